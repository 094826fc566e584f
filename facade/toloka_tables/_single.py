"""Numbers of 32 bits, which most libraries hand over as the nearest number of 64."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from struct import pack
from typing import Any

from toloka_api.types import is_list

OF_32_BITS = re.compile(r"\bfloat(32)?\b", re.IGNORECASE)
"""In the name of a type: numpy and polars say float32, Arrow and DuckDB float, and all double for 64 bits."""


def with_short_numbers(
    rows: Iterable[Sequence[object]], types: Iterable[object]
) -> Iterable[Sequence[object]]:
    """Rows in which numbers of 32 bits are what they were made of.

    Args:
        rows: The rows.
        types: The type of each column.
    """
    places = [place for place, type in enumerate(types) if OF_32_BITS.search(str(type))]
    return _shortened(rows, places) if places else rows


def _shortened(rows: Iterable[Sequence[object]], places: Sequence[int]) -> Iterator[Sequence[object]]:
    for row in rows:
        cells = [*row]
        for place in places:
            cells[place] = shortest(cells[place])
        yield cells


def items_of(array: Any) -> Any:
    """The items of an array of numpy."""
    items = array.tolist()
    return shortest(items) if OF_32_BITS.fullmatch(str(getattr(array, "dtype", ""))) else items


def shortest(cell: object) -> object:
    """The shortest number with the same 32 bits, such as 0.1. In a list, each one."""
    if is_list(cell):
        return [shortest(item) for item in cell]
    if not isinstance(cell, float):
        return cell
    bits = pack("f", cell)
    candidates = (float(f"{cell:.{digits}g}") for digits in range(6, 9))
    return next((number for number in candidates if pack("f", number) == bits), float(f"{cell:.9g}"))
