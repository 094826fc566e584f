"""The three kinds of task: general ones, control tasks and training tasks."""

from __future__ import annotations

from typing import Literal

from .._http.messages import Document

Kind = Literal["real", "golden", "training"]
KINDS: tuple[Kind, ...] = ("real", "golden", "training")


def kind_of(task: Document) -> Kind:
    """The kind of a task: what has a known answer is a control task, and with a hint a training task."""
    if not task.get("known_solutions"):
        return "real"
    return "training" if task.get("message_on_unknown_solution") else "golden"
