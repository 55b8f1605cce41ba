"""Years, days, ages and lengths of time tied to each other."""

from factcheck.relations.times import (
    ages,
    apposed,
    centuries,
    clocks,
    dates,
    durations,
    editions,
    lasting,
    overlong,
    shut,
    weekdays,
)

FINDERS = (
    overlong.ties,
    dates.ties,
    weekdays.ties,
    ages.ties,
    editions.ties,
    durations.ties,
    clocks.ties,
    apposed.ties,
    centuries.ties,
    lasting.ties,
    shut.ties,
)
