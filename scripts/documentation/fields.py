"""The fields that the bundled spec states, and what shows that the service has them.

A field is named by its owner and its path there: a property by its schema (`Skill`, `owner`), a query
parameter by its operation (`getSkills`, `sort`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from documentation.facts import NOWHERE, Document
from documentation.schemas import joined, parts
from documentation.specification import Specification, Specified
from documentation.tables import placed

Field = tuple[str, str]

ELSEWHERE = {"example", "examples", "enum", "const", "default", "if", "then", "else"}
"""Keywords that hold values, or restrict what is stated beside them."""


class Fields:
    """All fields of a spec."""

    def __init__(self, spec: Specification) -> None:
        self.spec = spec
        self.of: dict[int, Field] = dict(self._declared())
        """The field that a schema under `properties` declares, by the identity of that schema."""
        self.query = {
            (str(each.operation["operationId"]), name)
            for each in spec.operations.values()
            for name in each.query
        }

    @property
    def all(self) -> set[Field]:
        return self.query | set(self.of.values())

    def _declared(self) -> Iterator[tuple[int, Field]]:
        for kind, components in self.spec.document["components"].items():
            if kind != "examples":
                for owner, component in components.items():
                    yield from declared(component, owner)
        for each in self.spec.operations.values():
            yield from declared(each.operation, str(each.operation["operationId"]))

    def positions(
        self, schema: Any, name: str = "", seen: tuple[int, ...] = ()
    ) -> Iterator[tuple[str, Field]]:
        """Each property under a schema, at any depth, by its dotted name there."""
        for part in parts(schema, self.spec.resolve):
            if id(part) in seen:
                continue
            inside = (*seen, id(part))
            for key, value in part.get("properties", {}).items():
                yield joined(name, key), self.of[id(value)]
                yield from self.positions(value, joined(name, key), inside)
            if isinstance(part.get("additionalProperties"), dict):
                yield from self.positions(part["additionalProperties"], joined(name, "*"), inside)
            if isinstance(part.get("items"), dict):
                yield from self.positions(part["items"], name, inside)

    def documented(self, documents: Iterable[Document]) -> dict[Field, str]:
        """The file that documents each field, where one does: a page of its call, before any other."""
        ranks = {"page": 0, "text": 0, "reference": 1}
        found: dict[Field, tuple[int, str]] = {}
        for document in documents:
            for field, own in self._in_tables(document):
                rank = (ranks[document.form] if own else 2, document.page)
                found[field] = min(rank, found.get(field, rank))
        return {field: page for field, (_, page) in found.items()}

    def _in_tables(self, document: Document) -> Iterator[tuple[Field, bool]]:
        """The fields in a file's tables, and whether the table is of a call that has them."""
        for table in document.tables:
            specified = self.spec.operations.get(table.operation)
            if specified and table.part == "query":
                names = {each.name for each in table.properties} & specified.query.keys()
                yield from (((str(specified.operation["operationId"]), name), True) for name in names)
            elif specified:
                positions = self._bodies(specified)
                for each in placed(table, self.spec).properties:
                    yield from ((field, True) for field in positions.get(each.name, ()))
            elif table.operation == NOWHERE:
                names = {each.name for each in table.properties}
                yield from ((field, False) for name in names for field in self._anywhere(name))

    def _bodies(self, specified: Specified) -> dict[str, set[Field]]:
        """The fields of a call's bodies by their dotted names."""
        contents = [specified.operation.get("requestBody", {}), *specified.operation["responses"].values()]
        found: dict[str, set[Field]] = {}
        for content in map(self.spec.resolve, contents):
            for media in content.get("content", {}).values():
                for name, field in self.positions(media["schema"]):
                    found.setdefault(name, set()).add(field)
        return found

    def _anywhere(self, name: str) -> list[Field]:
        """The fields that a page of no call means: those of a dotted name, or the only one of a name."""
        found = [field for field in self.all if f".{field[1]}".endswith(f".{name}")]
        return found if "." in name or len(found) == 1 else []


def declared(node: Any, owner: str, name: str = "") -> Iterator[tuple[int, Field]]:
    """Everything under `properties` in a part of the spec."""
    if isinstance(node, list):
        for each in node:
            yield from declared(each, owner, name)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "properties":
                for inner, schema in value.items():
                    yield id(schema), (owner, joined(name, inner))
                    yield from declared(schema, owner, joined(name, inner))
            elif key not in ELSEWHERE:
                yield from declared(value, owner, name)
