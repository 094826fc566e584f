"""What a rule does when its conditions hold, by the type of `action`, and what other rules make of that."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Literal, NamedTuple

from ..._http.messages import Document
from ..._openapi.timestamps import format_timestamp
from ..._state.state import State
from ..._state.tables import ASSIGNMENTS, BY_TOLOKER, HAS_RECOMPLETION, POOLS, SKILLS
from ..collector_configs import Collector, collectors
from ..eligibility import is_admitted
from ..issuing import change_overlap
from ..pools import close_pool, open_pool
from ..restrictions import PLACES, lengthen_ban
from ..skills import put_user_skill, user_skill
from ..transitions import decide
from .collectors import Figures, statuses
from .memory import forget

Assessment = Literal["ACCEPT", "ACCEPT_AFTER_REJECT", "REJECT"]


class Subject(NamedTuple):
    """What a rule acts on.

    Attributes:
        pool: The pool.
        toloker: The Toloker.
        assignments: The IDs of the assignments that set the rule off.
        rule: The rule in short, once its conditions hold.
    """

    pool: Document
    toloker: str
    assignments: tuple[str, ...]
    rule: str = ""


Action = Callable[[State, Collector, Subject, Figures, Document], None]
"""Takes what the rule acts on, the collector's figures, and the parameters of the action."""


def carry_out(state: State, collector: Collector, subject: Subject, figures: Figures) -> None:
    """Carries out the rules of a collector whose conditions hold. No rule sees what another one has done."""
    for rule in collector.rules:
        action = ACTIONS.get(rule.action)
        if action is not None and all(condition.holds(figures) for condition in rule.conditions):
            action(state, collector, subject._replace(rule=rule.text), figures, rule.parameters)


def assess(state: State, pool: Document, assignment: Document, event: Assessment) -> None:
    """Carries out the rules on what is accepted and rejected, after that happened to an assignment."""
    for collector in collectors(state, pool, "ASSIGNMENTS_ASSESSMENT"):
        figures = {"assessment_event": event, **statuses(state, assignment)}
        carry_out(state, collector, Subject(pool, assignment["user_id"], (assignment["id"],)), figures)


@contextmanager
def taking_access(state: State, toloker: str, reason: Figures) -> Generator[None]:
    """Carries out the rules on lost access for the pools that a Toloker is shut out of in this context.

    Args:
        state: The state.
        toloker: The Toloker.
        reason: The figures: `pool_access_revoked_reason`, and `skill_id` if that is a change of a skill.
    """
    pools = state.transaction.derived("pools with recompletion", lambda: _pools_with_recompletion(state))
    before = [pool for pool in pools if is_admitted(state, pool, toloker)]
    yield
    for pool in before:
        if is_admitted(state, pool, toloker):
            continue
        rows = state.transaction.execute(
            f"SELECT id FROM {BY_TOLOKER} WHERE user_id = ? AND pool_id = ?"
            " AND status IN ('SUBMITTED', 'ACCEPTED') ORDER BY id",
            [toloker, pool["id"]],
        )
        subject = Subject(pool, toloker, tuple(row[0] for row in rows))
        for collector in collectors(state, pool, "USERS_ASSESSMENT"):
            carry_out(state, collector, subject, reason)


def _pools_with_recompletion(state: State) -> list[Document]:
    """The pools with rules on lost access, of their own or of their projects."""
    execute = state.transaction.execute
    # SQLite would look through all pools that are not archived.
    own = f"SELECT document FROM pools INDEXED BY pools_with_recompletion WHERE {HAS_RECOMPLETION}"
    found = [row[0] for row in execute(own).fetchall()]
    projects = f"SELECT id FROM projects INDEXED BY projects_with_recompletion WHERE {HAS_RECOMPLETION}"
    for (id,) in execute(projects).fetchall():
        found += [row[0] for row in execute("SELECT document FROM pools WHERE project_id = ?", [str(id)])]
    pools: list[Document] = [json.loads(text) for text in dict.fromkeys(found)]
    return [pool for pool in pools if pool["status"] != "ARCHIVED"]


def _restrict_for_days(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    days = parameters.get("duration_days")
    _restrict(state, collector, subject, parameters, None if days is None else timedelta(days=days))


def _restrict_for_units(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    unit, duration = parameters.get("duration_unit"), parameters.get("duration")
    length = _UNITS.get(str(unit))
    span = None if length is None or duration is None else duration * length
    _restrict(state, collector, subject, parameters, span)


def _restrict(
    state: State, collector: Collector, subject: Subject, parameters: Document, span: timedelta | None
) -> None:
    scope = parameters["scope"]
    form: Document = {"user_id": subject.toloker, "scope": scope}
    form["rule"] = {"pool_id": subject.pool["id"], "text": subject.rule}
    place = PLACES.get(scope)
    if place is not None:
        form[place] = subject.pool["id" if place == "pool_id" else place]
    if "private_comment" in parameters:
        form["private_comment"] = parameters["private_comment"]
    if span is not None:
        form["will_expire"] = format_timestamp(state.now + span)
    with taking_access(state, subject.toloker, {"pool_access_revoked_reason": "RESTRICTION"}):
        lengthen_ban(state, form)
    # A pause in the pool leaves a history that other pools share.
    if scope != "POOL" or collector.history_size is None:
        _forget_figures(state, collector, subject.toloker)


def _set_skill(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    _give(state, subject, parameters["skill_id"], parameters["skill_value"])


def _set_skill_from_figure(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    # Pages call it `wrong_answers_rate`, and its condition `incorrect_answers_rate`.
    field = str(parameters["from_field"]).replace("wrong_", "incorrect_")
    value = figures.get(field)
    if isinstance(value, int | float):
        _give(state, subject, parameters["skill_id"], min(max(value, 0), 100))


def _give(state: State, subject: Subject, skill_id: str, value: float) -> None:
    skill = state.transaction.find(SKILLS, skill_id)
    if skill is None:
        # A pool may name a skill that isn't there.
        return
    old = user_skill(state, subject.toloker, skill["id"])
    if old is not None and old["exact_value"] == value and skill.get("skill_ttl_hours") is None:
        # Rules set skills with every suite, mostly to what they are.
        return
    reason = {"pool_access_revoked_reason": "SKILL_CHANGE", "skill_id": skill_id}
    with taking_access(state, subject.toloker, reason):
        put_user_skill(state, subject.toloker, skill, old, value)


def _change_overlap(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    for id in subject.assignments:
        change_overlap(state, state.read(ASSIGNMENTS, id), parameters["delta"])
    status = state.read(POOLS, subject.pool["id"])["status"]
    if parameters.get("open_pool") and subject.assignments and status in ("OPEN", "CLOSED"):
        open_pool(state, POOLS, subject.pool["id"])


def _approve_all(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    _decide_all(state, subject, "ACCEPTED", {})


def _reject_all(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    comment = {name: parameters[name] for name in ("public_comment",) if name in parameters}
    _decide_all(state, subject, "REJECTED", comment)


def _decide_all(state: State, subject: Subject, status: str, changes: Document) -> None:
    """Decides on whatever of a Toloker's waits for a review in the pool."""
    rows = state.transaction.execute(
        f"SELECT document FROM {BY_TOLOKER} WHERE user_id = ? AND pool_id = ? AND status = 'SUBMITTED'"
        " ORDER BY id",
        [subject.toloker, subject.pool["id"]],
    ).fetchall()
    for (text,) in rows:
        decided = decide(state, {**json.loads(text), **changes}, status)
        assess(state, subject.pool, decided, "ACCEPT" if status == "ACCEPTED" else "REJECT")


def _forget_figures(state: State, collector: Collector, toloker: str) -> None:
    forget(state, collector.memory, toloker, collector.id, collector.history_size)
    if collector.type == "INCOME":
        delete = "DELETE FROM earnings WHERE collector = ? AND toloker = ?"
        state.transaction.execute(delete, [collector.memory, toloker])


def _forget(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    _forget_figures(state, collector, subject.toloker)


def _complete_pool(
    state: State, collector: Collector, subject: Subject, figures: Figures, parameters: Document
) -> None:
    if state.read(POOLS, subject.pool["id"])["status"] == "OPEN":
        close_pool(state, POOLS, subject.pool["id"], "COMPLETED")


_UNITS = {"MINUTES": timedelta(minutes=1), "HOURS": timedelta(hours=1), "DAYS": timedelta(days=1)}
ACTIONS: Mapping[str, Action] = {
    "RESTRICTION": _restrict_for_days,
    "RESTRICTION_V2": _restrict_for_units,
    "SET_SKILL": _set_skill,
    "SET_SKILL_FROM_OUTPUT_FIELD": _set_skill_from_figure,
    "CHANGE_OVERLAP": _change_overlap,
    "REJECT_ALL_ASSIGNMENTS": _reject_all,
    "APPROVE_ALL_ASSIGNMENTS": _approve_all,
    "CLEAN_COLLECTOR": _forget,
    "SET_POOL_COMPLETE": _complete_pool,
}
