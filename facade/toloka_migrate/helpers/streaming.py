import asyncio
import inspect
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass
class AssignmentEvent:
    """Something that happened to an assignment."""

    assignment: Any
    event_type: str
    event_time: Any


class AssignmentsObserver:
    """Hands over what happens to the assignments of a pool. It is read by a pipeline."""

    def __init__(self, client: Any, pool_id: str) -> None:
        self.client, self.pool_id = client, pool_id
        self.handlers: dict[str, list[Any]] = {}
        self.cursors: dict[str, Any] = {}

    def on_created(self, handler: Any) -> Any:
        return self._on("created", handler)

    def on_submitted(self, handler: Any) -> Any:
        return self._on("submitted", handler)

    def on_accepted(self, handler: Any) -> Any:
        return self._on("accepted", handler)

    def on_rejected(self, handler: Any) -> Any:
        return self._on("rejected", handler)

    def on_skipped(self, handler: Any) -> Any:
        return self._on("skipped", handler)

    def on_expired(self, handler: Any) -> Any:
        return self._on("expired", handler)

    def _on(self, field: str, handler: Any) -> Any:
        self.handlers.setdefault(field, []).append(handler)
        return handler

    async def read(self) -> bool:
        """Reads what came since the last time, and says whether more may come."""
        from datetime import UTC, datetime

        may_go_on: bool = self.client.pools.get(self.pool_id).status == "OPEN"
        for field, handlers in self.handlers.items():
            since = datetime(2000, 1, 1, tzinfo=UTC)
            follow = self.client.assignments.list(pool_id=self.pool_id).follow(
                field, since=since, cursor=self.cursors.get(field)
            )
            events = [AssignmentEvent(change.item, field.upper(), change.at) for change in follow]
            for handler in handlers if events else ():
                result = handler(events)
                if inspect.isawaitable(result):
                    await result
            self.cursors[field] = follow.cursor
            may_go_on = may_go_on or bool(events)
        return may_go_on


class JSONLocalStorage:
    """Keeps how far a pipeline is in a folder."""

    def __init__(self, dirname: str = "/tmp") -> None:
        self.file = Path(dirname) / "pipeline.json"


class Pipeline:
    """Reads observers in turn until their pools are closed and nothing comes any more."""

    def __init__(self, period: Any = None, storage: JSONLocalStorage | None = None) -> None:
        self.seconds = 60.0 if period is None else period.total_seconds()
        self.storage = storage
        self.observers: list[AssignmentsObserver] = []

    def register(self, observer: AssignmentsObserver) -> AssignmentsObserver:
        self.observers.append(observer)
        return observer

    async def run(self) -> None:
        file = self.storage.file if self.storage else None
        if file and file.exists():
            saved = json.loads(file.read_text("utf-8"))
            for observer in self.observers:
                observer.cursors = saved.get(observer.pool_id, {})
        while True:
            going_on = [await observer.read() for observer in self.observers]
            if file:
                cursors = {observer.pool_id: observer.cursors for observer in self.observers}
                file.write_text(json.dumps(cursors), "utf-8")
            if not any(going_on):
                return
            await asyncio.sleep(self.seconds)
