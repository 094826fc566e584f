"""What an open pool issues, to whom, and when the pool is done.

A pool with a `mixer_config` mixes suites from its tasks, any other one issues the suites that were uploaded.
Both go in the order of upload: the service may choose at random, which would make runs differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from .._http.messages import Document
from .._state.state import State
from .._state.table import Table
from .._state.tables import ACTIVE, BY_TOLOKER, IS_FINITE, IS_LEFT, POOLS, TASK_SUITES, TASKS
from .._state.timers import set_timer
from .distribution import selected_places
from .pools import COMPLETE, close_pool, has, is_training
from .task_kinds import KINDS, Kind, kind_of
from .tasks import insert_suites
from .training_skills import retried

_KIND = """
    CASE WHEN coalesce(json_array_length(document, '$.known_solutions'), 0) = 0 THEN 'real'
    WHEN coalesce(json_extract(document, '$.message_on_unknown_solution'), '') = '' THEN 'golden'
    ELSE 'training' END
"""
_SUITE = "suite"
_CHECKED = "checked"


class SuiteQueue:
    """What a pool or a training can issue, in order, and how far each Toloker has got with it.

    It is read once for many suites. What has changed since is seen when a suite is taken, but what has come
    since, or was given back, is left to the next one.
    """

    def __init__(self, state: State, pool: Document) -> None:
        self._pool = pool
        self._mixer = _mixer(state, pool)
        self._table = TASKS if self._mixer else TASK_SUITES
        self._ids: dict[str, list[str]] = defaultdict(list)
        for id, kind in _left(state, self._table, pool):
            self._ids[kind].append(id)
        self._places: dict[tuple[str, str], int] = defaultdict(int)
        self._taken: set[str] = set()
        self._first: dict[str, int] = defaultdict(int)
        self._seen: dict[str, set[str]] = {}
        self._again = retried(state, pool)
        self._checked = set[str]()
        quality_control: Document = pool.get("quality_control") or {}
        self._checkpoints: Document = quality_control.get("checkpoints_config") or {}
        if self._checkpoints:
            self._read_checked(state)

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

    def _next(self, state: State, user_id: str, kind: str, *, checked: bool = False) -> Document | None:
        """The next suite, or task of a kind, for a Toloker. Checked tasks have a queue of their own."""
        queue = f"{kind} {_CHECKED}" if checked else kind
        ids, seen = self._ids[queue], self._seen_by(state, user_id)
        place = max(self._places[user_id, queue], self._first_left(queue))
        while place < len(ids):
            id = ids[place]
            place += 1
            if id in seen or id in self._taken or (not checked and id in self._checked):
                continue
            document = state.transaction.find(self._table, id)
            if document is None or not _has_overlap(document):
                self._taken.add(id)
            elif _is_for(document, user_id):
                seen.add(id)
                self._places[user_id, queue] = place
                return document
        self._places[user_id, queue] = place
        return None

    def _seen_by(self, state: State, user_id: str) -> set[str]:
        """What a Toloker has got before."""
        if user_id not in self._seen:
            got = f"task_suite_id FROM {BY_TOLOKER}"
            if self._mixer is not None:
                got = f"json_extract(value, '$.id') FROM {BY_TOLOKER}, json_each(document, '$.tasks')"
            rows = state.transaction.execute(
                f"SELECT {got} WHERE user_id = ? AND pool_id = ? AND created > ?",
                [user_id, self._pool["id"], self._again.get(user_id, "")],
            )
            self._seen[user_id] = {row[0] for row in rows}
        return self._seen[user_id]

    def _first_left(self, queue: str) -> int:
        """The place of the first thing that is not known to be used up. It is the same for every Toloker."""
        ids = self._ids[queue]
        while self._first[queue] < len(ids) and ids[self._first[queue]] in self._taken:
            self._first[queue] += 1
        return self._first[queue]

    def _mix(self, state: State, user_id: str, mixer: Document) -> tuple[Document, list[Document]] | None:
        chosen = self._chosen(state, user_id, mixer)
        if chosen is None:
            return None
        tasks = [_counted(state, TASKS, self._check(state, each), -1) for each in chosen]
        return _mixed_suite(state, self._pool["id"], tasks), tasks

    def _chosen(self, state: State, user_id: str, mixer: Document) -> list[_Chosen] | None:
        """The tasks of the next suite; None if there are too few of a kind."""
        plan = _plan(state, self._pool, user_id, mixer)
        chosen: dict[str, list[_Chosen]] = {kind: [] for kind in KINDS}
        for kind in KINDS:
            count = plan.count(kind)
            target, places = self._checks(state, user_id, kind, count)
            while len(chosen[kind]) < count:
                is_check = len(chosen[kind]) in places
                task = self._next(state, user_id, kind, checked=is_check) or self._next(
                    state, user_id, kind, checked=not is_check
                )
                if task is None:
                    break
                chosen[kind].append(_Chosen(task, target if is_check else None))
        if not _is_enough(plan, {kind: len(tasks) for kind, tasks in chosen.items()}, mixer):
            return None
        if not _is_distributed(mixer):
            return sorted((each for kind in KINDS for each in chosen[kind]), key=lambda each: each.task["id"])
        ordered = {kind: iter(tasks) for kind, tasks in chosen.items()}
        found = (next(ordered[kind], None) for kind in plan)
        return [each for each in found if each is not None]

    def _checks(self, state: State, user_id: str, kind: Kind, count: int) -> tuple[int | None, set[int]]:
        """How many Tolokers get a checked task of a kind, and which of a Toloker's next ones are."""
        settings: Document | None = self._checkpoints.get(f"{kind}_settings")
        if not settings:
            return None, set()
        function: Document = settings["task_distribution_function"]
        return settings["target_overlap"], selected_places(
            state, self._pool, user_id, function, count, kinds=(kind,)
        )

    def _check(self, state: State, chosen: _Chosen) -> Document:
        """A task that was chosen, with the overlap of checked tasks if it becomes one."""
        task, target = chosen.task, chosen.target
        if target is None or task["id"] in self._checked:
            return task
        state.transaction.execute("INSERT OR REPLACE INTO checkpoints VALUES (?, ?)", [task["id"], target])
        self._checked.add(task["id"])
        self._ids[f"{kind_of(task)} {_CHECKED}"].append(task["id"])
        if task.get("infinite_overlap"):
            return task
        issued = task["overlap"] - task["remaining_overlap"]
        overlap = max(target, issued + 1)
        return task | {"overlap": overlap, "remaining_overlap": overlap - issued}

    def _read_checked(self, state: State) -> None:
        rows = state.transaction.execute(
            f"SELECT id, {_KIND} FROM tasks JOIN checkpoints ON task = id WHERE pool_id = ? ORDER BY id",
            [self._pool["id"]],
        )
        for id, kind in rows:
            self._checked.add(id)
            self._ids[f"{kind} {_CHECKED}"].append(id)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A task for a suite, and the overlap that it gets if it is chosen to be checked."""

    task: Document
    target: int | None


def _mixer(state: State, pool: Document) -> Document | None:
    if not is_training(pool):
        mixer: Document | None = pool.get("mixer_config")
        return mixer
    if has(state, TASK_SUITES, pool) and not has(state, TASKS, pool):
        return None
    tasks = pool["training_tasks_in_task_suite_count"]
    return {"real_tasks_count": 0, "training_tasks_count": tasks, "min_training_tasks_count": 1}


def _plan(state: State, pool: Document, user_id: str, mixer: Document) -> list[Kind]:
    """The kind of each task in the next suite of a Toloker."""
    if not _is_distributed(mixer):
        return [kind for kind in KINDS for _ in range(mixer.get(f"{kind}_tasks_count") or 0)]
    # Where both functions select a task, it is a control task.
    functions: dict[Kind, Document | None] = {
        "training": mixer.get("training_task_distribution_function"),
        "golden": mixer.get("golden_task_distribution_function"),
    }
    plan = _times("real", mixer["real_tasks_count"])
    for kind, function in functions.items():
        if function:
            for place in selected_places(state, pool, user_id, function, len(plan)):
                plan[place] = kind
    for kind, function in functions.items():
        if not function:
            plan += _times(kind, mixer.get(f"{kind}_tasks_count") or 0)
    return plan


def _times(kind: Kind, count: int) -> list[Kind]:
    return [kind] * count


def _is_distributed(mixer: Document) -> bool:
    return any(mixer.get(f"{kind}_task_distribution_function") for kind in KINDS)


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
    if _is_worked_on(state, pool_id):
        return
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
    if pool["status"] == "OPEN" and not _is_worked_on(state, pool_id) and _is_done(state, pool):
        close_pool(state, POOLS, pool_id, "COMPLETED")


def _is_done(state: State, pool: Document) -> bool:
    """Whether a pool has had work, and none is left. A review may be outstanding."""
    table, condition = (TASKS, IS_FINITE) if pool.get("mixer_config") else (TASK_SUITES, "1")
    return has(state, table, pool, condition) and not has_more(state, pool)


def _is_worked_on(state: State, pool_id: str) -> bool:
    """Whether some assignment of a pool is active."""
    active = f"SELECT 1 FROM {ACTIVE} WHERE pool_id = ? AND status = 'ACTIVE' LIMIT 1"
    return state.transaction.execute(active, [pool_id]).fetchone() is not None


def has_more(state: State, pool: Document) -> bool:
    """Whether a pool has work left that it is kept open for."""
    if not pool.get("mixer_config"):
        return has(state, TASK_SUITES, pool, IS_LEFT)
    # Control and training tasks never run out, so they keep no pool open.
    return has(state, TASKS, pool, f"{IS_FINITE} AND {IS_LEFT}")


def _left(state: State, table: Table, pool: Document) -> list[tuple[str, str]]:
    """The ID and the kind of each thing that some Toloker may still get, in order."""
    config: Document = pool.get("assignments_issuing_config") or {}
    ordered = config.get("issue_task_suites_in_creation_order")
    first = "coalesce(json_extract(document, '$.issuing_order_override'), 0) DESC, " if ordered else ""
    # In a training, there are no control tasks: what lacks a hint is practised, too.
    tasks = "'training'" if is_training(pool) else _KIND
    kind = tasks if table is TASKS else f"'{_SUITE}'"
    return state.transaction.execute(
        f"SELECT id, {kind} FROM {table.name} WHERE pool_id = ? AND {IS_LEFT} ORDER BY {first}id",
        [pool["id"]],
    ).fetchall()


def _has_overlap(document: Document) -> bool:
    return bool(document.get("infinite_overlap")) or (document.get("remaining_overlap") or 0) > 0


def _is_for(document: Document, user_id: str) -> bool:
    reserved = document.get("reserved_for")
    return (not reserved or user_id in reserved) and user_id not in (document.get("unavailable_for") or ())


def _is_enough(plan: list[Kind], found: Mapping[str, int], mixer: Document) -> bool:
    for kind in KINDS:
        planned = plan.count(kind)
        least = mixer.get(f"min_{kind}_tasks_count")
        least = planned if least is None else min(least, planned)
        if kind == "real" and mixer.get("force_last_assignment", True):
            least = min(least, 1)
        if found[kind] < least:
            return False
    return any(found.values())


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
