"""Subscriptions to events of pools."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from emulator.api import Api, made
from toloka_emulator import Emulator

URL = "http://localhost/hook"


def subscribe(api: Api, pool: str, **changes: Any) -> httpx.Response:
    form = {"webhook_url": URL, "event_type": "POOL_CLOSED", "pool_id": pool, **changes}
    return api.put("/webhook-subscriptions", json=form)


def test_a_subscription_is_made_and_never_shows_its_key(api: Api) -> None:
    pool = api.pool()["id"]
    made_one = made(subscribe(api, pool, secret_key="12345"))
    assert made_one == {
        "webhook_url": URL,
        "event_type": "POOL_CLOSED",
        "pool_id": pool,
        "id": made_one["id"],
        "created": made_one["created"],
    }
    assert len(made_one["id"]) == 24
    assert api.read(f"/webhook-subscriptions/{made_one['id']}") == made_one
    assert api.read("/webhook-subscriptions")["items"] == [made_one]


def test_the_same_one_again_is_changed(api: Api) -> None:
    pool = api.pool()["id"]
    first = made(subscribe(api, pool))
    again = subscribe(api, pool, secret_key="12345")
    assert (again.status_code, again.json()) == (200, first)
    made(subscribe(api, pool, webhook_url=f"{URL}/other"))
    made(subscribe(api, pool, event_type="ASSIGNMENT_CREATED"))
    assert len(api.read("/webhook-subscriptions")["items"]) == 3


def test_an_array_is_answered_by_place(api: Api) -> None:
    pool = api.pool()["id"]
    forms = [
        {"webhook_url": URL, "event_type": "ASSIGNMENT_CREATED", "pool_id": pool},
        {"webhook_url": URL, "event_type": "POOL_CLOSED", "pool_id": "99"},
        {"webhook_url": URL, "event_type": "POOL_CLOSED", "pool_id": pool, "secret_key": "12345"},
        {"webhook_url": URL},
        7,
    ]
    answer = made(api.put("/webhook-subscriptions", json=forms))
    assert list(answer["items"]) == ["0", "2"]
    assert list(answer["validation_errors"]) == ["1", "3", "4"]
    assert answer["validation_errors"]["1"]["pool_id"]["code"] == "ENTITY_DOES_NOT_EXIST"
    again = api.put("/webhook-subscriptions", json=[forms[0]])
    assert (again.status_code, again.json()["items"]["0"]) == (200, answer["items"]["0"])


def test_an_array_of_which_nothing_can_be_set_is_refused(api: Api) -> None:
    form = {"webhook_url": URL, "event_type": "POOL_CLOSED", "pool_id": "99"}
    response = api.put("/webhook-subscriptions", json=[form, 7])
    assert (response.status_code, list(response.json()["payload"])) == (400, ["0.pool_id", "1"])
    assert api.put("/webhook-subscriptions", json=[]).json() == {"items": {}, "validation_errors": {}}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"event_type": "TEST_EVENT"}, "event_type"),
        ({"event_type": "POOL_SOLD"}, "event_type"),
        ({"pool_id": "99"}, "pool_id"),
        ({"webhook_url": "not a URL"}, "webhook_url"),
        ({"webhook_url": "ftp://localhost/"}, "webhook_url"),
        ({"webhook_url": "http://[/"}, "webhook_url"),
        ({"webhook_url": None}, "webhook_url"),
    ],
)
def test_what_is_wrong_with_it_is_said(api: Api, changes: dict[str, Any], field: str) -> None:
    response = subscribe(api, api.pool()["id"], **changes)
    assert (response.status_code, list(response.json()["payload"])) == (400, [field])


def test_subscriptions_are_listed_by_event_and_pool(api: Api) -> None:
    pools = [api.pool()["id"], api.pool()["id"]]
    for pool in pools:
        for event in ("POOL_CLOSED", "ASSIGNMENT_CREATED"):
            subscribe(api, pool, event_type=event)
    assert len(api.read("/webhook-subscriptions", pool_id=pools[0])["items"]) == 2
    (found,) = api.read("/webhook-subscriptions", event_type="POOL_CLOSED", pool_id=pools[1])["items"]
    assert (found["event_type"], found["pool_id"]) == ("POOL_CLOSED", pools[1])


def test_one_that_is_deleted_is_gone(api: Api) -> None:
    path = f"/webhook-subscriptions/{made(subscribe(api, api.pool()['id']))['id']}"
    assert api.delete(path).status_code == 204
    assert api.delete(path).status_code == api.get(path).status_code == 404
    assert api.post(f"{path}/test").status_code == 404


def fail(request: httpx.Request) -> httpx.Response:
    raise {
        "/timeout": httpx.ReadTimeout("slow"),
        "/connection": httpx.ConnectError("no one"),
        "/broken": RuntimeError("oops"),
    }[request.url.path]


@pytest.mark.parametrize(
    ("answer", "path", "error", "status"),
    [
        (lambda request: httpx.Response(204), "", None, 204),
        (lambda request: httpx.Response(302, headers={"location": "/"}), "", "WRONG_STATUS_CODE", 302),
        (lambda request: httpx.Response(500), "", "WRONG_STATUS_CODE", 500),
        (fail, "/timeout", "REQUEST_TIMEOUT", None),
        (fail, "/connection", "CONNECTION_ERROR", None),
        (fail, "/broken", "UNKNOWN", None),
    ],
)
def test_a_test_reports_how_it_went(answer: Any, path: str, error: str | None, status: int | None) -> None:
    with Emulator(webhook_transport=httpx.MockTransport(answer)) as emulator, Api(emulator) as api:
        id = made(subscribe(api, api.pool()["id"], webhook_url=f"https://example.com{path}"))["id"]
        response = api.post(f"/webhook-subscriptions/{id}/test")
        result = response.json()
        assert response.status_code == 200
        assert (result["success"], result["errorType"]) == (error is None, error)
        assert result["originalStatusCode"] == status
        assert (result["responseReceivedAt"] is None) == (status is None)
        (delivery,) = emulator.deliveries
        assert [event["uuid"] for event in delivery.events] == result["uuids"]
        assert not emulator.mismatches


def test_a_test_event_names_no_subscription(api: Api) -> None:
    pool = api.pool()
    id = made(subscribe(api, pool["id"], webhook_url="http://toloka.example/"))["id"]
    result = api.post(f"/webhook-subscriptions/{id}/test").json()
    assert (result["success"], result["errorType"]) == (False, "CONNECTION_ERROR")
    ((event,),) = (delivery.events for delivery in api.emulator.deliveries)
    assert event == {
        "uuid": result["uuids"][0],
        "event_time": event["event_time"],
        "project_id": pool["project_id"],
        "pool_id": pool["id"],
        "type": "TEST_EVENT",
    }
