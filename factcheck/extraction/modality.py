"""Whether a number is told as a fact, or as a dream, a plan, a forecast, a denial or a question."""

from factcheck.extraction.sentences import Sentence

ORDER = ("negated", "hypothetical", "belief", "target", "forecast", "question")
"""Where several words speak, the first of these decides."""


def modality_of(sentence: Sentence, first: int, clause: range) -> str:
    """The modality of the quantity whose words start at token `first`: a word in its clause before it decides.

    "Current" takes back what a plan before it said: "plans to raise the current turnover of over a billion".
    """
    marks = sentence.marks
    inside = [range(mark.first, mark.last) for mark in marks.all("bound", "measure")]  # "could expect to live 80 years"
    current = max(
        (mark.first for mark in marks.all("current") if mark.first in clause and mark.first < first), default=-1
    )
    found = {
        mark.value
        for mark in marks.all("modality")
        if mark.first in clause
        and current < mark.first < first
        and not any(mark.first in words for words in inside)
        and not _is_month(sentence, mark.first)
    }
    if any(mark.first > first for mark in marks.all("denied behind")):
        found.add("negated")
    if sentence.tokens and sentence.tokens[-1].lower == "?":
        found.add("question")
    if marks.starting(0, "opens condition") is not None:
        found.add("hypothetical")
    return next((modality for modality in ORDER if modality in found), "fact")


def _is_month(sentence: Sentence, index: int) -> bool:
    return sentence.marks.starting(index, "month") is not None and sentence.text[sentence.tokens[index].start].isupper()
