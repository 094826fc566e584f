"""The kinds of call that are tried with each fault."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from faults.forms import Due
from toloka_sdk import models

OPERATION_ID = "26e130ad-3652-443a-3dc5-094791e48ef9"
WAIT = 2.0
"""Seconds that an operation is waited for."""
TASK = {"pool_id": "1", "input_values": {"image": "https://example.com/cat.png"}}
TRAINING = {
    "project_id": "10",
    "private_name": "Cats",
    "status": "OPEN",
    "created": "2020-01-02T03:04:05.678",
}


class Nowhere(io.RawIOBase):
    """A file that keeps no byte."""

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        return len(data)

    def tell(self) -> int:
        return 0

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return 0

    def truncate(self, size: int | None = None, /) -> int:
        return 0


@dataclass(frozen=True)
class Kind:
    """A kind of call.

    Attributes:
        act: Makes the call, with either client. What it gives is iterated or awaited where it has to be.
        request: The method and a part of the target of the request that the fault is the answer to.
        answer: The answer that is due to it.
        before: The answer to the requests before it.
    """

    act: Callable[[Any], Any]
    request: tuple[str, str]
    answer: Due
    before: Due | None = None


def due(status: int, data: Any) -> Due:
    return Due(status, json.dumps(data).encode())


def operation(status: str) -> dict[str, Any]:
    return {"id": "op-1", "type": "TRAINING.OPEN", "status": status, "submitted": "2020-01-02T03:04:05"}


def page(number: int) -> Due:
    return due(200, {"items": [{**TRAINING, "id": str(number)}], "has_more": number == 1})


BONUS = models.UserBonusForm(user_id="u", amount=0.5)
STARTED = due(202, operation("RUNNING"))

KINDS: dict[str, Kind] = {
    "read": Kind(
        lambda toloka: toloka.trainings.get("1"),
        ("GET", "/v1/trainings/1"),
        due(200, {**TRAINING, "id": "1"}),
    ),
    "page": Kind(lambda toloka: toloka.trainings.list(limit=1), ("GET", "id_gt=1"), page(2), before=page(1)),
    "create": Kind(
        lambda toloka: toloka.skills.create(models.SkillForm(name="Cats")),
        ("POST", "/v1/skills"),
        due(201, {"id": "1", "name": "Cats"}),
    ),
    "bonus": Kind(
        lambda toloka: toloka.user_bonuses.create(BONUS),
        ("POST", "/v1/user-bonuses"),
        due(201, {"id": "1", "user_id": "u", "amount": 0.5}),
    ),
    "create_with_id": Kind(
        lambda toloka: toloka.tasks.create(models.TaskForm.from_dict(TASK), operation_id=OPERATION_ID),
        ("POST", "/v1/tasks"),
        due(201, {**TASK, "id": "1"}),
    ),
    "background": Kind(
        lambda toloka: toloka.tasks.create_in_background([models.TaskForm.from_dict(TASK)]),
        ("POST", "/v1/tasks"),
        STARTED,
    ),
    "patch": Kind(
        lambda toloka: toloka.tasks.update("1", models.TaskPatch(overlap=3)),
        ("PATCH", "/v1/tasks/1"),
        due(200, {**TASK, "id": "1"}),
    ),
    "put": Kind(
        lambda toloka: toloka.skills.update("1", models.SkillForm(name="Cats")),
        ("PUT", "/v1/skills/1"),
        due(200, {"id": "1", "name": "Cats"}),
    ),
    "delete": Kind(
        lambda toloka: toloka.user_skills.delete("1"), ("DELETE", "/v1/user-skills/1"), Due(204, b"")
    ),
    "open": Kind(lambda toloka: toloka.trainings.open("1"), ("POST", "/v1/trainings/1/open"), STARTED),
    "clone": Kind(lambda toloka: toloka.trainings.clone("1"), ("POST", "/v1/trainings/1/clone"), STARTED),
    "download": Kind(
        lambda toloka: toloka.attachments.download("1", Nowhere()),
        ("GET", "/v1/attachments/1/download"),
        Due(200, bytes(range(256)) * 20, "application/octet-stream"),
    ),
    "wait": Kind(
        lambda toloka: toloka.trainings.open("1").wait(timeout=WAIT),
        ("GET", "/v1/operations/op-1"),
        due(200, operation("SUCCESS")),
        before=STARTED,
    ),
}

GROUPS = {
    "Reads": ("read", "page"),
    "Writes that can be repeated": ("create_with_id", "background", "open"),
    "Other writes": ("create", "bonus", "patch", "put", "delete", "clone"),
    "Download": ("download",),
    "Wait": ("wait",),
}
"""The kinds as the documentation shows them, by what is done about a fault."""
