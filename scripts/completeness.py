"""Checks that the spec has everything that the service's reference states, or a reviewed reason why not.

python scripts/completeness.py [--reference FOLDER]

The exit status is 0 only if every difference is explained. The reasons are in
scripts/documentation/known_differences.yaml.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from documentation import known
from documentation.facts import Document
from documentation.report import Outcome, compare, lines
from documentation.specification import BUNDLE, ROOT, Specification

REFERENCE = ROOT.parent / "shared" / "docs" / "reference"
SOURCES = ("fullApi.yaml", "openapi.yaml")
"""One for each API."""
ASPECTS = {
    "Operations": r"(not specified|not listed)",
    "Servers": r"host .*",
    "Query parameters": r"query: .*",
    "Path parameters": r"path: .*",
    "Body properties": r"(request|response|error)( \S+)?: (not specified|not listed|in a free object): .*",
    "Required flags": r".*: (required|optional), specified .*",
    "Conditions": r".*: (required if .*|[ANDOR, ]+: not specified)",
    "Types": r".*: type .*, specified .*",
    "Enumeration values": r".*: values not .*",
    "Defaults": r".*: default .*",
    "Bounds": r"(.*: )?(limit|minimum|maximum|min\w+|max\w+|multipleOf|uniqueItems) .*",
    "Status codes": r"status .*",
    "Quotas": r"quota .*",
    "Examples": r"example .*",
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--reference", type=Path, default=REFERENCE, help="the folder of the reference's OpenAPI source"
    )
    arguments = parser.parse_args()
    paths = sorted(path for name in SOURCES for path in arguments.reference.rglob(name))
    if not paths:
        print(f"No {' or '.join(SOURCES)} found under {arguments.reference}.", file=sys.stderr)
        return 2
    outcome = compare(paths, Specification.read(BUNDLE), known.read())
    print("\n".join(table(outcome)))
    print()
    print("\n".join(lines(outcome)))
    return 0 if outcome.fine else 1


def table(outcome: Outcome) -> Iterator[str]:
    """One row per aspect: how often the reference states it, and how often the spec differs."""
    stated = Counter(aspect for document in outcome.documents for aspect in statements(document))
    different = Counter(aspect_of(difference.text) for difference in outcome.differences)
    unexplained = Counter(aspect_of(difference.text) for difference in outcome.unexplained)
    yield f"{'Aspect':20} {'stated':>8} {'different':>10} {'unexplained':>12}"
    for aspect in ASPECTS:
        yield f"{aspect:20} {stated[aspect]:8} {different[aspect]:10} {unexplained[aspect]:12}"


def aspect_of(text: str) -> str:
    return next(aspect for aspect, pattern in ASPECTS.items() if re.fullmatch(pattern, text))


def statements(document: Document) -> Iterator[str]:
    """The aspect of each statement in a document."""
    yield from ("Operations" for _ in document.operations)
    yield from ("Servers" for _ in {call.base for call in document.calls})
    parts = {"query": "Query parameters", "path": "Path parameters"}
    for each_table in document.tables:
        for each in each_table.properties:
            yield parts.get(each_table.part, "Body properties")
            yield from ("Required flags" for _ in (each.required,) if _)
            yield from ("Conditions" for _ in (each.condition, *each.operators) if _)
            yield from ("Types" for _ in each.types or ())
            yield from ("Enumeration values" for _ in each.values or ())
            yield from ("Defaults" for _ in (each.default,) if _ is not None)
            yield from ("Bounds" for _ in (*each.bounds, *each.limits))
    kinds = {"status": "Status codes", "quota": "Quotas", "limit": "Bounds"}
    yield from (kinds[statement.kind] for statement in document.statements)
    yield from ("Examples" for _ in document.examples)


if __name__ == "__main__":
    sys.exit(main())
