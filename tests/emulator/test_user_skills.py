"""The values that Tolokers have of skills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made

if TYPE_CHECKING:
    from toloka_emulator import Emulator


def skill(api: Api, **changes: Any) -> dict[str, Any]:
    return made(api.post("/skills", json={"name": "Cats", **changes}))


def form(skill_id: Any, value: float = 50, user_id: str = "mary") -> dict[str, Any]:
    return {"skill_id": skill_id, "user_id": user_id, "value": value}


def test_a_toloker_gets_a_skill_and_then_another_value_of_it(emulator: Emulator, api: Api) -> None:
    id = skill(api)["id"]
    first = made(api.put("/user-skills", json={**form(int(id), 59.7), "reason": "Good work"}))
    assert first == {
        "id": first["id"],
        "skill_id": id,
        "user_id": "mary",
        "value": 60,
        "exact_value": 59.7,
        "created": first["created"],
        "modified": first["created"],
    }
    emulator.advance(60)
    response = api.put("/user-skills", json=form(id, 12))
    second = response.json()
    assert response.status_code == 200
    assert (second["id"], second["created"], second["value"]) == (first["id"], first["created"], 12)
    assert second["modified"] > first["modified"]
    assert api.read(f"/user-skills/{first['id']}") == second
    assert api.read("/user-skills")["items"] == [second]


@pytest.mark.parametrize(
    ("exact", "rounded"), [(0.4, 0), (0.5, 1), (1.5, 2), (2.5, 3), (99.5, 100), (100, 100)]
)
def test_a_half_is_rounded_up(api: Api, exact: float, rounded: int) -> None:
    assert made(api.put("/user-skills", json=form(skill(api)["id"], exact)))["value"] == rounded


def test_a_skill_is_taken_away(api: Api) -> None:
    id = made(api.put("/user-skills", json=form(skill(api)["id"])))["id"]
    assert (api.delete(f"/user-skills/{id}").status_code, api.get(f"/user-skills/{id}").status_code) == (
        204,
        404,
    )
    assert api.delete(f"/user-skills/{id}").status_code == 404


def test_values_are_filtered_and_sorted(emulator: Emulator, api: Api) -> None:
    cats, dogs = skill(api)["id"], skill(api)["id"]
    for user in ("mary", "john"):
        for id in (cats, dogs):
            api.put("/user-skills", json=form(id, user_id=user))
    emulator.advance(60)
    latest = api.put("/user-skills", json=form(cats, 7)).json()
    assert len(api.read("/user-skills", skill_id=cats)["items"]) == 2
    assert {one["user_id"] for one in api.read("/user-skills", user_id="john")["items"]} == {"john"}
    assert api.read("/user-skills", user_id="mary", skill_id=cats)["items"] == [latest]
    assert api.read("/user-skills", sort="-modified", limit=1)["items"] == [latest]
    assert api.read("/user-skills", modified_gte=latest["modified"])["items"] == [latest]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"value": 101}, "value"),
        ({"value": -1}, "value"),
        ({"skill_id": "77"}, "skill_id"),
        ({"user_id": 1}, "user_id"),
    ],
)
def test_what_is_wrong_with_it_is_said(api: Api, changes: dict[str, Any], field: str) -> None:
    response = api.put("/user-skills", json={**form(skill(api)["id"]), **changes})
    assert (response.status_code, list(response.json()["payload"])) == (400, [field])


def test_a_value_lapses_when_the_skill_says_so(emulator: Emulator, api: Api) -> None:
    id = made(api.put("/user-skills", json=form(skill(api, skill_ttl_hours=2)["id"])))["id"]
    emulator.advance(3600)
    api.put("/user-skills", json=form(api.read(f"/user-skills/{id}")["skill_id"]))
    emulator.advance(3600)
    assert api.get(f"/user-skills/{id}").status_code == 200
    emulator.advance(3601)
    assert api.get(f"/user-skills/{id}").status_code == 404


def test_a_value_is_kept_when_the_skill_no_longer_lapses(emulator: Emulator, api: Api) -> None:
    kept = skill(api, skill_ttl_hours=2)
    id = made(api.put("/user-skills", json=form(kept["id"])))["id"]
    api.put(f"/skills/{kept['id']}", json={**kept, "skill_ttl_hours": 3})
    emulator.advance(2 * 3600 + 1)
    assert api.get(f"/user-skills/{id}").status_code == 200
    api.put(f"/skills/{kept['id']}", json={**kept, "skill_ttl_hours": None})
    emulator.advance(10 * 3600)
    assert api.get(f"/user-skills/{id}").status_code == 200
