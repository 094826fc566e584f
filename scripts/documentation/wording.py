"""Extracts facts from the documentation's prose: values, defaults, bounds, statuses and quotas."""

from __future__ import annotations

import re

NUMBER = r"(?<!\d)\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?"
BOUNDING = re.compile(
    r"minim|maxim|at least|at most|more than|less than|up to|exceed|range|between|from [`\d.-]+ to|limit"
    r"|length|possible values",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Prose without links, emphasis and code blocks. Inline code keeps its backticks."""
    text = re.sub(r"```.*?(```|\Z)", " ", text, flags=re.DOTALL)
    text = re.sub(r"<a [^>]*>|</?\w+[^>]*>", " ", text) if "</" in text else text
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return text.replace("**", "").replace("\\|", "|")


def listed(text: str) -> frozenset[str]:
    """The values of a bulleted list, such as "- `OPEN` — Open."."""
    found: set[str] = set()
    for bullet in re.findall(r"^\s*[-•*] +(.+)$", plain(text), re.MULTILINE):
        head = re.match(r"((?:`[^`]+`(?:, | or )?)+) *(?:[—\u2013-]|$)", bullet)
        if head:
            found.update(re.findall(r"`([^`]+)`", head[1]))
        elif bare := re.match(r"([\w.]+) *[—\u2013] ", bullet):
            found.add(bare[1])
    return frozenset(found)


def mentioned(text: str) -> frozenset[str]:
    """Constants that the text mentions."""
    return frozenset(re.findall(r"`([A-Z][A-Z0-9_.]{2,})`", plain(text)))


def default(text: str) -> str | None:
    """The value that the text states as the default."""
    found = re.search(
        r"(?:default value is|[Bb]y default[,:]?(?: the value is)?|[Dd]efault:?)\s*(?:—|-)?\s*"
        rf"(`[^`]+`|true\b|false\b|{NUMBER})",
        plain(text),
    )
    return digits(found[1].strip("`")) if found else None


def limits(text: str) -> frozenset[str]:
    """The numbers in sentences about bounds, except examples."""
    found: set[str] = set()
    for sentence in re.split(r"(?<=[.!?:;])\s+(?=[A-Z])|\n\s*(?:\n|[-•])", plain(text)):
        if BOUNDING.search(sentence) and not re.search(
            r"[Ff]or example|\bper (minute|hour|day|second)", sentence
        ):
            spans = re.sub(
                r"`([^`]*)`", lambda span: " " if re.search("[A-Za-z:]", span[1]) else span[1], sentence
            )
            clean = re.sub(r"ISO 8601|\b(?:code|status) \d+", " ", spans)
            found.update(digits(each) for each in re.findall(NUMBER, clean))
    return frozenset(found)


def statuses(text: str) -> frozenset[str]:
    """The HTTP statuses that the text states for a response."""
    return frozenset(re.findall(r"(?:status|code)(?: code)?\s+`?([1-5]\d\d)\b", plain(text), re.IGNORECASE))


def quotas(text: str) -> dict[str, str]:
    """The number of calls or objects allowed per unit of time."""
    found: dict[str, str] = {}
    for sentence in re.split(r"(?<=\.)\s+(?=[A-Z])|\n\s*\n", plain(text)):
        if not re.search(r"maximum|limit|up to|exceed", sentence, re.IGNORECASE):
            continue
        for amount, unit in re.findall(rf"({NUMBER})[^\d.]*?\bper (second|minute|hour|day)\b", sentence):
            found[unit] = digits(amount)
    return found


def digits(amount: str) -> str:
    """A number without thousands separators."""
    return re.sub(r"(?<=\d)[, ](?=\d{3})", "", amount)
