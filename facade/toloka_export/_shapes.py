"""Which columns the objects of a list have: those of the spec, and those of a project's fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from toloka_api.columns import COLUMNS
from toloka_api.models import FieldSpec, Project, ProjectForm
from toloka_sdk import ConfigurationError

from ._kinds import KINDS, Kind

MORE = "more"
"""The column of what no other column has."""
OF_TYPES = {"string": "text", "url": "text", "file": "text", "coordinates": "text"} | {
    "boolean": "flag",
    "integer": "integer",
    "float": "number",
}
"""The kinds of columns for the types of a project's fields. The others are JSON."""


class Field(NamedTuple):
    """A field of an object.

    Attributes:
        name: What JSON calls it.
        kind: The kind of its column.
        column: The name of its column. None where it has none.
        shape: What it is made of, if that has the columns.
        several: Whether it is an array of them.
    """

    name: str
    kind: Kind
    column: str | None = None
    shape: Shape | None = None
    several: bool = False


@dataclass(frozen=True, eq=False)
class Shape:
    """What an object is made of."""

    name: str
    fields: tuple[Field, ...]

    def columns(self) -> Iterator[Field]:
        """The fields with a column, those of arrays left out."""
        for field in self.fields:
            if field.shape and not field.several:
                yield from field.shape.columns()
            elif field.column:
                yield field

    def place(self, name: str) -> int:
        """Which of its fields has the name."""
        return [field.name for field in self.fields].index(name)


ISSUING = (
    "pool_id",
    "overlap",
    "remaining_overlap",
    "infinite_overlap",
    "reserved_for",
    "unavailable_for",
    "traits_all_of",
    "traits_any_of",
    "traits_none_of_any",
    "created",
)
"""How a task is issued, which assignments don't need."""
REPEATED: Mapping[str, str] = dict.fromkeys(("id", "task_suite_id", "pool_id", "user_id"), "choice")
"""What the rows of an assignment have alike, and is stored once."""
OF_TASK = {"id": "task_id", **dict.fromkeys(ISSUING)}
OF_SOLUTION = {"id": "solution_id", "task_id": None, "assignment_id": None}
OF_FIRST = {
    **dict.fromkeys(COLUMNS["Solution"]),
    "output_values": "first_declined_output_values",
}


def shape_of(model: str, project: Project | ProjectForm | None) -> Shape:
    """What the objects of a list are made of.

    Raises:
        ConfigurationError: A project is given, and there are no values of its fields.
    """
    if model == "Assignment":
        own = _shape(model, {"id": "assignment_id"}, REPEATED)
        tasks = _typed(_shape("AssignmentTask", OF_TASK), project)
        solutions = _typed(_shape("Solution", OF_SOLUTION), project)
        parts = {
            "tasks": tasks,
            "solutions": solutions,
            "first_declined_solution_attempt": _shape("Solution", OF_FIRST),
        }
        return Shape(model, tuple(_array(field, parts.get(field.name)) for field in own.fields))
    plain = _shape(model, {})
    typed = _typed(plain, project)
    if project is not None and typed.fields == plain.fields:
        raise ConfigurationError("project= is for lists of assignments, tasks and aggregated solutions.")
    return typed


def golden(project: Project | ProjectForm | None) -> dict[str, Field]:
    """The columns of the first correct answer, by the names of the fields."""
    if project is None:
        return {}
    specs = project.task_spec.output_spec
    return {name: _of_project("GOLDEN", name, spec) for name, spec in specs.items()}


def _shape(model: str, renamed: Mapping[str, str | None], kinds: Mapping[str, str] = {}) -> Shape:
    kinds = {**COLUMNS[model], **kinds}
    names = sorted(kinds, key=lambda name: name != "id")
    return Shape(model, tuple(Field(name, KINDS[kinds[name]], renamed.get(name, name)) for name in names))


def _array(field: Field, shape: Shape | None) -> Field:
    return field._replace(shape=shape, several=True, column=None) if shape else field


def _typed(shape: Shape, project: Project | ProjectForm | None) -> Shape:
    """With the fields of a project in place of any values."""
    if project is None:
        return shape
    spec = project.task_spec
    values = {
        "input_values": _values("INPUT", spec.input_spec),
        "output_values": _values("OUTPUT", spec.output_spec),
    }
    typed = (
        field._replace(shape=values[field.name], column=None) if field.column in values else field
        for field in shape.fields
    )
    return Shape(shape.name, tuple(typed))


def _values(section: str, specs: Mapping[str, FieldSpec]) -> Shape:
    return Shape(section, tuple(_of_project(section, name, spec) for name, spec in specs.items()))


def _of_project(section: str, name: str, spec: FieldSpec) -> Field:
    # The documentation writes types in lower case, its examples in upper case, too.
    array, _, item = str(spec.type).lower().rpartition("array_")
    kind = OF_TYPES.get(item, "json")
    if array or str(spec.type).lower().startswith("array_"):
        kind = kind if kind == "json" else f"{kind}s"
    elif kind == "text" and spec.allowed_values:
        kind = "choice"
    return Field(name, KINDS[kind], f"{section}:{name}")
