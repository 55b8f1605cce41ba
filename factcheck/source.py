"""Where figures come from. A file of its own, so that a look-up needn't load the whole model."""

from typing import NamedTuple


class Source(NamedTuple):
    """A publication. `note` is what a reader of its figures has to know."""

    id: str
    title: str
    publisher: str
    url: str
    retrieved: str
    licence: str
    note: str = ""
