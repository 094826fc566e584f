"""Where an answer is not what the API documents, for the error that says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from toloka_api.types import is_list, is_object

UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a generated reader raises where the data is not what the spec says."""

FEW = 64
"""So many fields are tried one by one. A map of objects by their places may have thousands."""


def unreadable_path(reader: Callable[[Any], object], data: Any) -> str:
    """Where the data can't be read, such as `.items[3].created`."""

    def accepts(changed: Any) -> bool:
        try:
            reader(changed)
        except UNREADABLE:
            return False
        return True

    try:
        return locate(accepts, data)
    except RecursionError:
        return ""


def locate(accepts: Callable[[Any], bool], value: Any) -> str:
    """The path of the first member that spoils the value: were it null, the rest could be read.

    The value is read a number of times that grows with its depth and the logarithm of its length, not with
    its length.
    """
    if is_object(value):
        name = spoiling_field(accepts, value)
        if name is None:
            return ""
        rest = value if len(value) <= FEW else dict.fromkeys(value)
        return f".{name}" + locate(lambda changed: accepts({**rest, name: changed}), value[name])
    if is_list(value):
        index = first_refused(lambda count: accepts(value[:count]), len(value))
        if index < len(value):
            return f"[{index}]" + locate(lambda changed: accepts([changed]), value[index])
    return ""


def spoiling_field(accepts: Callable[[Any], bool], fields: dict[str, Any]) -> str | None:
    """The name of the field without which the others can be read, None where it isn't a single one."""
    if len(fields) <= FEW:
        return next((name for name in fields if accepts({**fields, name: None})), None)
    nothing, names = dict.fromkeys(fields), list(fields)
    index = first_refused(
        lambda count: accepts({**nothing, **{name: fields[name] for name in names[:count]}}), len(names)
    )
    return names[index] if index < len(names) else None


def first_refused(accepts: Callable[[int], bool], count: int) -> int:
    """The place of the first member with which a beginning can't be read; `count` where there is none."""
    return bisect_left(range(1, count + 1), True, key=lambda length: not accepts(length))
