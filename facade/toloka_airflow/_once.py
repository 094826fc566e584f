"""Creating once, however often a task is tried.

What a task of a run creates has a name, which follows from the DAG, the run, the task and its map index. A
later try, by Airflow or by a user who clears the task, has the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID, uuid5

import attrs

if TYPE_CHECKING:
    from airflow.sdk import Context

NAMESPACE = UUID("b3c0c1a5-5c0a-4c0e-9d57-3f6f0f8a4a7e")
SLACK = timedelta(days=1)
"""How far the clocks of Airflow and of the service may be apart."""


class Created(Protocol):
    """A project, a pool, a training or a skill."""

    @property
    def id(self) -> str: ...
    @property
    def private_comment(self) -> Any: ...


Form = TypeVar("Form")


def name_of(context: Context) -> str:
    """What tells a task of a run from all others."""
    task = context["ti"]
    parts = (task.dag_id, task.run_id, task.task_id, str(task.map_index))
    return str(uuid5(NAMESPACE, "\n".join(parts)))


def create_once(
    context: Context,
    form: Form,
    created_since: Callable[[datetime], Iterable[Created]],
    create: Callable[[Form], Created],
) -> str:
    """Creates an object, unless an earlier try has. Gives its ID.

    These calls take no ID of an operation, so the object's private comment tells which task it is from.

    Args:
        context: The task's.
        form: The form. It needs a field `private_comment`.
        created_since: Lists what was created since a moment.
        create: Creates an object.
    """
    mark = f"Airflow {name_of(context)}"
    run = context["dag_run"]
    since = min(run.run_after, datetime.now(UTC)) - SLACK
    for each in created_since(since):
        if mark in (each.private_comment or ""):
            return each.id
    marked: Any = form
    marked = attrs.evolve(marked, private_comment=f"{marked.private_comment or ''}\n{mark}".strip())
    return create(marked).id
