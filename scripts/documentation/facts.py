"""What a file of the documentation says, each fact with the place where it says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Part = Literal["query", "path", "header", "request", "response", "event"]

NOWHERE = "-"
"""The operation of a page that describes none."""


class ReadError(Exception):
    """A file can't be read from this line on."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Property:
    """A parameter, or a property of a body. None means that the documentation doesn't say."""

    name: str
    """Dotted, without the brackets of arrays; `*` stands for any key of a map."""
    place: Place
    types: frozenset[str] | None = None
    required: bool | None = None
    sometimes: bool = False
    """Whether it is required in some cases only."""
    values: frozenset[str] | None = None
    """All values that it takes, where they are listed."""
    mentions: frozenset[str] = frozenset()
    """Values that its text speaks of."""
    default: str | None = None
    limits: frozenset[str] = frozenset()
    """Numbers that its text gives as bounds."""
    bounds: tuple[tuple[str, str], ...] = ()
    """Bounds by their keyword."""

    @property
    def parent(self) -> str:
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """The last part of its name."""
        return self.name.rpartition(".")[2]

    @property
    def brief(self) -> str:
        """The name with the type, the default and the limits, where they are stated."""
        kinds = " or ".join(sorted(self.types or ()))
        default = f" ({self.default})" if self.default else ""
        limits = f" <{' '.join(sorted(self.limits))}>" if self.limits else ""
        return f"{self.name} {kinds}".rstrip() + default + limits


@dataclass(frozen=True)
class Table:
    """The properties of one part of a call that stand together. A section may hold several, one a variant."""

    operation: str
    part: Part
    place: Place
    properties: tuple[Property, ...]
    parents: tuple[str, ...] = ()
    """The last names of the objects that hold them, where the names don't begin at the body."""


@dataclass(frozen=True)
class Call:
    operation: str
    base: str
    """What stands before the path: scheme, host and version."""
    parameters: tuple[str, ...]
    place: Place
    own: bool = True
    """Whether the page describes the operation, rather than just show a call of it."""
    misprint: str | None = None


@dataclass(frozen=True)
class Statement:
    """Something that is said of an operation as a whole."""

    operation: str
    kind: Literal["status", "quota", "limit", "authorization", "host"]
    value: str
    place: Place


@dataclass(frozen=True)
class Example:
    operation: str
    text: str
    """The value in one form for all ways to write it, or, if it is no JSON, the text without its layout."""
    place: Place
    inner: frozenset[str] = frozenset()
    """Every JSON value that can be read inside it."""


@dataclass
class Document:
    """All facts of one file."""

    page: str
    form: Literal["page", "text", "reference"]
    place: Place
    calls: list[Call] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    problems: list[tuple[str, Place]] = field(default_factory=list)
    """What could not be followed, but leaves the rest readable."""

    @property
    def operations(self) -> list[str]:
        """The operations that it describes."""
        return list(dict.fromkeys(call.operation for call in self.calls if call.own))


def operation_name(method: str, path: str) -> str:
    """The method and the path with the names of its parameters erased: sources differ in them."""
    return f"{method.upper()} {re.sub(r'<[^>]*>|{[^}]*}', '{}', path).rstrip('/')}"
