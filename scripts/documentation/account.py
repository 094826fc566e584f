"""The account of the spec's fields: an example shows each, or a list says where it is known from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from documentation.facts import Document
from documentation.fields import Field, Fields
from documentation.shown import Shown

DOCUMENTED = Path(__file__).parent / "documented_fields.yaml"
REVIEWED = Path(__file__).parent / "reviewed_fields.yaml"
HEADER = """\
# The fields and the query parameters that no recorded example shows, by the file of the documentation
# that has them. Made by scripts/fields.py. What no file has a table for stands in reviewed_fields.yaml.
"""
Sources = dict[Field, str]


@dataclass
class Reviewed:
    """What was decided by hand."""

    sources: Sources = field(default_factory=dict[Field, str])
    """Where fields are known from that the documentation has no table for."""
    unstated: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """The example and the place of what is left out of the schemas, and why."""


class Account:
    """Of one spec."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        shown = Shown(fields)
        self.unstated = shown.unstated
        self.needed = fields.all - shown.shown
        """The fields that need a source."""

    def faults(self, documented: Sources, reviewed: Reviewed) -> Iterator[str]:
        """What the lists don't account for, and what they say that is not so, or not needed."""
        for example, place in sorted(self.unstated - reviewed.unstated.keys()):
            yield f"{example}: {place}: the schema does not state it"
        for example, place in sorted(reviewed.unstated.keys() - self.unstated):
            yield f"{example}: {place}: listed as unstated, but it is not there, or stated"
        listed = documented.keys() | reviewed.sources.keys()
        for each in sorted(self.needed - listed):
            yield f"{named(each)}: no recorded example has it, and no list says where it is known from"
        for each in sorted(listed - self.needed):
            reason = "an example shows it" if each in self.fields.all else "the spec has no such field"
            yield f"{named(each)}: listed, but {reason}"
        for each in sorted(documented.keys() & reviewed.sources.keys()):
            yield f"{named(each)}: listed twice"

    def update(self, old: Sources, documents: Iterable[Document], reviewed: Reviewed) -> Sources:
        """The list made again from the documentation that is given, which may be a part of it."""
        found = self.fields.documented(documents)
        sources = old | {each: source_name(page) for each, page in found.items()}
        kept = (self.needed & sources.keys()) - reviewed.sources.keys()
        return {each: sources[each] for each in kept}


def named(each: Field) -> str:
    return ".".join(each)


def source_name(page: str) -> str:
    """A file as `x-toloka-source` names it."""
    parts = Path(page).parts
    if parts[-1] == "fullApi.yaml":
        return "reference/fullApi.yaml"
    for folder in ("pages", "reference"):
        if folder in parts:
            return "/".join(parts[parts.index(folder) :])
    return parts[-1]


def read_documented(path: Path = DOCUMENTED) -> Sources:
    return {each: source for source, fields in load(path).items() for each in flat(fields)}


def write_documented(sources: Sources, path: Path = DOCUMENTED) -> None:
    nested: dict[str, dict[str, list[str]]] = {}
    for (owner, name), source in sorted(sources.items(), key=lambda each: (each[1], each[0])):
        nested.setdefault(source, {}).setdefault(owner, []).append(name)
    text = yaml.safe_dump(nested, sort_keys=False, default_flow_style=None, width=110)
    path.write_text(HEADER + text, "utf-8")


def read_reviewed(path: Path = REVIEWED) -> Reviewed:
    content = load(path)
    return Reviewed(
        {each: entry["source"] for entry in content["sources"] for each in flat(entry["fields"])},
        {each: entry["reason"] for entry in content["unstated"] for each in flat(entry["examples"])},
    )


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def flat(nested: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for owner, names in nested.items():
        yield from ((owner, name) for name in names)
