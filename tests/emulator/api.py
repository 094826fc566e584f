"""A short way to call an emulator and to make what a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from emulator.uploads import suite_form

if TYPE_CHECKING:
    from toloka_emulator import Emulator

HEADERS = {"Authorization": "ApiKey some-key"}
ROOT = "http://local/api"
"""What the paths of the spec follow. Those of this client follow the version."""


class Api(httpx.Client):
    """A client of an emulator in this process."""

    def __init__(self, emulator: Emulator) -> None:
        super().__init__(transport=emulator.transport(), base_url=f"{ROOT}/v1", headers=HEADERS)
        self.emulator = emulator

    def project(self, **changes: Any) -> dict[str, Any]:
        """Makes a project."""
        return made(self.post("/projects", json=project_form(**changes)))

    def training(self, **changes: Any) -> dict[str, Any]:
        """Makes a training, in a project of its own unless one is named."""
        changes = changes if "project_id" in changes else {**changes, "project_id": self.project()["id"]}
        return made(self.post("/trainings", json=training_form(**changes)))

    def pool(self, **changes: Any) -> dict[str, Any]:
        """Makes a pool, in a project of its own unless one is named."""
        changes = changes if "project_id" in changes else {**changes, "project_id": self.project()["id"]}
        return made(self.post("/pools", json=pool_form(**changes)))

    def pool_with_tasks(self, **changes: Any) -> dict[str, Any]:
        """Makes a pool that can be opened."""
        pool = self.pool(**changes)
        made(self.post("/task-suites", json=suite_form(pool["id"])))
        return pool

    def read(self, path: str, **query: Any) -> Any:
        """Reads JSON from a path that answers 200."""
        response = self.get(path, params=query)
        assert response.status_code == 200, response.text
        return response.json()

    def act(self, path: str) -> dict[str, Any]:
        """Posts to a path that starts an operation."""
        response = self.post(path)
        assert response.status_code == 202, response.text
        operation: dict[str, Any] = response.json()
        return operation


def skill(id: str) -> dict[str, Any]:
    """A skill to load under an ID."""
    return {"id": id, "name": "x", "hidden": False, "deprecated": False, "global": False}


def made(response: httpx.Response) -> dict[str, Any]:
    """The body of a 201."""
    assert response.status_code == 201, response.text
    document: dict[str, Any] = response.json()
    return document


def project_form(**changes: Any) -> dict[str, Any]:
    """A small project."""
    return {
        "public_name": "Cats",
        "public_description": "Is it a cat?",
        "task_spec": {
            "input_spec": {"image": {"type": "url"}},
            "output_spec": {"cat": {"type": "boolean"}},
            "view_spec": {"type": "classic", "markup": "<p></p>", "script": "", "styles": ""},
        },
        "assignments_issuing_type": "AUTOMATED",
        **changes,
    }


def training_form(**changes: Any) -> dict[str, Any]:
    """A small training."""
    return {
        "private_name": "Practice",
        "inherited_instructions": True,
        "training_tasks_in_task_suite_count": 3,
        **changes,
    }


def pool_form(**changes: Any) -> dict[str, Any]:
    """A small pool."""
    return {
        "private_name": "Photos",
        "may_contain_adult_content": False,
        "reward_per_assignment": 0.02,
        "defaults": {"default_overlap_for_new_task_suites": 3},
        "assignment_max_duration_seconds": 60,
        "will_expire": "2126-01-01T00:00:00",
        **changes,
    }
