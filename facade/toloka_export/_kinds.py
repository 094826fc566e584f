"""The kinds of columns: the type in Arrow, and which values of JSON fit it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from toloka_api.rules import is_utf8
from toloka_api.types import is_list, read_datetime

from ._arrow import POOL, pa, pc

MONEY_DIGITS, MONEY_DECIMALS = 18, 6
MOST = 2**63
"""Integers of a column have 64 bits."""
NOISE = Decimal("1e-12")
"""What sums of floats are off by at most, such as 0.15000000000000002."""
USUAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?", re.ASCII).fullmatch
"""A moment as the service sends it."""
encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
escape = json.JSONEncoder(separators=(",", ":")).encode
NULL = b"null"
"""JSON that there is none of."""


class Kind(NamedTuple):
    """A kind of column.

    Attributes:
        type: Its type in Arrow.
        python: The type of its values as they are decoded. JSON is left undecoded.
        fit: Makes of a value of JSON one for `array`. None is one that does not fit.
        array: The values as an array. Raises ArrowInvalid or OverflowError if one does not fit after all.
    """

    type: Any
    python: Any
    fit: Callable[[Any], Any]
    array: Callable[[Sequence[Any]], Any]


def plain(type: Any, python: Any, fit: Callable[[Any], Any]) -> Kind:
    def array(values: Sequence[Any]) -> Any:
        return pa.array(values, type, memory_pool=POOL)

    return Kind(type, python, fit, array)


def several(item: Kind) -> Kind:
    """Arrays of values of a kind."""

    def fit(value: Any) -> list[Any] | None:
        if not is_list(value):
            return None
        items = [None if each is None else item.fit(each) for each in value]
        return items if items.count(None) == value.count(None) else None

    return plain(pa.list_(item.type), list[item.python | None], fit)  # type: ignore[name-defined]


# What fits


def text(value: Any) -> str | None:
    return value if isinstance(value, str) and (value.isascii() or is_utf8(value)) else None


def integer(value: Any) -> int | None:
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    fits = isinstance(whole, int) and not isinstance(whole, bool) and -MOST <= whole < MOST
    return int(whole) if fits else None


def number(value: Any) -> float | None:
    try:
        return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    except OverflowError:
        return None


def money(value: Any) -> Decimal | None:
    amount = Decimal(str(value)) if number(value) is not None else Decimal("NaN")
    if not amount.is_finite() or abs(amount) >= 10 ** (MONEY_DIGITS - MONEY_DECIMALS):
        return None
    exact = round(amount, MONEY_DECIMALS)
    return exact if abs(amount - exact) < NOISE else None


def flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def moment(value: Any) -> str | None:
    try:
        read = read_datetime(value)
    except (ValueError, OverflowError):
        return None
    if USUAL(value):
        return str(value)
    return read.replace(tzinfo=None).isoformat(timespec="milliseconds")


def json_text(value: Any) -> bytes:
    text = encode(value)
    # Half of a surrogate pair can be escaped only.
    return text.encode() if text.isascii() or is_utf8(text) else escape(value).encode()


# Arrays


def choices(values: Sequence[Any]) -> Any:
    return pa.array(values, pa.string()).dictionary_encode()


def moments(values: Sequence[Any]) -> Any:
    # All at once, which reads any number of digits after the second.
    texts = pa.array(values, pa.string())
    return texts.cast(pa.timestamp("ms"), memory_pool=POOL).view(pa.timestamp("ms", "UTC"))


def json_texts(values: Sequence[bytes]) -> Any:
    if not values:
        return pa.array([], pa.string())
    # One text that is split again is far faster than as many objects. JSON has no zero bytes.
    joined = pa.array([b"\0".join(values)], pa.string())
    texts = pc.split_pattern(joined, "\0", memory_pool=POOL).values
    if len(texts) != len(values):
        raise pa.ArrowInvalid("a zero byte")
    nulls = pc.equal(texts, "null")
    return pc.if_else(nulls, None, texts, memory_pool=POOL) if pc.any(nulls).as_py() else texts


TEXT = plain(pa.string(), str, text)
INTEGER = plain(pa.int64(), int, integer)
NUMBER = plain(pa.float64(), float, number)
FLAG = plain(pa.bool_(), bool, flag)
CHOICE = Kind(pa.dictionary(pa.int32(), pa.string()), str, text, choices)
JSON = Kind(pa.string(), None, json_text, json_texts)
KINDS = {
    "text": TEXT,
    "choice": CHOICE,
    "integer": INTEGER,
    "number": NUMBER,
    "money": plain(pa.decimal128(MONEY_DIGITS, MONEY_DECIMALS), Decimal, money),
    "flag": FLAG,
    "moment": Kind(pa.timestamp("ms", "UTC"), str, moment, moments),
    "texts": several(TEXT),
    "integers": several(INTEGER),
    "numbers": several(NUMBER),
    "flags": several(FLAG),
    "json": JSON,
}
