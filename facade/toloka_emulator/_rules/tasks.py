"""Tasks and task suites: what of them a pool takes, and how many Tolokers get them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from .._http.errors import FieldError, ServiceError, inappropriate_status, invalid
from .._http.messages import Document
from .._openapi.decoding import Json
from .._state.state import State
from .._state.tables import POOLS, PROJECTS, TASK_SUITES, TRAININGS
from .._state.timers import set_timer
from .field_values import field_errors
from .pools import COMPLETE, open_pool

OPTIONS = ("skip_invalid_items", "allow_defaults", "open_pool")


@dataclass(frozen=True, slots=True)
class Destination:
    """A pool or a training that tasks go to, and its project."""

    pool: Document
    project: Document
    is_training: bool

    def content_errors(self, task: Document, path: str = "") -> Iterator[tuple[str, FieldError]]:
        """The values of a task that don't fit the fields of the project, each by its path."""
        fields: Document = self.project["task_spec"]
        if "input_values" in task:
            yield from field_errors(fields["input_spec"], task["input_values"], f"{path}input_values")
        for name in ("known_solutions", "baseline_solutions"):
            for index, solution in enumerate(task.get(name, ())):
                at = f"{path}{name}.{index}.output_values"
                outputs: Document = fields["output_spec"]
                yield from field_errors(outputs, solution["output_values"], at, complete=False)

    def overlap_errors(self, form: Document, default: int | None) -> Iterator[tuple[str, FieldError]]:
        """An error if neither the form nor the pool says how many Tolokers get what was sent."""
        if self.audience(form, default)["overlap"] is None and not self._is_infinite(form):
            yield "overlap", FieldError("A value is required", "VALUE_REQUIRED")

    def audience(self, form: Document, default: int | None) -> Document:
        """How many Tolokers get what was sent, and which.

        Args:
            form: What was sent.
            default: The overlap of what doesn't say it.
        """
        infinite = self._is_infinite(form)
        overlap = None if infinite else form.get("overlap") or default
        return {
            "overlap": overlap,
            "infinite_overlap": infinite,
            "remaining_overlap": overlap,
            "reserved_for": form.get("reserved_for", []),
            "unavailable_for": form.get("unavailable_for", []),
        }

    def default_overlap(self, names: Sequence[str], options: Mapping[str, bool]) -> int | None:
        """The pool's overlap for what has none, if the client lets it count: the first that there is."""
        defaults: Document = self.pool.get("defaults") or {}
        given = [defaults[name] for name in names if defaults.get(name) is not None]
        return given[0] if given and options["allow_defaults"] else None

    def open(self, state: State) -> None:
        """Opens the pool if it is closed."""
        open_pool(state, TRAININGS if self.is_training else POOLS, self.pool["id"])

    def complete_if_done(self, state: State, changed: Document) -> None:
        """Sets the timer that closes the pool if nothing is left of what was changed."""
        if self.pool["status"] == "OPEN" and not self.is_training and changed["remaining_overlap"] == 0:
            delay = timedelta(seconds=self.pool.get("auto_close_after_complete_delay_seconds") or 0)
            set_timer(state, COMPLETE, self.pool["id"], state.now + delay)

    def _is_infinite(self, form: Document) -> bool:
        # Every Toloker in a training gets all of its tasks, so it has no overlap to default to.
        return form.get("infinite_overlap", False) or (self.is_training and form.get("overlap") is None)


def destinations(state: State, pool_ids: Iterable[str]) -> dict[str, Destination]:
    """The pools and trainings with these IDs that there are.

    Raises:
        ServiceError: 409 when one of them is archived or locked.
    """
    found: dict[str, Destination] = {}
    for id in set(pool_ids):
        pool = state.transaction.find(POOLS, id)
        training = None if pool else state.transaction.find(TRAININGS, id)
        document = pool or training
        if document is None:
            continue
        if document["status"] not in ("OPEN", "CLOSED"):
            raise inappropriate_status(["OPEN", "CLOSED"])
        found[id] = Destination(document, state.read(PROJECTS, document["project_id"]), training is not None)
    return found


def open_destinations(state: State, pool_ids: Iterable[str]) -> dict[str, ServiceError]:
    """Opens the pools and trainings with these IDs. Returns why some can't be opened."""
    refused: dict[str, ServiceError] = {}
    for id in dict.fromkeys(pool_ids):
        try:
            for destination in destinations(state, [id]).values():
                destination.open(state)
        except ServiceError as error:
            refused[id] = error
    return refused


def no_pool() -> FieldError:
    """The error of a `pool_id` that names nothing to upload to."""
    return FieldError("There is no pool with this ID", "ENTITY_DOES_NOT_EXIST")


def check_sizes(items: Sequence[Json], largest: Mapping[str, int]) -> None:
    """Refuses a request whose values of a property are too large in all. Raises a 400 ServiceError."""
    sizes = dict.fromkeys(largest, 0)
    left = list(items) if sizes else []
    while left:
        value = left.pop()
        if isinstance(value, list):
            left.extend(value)
        elif isinstance(value, dict):
            left.extend(below for name, below in value.items() if name not in sizes)
            for name in sizes.keys() & value:
                text = json.dumps(value[name], ensure_ascii=False, separators=(",", ":"))
                sizes[name] += len(text.encode())
    errors = {
        name: FieldError(
            f"All of them together come to more than {most} bytes",
            "OBJECT_SIZE_BYTES_GREATER_THAN_MAX",
            [most],
        )
        for name, most in largest.items()
        if sizes[name] > most
    }
    if errors:
        raise invalid(errors)


def settable(known: Collection[str], form: Document) -> Document:
    """The known properties of a form; the service ignores all others."""
    return {name: value for name, value in form.items() if name in known}


def insert_suites(state: State, suites: Sequence[Document]) -> list[Document]:
    """Stores new task suites, which are given their ID and what else only the service sets."""
    created = state.creation_time(TASK_SUITES)
    inserted = [
        {
            "issuing_order_override": 0,
            **suite,
            "id": state.new_pooled_id(suite["pool_id"], created),
            "automerged": False,
            "created": created,
        }
        for suite in suites
    ]
    state.transaction.insert(TASK_SUITES, inserted)
    return inserted
