"""What a finding is known by from one run to the next."""

import os
from collections.abc import Iterable
from dataclasses import replace

from factcheck.model import Finding


def named(path: str, root: str) -> str:
    """A document's path as fingerprints, ignore files and baselines have it: the same from wherever it is checked."""
    if path == "-":
        return path
    name = os.path.relpath(path, root)
    return (os.path.abspath(path) if name.startswith("..") else name).replace(os.sep, "/")


def with_fingerprints(found: Iterable[Finding], root: str) -> list[Finding]:
    """Name each finding by its code, documents and words, not by where they stand: it survives edits elsewhere.

    Of those that are alike, in order of place, the second is told from the first by a number behind its name.
    """
    from hashlib import sha256

    seen: dict[str, int] = {}
    marked = []
    for finding in found:
        words = [(named(place.path, root), " ".join(place.text.split())) for place in finding.locations]
        name = sha256(repr((finding.code, words)).encode("utf-8", "backslashreplace")).hexdigest()[:16]
        seen[name] = seen.get(name, 0) + 1
        marked.append(replace(finding, fingerprint=name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return marked
