"""The skill that a training gives: its value is how many first answers were right, and pools ask for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from .._http.messages import Document
from .._openapi.timestamps import format_timestamp, parse_timestamp
from .._state.state import State
from .._state.tables import BY_TOLOKER, PROJECTS, SKILLS, TRAININGS, USER_SKILLS
from .._state.timers import set_timer
from .pools import is_training
from .skills import set_user_skill, user_skill

_RETRY = "TRAINING.RETRY"


def training_skill(state: State, project_id: str, toloker: str) -> Document | None:
    """A Toloker's value of the skill that the trainings of a project give, or None."""
    row = state.transaction.execute(
        "SELECT skill FROM training_skills WHERE project = ?", [project_id]
    ).fetchone()
    return user_skill(state, toloker, row[0]) if row else None


def give_training_skill(state: State, training: Document, toloker: str, value: float) -> None:
    """Gives a Toloker the skill of a training, for as long as the training says."""
    set_user_skill(state, toloker, _skill_id(state, training["project_id"]), value)
    days = training.get("retry_training_after_days")
    if days is not None:
        set_timer(state, _RETRY, f"{training['id']} {toloker}", state.now + timedelta(days=days))


def retried(state: State, pool: Document) -> dict[str, str]:
    """Since when each Toloker who has lost the skill may do a training again."""
    if not is_training(pool):
        return {}
    rows = state.transaction.execute("SELECT toloker, since FROM retries WHERE training = ?", [pool["id"]])
    return dict(rows.fetchall())


def _skill_id(state: State, project_id: str) -> str:
    row = state.transaction.execute(
        "SELECT skill FROM training_skills WHERE project = ?", [project_id]
    ).fetchone()
    if row:
        return str(row[0])
    name = state.read(PROJECTS, project_id)["public_name"]
    skill: Document = {
        "id": state.new_id(),
        "name": f"{name} - training",
        "hidden": True,
        "deprecated": False,
        "global": False,
        "owner": state.owner(),
        "created": state.creation_time(SKILLS),
    }
    state.transaction.insert(SKILLS, [skill])
    state.transaction.execute("INSERT INTO training_skills VALUES (?, ?)", [project_id, skill["id"]])
    return str(skill["id"])


def _on_retry(state: State, target: str) -> None:
    """Takes the skill from a Toloker who has done nothing in the linked pools for long enough."""
    training_id, toloker = target.split(" ")
    training = state.transaction.find(TRAININGS, training_id)
    days = training.get("retry_training_after_days") if training else None
    skill = training_skill(state, training["project_id"], toloker) if training else None
    if training is None or days is None or skill is None:
        return
    (latest,) = state.transaction.execute(
        f"SELECT max(submitted) FROM {BY_TOLOKER} WHERE user_id = ? AND pool_id IN (SELECT CAST(id AS TEXT)"
        " FROM pools WHERE project_id = ? AND"
        " json_extract(document, '$.quality_control.training_requirement.training_pool_id') = ?)",
        [toloker, training["project_id"], training_id],
    ).fetchone()
    if latest is not None and latest > format_timestamp(state.now - timedelta(days=days)):
        set_timer(state, _RETRY, target, _moment(latest) + timedelta(days=days))
        return
    state.transaction.delete(USER_SKILLS, skill["id"])
    state.transaction.execute(
        "INSERT OR REPLACE INTO retries VALUES (?, ?, ?)", [training_id, toloker, state.timestamp]
    )
    state.transaction.remember(f"training:{training_id}", toloker, None)


def _moment(timestamp: str) -> datetime:
    moment = parse_timestamp(timestamp)
    assert moment is not None, "the emulator wrote it"
    return moment


def required_training(pool: Document) -> Document | None:
    """The training that a pool asks for, and the share of right answers, or None."""
    quality_control: Document = pool.get("quality_control") or {}
    requirement: Document | None = quality_control.get("training_requirement")
    return requirement


TIMERS = {_RETRY: _on_retry}
