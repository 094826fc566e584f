"""The answers of a pool in columns: there may be millions of them."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toloka_emulator import Answer, Label


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers, each in a row of its own.

    Attributes:
        users: The IDs of Tolokers, which the rows name by their places here.
        tasks: The IDs of tasks.
        labels: Every label that was given or is right, and None where one was missing.
        user: Who has answered.
        task: What was answered.
        label: The label that was given.
        right: The right one.
        is_control: Whether the right one was known to the requester.
    """

    users: Sequence[str]
    tasks: Sequence[str]
    labels: Sequence[Label | None]
    user: Any
    task: Any
    label: Any
    right: Any
    is_control: Any

    def __len__(self) -> int:
        return len(self.user)

    @property
    def accuracy(self) -> float | None:
        """The share of right answers; None without answers."""
        return int((self.label == self.right).sum()) / len(self) if len(self) else None

    def without_control(self) -> Answers:
        """The answers to tasks that weren't there to check Tolokers."""
        return self.chosen(~self.is_control)

    def of(self, user_ids: Collection[str]) -> Answers:
        """The answers of some Tolokers."""
        import numpy as np

        return self.chosen(np.array([id in user_ids for id in self.users], bool)[self.user])

    def chosen(self, rows: Any) -> Answers:
        """The answers in some rows."""
        return replace(
            self,
            user=self.user[rows],
            task=self.task[rows],
            label=self.label[rows],
            right=self.right[rows],
            is_control=self.is_control[rows],
        )


def in_columns(answers: Iterable[Answer]) -> Answers:
    """Takes answers in, one after the other."""
    import numpy as np

    users: dict[str, int] = {}
    tasks: dict[str, int] = {}
    labels: dict[Label | None, int] = {}
    user, task, label, right = (array("i") for _ in range(4))
    is_control = array("b")
    for answer in answers:
        user.append(users.setdefault(answer.user_id, len(users)))
        task.append(tasks.setdefault(answer.task_id, len(tasks)))
        label.append(labels.setdefault(answer.label, len(labels)))
        right.append(labels.setdefault(answer.right, len(labels)))
        is_control.append(answer.is_control)
    return Answers(
        users=list(users),
        tasks=list(tasks),
        labels=list(labels),
        user=np.array(user),
        task=np.array(task),
        label=np.array(label),
        right=np.array(right),
        is_control=np.array(is_control, bool),
    )
