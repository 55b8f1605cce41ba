"""`data pull`: ask one live service for a table and keep it."""

from importlib import import_module

from factcheck.commands.output import say, write
from factcheck.config import ConfigError
from factcheck.reference import WORLD, Reference
from factcheck.spelling import near

FINE, WRONG = 0, 2
FIRST = 1960


def pull(service: str, code: str, countries: str, partner: str | None) -> int:
    """Add figures of some countries to a table of the user's own; 2 where a country's could not be had.

    Raises ConfigError for what can't be asked, OSError where the table can't be written.
    """
    from datetime import UTC, datetime

    from factcheck.reference import open_reference
    from factcheck.reference.live import SERVICES, Query, fetch_all, store

    if service not in SERVICES:
        raise ConfigError(f"there is no service {service!r}{near(service, SERVICES)}: {', '.join(SERVICES)}")
    reference = open_reference()
    module = import_module(f"factcheck.reference.live.{service}")
    other = _known(partner, reference) if partner else WORLD if code == "trade" else None
    subjects = [_known(country, reference) for country in countries.split(",")]
    if code == "exchange_rate":
        subjects = [_currency(subject, reference) for subject in subjects]
    queries = [Query(code, subject, other, FIRST, datetime.now(UTC).year) for subject in subjects]
    answers = fetch_all(queries, reference, [service])
    for query in queries:
        if query not in {answer.query for answer in answers}:
            raise ConfigError(f"{module.TITLE} can't be asked for {code!r} of {query.subject}: it has {module.CODES}")
    for answer in answers:
        if not answer.series:
            say(f"factcheck: {module.TITLE}, {answer.query.subject}: {answer.failure or 'has no figures'}")
    found = [series for answer in answers for series in answer.series]
    if found:
        place, rows = store.write(f"{service}-{code}", found)
        write(f"{place}: {sum(len(series.values) for series in found)} figures added, {rows} now\n", None)
    return FINE if all(answer.series for answer in answers) else WRONG


def _known(text: str, reference: Reference) -> str:
    code = text.strip().upper()
    if reference.country(code) is None:
        raise ConfigError(f"no country has the code {text.strip()!r}: give ISO 3166 codes with commas, such as BLR,KAZ")
    return code


def _currency(code: str, reference: Reference) -> str:
    country = reference.country(code)
    return country.currency if country else ""
