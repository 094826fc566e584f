"""Batches and their items: made, found, and shown with what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ..._http.errors import FieldError, ServiceError, does_not_exist, inappropriate_status, invalid
from ..._http.messages import Document
from ..._openapi.timestamps import format_timestamp, parse_timestamp
from ..._state.operations import Outcome
from ..._state.state import State
from ..._state.table import Table
from ..._state.tables import APP_BATCHES, APP_ITEMS, APP_PROJECTS, APPS
from ..field_values import field_errors
from .work import end_running, mark, start_items

_STATUSES = (
    "NEW",
    "PROCESSING",
    "COMPLETED",
    "ERROR",
    "CANCELLED",
    "NO_MONEY",
    "ARCHIVE",
    "STOPPED",
)
"""Those that items have."""


def find(state: State, table: Table, id: str, project_id: str) -> Document:
    """A batch or an item of a project. Raises a 404 ServiceError."""
    document = state.read(table, id)
    if document.get("app_project_id") != project_id:
        raise does_not_exist()
    return document


def open_project(state: State, id: str) -> Document:
    """The app project that something is to be added to.

    Raises:
        ServiceError: 404 for an unknown ID, 409 for a project that is archived or could not be created.
    """
    project = state.read(APP_PROJECTS, id)
    if project["status"] not in ("CREATING", "READY"):
        raise inappropriate_status(["CREATING", "READY"])
    return project


def input_errors(
    state: State, project: Document, inputs: Mapping[str, Document]
) -> Iterator[tuple[str, FieldError]]:
    """Finds what of some input data, by path, breaks the app's `input_spec`."""
    spec: Mapping[str, Document] = state.read(APPS, project["app_id"]).get("input_spec", {})
    for path, values in inputs.items():
        yield from field_errors(spec, values, path)


@dataclass(frozen=True, slots=True)
class Upload:
    """Input data of several items that came with one request.

    Attributes:
        sound: What can be taken.
        errors: What is wrong with the rest, by path.
        count: How many there were.
    """

    sound: list[Document]
    errors: Mapping[str, FieldError]
    count: int


def read_upload(
    state: State, project: Document, inputs: Sequence[Document], *, most: int, skips: bool
) -> Upload:
    """Checks what came with one request.

    Args:
        state: The state.
        project: The app project.
        inputs: The input data.
        most: How many a request may hold.
        skips: Whether the sound ones are taken if others are not.

    Raises:
        ServiceError: 413 for too many, 400 for what is wrong.
    """
    if len(inputs) > most:
        message = f"At most {most} items can be added at once; there are {len(inputs)}"
        raise ServiceError(413, "ENTITY_TOO_LARGE", message)
    paths = {f"input_data.{index}": values for index, values in enumerate(inputs)}
    errors = dict(input_errors(state, project, paths))
    if errors and not skips:
        raise invalid(errors)
    bad = {int(path.split(".")[1]) for path in errors}
    sound = [values for index, values in enumerate(inputs) if index not in bad]
    return Upload(sound, errors, len(inputs))


def new_batch(state: State, project: Document, form: Document) -> Document:
    """Makes a batch without items and stores it."""
    batch: Document = {
        "id": state.new_random_id(),
        "app_project_id": project["id"],
        "status": "NEW",
        "name": form.get("name", ""),
        "item_price": project.get("item_price", 0),
        "items_processed_count": 0,
        "priority_order": form.get("priority_order", "FIVE"),
        "read_only": False,
        "validation_errors": {},
        "created_at": state.creation_time(APP_BATCHES),
    }
    state.transaction.insert(APP_BATCHES, [batch])
    return batch


def add_items(
    state: State,
    project: Document,
    inputs: Sequence[Document],
    *,
    batch: Document | None,
    anew: bool,
    fails: bool = False,
) -> list[Document]:
    """Makes items and stores them. Those without a batch are worked on as soon as the project is ready.

    Args:
        state: The state.
        project: The app project.
        inputs: Their input data.
        batch: The batch that they are added to. One that was done has something to do again.
        anew: Whether they are answered anew, whatever a duplicate was answered.
        fails: Whether those without a batch are to end in an error.
    """
    created = state.creation_time(APP_ITEMS)
    items: list[Document] = [
        {
            "id": state.new_random_id(),
            "app_project_id": project["id"],
            **({} if batch is None else {"batch_id": batch["id"]}),
            "status": "NEW",
            "input_data": values,
            "output_data": {},
            "errors": [],
            "force_new_original": anew,
            "created_at": created,
        }
        for values in inputs
    ]
    state.transaction.insert(APP_ITEMS, items)
    if batch is None:
        if project["status"] == "READY":
            start_items(state, items, fails=fails)
    elif batch["status"] == "PROCESSING":
        mark(state, batch, ("NEW",), "PROCESSING")
    elif batch["status"] in ("COMPLETED", "ERROR", "NO_MONEY") and items:
        batch["status"] = "NEW"
        batch.pop("finished_at", None)
        state.transaction.replace(APP_BATCHES, batch)
    return items


def add_upload(
    state: State, project: Document, upload: Upload, *, batch: Document, anew: bool = False
) -> list[Document]:
    """Adds what can be taken to a batch, and notes in it how that went."""
    items = add_items(state, project, upload.sound, batch=batch, anew=anew)
    found = {path: error.as_document() for path, error in upload.errors.items()}
    batch["validation_errors"] = found
    batch["last_items_import"] = {
        "id": state.new_random_id(),
        "records_count": upload.count,
        "records_processed": upload.count,
        "records_skipped": upload.count - len(upload.sound),
        "errors": found,
    }
    state.transaction.replace(APP_BATCHES, batch)
    return items


def end_app_work(state: State, id: str, outcome: Outcome | None) -> Document | None:
    """Ends what an app project, a batch or an item is at, and returns it; None for any other ID."""
    end_running(state, id, outcome)
    for table in (APP_PROJECTS, APP_ITEMS):
        document = state.transaction.find(table, id)
        if document is not None:
            return table.visible(document)
    batch = state.transaction.find(APP_BATCHES, id)
    return None if batch is None else BatchViews(state, batch["app_project_id"]).view(batch)


class BatchViews:
    """Batches of one project as they are answered, with counts, costs and times."""

    def __init__(self, state: State, project_id: str) -> None:
        self._state = state
        read = (
            "SELECT id, status, json_extract(document, '$.due') FROM app_batches"
            " WHERE app_project_id = ? AND status IN ('PROCESSING', 'QUEUED')"
        )
        rows = state.transaction.execute(read, [project_id]).fetchall()
        ends = {id: self._later(due) for id, status, due in rows if status == "PROCESSING"}
        # What waits begins when the last of those that are being worked on is done.
        self._next = max(ends.values(), default=state.now)
        self._end = (
            self._next + self._seconds if any(status == "QUEUED" for _, status, _ in rows) else self._next
        )
        self._ends: dict[str, datetime] = ends
        self._is_busy = bool(rows)

    def view(self, batch: Document) -> Document:
        """One batch."""
        read = "SELECT status, count(*) FROM app_items WHERE batch_id = ? GROUP BY status"
        counted = dict(self._state.transaction.execute(read, [batch["id"]]).fetchall())
        total, price = sum(counted.values()), batch.get("item_price", 0)
        view: dict[str, Any] = APP_BATCHES.visible(batch)
        view |= {
            "items_count": total,
            "cost": round(price * total, 6),
            "cost_of_processed": round(price * batch.get("items_processed_count", 0), 6),
            "items_per_state": {status: counted.get(status, 0) for status in _STATUSES},
            "current_time": self._state.timestamp,
        }
        if batch["status"] == "QUEUED":
            view |= {"etd": format_timestamp(self._next), "eta": format_timestamp(self._next + self._seconds)}
        elif batch["id"] in self._ends:
            view["eta"] = format_timestamp(self._ends[batch["id"]])
        if self._is_busy:
            view["app_project_eta"] = format_timestamp(self._end)
        return view

    @property
    def _seconds(self) -> timedelta:
        return timedelta(seconds=self._state.pace.seconds)

    def _later(self, due: str | None) -> datetime:
        """A time, but for one that is over: where work ends by polls or by hand, nobody knows when."""
        moment = parse_timestamp(due) if due else None
        return self._state.now if moment is None else max(moment, self._state.now)
