"""The command over documents with tables: what is found, where, and what is shown of it."""

from pathlib import Path

import pytest

from tests.conftest import Run

HTML = (
    "<p>Boats by port:</p>\n<table>\n<tr><th>Port</th><th>Boats</th></tr>\n<tr><td>Hull &amp; Co</td><td>31</td></tr>\n"
    "<tr><td>Goole</td><td>22</td></tr>\n{remark}<tr><td><b>Total</b></td><td>{total}</td></tr>\n</table>\n"
)
TEXT = (
    "Boats by port\nPort         2019    2020\n------------------------\nHull         310     400\n"
    "Goole         22      30\n"
    "Cowes          7       9\nTotal        339     {total}\n"
)
KNOWN = "<!-- factcheck: ignore[A210] as printed -->\n"


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.html", HTML.format(total=63, remark=""), "a.html:6:30: A210 error"),
        ("a.md", "Hello.\n\n" + HTML.format(total=63, remark=""), "a.md:8:30: A210 error"),
        ("a.txt", TEXT.format(total=499), "a.txt:7:22: A210 error"),
        ("a.html", HTML.format(total=53, remark=""), ""),
        ("a.html", HTML.format(total=63, remark=KNOWN), ""),
        ("a.txt", TEXT.format(total=439), ""),
    ],
)
def test_a_total(run: Run, tmp_path: Path, name: str, text: str, place: str) -> None:
    Path(tmp_path, name).write_text(text, "utf-8")
    done = run(name, "--select", "A210", "--format", "concise")
    found = done.stdout.decode().splitlines()[:-1]
    assert [line[: len(place)] for line in found] == ([place] if place else [])
    assert done.returncode == bool(place)
