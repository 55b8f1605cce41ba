"""What a table's figures say of each demand of a sentence: it holds, it doesn't, or they can't tell."""

from factcheck.verdicts.tables.cases import Answer, Case
from factcheck.verdicts.tables.comparing import answer_extreme, answer_gap, answer_multiple, answer_peak, answer_rival
from factcheck.verdicts.tables.demands import Demand
from factcheck.verdicts.tables.growing import answer_growth, answer_times, answer_trend
from factcheck.verdicts.tables.levels import answer_level, answer_share


def answer(demand: Demand, case: Case) -> Answer:
    """What the figures say of one demand."""
    if not case.values:
        return Answer(None, "the table has no figure for it")
    return _ANSWERS[demand.kind](demand, case)


def _unknown(demand: Demand, case: Case) -> Answer:
    return Answer(None, "a part of the sentence can't be asked of the table")


_ANSWERS = {
    "level": answer_level,
    "share": answer_share,
    "growth": answer_growth,
    "times": answer_times,
    "multiple": answer_multiple,
    "trend": answer_trend,
    "rival": answer_rival,
    "extreme": answer_extreme,
    "peak": answer_peak,
    "gap": answer_gap,
    "unknown": _unknown,
}
