"""Tables that the Arrow PyCapsule interface exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, cast, runtime_checkable

from toloka_sdk import ConfigurationError

from ._errors import TableError


@runtime_checkable
class ArrowStream(Protocol):
    """A table that the Arrow PyCapsule interface exports, as those of polars, pyarrow and DuckDB are."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


def read_stream(
    table: ArrowStream,
) -> tuple[Sequence[object], Iterable[Sequence[object]], Iterable[object]]:
    """The columns' names, the rows, read batch by batch, and the columns' types."""
    try:
        import nanoarrow  # pyright: ignore[reportMissingTypeStubs]
    except ModuleNotFoundError as error:
        if error.name != "nanoarrow":
            raise
        raise ConfigurationError(
            "Arrow tables are read by nanoarrow. Install the extra arrow, as in toloka-sdk[arrow]."
        ) from None
    stream = cast("Any", nanoarrow).ArrayStream(table)
    if stream.schema.type != cast("Any", nanoarrow).Type.STRUCT:
        raise ConfigurationError(f"A table has columns with names, unlike a single {stream.schema}.")
    fields = stream.schema.fields
    return [field.name for field in fields], _rows(stream), map(_type, fields)


def _type(field: Any) -> object:
    """The type of a column, or of the items of its lists. Rows of an unknown one can't be read."""
    try:
        return _type(field.value_type) if "LIST" in field.type.name else field.type
    except ValueError:
        return None


def _rows(stream: Any) -> Iterator[Sequence[object]]:
    count = 0
    try:
        for cells in stream.iter_tuples():
            yield cells
            count += 1
    except (KeyError, NotImplementedError, ValueError) as error:
        raise TableError(
            f"can't be read: {error}. Cast columns of rare types to plain ones first, such as text",
            row=count,
        ) from error
