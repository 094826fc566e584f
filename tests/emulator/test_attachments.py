"""Attachments: what is known of them, and how they are downloaded."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, project_form
from emulator.crowds import open_pool
from toloka_emulator import File

CONTENT = bytes(range(256))


def photo_pool(api: Api, suites: int = 1, type: str = "file") -> str:
    spec = {**project_form()["task_spec"], "output_spec": {"photo": {"type": type}}}
    return open_pool(api, suites, project_id=api.project(task_spec=spec)["id"])


def attached(api: Api, name: str = "cat.png", content: bytes = CONTENT, media_type: str = "image/png") -> str:
    """The ID of a file that a Toloker sent."""
    file = File(name, content, media_type)
    tolokers = api.emulator.tolokers(1, answer=lambda task, toloker: {"photo": file})
    (id,) = tolokers.work(photo_pool(api))
    value: str = api.read(f"/assignments/{id}")["solutions"][0]["output_values"]["photo"]
    return value


def test_an_answer_names_the_file_that_came_with_it(api: Api) -> None:
    id = attached(api)
    attachment = api.read(f"/attachments/{id}")
    assignment = api.read(f"/assignments/{attachment['details']['assignment_id']}")
    assert assignment["solutions"] == [{"output_values": {"photo": id}}]
    assert attachment == {
        "id": id,
        "attachment_type": "ASSIGNMENT_ATTACHMENT",
        "name": "cat.png",
        "media_type": "image/png",
        "details": {
            "user_id": assignment["user_id"],
            "assignment_id": assignment["id"],
            "pool_id": assignment["pool_id"],
        },
        "owner": assignment["owner"],
        "created": assignment["submitted"],
    }


def test_several_files_in_one_field(api: Api) -> None:
    files = [File(f"{number}.txt", b"x" * number, "text/plain") for number in range(3)]
    tolokers = api.emulator.tolokers(1, answer=lambda task, toloker: {"photo": list(files)})
    (id,) = tolokers.work(photo_pool(api, type="array_file"))
    values = api.read(f"/assignments/{id}")["solutions"][0]["output_values"]["photo"]
    listed = api.read("/attachments", assignment_id=id, sort="id")["items"]
    assert values == [item["id"] for item in listed]
    assert [item["name"] for item in listed] == ["0.txt", "1.txt", "2.txt"]
    assert [api.get(f"/attachments/{value}/download").content for value in values] == [b"", b"x", b"xx"]


def test_lists(api: Api) -> None:
    pool, other = photo_pool(api, 2), photo_pool(api)
    api.emulator.tolokers(3).work()
    everything = api.read("/attachments", limit=100)["items"]
    assert len(everything) == 9

    def found(**query: Any) -> list[str]:
        return [item["id"] for item in api.read("/attachments", **query)["items"]]

    def those(**details: str) -> list[str]:
        return [item["id"] for item in everything if item["details"].items() >= details.items()]

    toloker = api.emulator.tolokers(1).ids[0]
    assert found(pool_id=pool) == those(pool_id=pool)
    assert len(found(pool_id=other)) == 3
    assert found(user_id=toloker) == those(user_id=toloker)
    assert found(pool_id=pool, user_id=toloker) == those(pool_id=pool, user_id=toloker)
    assignment = everything[0]["details"]["assignment_id"]
    assert found(assignment_id=assignment) == [everything[0]["id"]]
    assert found(name=everything[0]["name"], assignment_id=assignment) == [everything[0]["id"]]
    assert found(name="unheard-of.txt") == []
    assert len(found(type="ASSIGNMENT_ATTACHMENT")) == 9
    assert found(sort="-created", limit=2) == [item["id"] for item in everything[:-3:-1]]
    assert found(id_gt=everything[3]["id"], limit=2) == [item["id"] for item in everything[4:6]]
    assert found(owner_id=everything[0]["owner"]["id"], limit=1) == [everything[0]["id"]]
    assert found(owner_id="somebody") == []


def test_a_download(api: Api) -> None:
    response = api.get(f"/attachments/{attached(api)}/download")
    assert (response.status_code, response.content) == (200, CONTENT)
    assert response.headers["content-type"] == "image/png"
    assert response.headers["content-length"] == "256"
    assert response.headers["content-disposition"] == 'attachment; filename="cat.png"'
    assert response.headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("my cat.png", 'attachment; filename="my cat.png"'),
        ("кот.png", "attachment; filename=\"___.png\"; filename*=UTF-8''%D0%BA%D0%BE%D1%82.png"),
        ('a"\\\r\n/b', "attachment; filename=\"a____/b\"; filename*=UTF-8''a%22%5C%0D%0A%2Fb"),
    ],
)
def test_names_are_fit_for_a_header(api: Api, name: str, header: str) -> None:
    id = attached(api, name)
    assert api.get(f"/attachments/{id}/download").headers["content-disposition"] == header
    assert api.read(f"/attachments/{id}")["name"] == name


@pytest.mark.parametrize(
    ("range", "part"),
    [
        ("bytes=0-9", "0-9"),
        ("bytes=100-", "100-255"),
        ("bytes=-6", "250-255"),
        ("bytes=-1000", "0-255"),
        ("bytes=200-1000", "200-255"),
    ],
)
def test_a_part_of_a_file(api: Api, range: str, part: str) -> None:
    response = api.get(f"/attachments/{attached(api)}/download", headers={"Range": range})
    first, last = (int(end) for end in part.split("-"))
    assert response.status_code == 206
    assert response.content == CONTENT[first : last + 1]
    assert response.headers["content-range"] == f"bytes {part}/256"
    assert response.headers["content-length"] == str(last - first + 1)


@pytest.mark.parametrize("range", ["bytes=9-0", "bytes=-", "lines=0-9", "bytes=0-1,3-4", "nonsense"])
def test_a_range_that_is_not_understood_is_all_of_it(api: Api, range: str) -> None:
    response = api.get(f"/attachments/{attached(api)}/download", headers={"Range": range})
    assert (response.status_code, response.content) == (200, CONTENT)


@pytest.mark.parametrize("range", ["bytes=256-", "bytes=1000-2000", "bytes=-0"])
def test_a_range_past_the_end(api: Api, range: str) -> None:
    response = api.get(f"/attachments/{attached(api)}/download", headers={"Range": range})
    assert response.status_code == 416
    assert response.headers["content-range"] == "bytes */256"


def test_a_part_only_of_the_same_file(api: Api) -> None:
    path = f"/attachments/{attached(api)}/download"
    etag = api.get(path).headers["etag"]
    assert api.get(path, headers={"Range": "bytes=0-9", "If-Range": etag}).status_code == 206
    assert api.get(path, headers={"Range": "bytes=0-9", "If-Range": '"other"'}).status_code == 200


def test_the_head_of_a_download(api: Api) -> None:
    response = api.head(f"/attachments/{attached(api)}/download")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["content-length"] == "256"


def test_an_empty_file(api: Api) -> None:
    response = api.get(f"/attachments/{attached(api, content=b'')}/download")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["content-length"] == "0"


def test_what_is_not_there(api: Api) -> None:
    described = {"attachment_type": "ASSIGNMENT_ATTACHMENT", "media_type": "image/png"}
    details = {"user_id": "1", "assignment_id": "1", "pool_id": "1"}
    loaded = api.emulator.load("attachments", [{"name": "cat.png", **described, "details": details}])[0]
    assert api.get(f"/attachments/{loaded['id']}/download").status_code == 404
    assert api.get("/attachments/unheard-of").status_code == 404
    assert api.get("/attachments/unheard-of/download").status_code == 404
