"""What programs that were written for the service send, and the service takes."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made, pool_form, project_form, training_form
from emulator.uploads import MIXER, upload

RULE: dict[str, Any] = {
    "collector_config": {"type": "SKIPPED_IN_ROW_ASSIGNMENTS"},
    "rules": [
        {
            "conditions": [{"key": "skipped_in_row_count", "operator": "GTE", "value": 3}],
            "action": {
                "type": "RESTRICTION_V2",
                "parameters": {"scope": "PROJECT", "duration": 1, "duration_unit": "DAYS"},
            },
        }
    ],
}


def refused(api: Api, form: dict[str, Any]) -> dict[str, str]:
    response = api.post("/pools", json={**form, "project_id": api.project()["id"]})
    assert response.status_code == 400, response.text
    return {path: error["message"] for path, error in response.json()["payload"].items()}


def test_a_task_inherits_the_overlap_of_task_suites(api: Api) -> None:
    pool = api.pool(mixer_config=MIXER, defaults={"default_overlap_for_new_task_suites": 3})
    form = {"pool_id": pool["id"], "input_values": {"image": "https://example.com/1.jpg"}}
    assert made(upload(api, form, allow_defaults=True))["overlap"] == 3
    response = upload(api, form)
    assert response.json()["payload"]["overlap"]["code"] == "VALUE_REQUIRED"


def test_the_overlap_of_tasks_goes_before_that_of_task_suites(api: Api) -> None:
    defaults = {"default_overlap_for_new_task_suites": 3, "default_overlap_for_new_tasks": 5}
    pool = api.pool(mixer_config=MIXER, defaults=defaults)
    form = {"pool_id": pool["id"], "input_values": {"image": "https://example.com/1.jpg"}}
    assert made(upload(api, form, allow_defaults=True))["overlap"] == 5


def test_a_default_overlap_may_be_zero(api: Api) -> None:
    assert api.pool(defaults={"default_overlap_for_new_task_suites": 0})["defaults"] == {
        "default_overlap_for_new_task_suites": 0
    }


@pytest.mark.parametrize("text", ["2126-03-11T12:00", "2126-03-11T12:00Z", "2126-03-11"])
def test_a_timestamp_may_be_without_seconds(api: Api, text: str) -> None:
    assert api.pool(will_expire=text)["will_expire"].startswith("2126-03-11T")
    assert api.read("/pools", created_lt=text)["items"]


@pytest.mark.parametrize("text", ["2126-03-11T12", "2126-03-11T12:", "2126-03-11T12:00:"])
def test_half_a_time_is_not_a_timestamp(api: Api, text: str) -> None:
    assert set(refused(api, pool_form(will_expire=text))) == {"will_expire"}


def test_a_slash_may_end_a_path(api: Api) -> None:
    project = made(api.post("/projects/", json=project_form()))
    assert api.read(f"/projects/{project['id']}/")["id"] == project["id"]
    assert api.get("/projects//").status_code == 404


def test_an_error_inside_a_nullable_object_names_its_field(api: Api) -> None:
    errors = refused(api, pool_form(mixer_config={**MIXER, "real_tasks_count": "two"}))
    assert set(errors) == {"mixer_config.real_tasks_count"}


@pytest.mark.parametrize("place", [0, 17])
def test_an_error_among_many_rules_names_its_rule(api: Api, place: int) -> None:
    rules = [{**RULE} for _ in range(30)]
    rules[place] = {**RULE, "collector_config": {"typ": "SKIPPED_IN_ROW_ASSIGNMENTS"}}
    errors = refused(api, pool_form(quality_control={"configs": rules}))
    assert set(errors) == {f"quality_control.configs.{place}.collector_config.type"}


def test_a_training_may_leave_out_whose_instructions_it_has(api: Api) -> None:
    form = training_form(project_id=api.project()["id"])
    del form["inherited_instructions"]
    assert made(api.post("/trainings", json=form))["inherited_instructions"] is False


def test_the_share_that_passes_a_training_may_have_decimals(api: Api) -> None:
    project = api.project()["id"]
    training = made(api.post("/trainings", json=training_form(project_id=project)))["id"]
    requirement = {"training_pool_id": training, "training_passing_skill_value": 54.67}
    pool = api.pool(project_id=project, quality_control={"training_requirement": requirement, "configs": []})
    assert pool["quality_control"]["training_requirement"] == requirement
