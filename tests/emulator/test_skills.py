"""Skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from emulator.api import Api, made

if TYPE_CHECKING:
    from toloka_emulator import Emulator


def test_a_skill_is_made_read_and_replaced(api: Api) -> None:
    skill = made(api.post("/skills", json={"name": "Cats", "skill_ttl_hours": 24, "training": True}))
    assert skill == {
        "id": skill["id"],
        "name": "Cats",
        "skill_ttl_hours": 24,
        "hidden": True,
        "deprecated": False,
        "global": False,
        "owner": {"id": api.read("/requester")["id"], "myself": True},
        "created": skill["created"],
    }
    changed = api.put(f"/skills/{skill['id']}", json={**skill, "hidden": False, "id": "0", "global": True})
    assert changed.json() == {**skill, "hidden": False}
    assert api.read(f"/skills/{skill['id']}") == changed.json()
    back = api.put(f"/skills/{skill['id']}", json={"name": "Dogs"}).json()
    assert (back["name"], back["hidden"], "skill_ttl_hours" in back) == ("Dogs", True, False)


def test_skills_are_listed_by_name_and_kind(api: Api) -> None:
    for name in ("a", "b", "a"):
        made(api.post("/skills", json={"name": name}))
    assert [skill["name"] for skill in api.read("/skills", name="a")["items"]] == ["a", "a"]
    assert len(api.read("/skills", **{"global": "false"})["items"]) == 3
    assert api.read("/skills", **{"global": "true"})["items"] == []


def test_a_page_has_100_skills_at_the_most(emulator: Emulator, api: Api) -> None:
    rest = {"hidden": True, "deprecated": False, "global": False}
    emulator.load("skills", [{"name": str(number), **rest} for number in range(101)])
    page = api.read("/skills", limit=300)
    assert (len(page["items"]), page["has_more"]) == (100, True)


def test_skills_are_bounded_by_their_last_change(emulator: Emulator, api: Api) -> None:
    first, second = (made(api.post("/skills", json={"name": name})) for name in "ab")
    emulator.advance(60)
    api.put(f"/skills/{first['id']}", json={"name": "c"})
    assert [one["id"] for one in api.read("/skills", modified_gt=second["created"])["items"]] == [first["id"]]
    assert [one["id"] for one in api.read("/skills", modified_lte=second["created"])["items"]] == [
        second["id"]
    ]


@pytest.mark.parametrize("id", ["25627", "26366"])
def test_global_skills_are_there_without_being_made(api: Api, id: str) -> None:
    skill = api.read(f"/skills/{id}")
    assert (skill["id"], skill["global"], skill["owner"]["myself"]) == (id, True, False)
    assert api.read("/skills")["items"] == []
    assert api.put(f"/skills/{id}", json={"name": "x"}).status_code == 404


def test_an_unknown_skill_is_a_404(api: Api) -> None:
    assert api.get("/skills/7").status_code == 404
    assert api.put("/skills/7", json={"name": "x"}).status_code == 404
