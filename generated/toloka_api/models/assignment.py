# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_datetime,
    read_list,
    shown,
)
from . import assignment_task as _assignment_task
from . import owner as _owner
from . import solution as _solution
from .assignment_status import AssignmentStatus

if TYPE_CHECKING:
    from .assignment_task import AssignmentTask
    from .owner import Owner
    from .solution import Solution

_KEYS = frozenset(
    (
        "id",
        "task_suite_id",
        "pool_id",
        "user_id",
        "owner",
        "status",
        "reward",
        "bonus_ids",
        "tasks",
        "solutions",
        "first_declined_solution_attempt",
        "public_comment",
        "mixed",
        "automerged",
        "created",
        "submitted",
        "accepted",
        "rejected",
        "skipped",
        "expired",
    )
)


@define(kw_only=True)
class Assignment:
    """A task suite that was issued to one Toloker, and what came of it. The documentation also calls
    it a response."""

    id: str
    """ID of the assignment."""
    task_suite_id: str | Unset = UNSET
    """ID of the task suite."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the task suite is in."""
    user_id: str | Unset = UNSET
    """ID of the Toloker."""
    owner: Owner | None | Unset = UNSET
    """The account that an object belongs to."""
    status: AssignmentStatus | str | Unset = UNSET
    """Whether a Toloker is at it (`ACTIVE`), gave it back without answers (`SKIPPED`), ran out of time
    (`EXPIRED`) or answered and waits for the review (`SUBMITTED`), and how that ended (`ACCEPTED`,
    `REJECTED`)."""
    reward: float | None | Unset = UNSET
    """What the Toloker gets for it, in dollars."""
    bonus_ids: list[str] | None | Unset = UNSET
    """IDs of the bonuses that were paid for it."""
    tasks: list[AssignmentTask] | Unset = UNSET
    """The tasks of the suite."""
    solutions: list[Solution] | None | Unset = UNSET
    """The Toloker's answers, in the order of the tasks. There are none before it is submitted."""
    first_declined_solution_attempt: list[Solution] | None | Unset = UNSET
    """For training, the Toloker's first answers, in the order of the tasks. It is there only if one of
    them was wrong."""
    public_comment: str | None | Unset = UNSET
    """What the Toloker was told when it was accepted or rejected."""
    mixed: bool | Unset = UNSET
    """Whether the service filled the suite itself, by smart mixing, or the requester did."""
    automerged: bool | Unset = UNSET
    """Whether the answers were taken over from tasks that are the same, and so cost nothing."""
    created: datetime.datetime | Unset = UNSET
    """When it was issued to the Toloker (UTC)."""
    submitted: datetime.datetime | None | Unset = UNSET
    """When the Toloker sent the answers (UTC)."""
    accepted: datetime.datetime | None | Unset = UNSET
    """When it was accepted (UTC)."""
    rejected: datetime.datetime | None | Unset = UNSET
    """When it was rejected (UTC)."""
    skipped: datetime.datetime | None | Unset = UNSET
    """When the Toloker skipped it (UTC)."""
    expired: datetime.datetime | None | Unset = UNSET
    """When the time for it ran out (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            task_suite_id=get("task_suite_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            user_id=get("user_id", ABSENT),
            owner=read(_owner.Owner.from_dict, get("owner", ABSENT)),
            status=read(AssignmentStatus.of, get("status", ABSENT)),
            reward=get("reward", ABSENT),
            bonus_ids=get("bonus_ids", ABSENT),
            tasks=read_list(_assignment_task.AssignmentTask.from_dict, get("tasks", ABSENT)),
            solutions=read_list(_solution.Solution.from_dict, get("solutions", ABSENT)),
            first_declined_solution_attempt=read_list(
                _solution.Solution.from_dict, get("first_declined_solution_attempt", ABSENT)
            ),
            public_comment=get("public_comment", ABSENT),
            mixed=get("mixed", ABSENT),
            automerged=get("automerged", ABSENT),
            created=read(read_datetime, get("created", ABSENT)),
            submitted=read(read_datetime, get("submitted", ABSENT)),
            accepted=read(read_datetime, get("accepted", ABSENT)),
            rejected=read(read_datetime, get("rejected", ABSENT)),
            skipped=read(read_datetime, get("skipped", ABSENT)),
            expired=read(read_datetime, get("expired", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.task_suite_id is not UNSET:
            field_dict["task_suite_id"] = self.task_suite_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.user_id is not UNSET:
            field_dict["user_id"] = self.user_id
        if self.owner is not UNSET:
            field_dict["owner"] = plain(self.owner)
        if self.status is not UNSET:
            field_dict["status"] = plain(self.status)
        if self.reward is not UNSET:
            field_dict["reward"] = self.reward
        if self.bonus_ids is not UNSET:
            field_dict["bonus_ids"] = self.bonus_ids
        if self.tasks is not UNSET:
            field_dict["tasks"] = plain(self.tasks)
        if self.solutions is not UNSET:
            field_dict["solutions"] = plain(self.solutions)
        if self.first_declined_solution_attempt is not UNSET:
            field_dict["first_declined_solution_attempt"] = plain(self.first_declined_solution_attempt)
        if self.public_comment is not UNSET:
            field_dict["public_comment"] = self.public_comment
        if self.mixed is not UNSET:
            field_dict["mixed"] = self.mixed
        if self.automerged is not UNSET:
            field_dict["automerged"] = self.automerged
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        if self.submitted is not UNSET:
            field_dict["submitted"] = plain(self.submitted)
        if self.accepted is not UNSET:
            field_dict["accepted"] = plain(self.accepted)
        if self.rejected is not UNSET:
            field_dict["rejected"] = plain(self.rejected)
        if self.skipped is not UNSET:
            field_dict["skipped"] = plain(self.skipped)
        if self.expired is not UNSET:
            field_dict["expired"] = plain(self.expired)
        return field_dict
