"""Tables of records: one row an object, or for assignments one row a task."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import sub
from typing import Any, NamedTuple

from toloka_api.models import Project, ProjectForm
from toloka_api.types import is_list, is_object

from ._arrow import POOL, pa, pc
from ._kinds import JSON, NULL, json_text
from ._records import absent, nothing, values_at
from ._shapes import MORE, Field, Shape, golden, shape_of

KNOWN_SOLUTIONS = "known_solutions"


class Part(NamedTuple):
    """An array whose members are rows.

    Attributes:
        name: What JSON calls it.
        place: Which of the object's fields it is.
        shape: What a member is made of.
    """

    name: str
    place: int
    shape: Shape


class Table:
    """Makes batches of a table's rows.

    Attributes:
        shape: What the objects are made of.
        schema: The columns, the same whatever the rows are.
    """

    def __init__(self, model: str, project: Project | ProjectForm | None) -> None:
        self.shape = shape_of(model, project)
        self._golden = golden(project)
        self._parts = [
            Part(field.name, place, field.shape)
            for place, field in enumerate(self.shape.fields)
            if field.shape and field.several
        ]
        self._nothing = {shape: nothing(shape) for shape in _shapes(self.shape)}
        columns = [*self.shape.columns(), *(each for part in self._parts for each in part.shape.columns())]
        known = any(field.column == KNOWN_SOLUTIONS for field in columns)
        columns += self._golden.values() if known else ()
        self.schema = pa.schema([(field.column, field.kind.type) for field in columns] + [(MORE, JSON.type)])
        self._constants: dict[str, tuple[Any, Any]] = {}

    def batch(self, records: Sequence[Any], *, complete: bool) -> Any:
        """The rows of a page.

        Args:
            records: Its objects.
            complete: Whether columns have all of them.

        Raises:
            ArrowInvalid, OverflowError: A value does not fit its column.
        """
        arrays: dict[str, Any] = {}
        rows, parts = self._rows(records)
        self._put(arrays, self.shape, records, pa.array(rows, pa.int32()))
        for part, members in zip(self._parts, parts, strict=True):
            self._put(arrays, part.shape, members, None)
        more = [NULL] * len(rows) if complete else list(self._more(records, rows, parts))
        arrays[MORE] = self._array(Field(MORE, JSON, MORE), more, None)
        return pa.RecordBatch.from_arrays([arrays[name] for name in self.schema.names], schema=self.schema)

    def _rows(self, records: Sequence[Any]) -> tuple[Sequence[int], list[Sequence[Any]]]:
        """The index of the record for each row, and each array's member in it."""
        if not self._parts:
            return range(len(records)), []
        arrays = [[found or () for found in values_at(part.place)(records)] for part in self._parts]
        lengths = [list(map(len, members)) for members in arrays]
        counts = list(map(max, repeat(1), *lengths))
        rows = list(chain.from_iterable(map(repeat, range(len(records)), counts)))
        return rows, [
            self._members(part, members, lengths, counts)
            for part, members, lengths in zip(self._parts, arrays, lengths, strict=True)
        ]

    def _members(
        self, part: Part, arrays: Sequence[Sequence[Any]], lengths: Sequence[int], counts: Sequence[int]
    ) -> Sequence[Any]:
        """The members of arrays, one for each row."""
        none = self._nothing[part.shape]
        if not any(lengths):
            return [none] * sum(counts)
        if lengths != counts:
            missing = map(sub, counts, lengths)
            arrays = [
                (*members, *repeat(none, count)) for members, count in zip(arrays, missing, strict=True)
            ]
        return list(chain.from_iterable(arrays))

    def _put(self, arrays: dict[str, Any], shape: Shape, records: Sequence[Any], rows: Any | None) -> None:
        """Makes the columns of a shape, with a value for each record, or those of the records at `rows`."""
        nothing = same(records) and records[0] is self._nothing[shape]
        for place, field in enumerate(shape.fields):
            if field.several or (field.column is None and not field.shape):
                continue
            values = [absent(field)] * len(records) if nothing else values_at(place)(records)
            if field.shape:
                none = self._nothing[field.shape]
                self._put(arrays, field.shape, [none if each is None else each for each in values], rows)
                continue
            assert field.column, "it has one"
            arrays[field.column] = self._array(field, values, rows)
            if field.name == KNOWN_SOLUTIONS and self._golden:
                answers = [_first_answer(value) for value in values]
                for name, each in self._golden.items():
                    fitted = [
                        absent(each) if one.get(name) is None else each.kind.fit(one[name]) for one in answers
                    ]
                    assert each.column, "it has one"
                    arrays[each.column] = self._array(each, fitted, rows)

    def _array(self, field: Field, values: Sequence[Any], rows: Any | None) -> Any:
        count = len(values) if rows is None else len(rows)
        if same(values):
            return self._constant(field, values[0], count)
        array = field.kind.array(values)
        if (
            field.kind is JSON
            and len(array)
            and array[0] == array[-1]
            and pc.all(pc.equal(array, array[0])).as_py()
        ):
            return self._constant(field, bytes(values[0]), count)
        return array if count == len(values) else pc.take(array, rows, memory_pool=POOL)

    def _constant(self, field: Field, value: Any, count: int) -> Any:
        """A value again and again. Pages share the memory of what is the same in all of them."""
        assert field.column, "it has one"
        kept, array = self._constants.get(field.column, (self, ()))
        if kept != value or len(array) < count:
            array = field.kind.array([value]).take(pa.array([0] * count, pa.int32()))
            self._constants[field.column] = value, array
        return array.slice(0, count)

    def _more(
        self, records: Sequence[Any], rows: Sequence[int], parts: Sequence[Sequence[Any]]
    ) -> Iterator[bytes]:
        """What no column has, for each row."""
        names = [part.name for part in self._parts]
        for index, members in zip(rows, zip(*parts, strict=True) if parts else repeat(()), strict=False):
            rest = {name: each.more for name, each in zip(names, members, strict=True) if each.more}
            more = {**records[index].more, **rest}
            yield json_text(more) if more else NULL


def same(values: Sequence[Any]) -> bool:
    """Whether there is one value, again and again."""
    return bool(values) and values[0] == values[-1] and values.count(values[0]) == len(values)


def _shapes(shape: Shape) -> Iterator[Shape]:
    yield shape
    yield from chain.from_iterable(_shapes(field.shape) for field in shape.fields if field.shape)


def _first_answer(known_solutions: Any) -> dict[str, Any]:
    """The values of the first correct answer."""
    if known_solutions is NULL:
        return {}
    answers = json.loads(bytes(known_solutions))
    first = answers[0] if is_list(answers) and answers else None
    values = first.get("output_values") if is_object(first) else None
    return values if is_object(values) else {}
