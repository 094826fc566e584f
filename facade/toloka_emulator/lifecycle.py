"""What pools and trainings have in common: they are opened, closed, archived and cloned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from .documents import new_document, without_read_only
from .messages import Document, Response, empty_response, inappropriate_status
from .operations import start_operation
from .projects import project_of
from .timers import set_timer
from .timestamps import parse_timestamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tables import Table
    from .world import Alarm, Call, Effect, World

REOPENED_AFTER = timedelta(minutes=15)


def _nothing(world: World, document: Document) -> None:
    """What a resource adds that has nothing to add."""


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The status rules of one resource.

    Attributes:
        table: Where the documents are.
        kind: What the types of its operations begin with, such as `POOL`.
        key: What the operations' parameters call the ID, such as `pool_id`.
        check_archivable: The resource's own condition for being archived. Raises a Refusal.
        on_closed: What else happens when one is closed.
    """

    table: Table
    kind: str
    key: str
    check_archivable: Callable[[World, Document], None] = _nothing
    on_closed: Callable[[World, Document], None] = _nothing

    def open(self, call: Call) -> Response:
        """Starts opening a closed one, if its project is active."""
        document = call.world.read(self.table, call.id())
        if document["status"] == "OPEN":
            return empty_response(204)
        _require(document, "CLOSED")
        project_of(call.world, document)
        return self._start(call, "OPEN")

    def close(self, call: Call) -> Response:
        """Starts closing an open one."""
        return self._close(call, "CLOSE")

    def close_for_update(self, call: Call) -> Response:
        """Starts closing an open one that opens itself again after 15 minutes."""
        return self._close(call, "CLOSE_FOR_UPDATE")

    def archive(self, call: Call) -> Response:
        """Starts archiving a closed one."""
        document = call.world.read(self.table, call.id())
        if document["status"] == "ARCHIVED":
            return empty_response(204)
        _require(document, "CLOSED")
        self.check_archivable(call.world, document)
        return self._start(call, "ARCHIVE")

    def clone(self, call: Call) -> Response:
        """Starts copying one, in whatever status but a locked one."""
        document = call.world.read(self.table, call.id())
        _require(document, "OPEN", "CLOSED", "ARCHIVED")
        project_of(call.world, document)
        return self._start(call, "CLONE")

    def effects(self) -> dict[str, Effect]:
        """What the operations do when they succeed. One whose condition no longer holds by then fails."""
        return {
            f"{self.kind}.OPEN": self._on_open,
            f"{self.kind}.CLOSE": self._on_close,
            f"{self.kind}.CLOSE_FOR_UPDATE": self._on_close_for_update,
            f"{self.kind}.ARCHIVE": self._on_archive,
            f"{self.kind}.CLONE": self._on_clone,
        }

    def alarms(self) -> dict[str, Alarm]:
        """What happens by itself: opening again after an edit, closing on expiry.

        One whose time has passed by does nothing, so no timer has to be taken back.
        """
        return {f"{self.kind}.REOPEN": self._on_reopen, f"{self.kind}.EXPIRE": self._on_expire}

    def _close(self, call: Call, action: str) -> Response:
        document = call.world.read(self.table, call.id())
        if document["status"] == "CLOSED":
            return empty_response(204)
        _require(document, "OPEN")
        return self._start(call, action)

    def _start(self, call: Call, action: str) -> Response:
        type = "CLOSE" if action == "CLOSE_FOR_UPDATE" else action
        return start_operation(
            call, f"{self.kind}.{type}", {self.key: call.id()}, effect=f"{self.kind}.{action}"
        )

    def _on_open(self, world: World, operation: Document) -> Document:
        document = world.read(self.table, operation["parameters"][self.key])
        _require(document, "CLOSED", "OPEN")
        if document["status"] == "CLOSED":
            project_of(world, document)
            self._set_open(world, document)
        return {}

    def _on_close(self, world: World, operation: Document) -> Document:
        self.set_closed(world, operation["parameters"][self.key], "MANUAL")
        return {}

    def _on_close_for_update(self, world: World, operation: Document) -> Document:
        self.set_closed(world, operation["parameters"][self.key], "FOR_UPDATE")
        set_timer(world, f"{self.kind}.REOPEN", operation["parameters"][self.key], world.now + REOPENED_AFTER)
        return {}

    def _on_archive(self, world: World, operation: Document) -> Document:
        document = world.read(self.table, operation["parameters"][self.key])
        _require(document, "CLOSED", "ARCHIVED")
        self.check_archivable(world, document)
        world.transaction.replace(self.table, document | {"status": "ARCHIVED"})
        return {}

    def _on_clone(self, world: World, operation: Document) -> Document:
        document = world.read(self.table, operation["parameters"][self.key])
        project_of(world, document)
        form = without_read_only(world, self.table, document)
        own = {name: document[name] for name in ("type",) if name in document}
        copy = new_document(world, self.table, form, {**own, "status": "CLOSED"})
        return {self.key: copy["id"]}

    def _on_reopen(self, world: World, id: str) -> None:
        document = world.read(self.table, id)
        if document["status"] == "CLOSED" and document.get("last_close_reason") == "FOR_UPDATE":
            self._set_open(world, document)

    def _on_expire(self, world: World, id: str) -> None:
        document = world.read(self.table, id)
        if document["status"] == "OPEN":
            self.set_closed(world, id, "EXPIRED")

    def _set_open(self, world: World, document: Document) -> None:
        world.transaction.replace(self.table, document | {"status": "OPEN", "last_started": world.stamp})
        if "will_expire" in document:
            due = parse_timestamp(document["will_expire"])
            assert due is not None, "it was checked when it was sent"
            set_timer(world, f"{self.kind}.EXPIRE", document["id"], due)

    def set_closed(self, world: World, id: str, reason: str) -> None:
        """Closes one that is open, for a reason as in `last_close_reason`."""
        document = world.read(self.table, id)
        _require(document, "OPEN", "CLOSED")
        if document["status"] == "CLOSED":
            return
        document |= {"status": "CLOSED", "last_stopped": world.stamp, "last_close_reason": reason}
        world.transaction.replace(self.table, document)
        self.on_closed(world, document)


def _require(document: Document, *statuses: str) -> None:
    if document["status"] not in statuses:
        raise inappropriate_status(statuses)
