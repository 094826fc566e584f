"""The facts in a documentation file, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Part = Literal["query", "path", "header", "request", "response", "error", "event"]

NOWHERE = "-"
"""The operation of a page that describes no operation."""


class ReadError(Exception):
    """A file can't be read, starting at this line."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


@dataclass(frozen=True, order=True)
class Place:
    """A line in a file."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Property:
    """A parameter, or a property of a body. None means that the documentation doesn't state it."""

    name: str
    """Dotted, without the brackets of arrays; `*` stands for any key of a map."""
    place: Place
    types: frozenset[str] | None = None
    required: bool | None = None
    sometimes: bool = False
    """Whether it is required only in some cases."""
    condition: str | None = None
    """The code in the sentence that says in which cases."""
    operators: frozenset[str] = frozenset()
    """The logical operators that combine its values."""
    values: frozenset[str] | None = None
    """All allowed values, if they are listed."""
    mentions: frozenset[str] = frozenset()
    """Values that its text mentions."""
    default: str | None = None
    limits: frozenset[str] = frozenset()
    """Numbers that its text states as bounds."""
    bounds: tuple[tuple[str, str], ...] = ()
    """Bounds by keyword."""

    @property
    def parent(self) -> str:
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """The last part of its name."""
        return self.name.rpartition(".")[2]

    @property
    def brief(self) -> str:
        """The name with the type, the default and the limits, if they are stated."""
        kinds = " or ".join(sorted(self.types or ()))
        default = f" ({self.default})" if self.default else ""
        limits = f" <{' '.join(sorted(self.limits))}>" if self.limits else ""
        return f"{self.name} {kinds}".rstrip() + default + limits


@dataclass(frozen=True)
class Table:
    """The properties of one part of a call in one table. A section can have a table per variant."""

    operation: str
    part: Part
    place: Place
    properties: tuple[Property, ...]
    parents: tuple[str, ...] = ()
    """The last names of the parent objects, if the names don't start at the body."""


@dataclass(frozen=True)
class Call:
    operation: str
    base: str
    """The part before the path: scheme, host and version."""
    parameters: tuple[str, ...]
    place: Place
    own: bool = True
    """Whether the page describes the operation. If false, it only shows a call of it."""
    misprint: str | None = None


@dataclass(frozen=True)
class Statement:
    """A statement about an operation as a whole."""

    operation: str
    kind: Literal["status", "quota", "limit", "authorization", "host"]
    value: str
    place: Place


@dataclass(frozen=True)
class Example:
    operation: str
    text: str
    """The value as normalized JSON or, if it is not JSON, the text without its layout."""
    place: Place
    inner: frozenset[str] = frozenset()
    """Every JSON value found inside it."""


@dataclass
class Document:
    """All facts in one file."""

    page: str
    form: Literal["page", "text", "reference"]
    place: Place
    calls: list[Call] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    problems: list[tuple[str, Place]] = field(default_factory=list)
    """Problems that leave the rest of the file readable."""

    @property
    def operations(self) -> list[str]:
        """The operations that it describes."""
        return list(dict.fromkeys(call.operation for call in self.calls if call.own))


APP_ID = r"(?<=/)(?=\w*\d)\w{20}(?=/|$)"
VERSION = re.compile(r"(?:/api)?(?:/app)?/v\d+(?=/)")


def split_version(path: str) -> tuple[str, str]:
    """The API's version at the start of a path, as in `/v1` or `/api/app/v0`, and the path below it."""
    match = VERSION.match(path)
    version = match[0] if match else ""
    return version, path[len(version) :]


def operation_name(method: str, path: str) -> str:
    """The method and the path without the names of its parameters, because they differ between sources.

    An ID of the Apps API may stand in the place of a parameter.
    """
    return f"{method.upper()} {re.sub(rf'<[^>]*>|{{[^}}]*}}|{APP_ID}', '{}', path).rstrip('/')}"
