"""How far a long run is, on standard error: only where that is a terminal, and only after a second."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from factcheck.pipeline import Watch, unwatched

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds that a run takes without a word."""

OFTEN = 0.1
"""Seconds between two drawings at least: each takes longer than most claims."""

_T = TypeVar("_T")


@contextmanager
def shown() -> Iterator[Watch]:
    """What the pipeline tells how far it is; the bar is gone when this ends, however it does."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield unwatched
        return
    from threading import Timer

    bar = _Bar()
    timer = Timer(PATIENCE, bar.show)
    timer.daemon = True
    timer.start()
    try:
        yield bar.watch
    finally:
        timer.cancel()
        timer.join()
        bar.hide()


class _Bar:
    """The step that is under way, and how much of it is done; rich draws it, once it is to be shown."""

    def __init__(self) -> None:
        self._drawn: Progress | None = None
        self._step, self._done, self._all = "checking", 0, 0
        self._due = 0.0

    def watch(self, step: str, items: Sequence[_T], /) -> Iterable[_T]:
        """The items, counted as they are taken."""
        self._step, self._all, self._due = step, len(items), 0.0
        for self._done, item in enumerate(items):
            self._draw()
            yield item

    def show(self) -> None:
        """Begin to draw; called by the timer, in a thread of its own."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        drawn = Progress(*columns, console=Console(stderr=True), transient=True)
        drawn.add_task(self._step, total=None)
        drawn.start()
        self._drawn = drawn
        self._draw()

    def hide(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._drawn.stop()

    def _draw(self) -> None:
        if self._drawn and (now := monotonic()) >= self._due:
            self._due = now + OFTEN
            task = self._drawn.task_ids[0]
            total = self._all if self._all > 1 else None  # of one thing alone nobody knows how much is done
            self._drawn.update(task, description=self._step, completed=self._done, total=total)
