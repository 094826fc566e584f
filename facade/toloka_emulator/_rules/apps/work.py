"""What apps do in the background: they check new projects, work on batches and items, and stop."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from ..._http.messages import Document
from ..._openapi.timestamps import format_timestamp
from ..._state.operations import Outcome
from ..._state.state import State
from ..._state.tables import APP_BATCHES, APP_ITEMS, APP_PROJECTS, APPS
from ..balance import pay
from .answers import answer
from .parameters import check_errors
from .progress import STEP, Kind, Work, begin, due, end, polled, running

_PRIORITIES = ("ONE", "TWO", "THREE", "FOUR", "FIVE")
"""Of batches, the highest first."""
_OPEN = ("NEW", "NO_MONEY", "STOPPED", "PROCESSING")
"""Items that are still to be worked on."""
# As many as a progress bar needs; a step for each of 10,000 items would take long.
_STEPS = 20
_INJECTED = {"code": "INTERNAL_ERROR", "message": "Injected fault"}


def start(
    state: State,
    kind: Kind,
    document: Document,
    *,
    steps: int = 1,
    fails: bool = False,
    at_once: bool = False,
) -> None:
    """Starts something in the background, which may have ended by the time that this returns.

    Args:
        state: The state.
        kind: What it is.
        document: The app project, batch or item.
        steps: How many steps it takes.
        fails: Whether it is to fail.
        at_once: Whether it takes no time, whatever the pace.
    """
    own_id: str = document["id"]
    project_id: str = document.get("app_project_id", own_id)
    work = Work(own_id, project_id, kind, max(1, steps), fails or kind in state.pace.fail)
    if at_once or state.pace.at_once:
        end_work(state, work)
    else:
        begin(state, work)


def poll(state: State, project_id: str) -> None:
    """Counts a request that reads something of a project as a poll of all that it is at."""
    for work in polled(state, project_id):
        _step(state, work)


def end_running(state: State, target: str | None = None, outcome: Outcome | None = None) -> None:
    """Ends what a project, a batch or an item is at; without a target, all that is in progress."""
    for work in running(state, target):
        end_work(state, work, outcome)


def end_work(state: State, work: Work, outcome: Outcome | None = None) -> None:
    """Carries out all that is left of something."""
    fails = work.fails if outcome is None else outcome == "FAIL"
    _step(state, Work(work.target, work.project_id, work.kind, 1, fails))


def start_batch(state: State, batch: Document, *, fails: bool = False, at_once: bool = False) -> None:
    """Sends a batch to be worked on: at once, or when no batch of the project with a higher priority is."""
    if not at_once and _waits(state, batch):
        state.transaction.replace(APP_BATCHES, batch | {"status": "QUEUED"})
        return
    count = mark(state, batch, _OPEN, "PROCESSING")
    own = {"status": "PROCESSING", "due": format_timestamp(state.now + timedelta(seconds=state.pace.seconds))}
    started = {"started_at": state.timestamp, **batch, **own}
    state.transaction.replace(APP_BATCHES, started)
    start(state, "APP_BATCH.START", batch, steps=min(count, _STEPS), fails=fails, at_once=at_once)


def start_queued(state: State, project_id: str) -> None:
    """Starts the batches of a project that no longer wait for another one."""
    read = "SELECT document FROM app_batches WHERE app_project_id = ? AND status = 'QUEUED' ORDER BY rowid"
    found = state.transaction.execute(read, [project_id]).fetchall()
    batches: list[Document] = [json.loads(row[0]) for row in found]
    for batch in sorted(batches, key=_rank):
        if not _waits(state, batch):
            start_batch(state, batch)


def mark(state: State, batch: Document, statuses: Sequence[str], status: str) -> int:
    """Gives the items of a batch that are in one of some statuses another one. Returns how many there are."""
    change, values = "json_set(document, '$.status', ?)", [status]
    if status == "PROCESSING":
        change, values = f"json_insert({change}, '$.started_at', ?)", [status, state.timestamp]
    places = ", ".join("?" * len(statuses))
    update = f"UPDATE app_items SET document = {change} WHERE batch_id = ? AND status IN ({places})"
    return state.transaction.execute(update, [*values, batch["id"], *statuses]).rowcount


def _step(state: State, work: Work) -> None:
    if work.steps_left == 1:
        end(state, work.target)
    elif work.kind != "APP_BATCH.START":
        return
    _KINDS[work.kind](state, work)


def _create_project(state: State, work: Work) -> None:
    project = state.read(APP_PROJECTS, work.target)
    errors = [_INJECTED] if work.fails else check_errors(project.get("parameters") or {})
    name = "status_before" if project["status"] == "ARCHIVED" else "status"
    project |= {name: "ERROR" if errors else "READY", "errors": errors}
    state.transaction.replace(APP_PROJECTS, project)
    start_waiting(state, project)


def start_waiting(state: State, project: Document) -> None:
    """Starts the items without a batch that were uploaded before the project was ready."""
    if project["status"] == "READY":
        read = (
            "SELECT document FROM app_items"
            " WHERE app_project_id = ? AND batch_id IS NULL AND status = 'NEW' ORDER BY rowid"
        )
        found = state.transaction.execute(read, [project["id"]]).fetchall()
        start_items(state, [json.loads(row[0]) for row in found])


def start_items(state: State, items: Sequence[Document], *, fails: bool = False) -> None:
    """Sends items that are in no batch to be worked on."""
    if state.pace.at_once:
        _work_on(state, items, fails=fails or "APP_ITEM.START" in state.pace.fail)
        return
    for item in items:
        started = item | {"status": "PROCESSING", "started_at": state.timestamp}
        state.transaction.replace(APP_ITEMS, started)
        start(state, "APP_ITEM.START", item, fails=fails)


def _work_on_item(state: State, work: Work) -> None:
    _work_on(state, [state.read(APP_ITEMS, work.target)], fails=work.fails)


def _work_on_batch(state: State, work: Work) -> None:
    """Works on as many items of a batch as fall to one step."""
    execute, left = state.transaction.execute, "FROM app_items WHERE batch_id = ? AND status = 'PROCESSING'"
    count = execute(f"SELECT count(*) {left}", [work.target]).fetchone()[0]
    share = -(-count // work.steps_left)
    found = execute(f"SELECT document {left} ORDER BY rowid LIMIT ?", [work.target, share]).fetchall()
    done = _work_on(state, [json.loads(row[0]) for row in found], fails=work.fails)
    batch = _with_results(state.read(APP_BATCHES, work.target), done)
    has_money = all(item["status"] != "NO_MONEY" for item in done)
    state.transaction.replace(APP_BATCHES, batch)
    if share < count and has_money:
        return
    end(state, work.target)
    mark(state, batch, ("PROCESSING",), "NO_MONEY")
    search = "SELECT 1 FROM app_items WHERE batch_id = ? AND status = 'ERROR' LIMIT 1"
    failed = state.transaction.execute(search, [batch["id"]]).fetchone()
    status = "NO_MONEY" if not has_money else "ERROR" if failed else "COMPLETED"
    ended = {"finished_at": state.timestamp} if has_money else {}
    state.transaction.replace(APP_BATCHES, batch | {"status": status, **ended})
    start_queued(state, batch["app_project_id"])


def _stop_batch(state: State, work: Work) -> None:
    batch = state.read(APP_BATCHES, work.target)
    mark(state, batch, ("PROCESSING",), "STOPPED")
    state.transaction.replace(APP_BATCHES, batch | {"status": "STOPPED"})
    start_queued(state, batch["app_project_id"])


def _work_on(state: State, items: Sequence[Document], *, fails: bool = False) -> list[Document]:
    """Answers items of one project as far as there is money, and returns them as they are then."""
    if not items:
        return []
    project = state.read(APP_PROJECTS, items[0]["app_project_id"])
    app = state.read(APPS, project["app_id"])
    results = [{"errors": [_INJECTED]} if fails else answer(state, project, app, item) for item in items]
    # What ends in an error costs nothing.
    answered = [index for index, result in enumerate(results) if "output_data" in result]
    unpaid = frozenset(answered[pay(state, project.get("item_price", 0), len(answered)) :])
    done: list[Document] = []
    for index, (item, result) in enumerate(zip(items, results, strict=True)):
        started = {"started_at": state.timestamp, **item}
        if index in unpaid:
            done.append(started | {"status": "NO_MONEY"})
        else:
            status = "COMPLETED" if "output_data" in result else "ERROR"
            done.append(started | {"status": status, "finished_at": state.timestamp, **result})
        state.transaction.replace(APP_ITEMS, done[-1])
    return done


def _with_results(batch: Document, items: Sequence[Document]) -> Document:
    """A batch with what came of some more of its items."""
    completed = [item["output_data"] for item in items if item["status"] == "COMPLETED"]
    before = batch.get("items_processed_count", 0)
    changed = batch | {"items_processed_count": before + len(completed)}
    sure = [output["confidence"] for output in completed if isinstance(output.get("confidence"), int | float)]
    if sure:
        total = batch.get("confidence_avg", 0) * before + sum(sure)
        changed["confidence_avg"] = total / (before + len(sure))
    return changed


def _waits(state: State, batch: Document) -> bool:
    higher = _PRIORITIES[: _rank(batch)]
    search = (
        "SELECT 1 FROM app_batches WHERE app_project_id = ? AND status = 'PROCESSING'"
        f" AND json_extract(document, '$.priority_order') IN ({', '.join('?' * len(higher))}) LIMIT 1"
    )
    return state.transaction.execute(search, [batch["app_project_id"], *higher]).fetchone() is not None


def _rank(batch: Document) -> int:
    priority = batch.get("priority_order")
    return _PRIORITIES.index(priority) if priority in _PRIORITIES else len(_PRIORITIES) - 1


def _on_step(state: State, target: str) -> None:
    work = due(state, target)
    if work is not None:
        _step(state, work)


_KINDS: Mapping[Kind, Callable[[State, Work], None]] = {
    "APP_PROJECT.CREATE": _create_project,
    "APP_BATCH.START": _work_on_batch,
    "APP_BATCH.STOP": _stop_batch,
    "APP_ITEM.START": _work_on_item,
}
TIMERS = {STEP: _on_step}
