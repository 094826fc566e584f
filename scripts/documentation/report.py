"""The result of a comparison, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from documentation import known, sources
from documentation.compare import Difference, differences
from documentation.facts import Document, Place, ReadError
from documentation.known import Known
from documentation.specification import Specification


@dataclass
class Outcome:
    """The documents that were read, and their differences from the spec."""

    spec: Specification
    documents: list[Document]
    errors: list[ReadError]
    differences: dict[Difference, Known | None]
    stale: list[Known]

    @property
    def unexplained(self) -> list[Difference]:
        return [difference for difference, entry in self.differences.items() if entry is None]

    @property
    def fine(self) -> bool:
        return not (self.errors or self.unexplained or self.stale)


def compare(paths: Iterable[Path], spec: Specification, reviewed: Iterable[Known]) -> Outcome:
    """Compares all documentation under the paths with the spec."""
    documents, errors = sources.documents(paths)
    found = [difference for document in documents for difference in differences(document, spec)]
    explained, stale = known.explain(found, reviewed, [document.page for document in documents])
    return Outcome(spec, documents, errors, explained, stale)


def lines(outcome: Outcome, *, explained: bool = False) -> Iterator[str]:
    """The report as text: first what needs attention, then the totals."""
    for error in outcome.errors:
        yield f"{error.place}: unreadable: {error.problem}"
    for difference, entry in outcome.differences.items():
        if entry is None or explained:
            reason = f" ({entry.reason})" if entry else ""
            yield f"{difference.place}: {difference.operation}: {difference.text}{reason}"
    for stale in outcome.stale:
        yield f"{stale.place}: no longer occurs: {stale.page} {stale.operation}: {stale.text}"
    operations = {operation for document in outcome.documents for operation in document.operations}
    yield ", ".join(
        (
            f"{len(outcome.documents)} files on {len(operations)} operations",
            f"{len(outcome.differences)} differences",
            f"{len(outcome.unexplained)} unexplained",
            f"{len(outcome.stale)} reviewed ones no longer occur",
            f"{len(outcome.errors)} files unreadable",
        )
    )


def data(outcome: Outcome) -> dict[str, Any]:
    """The report as data, with every fact by operation."""
    return {
        "facts": {operation: list(found) for operation, found in by_operation(outcome.documents).items()},
        "differences": [
            {
                "page": difference.page,
                "operation": difference.operation,
                "text": difference.text,
                **located(difference.place),
                "reason": entry.reason if entry else None,
            }
            for difference, entry in outcome.differences.items()
        ],
        "stale": [
            {"page": each.page, "operation": each.operation, "text": each.text, **located(each.place)}
            for each in outcome.stale
        ],
        "errors": [{"problem": error.problem, **located(error.place)} for error in outcome.errors],
    }


def by_operation(documents: Iterable[Document]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for document in documents:
        for operation, kind, value, place in facts(document):
            found.setdefault(operation, []).append({"kind": kind, **value, **located(place)})
    return dict(sorted(found.items()))


def facts(document: Document) -> Iterator[tuple[str, str, dict[str, Any], Place]]:
    for call in document.calls:
        yield (
            call.operation,
            "call",
            {"base": call.base, "parameters": call.parameters, "own": call.own},
            call.place,
        )
    for table in document.tables:
        for each in table.properties:
            value = {key: plain(one) for key, one in asdict(each).items() if key != "place"}
            yield table.operation, table.part, value, each.place
    for statement in document.statements:
        yield statement.operation, statement.kind, {"value": statement.value}, statement.place
    for example in document.examples:
        yield example.operation, "example", {"value": example.text}, example.place


def plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def located(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line}
