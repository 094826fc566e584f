"""The documentation's quick start and its stream of items, call by call, in process and on a port."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from emulator.api import HEADERS, ROOT
from emulator.test_server import Server
from toloka_emulator import Emulator, OperationPace

if TYPE_CHECKING:
    from collections.abc import Iterator

# From quickstart-api.md, as it stands there.
FORM = {
    "app_id": "2eN4l59qL2xHB5b8Jqp6",
    "name": "Text Classification",
    "parameters": {
        "name": "Text Classification",
        "instruction_classes": [
            {"label": "Correct", "value": "OK", "description": "There are no errors in the text"},
            {"label": "Mistake", "value": "BAD", "description": "There are errors in the text"},
        ],
        "instruction_examples": [
            {
                "text": "It\u2019s raining.",
                "label": "Correct",
                "description": "There are no errors in the text",
            },
            {"text": "There is my hause.", "label": "Mistake", "description": "There are errors in the text"},
        ],
        "default_language": "en",
        "option_other": False,
        "option_multiple_choice": False,
        "instruction_intro": "Are there any errors in the text",
    },
}
ITEMS = [{"id": "1", "text": "Kate likes dogs."}, {"id": "2", "text": "I don\u2019t like honey."}]


@pytest.fixture(params=["in process", "on a port"])
def client(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    if request.param == "in process":
        with Emulator(seed=1, operations=OperationPace(polls=2)) as emulator:
            with httpx.Client(
                transport=emulator.transport(), base_url=f"{ROOT}/app/v0", headers=HEADERS
            ) as client:
                yield client
            assert not emulator.mismatches
        return
    server = Server("--operation-polls", "2", "--seed", "1")
    with httpx.Client(base_url=f"{server.base_url}/app/v0", headers=HEADERS, trust_env=False) as client:
        yield client
    assert server.stop(signal.SIGTERM) == (0, "")


def answered(response: httpx.Response) -> Any:
    assert response.status_code == 200, response.text
    return response.json() if response.content else None


def test_a_batch_is_answered(client: httpx.Client) -> None:
    (listed,) = [app for app in answered(client.get("/apps"))["content"] if app["id"] == FORM["app_id"]]
    app = answered(client.get(f"/apps/{listed['id']}"))
    assert app["input_spec"].keys() == ITEMS[0].keys()
    project = answered(client.post("/app-projects", json=FORM))
    assert project["status"] == "CREATING"
    path = f"/app-projects/{project['id']}"
    batch = answered(client.post(f"{path}/batches", json={"items": ITEMS}))
    assert (batch["status"], batch["items_count"], batch["cost"]) == ("NEW", 2, 0.14)
    while answered(client.get(path))["status"] != "READY":
        pass
    batch_path = f"{path}/batches/{batch['id']}"
    assert answered(client.post(f"{batch_path}/start")) is None
    seen = [answered(client.get(batch_path))["status"]]
    while seen[-1] != "COMPLETED":
        seen.append(answered(client.get(batch_path))["status"])
    assert seen[0] == "PROCESSING"
    page = answered(client.get(f"{path}/items", params={"batch_id": batch["id"]}))
    assert page["has_more"] is False
    assert {item["status"] for item in page["content"]} == {"COMPLETED"}
    for item in page["content"]:
        (result,) = item["output_data"]["result"]
        assert result in ("OK", "BAD")
    assert [
        item["input_data"] for item in sorted(page["content"], key=lambda one: one["input_data"]["id"])
    ] == ITEMS


def test_a_stream_is_answered(client: httpx.Client) -> None:
    project = answered(client.post("/app-projects", json=FORM))
    path = f"/app-projects/{project['id']}"
    last: dict[str, str] = {}
    answers: dict[str, Any] = {}
    for item in ITEMS:
        (id,) = answered(client.post(f"{path}/items/bulk", json={"items": [item]}))
        while id not in answers:
            page = answered(client.get(f"{path}/items", params={"sort": "finished", **last}))
            done = [one for one in page["content"] if one["status"] == "COMPLETED"]
            answers |= {one["id"]: one["output_data"] for one in done}
            last = {"after_id": done[-1]["id"]} if done else last
    assert len(answers) == 2
    assert answered(client.get(f"{path}/items", params={"sort": "finished", **last}))["content"] == []
