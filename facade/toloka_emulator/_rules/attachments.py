"""The files that Tolokers send along with their answers."""

from __future__ import annotations

from dataclasses import dataclass

from .._http.messages import Document
from .._state.state import State
from .._state.tables import ATTACHMENTS


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


def attach(state: State, assignment: Document, file: File) -> Document:
    """Stores a file that belongs to an assignment."""
    timestamp = state.creation_time(ATTACHMENTS)
    attachment: Document = {
        "id": state.new_ordered_uuid(timestamp),
        "attachment_type": "ASSIGNMENT_ATTACHMENT",
        "name": file.name,
        "media_type": file.media_type,
        "details": {
            "user_id": assignment["user_id"],
            "assignment_id": assignment["id"],
            "pool_id": assignment["pool_id"],
        },
        "owner": state.owner(),
        "created": timestamp,
    }
    state.transaction.insert(ATTACHMENTS, [attachment])
    store = "INSERT INTO attachment_contents VALUES (?, ?)"
    state.transaction.execute(store, [attachment["id"], file.content])
    return attachment
