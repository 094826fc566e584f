"""What an open pool issues, to whom, and when the pool is done.

A pool with a `mixer_config` mixes suites from its tasks, any other one issues the suites that were uploaded.
Both go in the order of upload: the service may choose at random, which would make runs differ. Overlap that
grows by itself (`dynamic_overlap_config`), and how often control and training tasks come
(`golden_task_distribution_function`, …), are not modelled.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from .._http.messages import Document
from .._state.state import State
from .._state.table import Table
from .._state.tables import POOLS, TASK_SUITES, TASKS
from .._state.timers import set_timer
from .pools import COMPLETE, close_pool, has
from .tasks import insert_suites

_IS_FINITE = "NOT coalesce(json_extract(document, '$.infinite_overlap'), 0)"
_IS_LEFT = f"(NOT {_IS_FINITE} OR json_extract(document, '$.remaining_overlap') > 0)"
_KINDS = ("real", "golden", "training")
_KIND = """
    CASE WHEN coalesce(json_array_length(document, '$.known_solutions'), 0) = 0 THEN 'real'
    WHEN coalesce(json_extract(document, '$.message_on_unknown_solution'), '') = '' THEN 'golden'
    ELSE 'training' END
"""
_SUITE = "suite"


class SuiteQueue:
    """What a pool can issue, in order, and how far each Toloker has got with it.

    It is read once for many suites. What has changed since is seen when a suite is taken, but what has come
    since, or was given back, is left to the next one.
    """

    def __init__(self, state: State, pool: Document) -> None:
        self._pool_id: str = pool["id"]
        self._mixer: Document | None = pool.get("mixer_config")
        self._table = TASKS if self._mixer else TASK_SUITES
        self._ids: dict[str, list[str]] = defaultdict(list)
        for id, kind in _left(state, self._table, pool):
            self._ids[kind].append(id)
        self._places: dict[tuple[str, str], int] = defaultdict(int)
        self._taken: set[str] = set()
        self._first: dict[str, int] = defaultdict(int)
        self._seen = _seen(state, pool["id"], self._mixer is not None)

    def take(self, state: State, user_id: str) -> tuple[Document, list[Document]] | None:
        """The next suite for a Toloker, and its tasks; None when there is nothing for this one."""
        if self._mixer is not None:
            return self._mix(state, user_id, self._mixer)
        suite = self._next(state, user_id, _SUITE)
        if suite is None:
            return None
        _counted(state, TASK_SUITES, suite, -1)
        return suite, suite["tasks"]

    def has_next(self, state: State, user_id: str) -> bool:
        """Whether there is a suite for a Toloker. The queue isn't to be used any more after it."""
        if self._mixer is not None:
            return self._chosen(state, user_id, self._mixer) is not None
        return self._next(state, user_id, _SUITE) is not None

    def _next(self, state: State, user_id: str, kind: str) -> Document | None:
        ids, seen = self._ids[kind], self._seen[user_id]
        place = max(self._places[user_id, kind], self._first_left(kind))
        while place < len(ids):
            id = ids[place]
            place += 1
            if id in seen or id in self._taken:
                continue
            document = state.transaction.find(self._table, id)
            if document is None or not _has_overlap(document):
                self._taken.add(id)
            elif _is_for(document, user_id):
                seen.add(id)
                self._places[user_id, kind] = place
                return document
        self._places[user_id, kind] = place
        return None

    def _first_left(self, kind: str) -> int:
        """The place of the first thing that is not known to be used up. It is the same for every Toloker."""
        ids = self._ids[kind]
        while self._first[kind] < len(ids) and ids[self._first[kind]] in self._taken:
            self._first[kind] += 1
        return self._first[kind]

    def _mix(self, state: State, user_id: str, mixer: Document) -> tuple[Document, list[Document]] | None:
        chosen = self._chosen(state, user_id, mixer)
        if chosen is None:
            return None
        tasks = sorted((task for kind in _KINDS for task in chosen[kind]), key=lambda task: task["id"])
        tasks = [_counted(state, TASKS, task, -1) for task in tasks]
        return _mixed_suite(state, self._pool_id, tasks), tasks

    def _chosen(self, state: State, user_id: str, mixer: Document) -> dict[str, list[Document]] | None:
        chosen: dict[str, list[Document]] = {kind: [] for kind in _KINDS}
        for kind in _KINDS:
            while len(chosen[kind]) < (mixer.get(f"{kind}_tasks_count") or 0):
                task = self._next(state, user_id, kind)
                if task is None:
                    break
                chosen[kind].append(task)
        return chosen if _is_enough(chosen, mixer) else None


def has_more_for(state: State, pool: Document, user_id: str) -> bool:
    """Whether a pool has something left for a Toloker. It reads all that is left."""
    return SuiteQueue(state, pool).has_next(state, user_id)


def release(state: State, assignment: Document) -> None:
    """Makes what a Toloker didn't do available to others again."""
    for table, document in _issued(state, assignment):
        _counted(state, table, document, 1)


def change_overlap(state: State, assignment: Document, delta: int) -> None:
    """Changes the overlap of what one Toloker has done, so that more or fewer others get it."""
    for table, document in _issued(state, assignment):
        if not document.get("infinite_overlap"):
            change = max(delta, -(document.get("remaining_overlap") or 0))
            _counted(state, table, document | {"overlap": document["overlap"] + change}, change)


def complete_if_done(state: State, pool_id: str) -> None:
    """Closes an open pool that is done, or sets the timer for it if the pool asks for a delay."""
    pool = state.transaction.find(POOLS, pool_id)
    if pool is None or pool["status"] != "OPEN" or not _is_done(state, pool):
        return
    delay = pool.get("auto_close_after_complete_delay_seconds") or 0
    if delay:
        set_timer(state, COMPLETE, pool_id, state.now + timedelta(seconds=delay))
    else:
        close_pool(state, POOLS, pool_id, "COMPLETED")


def on_complete(state: State, pool_id: str) -> None:
    """Closes a pool that was done a while ago, unless there is more to do by now."""
    pool = state.read(POOLS, pool_id)
    if pool["status"] == "OPEN" and _is_done(state, pool):
        close_pool(state, POOLS, pool_id, "COMPLETED")


def _is_done(state: State, pool: Document) -> bool:
    """Whether a pool has had work, none is left, and none is being done. A review may be outstanding."""
    active = "SELECT 1 FROM assignments WHERE pool_id = ? AND status = 'ACTIVE' LIMIT 1"
    if state.transaction.execute(active, [pool["id"]]).fetchone():
        return False
    table, condition = (TASKS, _IS_FINITE) if pool.get("mixer_config") else (TASK_SUITES, "1")
    return has(state, table, pool, condition) and not has_more(state, pool)


def has_more(state: State, pool: Document) -> bool:
    """Whether a pool has work left that it is kept open for."""
    if not pool.get("mixer_config"):
        return has(state, TASK_SUITES, pool, _IS_LEFT)
    # Control and training tasks never run out, so they keep no pool open.
    return has(state, TASKS, pool, f"{_IS_FINITE} AND {_IS_LEFT}")


def _left(state: State, table: Table, pool: Document) -> list[tuple[str, str]]:
    """The ID and the kind of each thing that some Toloker may still get, in order."""
    config: Document = pool.get("assignments_issuing_config") or {}
    ordered = config.get("issue_task_suites_in_creation_order")
    first = "coalesce(json_extract(document, '$.issuing_order_override'), 0) DESC, " if ordered else ""
    kind = _KIND if table is TASKS else f"'{_SUITE}'"
    return state.transaction.execute(
        f"SELECT id, {kind} FROM {table.name} WHERE pool_id = ? AND {_IS_LEFT} ORDER BY {first}id",
        [pool["id"]],
    ).fetchall()


def _seen(state: State, pool_id: str, mixed: bool) -> dict[str, set[str]]:
    seen: dict[str, set[str]] = defaultdict(set)
    if mixed:
        sql = (
            "SELECT user_id, json_extract(value, '$.id')"
            " FROM assignments, json_each(document, '$.tasks') WHERE pool_id = ?"
        )
    else:
        sql = "SELECT user_id, task_suite_id FROM assignments WHERE pool_id = ?"
    for user_id, id in state.transaction.execute(sql, [pool_id]):
        seen[user_id].add(id)
    return seen


def _has_overlap(document: Document) -> bool:
    return bool(document.get("infinite_overlap")) or (document.get("remaining_overlap") or 0) > 0


def _is_for(document: Document, user_id: str) -> bool:
    reserved = document.get("reserved_for")
    return (not reserved or user_id in reserved) and user_id not in (document.get("unavailable_for") or ())


def _is_enough(chosen: dict[str, list[Document]], mixer: Document) -> bool:
    for kind in _KINDS:
        least = mixer.get(f"min_{kind}_tasks_count")
        least = (mixer.get(f"{kind}_tasks_count") or 0) if least is None else least
        if kind == "real" and mixer.get("force_last_assignment", True):
            least = min(least, 1)
        if len(chosen[kind]) < least:
            return False
    return any(chosen.values())


def _mixed_suite(state: State, pool_id: str, tasks: list[Document]) -> Document:
    content = state.specification.property_names("SuiteTask")
    suite: Document = {
        "pool_id": pool_id,
        "tasks": [{name: task[name] for name in task if name in content} for task in tasks],
        "mixed": True,
        "overlap": 1,
        "infinite_overlap": False,
        "remaining_overlap": 0,
    }
    return insert_suites(state, [suite])[0]


def _issued(state: State, assignment: Document) -> list[tuple[Table, Document]]:
    """What has the overlap that an assignment is of: its suite, or each task where the suite was mixed."""
    if assignment.get("mixed"):
        found = [(TASKS, state.transaction.find(TASKS, task["id"])) for task in assignment["tasks"]]
    else:
        found = [(TASK_SUITES, state.transaction.find(TASK_SUITES, assignment["task_suite_id"]))]
    return [(table, document) for table, document in found if document is not None]


def _counted(state: State, table: Table, document: Document, change: int) -> Document:
    if document.get("infinite_overlap"):
        return document
    counted = document | {"remaining_overlap": (document.get("remaining_overlap") or 0) + change}
    state.transaction.replace(table, counted)
    return counted
