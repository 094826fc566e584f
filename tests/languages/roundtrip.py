"""Bodies for a generated client to read and write again: every recorded one, and unknown kinds of unions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from recorded import bundle, operations, resolve

if TYPE_CHECKING:
    from pathlib import Path

# Objects sent back as they were read, and bare maps of field errors: TypeScript refuses a literal of them.
MORE_THAN_DECLARED = {
    "updateProject request project-id",
    "updateTraining request training-id",
    "updatePool request pool-id",
    "updateSkill request skill-id",
    "createUserBonus answer create-bonus-conflict",
    "createUserBonus answer user-bonus-conflict",
}

# A property of another aggregation is in it, on the page.
UNION_OF_MORE = {"aggregateSolutionsByPool request aggregation-weighted"}

# What a requester may put into a task: a whole number that is no float, and null.
FREE_FORM = "TaskForm with free-form values"

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?")


def bodies() -> Iterator[tuple[str, str, Any]]:
    """Each body that is of a named schema: that name, its own name, and its value."""
    for operation in operations():
        yield from _named(f"{operation.operation_id} request", operation.request)
        for answer in map(resolve, operation.definition["responses"].values()):
            content = answer.get("content", {})
            yield from _named(f"{operation.operation_id} answer", content.get("application/json", {}))
    for union, schema in bundle()["components"]["schemas"].items():
        last = schema.get("anyOf", [{}])[-1]
        if "AnyOther" in last.get("$ref", ""):
            (tag,) = resolve(last)["properties"]
            yield union, f"{union} of another kind", {tag: "NEW", "news": [{"level": 1}]}
    yield "TaskForm", FREE_FORM, {"pool_id": "1", "input_values": {"large": 2**53 + 1, "nothing": None}}


def _named(place: str, media: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    if "$ref" in media.get("schema", {}):
        schema = media["schema"]["$ref"].rsplit("/", 1)[1]
        for name, example in media.get("examples", {}).items():
            yield schema, f"{place} {name}", resolve(example)["value"]


def other_kinds() -> set[str]:
    """The names of the bodies that are of an unknown kind of a union."""
    return {name for _, name, _ in bodies() if name.endswith(" of another kind")}


def write_bodies(file: Path) -> set[str]:
    """Writes the bodies for a client to read, each with its schema's name. Returns those names."""
    found = [{"schema": schema, "name": name, "value": value} for schema, name, value in bodies()]
    file.write_text(json.dumps(found), "utf-8")
    return {str(body["schema"]) for body in found}


def losses(file: Path) -> list[str]:
    """Where the bodies that a client wrote differ from those that it read."""
    written = {body["name"]: body["value"] for body in json.loads(file.read_text("utf-8"))}
    return [f"{name}{loss}" for _, name, value in bodies() for loss in _differences(value, written[name])]


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _differences(read: Any, written: Any) -> Iterator[str]:
    """The paths of what was lost or changed. A timestamp may be spelled with other digits.

    Clients write milliseconds, though what they read of apps has microseconds.
    """
    match read, written:
        case dict(), dict():
            for key in read:
                if key not in written:
                    yield f".{key}"
                else:
                    yield from (f".{key}{each}" for each in _differences(read[key], written[key]))
        case list(), list() if len(read) == len(written):
            for one, other in zip(read, written, strict=True):
                yield from (f"[]{each}" for each in _differences(one, other))
        case str(), str() if _TIMESTAMP.fullmatch(read) and _TIMESTAMP.fullmatch(written):
            if _moment(read) != _moment(written):
                yield f" = {written}"
        case _ if read != written:
            yield f" = {written}"
