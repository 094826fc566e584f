"""Bans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made
from emulator.uploads import mixed_pool, task_form, upload

if TYPE_CHECKING:
    from toloka_emulator import Emulator


def test_a_ban_is_set_changed_and_lifted(api: Api) -> None:
    project = api.project()["id"]
    form = {"scope": "PROJECT", "user_id": "mary", "project_id": project, "private_comment": "Mistakes"}
    ban = made(api.put("/user-restrictions", json={**form, "will_expire": "2126-01-01"}))
    assert ban == {
        **form,
        "will_expire": "2126-01-01T00:00:00.000",
        "id": ban["id"],
        "created": ban["created"],
    }
    response = api.put("/user-restrictions", json={**form, "private_comment": "Many mistakes"})
    changed = {**form, "private_comment": "Many mistakes", "id": ban["id"], "created": ban["created"]}
    assert (response.status_code, response.json()) == (200, changed)
    assert api.read(f"/user-restrictions/{ban['id']}") == changed
    assert api.delete(f"/user-restrictions/{ban['id']}").status_code == 204
    assert api.get(f"/user-restrictions/{ban['id']}").status_code == 404
    assert api.delete(f"/user-restrictions/{ban['id']}").status_code == 404


def test_each_place_has_a_ban_of_its_own(api: Api) -> None:
    pools = [api.pool(), api.pool()]
    forms: list[dict[str, Any]] = [{"scope": "ALL_PROJECTS"}]
    forms += [{"scope": "POOL", "pool_id": pool["id"]} for pool in pools]
    forms += [{"scope": "PROJECT", "project_id": pool["project_id"]} for pool in pools]
    for user in ("mary", "john"):
        for form in forms:
            made(api.put("/user-restrictions", json={**form, "user_id": user}))
    assert len(api.read("/user-restrictions", user_id="mary")["items"]) == 5
    assert len(api.read("/user-restrictions", scope="ALL_PROJECTS")["items"]) == 2
    of_pool = api.read("/user-restrictions", scope="POOL", pool_id=pools[1]["id"], sort="-created")["items"]
    assert [ban["user_id"] for ban in of_pool] == ["john", "mary"]
    again = api.put("/user-restrictions", json={**forms[1], "user_id": "mary"})
    assert again.status_code == 200


@pytest.mark.parametrize("place", [None, "pool_id", "project_id"])
def test_a_banned_toloker_gets_nothing_until_the_ban_is_over(
    emulator: Emulator, api: Api, place: str | None
) -> None:
    elsewhere, pool = api.pool(), api.read(f"/pools/{mixed_pool(api)}")
    made(upload(api, [task_form(pool["id"]) for _ in range(2)]))
    api.act(f"/pools/{pool['id']}/open")
    free, banned = emulator.tolokers(2).ids
    scopes = {None: "ALL_PROJECTS", "pool_id": "POOL", "project_id": "PROJECT"}
    ids = {"pool_id": "id", "project_id": "project_id"}

    def ban(user: str, where: dict[str, Any], **changes: Any) -> None:
        form = {"scope": scopes[place], "user_id": user, **({place: where[ids[place]]} if place else {})}
        api.put("/user-restrictions", json={**form, **changes})

    ban(banned, pool, will_expire="2126-01-01")
    if place:
        ban(free, elsewhere)
    (taken,) = emulator.tolokers(2).take(pool["id"])
    assert api.read(f"/assignments/{taken}")["user_id"] == free
    ban(banned, pool, will_expire="2016-01-01")
    (taken,) = emulator.tolokers(2).take(pool["id"])
    assert api.read(f"/assignments/{taken}")["user_id"] == banned


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"scope": "POOL"}, "pool_id"),
        ({"scope": "PROJECT"}, "project_id"),
        ({"scope": "POOL", "pool_id": "99"}, "pool_id"),
        ({"scope": "PROJECT", "project_id": "99"}, "project_id"),
        ({"scope": "SYSTEM"}, "scope"),
        ({"scope": "GALAXY"}, "scope"),
        ({"scope": "ALL_PROJECTS", "private_comment": "x" * 500}, "private_comment"),
        ({"scope": "ALL_PROJECTS", "user_id": None}, "user_id"),
        ({}, "scope"),
    ],
)
def test_what_is_wrong_with_it_is_said(api: Api, form: dict[str, Any], field: str) -> None:
    response = api.put("/user-restrictions", json={"user_id": "mary", **form})
    assert (response.status_code, list(response.json()["payload"])) == (400, [field])


@pytest.mark.parametrize(("scope", "needed"), [("POOL", "pool_id"), ("PROJECT", "project_id")])
def test_a_list_by_scope_needs_the_place(api: Api, scope: str, needed: str) -> None:
    response = api.get("/user-restrictions", params={"scope": scope})
    assert response.status_code == 400
    assert response.json()["payload"][needed]["code"] == "VALUE_REQUIRED"


def test_a_ban_of_the_service_stays(emulator: Emulator, api: Api) -> None:
    (ban,) = emulator.load("user_restrictions", [{"scope": "SYSTEM", "user_id": "mary"}])
    response = api.delete(f"/user-restrictions/{ban['id']}")
    assert (response.status_code, response.json()["code"]) == (403, "ACCESS_DENIED")
    assert api.read("/user-restrictions", scope="SYSTEM")["items"] == [ban]
