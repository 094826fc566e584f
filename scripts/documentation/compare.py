"""Compares facts with the spec. The text of a difference is stable until one of the two changes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from documentation.facts import NOWHERE, Document, Example, Place, Table
from documentation.specification import Specification, Specified, canonical, numbers
from documentation.tables import Finding, compare_property, compare_table, placed


@dataclass(frozen=True)
class Difference:
    """Something that a page states about an operation and the spec doesn't."""

    page: str
    operation: str
    text: str
    place: Place


def differences(document: Document, spec: Specification) -> list[Difference]:
    """All differences, each once, at the first place where it occurs."""
    found: dict[tuple[str, str], Difference] = {}
    for operation, text, place in Comparison(document, spec).run():
        found.setdefault((operation, text), Difference(document.page, operation, text, place))
    return list(found.values())


class Comparison:
    """Compares one document with the spec."""

    def __init__(self, document: Document, spec: Specification) -> None:
        self.document = document
        self.spec = spec

    def run(self) -> Iterator[Finding]:
        yield from self.compare_calls()
        for table in self.document.tables:
            if table.operation in self.spec.operations:
                yield from compare_table(placed(table, self.spec), self.spec.operations[table.operation])
            elif table.operation == NOWHERE:
                yield from self.compare_names(table)
        yield from self.compare_overview()
        for operation in self.document.operations:
            if operation in self.spec.operations:
                yield from self.compare_statements(self.spec.operations[operation])
                yield from self.compare_parts(self.spec.operations[operation])
        for example in self.document.examples:
            if not self.is_recorded(example) and (
                example.operation == NOWHERE or example.operation in self.spec.operations
            ):
                yield example.operation, f"example {digest(example)}: not recorded", example.place
        yield from self.compare_page()

    def is_recorded(self, example: Example) -> bool:
        """Whether the value is recorded; of an object with one key, also the value of that key."""
        texts = {example.text}
        if example.text.startswith('{"'):
            value: dict[str, Any] = json.loads(example.text)
            texts |= {canonical(each) for each in value.values() if len(value) == 1}
        return not texts.isdisjoint(self.spec.recorded)

    def compare_calls(self) -> Iterator[Finding]:
        for call in self.document.calls:
            specified = self.spec.operations.get(call.operation)
            if specified is None:
                yield call.operation, "not specified", call.place
                continue
            if call.base not in specified.bases:
                yield call.operation, f"host {call.base}: not specified", call.place
            if call.misprint:
                yield call.operation, f"call misprinted: {call.misprint}", call.place
            for name in call.parameters:
                if name not in specified.query:
                    yield call.operation, f"query of a call: {name} not specified", call.place
        bases = {call.base for call in self.document.calls}
        if self.document.form == "reference":
            listed = {name for name, each in self.spec.operations.items() if each.bases & bases}
            for missing in sorted(listed - set(self.document.operations)):
                yield missing, "not listed", self.document.place

    def compare_page(self) -> Iterator[Finding]:
        """Every page must be known, and contain what was recorded from it."""
        if self.document.form == "text" and not self.document.operations:
            yield NOWHERE, "page not named by the spec", self.document.place
        if self.document.form != "page":
            return
        name = re.sub(r"\.md$", "", self.document.page.rsplit("/", 1)[-1])
        place = self.document.place
        for operation in self.document.operations or [NOWHERE]:
            specified = self.spec.operations.get(operation)
            if operation == NOWHERE or (specified and specified.page != name):
                yield operation, "page not named by the spec", place
        shown = {value for example in self.document.examples for value in (example.text, *example.inner)}
        source = re.compile(rf"pages/(?:.*/)?{re.escape(name)}\.md (\S+)")
        for value, sources in self.spec.recorded.items():
            for match in filter(None, map(source.fullmatch, sorted(sources))):
                if value not in shown:
                    yield (self.document.operations or [NOWHERE])[0], f"example {match[1]}: not shown", place

    def compare_parts(self, specified: Specified) -> Iterator[Finding]:
        """Parameters that the spec has and the documentation has no table for."""
        place = self.document.place
        parts = {table.part for table in self.document.tables if table.operation == specified.name}
        if specified.query and "query" not in parts:
            yield specified.name, f"query: not listed: {', '.join(sorted(specified.query))}", place
        if specified.path and "path" not in parts:
            yield specified.name, f"path: 0 parameters, specified {len(specified.path)}", place

    def compare_statements(self, specified: Specified) -> Iterator[Finding]:
        stated = [each for each in self.document.statements if each.operation == specified.name]
        place = next(call.place for call in self.document.calls if call.operation == specified.name)
        quotas = {each.value: each.place for each in stated if each.kind == "quota"}
        ours = {f"{amount} a {unit}" for unit, amount in specified.quota.items()}
        for quota, where in quotas.items():
            if quota not in ours:
                yield specified.name, f"quota {quota}: not specified", where
        if self.document.form != "text" or quotas:
            for quota in sorted(ours - quotas.keys()):
                yield specified.name, f"quota {quota}: not listed", place
        statuses = {each.value: each.place for each in stated if each.kind == "status"}
        for status, where in statuses.items():
            if not specified.answers(status):
                yield specified.name, f"status {status}: not specified", where
        declared = {status for status in specified.statuses if status.isdigit()}
        if self.document.form != "reference":
            declared &= {"204"}
        for status in sorted(declared - statuses.keys()):
            yield specified.name, f"status {status}: not listed", place
        known = self.numbers(specified)
        for each in stated:
            if each.kind == "limit" and each.value not in known:
                yield specified.name, f"limit {each.value}: not specified", each.place
            if each.kind == "authorization" and each.value not in self.prefixes():
                yield specified.name, f"authorization {each.value}: not specified", each.place

    def numbers(self, specified: Specified) -> set[str]:
        """Every number that the spec states about an operation."""
        nodes = [node for each in (specified.query, *specified.request) for node in each.values()]
        stated = {value for node in nodes for value in (*node.bounds.values(), *numbers(node.text))}
        return specified.numbers | stated | set(specified.quota.values())

    def prefixes(self) -> set[str]:
        schemes = self.spec.document["components"]["securitySchemes"].values()
        return {
            word for scheme in schemes for word in re.findall(r"Authorization: (\w+)", scheme["description"])
        }

    def compare_names(self, table: Table) -> Iterator[Finding]:
        """A table without an operation: of an event, or of names and values from anywhere in the spec."""
        if "event_time" in {each.name for each in table.properties}:
            yield from compare_table(replace(table, part="event"), self.spec.events)
            return
        names = {each.name for each in table.properties if each.key not in self.spec.names}
        if names:
            yield NOWHERE, f"not specified: {', '.join(sorted(names))}", table.place
        parents = {each.parent for each in table.properties} - {""}
        for parent in sorted(parents):
            inner = {each.rpartition(".")[2] for each in self.spec.children.get(parent, ())}
            listed = {each.key for each in table.properties if each.parent == parent}
            if missing := sorted(inner - listed):
                yield NOWHERE, f"{parent}: not listed: {', '.join(missing)}", table.place
        for each in table.properties:
            if values := sorted(((each.values or frozenset()) | each.mentions) - self.spec.names):
                yield NOWHERE, f"{each.name}: values not specified: {', '.join(values)}", each.place
            rest = replace(each, values=None, mentions=frozenset())
            nodes = self.spec.nodes.get(each.name, [])
            found = [list(compare_property(rest, node, where)) for where, node in nodes]
            for text in min(found, key=len, default=[]):
                yield NOWHERE, f"{each.name}: {text}", each.place

    def compare_overview(self) -> Iterator[Finding]:
        """Statements about the service or other pages' operations on a page without an operation."""
        listed = {
            each.name
            for table in self.document.tables
            if table.operation == NOWHERE
            for each in table.properties
        }
        ranges = max(self.spec.ranges, key=lambda each: len(listed & each), default=set[str]())
        if listed & ranges and (missing := sorted(ranges - listed)):
            yield NOWHERE, f"not listed: {', '.join(missing)}", self.document.place
        for text, place in self.document.problems:
            yield (self.document.operations or [NOWHERE])[0], text, place
        for each in self.document.statements:
            if each.kind == "host" and each.value not in self.spec.bases:
                yield each.operation, f"host {each.value}: not specified", each.place
            if each.operation == NOWHERE and each.kind == "quota":
                call, _, quota = each.value.rpartition(": ")
                if quota not in self.quotas_of(call):
                    yield NOWHERE, f"quota {each.value}: not specified", each.place
            elif each.operation == NOWHERE and each.kind == "limit" and each.value not in self.spec.numbers:
                yield NOWHERE, f"limit {each.value}: not specified", each.place

    def quotas_of(self, call: str) -> set[str]:
        """The quotas of an operation, or of those on a page; if there is none, of all calls together."""
        found = [each.quota for each in self.spec.operations.values() if call in (each.name, each.page)]
        found += [] if call else [self.spec.document["x-toloka-rate-limit"]]
        return {f"{amount} a {unit}" for each in found for unit, amount in each.items()}


def digest(example: Example) -> str:
    """A short name for an example, derived from its content."""
    return hashlib.sha256(example.text.encode()).hexdigest()[:8]
