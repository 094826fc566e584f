"""Attachments: the files that Tolokers sent along with their answers."""

from __future__ import annotations

import re
from urllib.parse import quote

from .._api.call import Call, Resource
from .._http.errors import ServiceError, does_not_exist
from .._http.messages import Response
from .._state.tables import ATTACHMENTS

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
_NOT_PLAIN = re.compile(r"[^ !#-\[\]-~]")


def _download(call: Call) -> Response:
    attachment = call.state.read(ATTACHMENTS, call.id())
    read = "SELECT content FROM attachment_contents WHERE attachment = ?"
    row = call.state.transaction.execute(read, [attachment["id"]]).fetchone()
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
    """The part that is asked for, or None for all of it. Raises a 416 ServiceError for one beyond the end."""
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
        raise ServiceError(416, "VALIDATION_ERROR", f"The file has {size} bytes", headers=headers)
    return start, stop


def _disposition(name: str) -> str:
    plain = _NOT_PLAIN.sub("_", name)
    extended = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'attachment; filename="{plain}"{extended}'


RESOURCE = Resource(
    handlers={
        "getAttachments": lambda call: call.list(ATTACHMENTS),
        "getAttachment": lambda call: call.get(ATTACHMENTS),
        "downloadAttachment": _download,
    },
)
