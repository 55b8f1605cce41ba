"""HTML that can only be made safe: whatever isn't markup already is escaped, and what can't be seen is made visible."""

from functools import cache

from factcheck.reports.sink import visible

_VOID = ("meta", "input")


class Html(str):
    """Markup that is ready. Only this module and constants of ours make it; all else is text."""

    __slots__ = ()


def text(content: str) -> Html:
    """A text as HTML that shows it; markup as it is. Line ends stay, every other control character is seen."""
    if isinstance(content, Html):
        return content
    from html import escape

    return Html("\n".join(escape(visible(line)) for line in content.split("\n")))


def tag(name: str, /, *content: str, **attributes: str | int | bool | None) -> Html:
    """An element. `class_` is class, `data_rule` is data-rule; True has no value, None and False leave it out."""
    start = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if name in _VOID:
        return Html(start)
    return Html(f"{start}{''.join(map(text, content))}</{name}>")


def join(*parts: str) -> Html:
    """Several pieces, one after the other."""
    return Html("".join(map(text, parts)))


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    return f" {_name(key)}" if value is True else f' {_name(key)}="{text(str(value))}"'


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
