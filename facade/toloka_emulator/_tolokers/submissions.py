"""A Toloker's answers, checked and sent."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from .._http.messages import Document
from .._rules.assignments import submit
from .._rules.attachments import File, attach
from .._rules.field_values import field_errors
from .._rules.pools import pool_or_training
from .._state.state import State
from .._state.tables import PROJECTS
from .toloker import OutputValues


def submit_answers(
    state: State,
    assignment: Document,
    output_values: Sequence[OutputValues],
    *,
    timed: bool = True,
    captcha: float = 1.0,
) -> None:
    """Submits an assignment, and attaches the files among its answers.

    Args:
        state: The state.
        assignment: The assignment.
        output_values: The values for each task, in the order of the tasks.
        timed: Whether the time that has passed since it was issued is the time that it took.
        captcha: How often the Toloker enters a captcha rightly, from 0 to 1.

    Raises:
        ServiceError: 409 when the assignment isn't active.
        ValueError: An answer doesn't fit the project's `output_spec`, or there are too many or too few.
    """
    needed = len(assignment["tasks"])
    if len(output_values) != needed:
        raise ValueError(f"{needed} answers are needed, one a task; {len(output_values)} are given")
    spec: Mapping[str, Document] = task_spec(state, assignment)["output_spec"]
    solutions: list[Document] = []
    for values in output_values:
        attached = {name: _attached(state, assignment, value) for name, value in values.items()}
        for path, error in field_errors(spec, attached, "output_values"):
            raise ValueError(f"{path}: {error.message}")
        solutions.append({"output_values": attached})
    submit(state, assignment["id"], solutions, timed=timed, captcha=captcha)


def _attached(state: State, assignment: Document, value: Any) -> Any:
    """A value with every file in it stored, and its ID in its place."""
    match value:
        case File():
            return attach(state, assignment, value)["id"]
        case [*items]:
            return [_attached(state, assignment, item) for item in items]
        case dict():
            # Whoever gave it may change it.
            return copy.deepcopy(value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        case _:
            return value


def task_spec(state: State, assignment: Document) -> Document:
    """The fields and the view of the project that an assignment is from."""
    pool = pool_or_training(state, assignment["pool_id"])
    spec: Document = state.read(PROJECTS, pool["project_id"])["task_spec"]
    return spec
