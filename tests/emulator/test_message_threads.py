"""Threads of messages."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from emulator.api import Api, made, skill
from toloka_emulator import Emulator, Request, ServiceError
from toloka_emulator._server.control import control

DIRECT = {"recipients_select_type": "DIRECT", "recipients_ids": ["mary"]}


def compose(api: Api, **changes: Any) -> dict[str, Any]:
    return made(send(api, **changes))


def send(api: Api, **changes: Any) -> httpx.Response:
    form = {"topic": {"EN": "Hello"}, "text": {"EN": "How are you?"}, **(changes or DIRECT)}
    return api.post("/message-threads/compose", json=form)


def test_a_message_begins_a_thread(api: Api) -> None:
    own = {"id": api.read("/requester")["id"], "role": "REQUESTER", "myself": True}
    thread = compose(
        api, recipients_select_type="DIRECT", recipients_ids=["mary", "0", "mary"], answerable=False
    )
    assert thread == {
        "id": thread["id"],
        "topic": {"EN": "Hello"},
        "interlocutors_inlined": True,
        "interlocutors": [{"id": "0", "role": "USER"}, own, {"id": "mary", "role": "USER"}],
        "messages_inlined": True,
        "messages": [{"text": {"EN": "How are you?"}, "from": own, "created": thread["created"]}],
        "compose_details": {"recipients_select_type": "DIRECT", "recipients_ids": ["mary", "0", "mary"]},
        "meta": {},
        "folders": ["OUTBOX", "UNREAD"],
        "answerable": False,
        "created": thread["created"],
    }
    assert len(thread["id"]) == 24
    assert api.read("/message-threads")["items"] == [thread]


@pytest.mark.parametrize(
    "recipients",
    [
        {"recipients_select_type": "ALL"},
        {
            "recipients_select_type": "FILTER",
            "recipients_filter": {"and": [{"category": "skill", "key": "1", "operator": "GT", "value": 90}]},
        },
    ],
)
def test_a_message_to_many_does_not_list_them(api: Api, recipients: dict[str, Any]) -> None:
    api.emulator.load("skills", [skill("1")])
    thread = compose(api, **recipients)
    assert thread["compose_details"] == recipients
    assert thread["interlocutors_inlined"] is False
    assert thread["answerable"] is True


@pytest.mark.parametrize(
    ("recipients", "field"),
    [
        ({"recipients_select_type": "DIRECT"}, "recipients_ids"),
        ({"recipients_select_type": "DIRECT", "recipients_ids": []}, "recipients_ids"),
        ({"recipients_select_type": "DIRECT", "recipients_ids": ["x"] * 101}, "recipients_ids"),
        ({"recipients_select_type": "FILTER"}, "recipients_filter"),
        ({"recipients_select_type": "EVERYBODY"}, "recipients_select_type"),
    ],
)
def test_what_is_wrong_with_it_is_said(api: Api, recipients: dict[str, Any], field: str) -> None:
    response = send(api, **recipients)
    assert (response.status_code, list(response.json()["payload"])) == (400, [field])


def test_a_reply_comes_first_in_the_thread(api: Api) -> None:
    thread = compose(api)
    response = api.post(f"/message-threads/{thread['id']}/reply", json={"text": {"EN": "Well?"}})
    assert response.status_code == 200
    assert [message["text"]["EN"] for message in response.json()["messages"]] == ["Well?", "How are you?"]
    assert api.post("/message-threads/0/reply", json={"text": {}}).status_code == 404


def test_a_thread_is_put_into_folders_and_taken_out(api: Api) -> None:
    path = f"/message-threads/{compose(api)['id']}"
    added = api.post(f"{path}/add-to-folders", json={"folders": ["IMPORTANT", "UNREAD"]})
    assert (added.status_code, added.json()["folders"]) == (200, ["OUTBOX", "IMPORTANT", "UNREAD"])
    removed = api.post(f"{path}/remove-from-folders", json={"folders": ["UNREAD", "INBOX"]})
    assert (removed.status_code, removed.json()["folders"]) == (200, ["OUTBOX", "IMPORTANT"])
    refused = api.post(f"{path}/add-to-folders", json={"folders": ["IMPORTANT", "BIN"]})
    assert (refused.status_code, list(refused.json()["payload"])) == (400, ["folders.1"])


def test_threads_are_listed_by_folder(api: Api) -> None:
    first, second, third = (compose(api) for _ in range(3))
    api.post(f"/message-threads/{first['id']}/remove-from-folders", json={"folders": ["UNREAD"]})
    api.post(f"/message-threads/{second['id']}/add-to-folders", json={"folders": ["IMPORTANT"]})

    def listed(**query: str) -> list[str]:
        return [thread["id"] for thread in api.read("/message-threads", **query)["items"]]

    assert listed(folder="UNREAD") == [second["id"], third["id"]]
    assert listed(folder="IMPORTANT,INBOX") == [second["id"]]
    assert listed(folder="OUTBOX", folder_ne="UNREAD") == [first["id"]]
    assert listed(folder_ne="UNREAD,IMPORTANT", sort="-id") == [first["id"]]
    assert listed(folder="UNREAD", sort="-created", limit="1") == [third["id"]]
    assert listed(id_gt=first["id"]) == [second["id"], third["id"]]


def test_the_only_recipient_answers_in_the_thread(api: Api) -> None:
    thread = compose(api)
    answered = api.emulator.answer_message(thread["id"], "mary", {"EN": "Fine"})
    assert answered["id"] == thread["id"]
    assert answered["folders"] == ["INBOX", "OUTBOX"]
    assert answered["messages"][0]["from"] == {"id": "mary", "role": "USER"}
    assert api.read("/message-threads", folder="INBOX")["items"] == [answered]


def test_one_of_several_answers_in_a_thread_of_their_own(api: Api) -> None:
    thread = compose(api, recipients_select_type="DIRECT", recipients_ids=["mary", "john"])
    answered = api.emulator.answer_message(thread["id"], "john", {"EN": "Fine"})
    assert answered["parent_id"] == thread["id"]
    assert {one["id"] for one in answered["interlocutors"]} == {"john", api.read("/requester")["id"]}
    assert answered["folders"] == ["INBOX"]
    assert api.read("/message-threads")["items"] == [thread, answered]


@pytest.mark.parametrize(
    ("body", "status"), [({"user_id": "mary", "text": {"EN": "Fine"}}, 200), ({"user_id": "mary"}, 400)]
)
def test_an_answer_is_given_by_a_control(api: Api, body: dict[str, Any], status: int) -> None:
    path = f"/_emulator/threads/{compose(api)['id']}/answer"
    response = control(api.emulator, Request("POST", path, body=json.dumps(body).encode()))
    assert response.status == status
    assert len(api.read("/message-threads", folder="INBOX")["items"]) == (status == 200)


@pytest.mark.parametrize(("user", "answerable", "status"), [("mary", False, 409), ("john", True, 403)])
def test_not_everybody_may_answer(api: Api, user: str, answerable: bool, status: int) -> None:
    thread = compose(api, **DIRECT, answerable=answerable)
    with pytest.raises(ServiceError) as refused:
        api.emulator.answer_message(thread["id"], user, {"EN": "Fine"})
    assert refused.value.status == status


def test_all_are_written_to_once_a_day() -> None:
    with Emulator(quotas=True) as emulator, Api(emulator) as api:
        compose(api, recipients_select_type="ALL")
        response = send(api, recipients_select_type="ALL")
        assert (response.status_code, response.json()["payload"]) == (429, {"interval": "DAY"})
        compose(api)
        compose(api)
        emulator.advance(24 * 3600)
        compose(api, recipients_select_type="ALL")
