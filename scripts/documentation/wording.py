"""Extracts facts from the documentation's prose: values, defaults, bounds, statuses and quotas."""

from __future__ import annotations

import re

NUMBER = r"(?<!\d)\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+(?:\.\d+)?"
BOUNDING = re.compile(
    r"minim|maxim|at least|at most|more than|less than|up to|exceed|range|between|from [`$€£\d.-]+ to|limit"
    r"|length|possible values",
    re.IGNORECASE,
)

ENGLISH = frozenset(
    [
        "the",
        "to",
        "is",
        "are",
        "and",
        "or",
        "for",
        "that",
        "with",
        "this",
        "be",
        "by",
        "it",
        "not",
        "from",
        "you",
        "can",
        "which",
    ]
)
"""Words that nearly every English text has, and other languages don't."""


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


def condition(text: str) -> str | None:
    """The code in the sentence that says when a parameter is required. Conditions in words are not read."""
    for paragraph in re.split(r"\n\s*\n(?!\s*[-•])", plain(text)):
        if found := re.search(r"\b[Rr]equired (?:if|when)\b(?:`[^`]*`|\.(?!\s)|[^.`])*", paragraph):
            names = re.findall(r"`([^`]+)`", found[0].replace("\N{ZERO WIDTH SPACE}", ""))
            return " ".join(names) or None
    return None


def operators(text: str) -> frozenset[str]:
    """The logical operators by which the text combines several values."""
    return frozenset(re.findall(r"\b(AND|OR)\b[`\"]? operator", plain(text)))


def is_english(text: str) -> bool:
    """Whether a text is in English, by its commonest words. One of a few words is taken for English."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"`[^`]*`|https?://\S+", " ", plain(text)).lower())
    return len(words) < 60 or sum(word in ENGLISH for word in words) >= len(words) * 0.02


def statuses(text: str) -> frozenset[str]:
    """The HTTP statuses that the text states for a response."""
    return frozenset(re.findall(r"(?:status|code)(?: code)?\s+`?([1-5]\d\d)\b", plain(text), re.IGNORECASE))


def quotas(text: str) -> list[tuple[str, str]]:
    """The units of time, and the numbers of calls or objects allowed in each."""
    found: dict[tuple[str, str], None] = {}
    for sentence in re.split(r"(?<=\.)\s+(?=[A-Z])|\n\s*\n", plain(text)):
        if not re.search(r"maximum|limit|up to|exceed", sentence, re.IGNORECASE):
            continue
        for amount, unit in re.findall(rf"({NUMBER})[^\d.]*?\bper (second|minute|hour|day)\b", sentence):
            found[unit, digits(amount)] = None
    return list(found)


def digits(amount: str) -> str:
    """A number without thousands separators."""
    return re.sub(r"(?<=\d)[, ](?=\d{3})", "", amount)
