"""What pools and trainings have in common: they are opened, closed, archived and cloned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from .._http.errors import does_not_exist
from .._http.messages import Document, Response, empty_response
from .._rules.pools import (
    check_archivable,
    check_openable,
    close_pool,
    expiry_timer,
    open_pool,
    require_status,
    set_open,
)
from .._rules.projects import active_project
from .._state.documents import new_document, without_read_only
from .._state.state import Effect, State, TimerHandler
from .._state.table import Table
from .._state.timers import set_timer
from .call import Call

REOPENED_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The status rules of one resource.

    Attributes:
        tables: Where the documents are: the resource's own, and those that its calls take as well.
        kind: What the types of its operations begin with, such as `POOL`.
        key: What the operations' parameters call the ID, such as `pool_id`.
    """

    tables: tuple[Table, ...]
    kind: str
    key: str

    def open(self, call: Call) -> Response:
        """Starts opening a closed one."""
        table, document = self._find(call.state, call.id())
        if document["status"] == "OPEN":
            return empty_response(204)
        require_status(document, "CLOSED")
        check_openable(call.state, table, document)
        return self._start(call, "OPEN")

    def close(self, call: Call) -> Response:
        """Starts closing an open one."""
        return self._close(call, "CLOSE")

    def close_for_update(self, call: Call) -> Response:
        """Starts closing an open one that opens itself again after 15 minutes."""
        return self._close(call, "CLOSE_FOR_UPDATE")

    def archive(self, call: Call) -> Response:
        """Starts archiving a closed one."""
        table, document = self._find(call.state, call.id())
        if document["status"] == "ARCHIVED":
            return empty_response(204)
        require_status(document, "CLOSED")
        check_archivable(call.state, table, document)
        return self._start(call, "ARCHIVE")

    def clone(self, call: Call) -> Response:
        """Starts copying one, in whatever status but a locked one."""
        _, document = self._find(call.state, call.id())
        require_status(document, "OPEN", "CLOSED", "ARCHIVED")
        active_project(call.state, document)
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

    def timers(self) -> dict[str, TimerHandler]:
        """What happens by itself: opening again after an edit, closing on expiry.

        One whose time has passed by does nothing, so no timer has to be taken back.
        """
        return {f"{self.kind}.REOPEN": self._on_reopen, expiry_timer(self.tables[0]): self._on_expire}

    def _find(self, state: State, id: str) -> tuple[Table, Document]:
        for table in self.tables:
            document = state.transaction.find(table, id)
            if document is not None:
                return table, document
        raise does_not_exist()

    def _target(self, state: State, operation: Document) -> tuple[Table, Document]:
        return self._find(state, operation["parameters"][self.key])

    def _close(self, call: Call, action: str) -> Response:
        _, document = self._find(call.state, call.id())
        if document["status"] == "CLOSED":
            return empty_response(204)
        require_status(document, "OPEN")
        return self._start(call, action)

    def _start(self, call: Call, action: str) -> Response:
        type = "CLOSE" if action == "CLOSE_FOR_UPDATE" else action
        return call.start_operation(
            f"{self.kind}.{type}", {self.key: call.id()}, effect=f"{self.kind}.{action}"
        )

    def _on_open(self, state: State, operation: Document) -> Document:
        table, document = self._target(state, operation)
        open_pool(state, table, document["id"])
        return {}

    def _on_close(self, state: State, operation: Document) -> Document:
        table, document = self._target(state, operation)
        close_pool(state, table, document["id"], "MANUAL")
        return {}

    def _on_close_for_update(self, state: State, operation: Document) -> Document:
        table, document = self._target(state, operation)
        close_pool(state, table, document["id"], "FOR_UPDATE")
        set_timer(state, f"{self.kind}.REOPEN", document["id"], state.now + REOPENED_AFTER)
        return {}

    def _on_archive(self, state: State, operation: Document) -> Document:
        table, document = self._target(state, operation)
        require_status(document, "CLOSED", "ARCHIVED")
        check_archivable(state, table, document)
        state.transaction.replace(table, document | {"status": "ARCHIVED"})
        return {}

    def _on_clone(self, state: State, operation: Document) -> Document:
        table, document = self._target(state, operation)
        active_project(state, document)
        form = without_read_only(state, table, document)
        own = {name: document[name] for name in ("type",) if name in document}
        copy = new_document(state, table, form, {**own, "status": "CLOSED"})
        return {self.key: copy["id"]}

    def _on_reopen(self, state: State, id: str) -> None:
        table, document = self._find(state, id)
        if document["status"] == "CLOSED" and document.get("last_close_reason") == "FOR_UPDATE":
            set_open(state, table, document)

    def _on_expire(self, state: State, id: str) -> None:
        table, document = self._find(state, id)
        if document["status"] == "OPEN":
            close_pool(state, table, id, "EXPIRED")
