"""What happens to an assignment, and what follows from it: overlap that grows, quality control, skills."""

from __future__ import annotations

from .._http.messages import Document
from .._state.state import State
from .._state.tables import ASSIGNMENTS
from . import training_skills, transitions
from .answers import remember_answers
from .collector_configs import collectors
from .dynamic_overlap import settle_overlap
from .experience import count_tasks
from .issuing import complete_if_done
from .pools import is_training, pool_or_training
from .quality_control.actions import assess
from .quality_control.rules import after_review, after_skip, after_submission
from .quality_control.trainings import after_training
from .transitions import issue

__all__ = ["TIMERS", "expire", "issue", "review", "skip", "submit"]


def submit(
    state: State, id: str, solutions: list[Document], *, timed: bool = True, captcha: float = 1.0
) -> Document:
    """Sends the answers to an active assignment. They are accepted at once if the pool says so.

    Args:
        state: The state.
        id: The assignment's ID.
        solutions: An object with `output_values` for each task, in the order of the tasks.
        timed: Whether the time that has passed since it was issued is the time that it took.
        captcha: How often the Toloker enters a captcha rightly, from 0 to 1.

    Raises:
        ServiceError: 404 for an unknown ID, 409 when it isn't active.
    """
    pool = pool_or_training(state, state.read(ASSIGNMENTS, id)["pool_id"])
    submitted = transitions.submit(state, pool, id, solutions)
    if is_training(pool):
        after_training(state, pool, submitted)
    else:
        count_tasks(state, pool, submitted)
        if pool.get("dynamic_overlap_config") or collectors(state, pool, "MAJORITY_VOTE"):
            remember_answers(state, pool, submitted)
        settle_overlap(state, pool, submitted)
        after_submission(state, pool, submitted, timed=timed, captcha=captcha)
    return submitted


def skip(state: State, id: str) -> Document:
    """Gives an active assignment back without answers. Raises a ServiceError as `submit` does."""
    skipped = transitions.end(state, id, "SKIPPED")
    pool = pool_or_training(state, skipped["pool_id"])
    if not is_training(pool):
        after_skip(state, pool, skipped)
    return skipped


def expire(state: State, id: str) -> Document:
    """Lets the time for an active assignment run out. Raises a ServiceError as `submit` does."""
    return transitions.end(state, id, "EXPIRED")


def review(state: State, assignment: Document, status: str) -> Document:
    """Accepts or rejects an assignment for the requester, whatever its status."""
    again = assignment["status"] == "REJECTED"
    decided = transitions.decide(state, assignment, status)
    pool = pool_or_training(state, assignment["pool_id"])
    if status == "REJECTED":
        assess(state, pool, decided, "REJECT")
    else:
        assess(state, pool, decided, "ACCEPT_AFTER_REJECT" if again else "ACCEPT")
    after_review(state, pool, decided, again=again)
    return decided


def _on_expire(state: State, id: str) -> None:
    assignment = state.read(ASSIGNMENTS, id)
    if assignment["status"] == "ACTIVE":
        expire(state, id)
        complete_if_done(state, assignment["pool_id"])


def _on_accept(state: State, id: str) -> None:
    assignment = state.read(ASSIGNMENTS, id)
    if assignment["status"] == "SUBMITTED":
        decided = transitions.decide(state, assignment, "ACCEPTED")
        assess(state, pool_or_training(state, assignment["pool_id"]), decided, "ACCEPT")


TIMERS = {**training_skills.TIMERS, transitions.EXPIRE: _on_expire, transitions.ACCEPT: _on_accept}
