"""Attachments: the files that Tolokers sent along with their answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from .messages import Document, Refusal, Response, does_not_exist
from .tables import Table
from .world import Call, Resource, World

ATTACHMENTS = Table(
    "attachments",
    "Attachment",
    ids="text",
    filters=("assignment_id", "pool_id", "user_id", "name", "type"),
    paths={
        "assignment_id": "details.assignment_id",
        "pool_id": "details.pool_id",
        "user_id": "details.user_id",
        "type": "attachment_type",
    },
    leads=("assignment_id", "pool_id"),
)
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
_NOT_PLAIN = re.compile(r"[^ !#-\[\]-~]")


@dataclass(frozen=True, slots=True)
class File:
    """A file that a Toloker sends. As an output value it stands for the ID that it gets.

    Attributes:
        name: Its name, as the Toloker gives it.
        content: Its bytes.
        media_type: Its media type.
    """

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


def attach(world: World, assignment: Document, file: File) -> Document:
    """Stores a file that belongs to an assignment."""
    stamp = world.creation_stamp(ATTACHMENTS)
    attachment: Document = {
        "id": world.new_ordered_uuid(stamp),
        "attachment_type": "ASSIGNMENT_ATTACHMENT",
        "name": file.name,
        "media_type": file.media_type,
        "details": {
            "user_id": assignment["user_id"],
            "assignment_id": assignment["id"],
            "pool_id": assignment["pool_id"],
        },
        "owner": world.owner(),
        "created": stamp,
    }
    world.transaction.insert(ATTACHMENTS, [attachment])
    store = "INSERT INTO attachment_contents VALUES (?, ?)"
    world.transaction.execute(store, [attachment["id"], file.content])
    return attachment


def _download(call: Call) -> Response:
    attachment = call.world.read(ATTACHMENTS, call.id())
    read = "SELECT content FROM attachment_contents WHERE attachment = ?"
    row = call.world.transaction.execute(read, [attachment["id"]]).fetchone()
    if row is None:
        raise does_not_exist()
    content: bytes = row[0]
    headers = {
        "content-type": attachment.get("media_type", "application/octet-stream"),
        "content-disposition": _disposition(attachment.get("name") or attachment["id"]),
        "accept-ranges": "bytes",
        # A file never changes, so its ID tells it from any other.
        "etag": f'"{attachment["id"]}"',
    }
    asked = _asked_range(call, len(content), headers["etag"])
    if asked is None:
        return Response(200, headers | {"content-length": str(len(content))}, content)
    start, stop = asked
    headers["content-range"] = f"bytes {start}-{stop - 1}/{len(content)}"
    return Response(206, headers | {"content-length": str(stop - start)}, content[start:stop])


def _asked_range(call: Call, size: int, etag: str) -> tuple[int, int] | None:
    """The part that is asked for, or None for all of it. Raises a 416 Refusal for one beyond the end."""
    found = _RANGE.fullmatch(call.headers.get("range", ""))
    if found is None or call.headers.get("if-range", etag) != etag:
        return None
    first, last = found[1], found[2]
    if not (first or last) or (first and last and int(last) < int(first)):
        return None
    start = int(first) if first else max(0, size - int(last))
    stop = min(int(last) + 1, size) if first and last else size
    if start >= size:
        headers = {"content-range": f"bytes */{size}"}
        raise Refusal(416, "VALIDATION_ERROR", f"The file has {size} bytes", headers=headers)
    return start, stop


def _disposition(name: str) -> str:
    plain = _NOT_PLAIN.sub("_", name)
    extended = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'attachment; filename="{plain}"{extended}'


RESOURCE = Resource(
    table=ATTACHMENTS,
    handlers={
        "getAttachments": lambda call: call.list(ATTACHMENTS),
        "getAttachment": lambda call: call.get(ATTACHMENTS),
        "downloadAttachment": _download,
    },
)
