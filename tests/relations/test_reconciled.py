"""Numbers that a text takes up again over sentences and paragraphs: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

import factcheck

RESTS = [
    ("A204", "The valley has 64 chapels. Twenty-six are still used on Sundays.\n\nRain comes in through the roofs of "
     "many. Nineteen chapels have become holiday homes, at 40,000 euros apiece.\n\nThe other {} chapels are ruins.\n",
     "twenty-five", "nineteen"),
    ("A204", "Last night 212 lorries were stopped at the pass. The fine is 80 francs.\n\nLocals lost 57 of their "
     "number to the scales.\n\nOf the drivers from abroad, 96 had no papers. The remaining {} lorries went on after "
     "an hour.\n", "79", "59"),
    ("A204", "In the storm, 310 trees were felled. Oaks did worst, with 140 felled. A saw costs 300 euros. Beeches "
     "lost 95 of their number.\n\nThe rest were limes of less than ten years, {} in all.\n", "55", "75"),
    ("A204", "The ministry has 44 million kroner for its islands. Ferries take 18 million kroner, said Ida Rask, and "
     "piers will swallow 15 million.\n\nThat leaves {} million kroner for schools. A teacher costs 600,000 kroner a "
     "year.\n", "17", "11"),
    ("A204", "Spending is capped at 640 million talers. A levy will pay for it. These are the items.\n\n- Walls: {} "
     "million talers, for 31 kilometres\n- Cranes: 190 million talers\n- Lights: 130 million talers\n\nThe plan "
     "contains nothing else.\n", "290", "320"),
    ("A204", "The orchard of the abbey has 380 trees. Plums make 150 trees of it, and nobody prunes them.\n\nThere are "
     "120 pear trees by the wall. Then come {} apple trees. There is nothing else.\n", "90", "110"),
    ("A205", "Who owns the Lorne ferry? The Haig family, who built it, held 44% of the shares in May. A fund from Oslo "
     "had 27%. Both have been patient.\n\nFares rose by 2 pounds, and 3.1% of the spirit was lost. The crew's trust "
     "held 12% of the shares.\n\nThe remaining {} is owned by 900 islanders.\n", "27%", "17%"),
    ("A205", "Half a century ago the wood was all oak. Today oak covers 31.5% of the ground.\n\nA fifth, near the "
     "mill, was felled. Beech has 22.5%, and 3 of the 8 paths lead through it. With {}, larch and pine make up the "
     "rest of the wood.\n", "56%", "46%"),
]  # fmt: skip

ROWS = [*RESTS]

SILENT: list[tuple[str, str]] = []


def codes(folder: Path, text: str) -> set[str]:
    (folder / "a.md").write_text(text)
    return {each.code for each in factcheck.check(str(folder / "a.md"), select=["C", "A", "P"]).findings}


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_a_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.format(right)) == set()
    assert code in codes(tmp_path, text.format(wrong))


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_what_only_looks_wrong_is_silent(tmp_path: Path, code: str, text: str) -> None:
    assert code not in codes(tmp_path, text)
