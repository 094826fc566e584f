"""A short way to make app projects, batches and items, and to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from emulator.api import HEADERS, ROOT

if TYPE_CHECKING:
    from toloka_emulator import Emulator

CLASSIFICATION = "2eN4l59qL2xHB5b8Jqp6"
MODERATION = "Yk5mC8hUa3JxVf6GtN1o"
RELEVANCE = "Rv7sT2eXq9LwKd4ZpB3n"
IMAGES = "qQAbNn1RPP5CyJRj5995"
PARAMETERS = {
    "name": "Grammar",
    "default_language": "en",
    "instruction_intro": "Are there mistakes in the text?",
    "instruction_classes": [
        {"label": "Correct", "value": "OK", "description": "There are none"},
        {"label": "Mistake", "value": "BAD", "description": "There are some"},
    ],
    "instruction_examples": [{"text": "It rains.", "label": "Correct", "description": "There are none"}],
    "option_multiple_choice": False,
    "option_other": False,
}


class Apps(httpx.Client):
    """A client of the Apps API of an emulator in this process."""

    def __init__(self, emulator: Emulator) -> None:
        super().__init__(transport=emulator.transport(), base_url=f"{ROOT}/app/v0", headers=HEADERS)
        self.emulator = emulator

    def read(self, path: str, **query: Any) -> Any:
        """Reads JSON from a path that answers 200."""
        return _done(self.get(path, params=query)).json()

    def create(self, path: str, form: Any) -> Any:
        """Posts JSON to a path that answers 200 with JSON."""
        return _done(self.post(path, json=form)).json()

    def act(self, path: str) -> None:
        """Posts to a path that answers with an empty 200."""
        assert _done(self.post(path)).content == b""

    def project(self, **changes: Any) -> Project:
        """Makes a project that sorts texts."""
        form = {"app_id": CLASSIFICATION, "name": "Grammar", "parameters": PARAMETERS, **changes}
        return Project(self, self.create("/app-projects", form)["id"])


class Project:
    """An app project that was made."""

    def __init__(self, apps: Apps, id: str) -> None:
        self.apps = apps
        self.id = id
        self.path = f"/app-projects/{id}"

    def read(self) -> Any:
        """The project."""
        return self.apps.read(self.path)

    def batch(self, count: int = 3, **changes: Any) -> Any:
        """Makes a batch of so many texts."""
        return self.apps.create(f"{self.path}/batches", {"items": texts(count), **changes})

    def started(self, count: int = 3, **changes: Any) -> Any:
        """Makes and starts a batch, and reads it."""
        id = self.batch(count, **changes)["id"]
        self.do(id, "start")
        return self.read_batch(id)

    def do(self, batch_id: str, action: str) -> None:
        """Does something to a batch, such as `start`."""
        self.apps.act(f"{self.path}/batches/{batch_id}/{action}")

    def refused(self, batch_id: str, action: str) -> list[str]:
        """Tries to do something to a batch that its status forbids. Returns the statuses that allow it."""
        response = self.apps.post(f"{self.path}/batches/{batch_id}/{action}")
        return appropriate(response)

    def read_batch(self, id: str) -> Any:
        """A batch."""
        return self.apps.read(f"{self.path}/batches/{id}")

    def items(self, **query: Any) -> list[Any]:
        """The items of the project, in the order of their IDs."""
        found: list[Any] = self.apps.read(f"{self.path}/items", limit=1000, **query)["content"]
        return found


def project_document(app: str, **changes: Any) -> dict[str, Any]:
    """A project to load."""
    return {
        "app_id": app,
        "parent_app_project_id": "",
        "status": "READY",
        "name": "Recorded",
        "parameters": {},
        "item_price": 0.01,
        "errors": [],
        "read_only": False,
        **changes,
    }


def batch_document(project: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A batch to load."""
    return {
        "app_project_id": project["id"],
        "status": "NEW",
        "name": "Recorded",
        "item_price": 0.01,
        "cost": 0,
        "read_only": False,
        **changes,
    }


def texts(count: int) -> list[dict[str, str]]:
    """Input of so many items."""
    return [{"id": str(number), "text": f"Text {number}."} for number in range(count)]


def appropriate(response: httpx.Response) -> list[str]:
    """The statuses that a 409 says would be appropriate."""
    body = response.json()
    assert (response.status_code, body["code"]) == (409, "INAPPROPRIATE_STATUS"), response.text
    statuses: list[str] = body["payload"]["appropriate_statuses"]
    return statuses


def errors(response: httpx.Response) -> dict[str, str]:
    """The code of each field that a 400 names."""
    body = response.json()
    assert (response.status_code, body["code"]) == (400, "VALIDATION_ERROR"), response.text
    return {path: error["code"] for path, error in body["payload"].items()}


def _done(response: httpx.Response) -> httpx.Response:
    assert response.status_code == 200, response.text
    return response
