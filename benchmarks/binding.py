"""How well numbers are bound: is this number really this indicator for this country?

The sentences of Vlachos & Riedel 2015, from ../shared/eval, where it is there. A sentence counts as bound where a claim
on the marked number has the measure and the country; precision and recall are over the labels.
"""

import json
from collections import defaultdict

from benchmarks.evaluation import EVAL, there
from factcheck import pipeline, resources
from factcheck.documents.text import read

SENTENCES = EVAL / "claims" / "vlachos-riedel-dev.jsonl"
MEASURES = {
    "population": "population",
    "population_growth_rate": "population growth",
    "gni_per_capita_in_ppp_dollars": "GNI per capita at purchasing power parity",
    "gni_in_ppp_dollars": "GNI at purchasing power parity",
    "life_expectancy": "life expectancy",
    "gdp_nominal_per_capita": "GDP per capita",
    "gdp_nominal": "GDP",
    "gdp_growth_rate": "GDP growth",
    "cpi_inflation_rate": "inflation",
    "consumer_price_index": "consumer price index",
    "diesel_price_liter": "diesel price",
    "fertility_rate": "fertility rate",
    "health_expenditure_as_percent_of_gdp": "health expenditure, share of GDP",
    "renewable_freshwater_per_capita": "renewable freshwater per capita",
    "prevalence_of_undernourisment": "undernourishment",
    "internet_users_percent_population": "internet users",
}
"""Their indicators as our measures."""


def run() -> None:
    """Print precision and recall, of all and by indicator."""
    if not there("binding", SENTENCES):
        return
    codes = {name.surface.lower(): name.code for name in resources.reference().names()}
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in SENTENCES.read_text("utf-8").splitlines():
        row = json.loads(line)
        bound = _is_bound(row, codes.get(row["country"].lower(), row["country"]))
        for name in (row["measure"], "all"):
            tally[name][0] += bound and row["is_claim"]
            tally[name][1] += bound
            tally[name][2] += row["is_claim"]
    print(f"binding: {'precision':>34}{'recall':>9}")
    for name, (right, said, real) in sorted(tally.items(), key=lambda item: -item[1][2]):
        print(f"{name:38}{right / said if said else 0:>5.2f}{right / real if real else 0:>9.2f}   of {real}")


def _is_bound(row: dict[str, object], code: object) -> bool:
    start, end = row["start"], row["end"]
    return any(
        claim.measure == MEASURES.get(str(row["measure"])) and claim.subject == code
        for claim in pipeline.claims_of(read("sentence.txt", str(row["text"])))
        if claim.quantity.span.start < end and start < claim.quantity.span.end  # type: ignore[operator]
    )
