"""The files that an export makes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ._arrow import pa, parquet

ROWS_AT_ONCE = 50_000
"""In a row group of Parquet."""
Write = Callable[[Path, Any, Iterable[Any]], Iterator[int]]
"""Writes batches of a schema, and gives how many rows they had, one after the other."""


def write_parquet(path: Path, schema: Any, batches: Iterable[Any]) -> Iterator[int]:
    with parquet.ParquetWriter(path, schema, compression="zstd") as file:
        for group in _groups(batches):
            file.write_table(pa.Table.from_batches(group, schema))
            yield sum(len(batch) for batch in group)


def _groups(batches: Iterable[Any]) -> Iterator[list[Any]]:
    """Batches for row groups."""
    group: list[Any] = []
    for batch in batches:
        group.append(batch)
        if sum(map(len, group)) >= ROWS_AT_ONCE:
            yield group
            group = []
    if group:
        yield group


def write_json_lines(path: Path, schema: Any, batches: Iterable[Any]) -> Iterator[int]:
    with path.open("wb") as file:
        for batch in batches:
            columns = [_values(batch.column(name)) for name in schema.names]
            for row in zip(*columns, strict=True):
                line = json.dumps(dict(zip(schema.names, row, strict=True)), ensure_ascii=False)
                file.write(f"{line}\n".encode())
            yield len(batch)


def _values(column: Any) -> list[Any]:
    """Values for JSON."""
    if pa.types.is_timestamp(column.type):
        # Always three digits: readers would take a column of both forms for text.
        moments = column.view(pa.timestamp("ms")).cast(pa.string()).to_pylist()
        return [moment and f"{moment.replace(' ', 'T')}Z" for moment in moments]
    if pa.types.is_decimal(column.type):
        # Arrow's own conversion makes 0.049999999999999996 of 0.05.
        return [amount if amount is None else float(amount) for amount in column.to_pylist()]
    return list(column.to_pylist())


FORMATS: Mapping[str, Write] = {".parquet": write_parquet, ".jsonl": write_json_lines}
