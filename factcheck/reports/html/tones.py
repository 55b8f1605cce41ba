"""How a verdict and a grade of finding look. A sign beside each, so that nothing depends on colour alone."""

from typing import NamedTuple


class Tone(NamedTuple):
    """A class of the style sheet, and a sign."""

    name: str
    sign: str


_RED, _AMBER, _OLIVE = Tone("red", "✗"), Tone("amber", "!"), Tone("olive", "≈")
_VIOLET, _GREEN, _GREY = Tone("violet", "?"), Tone("green", "✓"), Tone("grey", "–")

LEVELS = {"error": _RED, "warning": _AMBER, "note": _OLIVE, "review": _VIOLET, "pass": _GREEN, "open": _GREY}
LEVELS["suppressed"] = _GREY
NAMES = {"review": "to review", "pass": "supported", "open": "not judged"}
"""What a level is called where that is another word."""

VERDICTS = {
    "contradicted": _RED,
    "misleading": _AMBER,
    "outdated": _AMBER,
    "disputed": _VIOLET,
    "supported only by rounding": _OLIVE,
    "supported": _GREEN,
    "no data": _GREY,
    "not checkable": _GREY,
}
AT_ODDS = "⇄"
UNJUDGED = "not judged"


def of_verdict(label: str) -> Tone:
    """The tone of a verdict, grey for none."""
    return VERDICTS.get(label, _GREY)


def signs() -> str:
    """The rules of the style sheet that put the signs beside badges and marks; they are not read aloud."""
    tones = sorted({*VERDICTS.values(), *LEVELS.values()})
    rows = [f'.t-{tone.name} {{ --sign: "{tone.sign}"; }}\n' for tone in tones]
    return "".join([*rows, f'.odds {{ --odds: "{AT_ODDS}"; }}\n'])
