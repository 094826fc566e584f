"""What a value of one field requires in another is refused when it is missing, before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from facade.scripted import Player, Script
from recorded import bundle
from toloka_sdk import models


def project(**fields: Any) -> models.ProjectForm:
    return models.ProjectForm(
        public_name="Shops",
        public_description="Is it open?",
        task_spec=models.TaskSpec(input_spec={}, output_spec={}),
        assignments_issuing_type="MAP_SELECTOR",
        **fields,
    )


def pool(collector: models.CollectorConfig) -> models.PoolForm:
    return models.PoolForm(
        project_id="1",
        private_name="Animals",
        reward_per_assignment=0.05,
        defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
        assignment_max_duration_seconds=600,
        will_expire=datetime(2099, 1, 1, tzinfo=UTC),
        quality_control=models.QualityControl(
            configs=[models.QualityControlConfig(collector_config=collector, rules=[])]
        ),
    )


def message(**fields: Any) -> models.MessageThreadComposeForm:
    return models.MessageThreadComposeForm(topic={"EN": "Hello"}, text={"EN": "Hello"}, **fields)


BAN, WRITE = "user_restrictions.set", "message_threads.compose"
PROJECT, POOL = "projects.create", "pools.create"
VIEW = "assignments_issuing_view_config"
COLLECTOR = "quality_control.configs[0].collector_config.parameters"
EMPTY = models.CollectorParameters(history_size=10)
CASES: list[tuple[str, Any, str, str]] = [
    (BAN, models.UserRestrictionForm(scope="PROJECT", user_id="1"), "project_id", "scope 'PROJECT'"),
    (BAN, models.UserRestrictionForm(scope="POOL", user_id="1"), "pool_id", "scope 'POOL'"),
    (WRITE, message(recipients_select_type="DIRECT"), "recipients_ids", "recipients_select_type 'DIRECT'"),
    (WRITE, message(recipients_select_type="FILTER"), "recipients_filter", "recipients_select_type 'FILTER'"),
    (PROJECT, project(), VIEW, "assignments_issuing_type 'MAP_SELECTOR'"),
    (
        PROJECT,
        project(assignments_issuing_view_config=models.AssignmentsIssuingViewConfig(title_template="A shop")),
        f"{VIEW}.description_template",
        "assignments_issuing_type 'MAP_SELECTOR'",
    ),
    (POOL, pool(models.CollectorConfig(type="MAJORITY_VOTE")), COLLECTOR, "type 'MAJORITY_VOTE'"),
    (
        POOL,
        pool(models.CollectorConfig(type="MAJORITY_VOTE", parameters=EMPTY)),
        f"{COLLECTOR}.answer_threshold",
        "type 'MAJORITY_VOTE'",
    ),
    (
        POOL,
        pool(models.CollectorConfig(type="ASSIGNMENT_SUBMIT_TIME", parameters=EMPTY)),
        f"{COLLECTOR}.fast_submit_threshold_seconds",
        "type 'ASSIGNMENT_SUBMIT_TIME'",
    ),
]


@pytest.mark.parametrize("as_data", [False, True], ids=["model", "data"])
@pytest.mark.parametrize(("name", "form", "field", "reason"), CASES, ids=[case[2] for case in CASES])
def test_a_field_that_a_value_requires_is_named(
    play: Player, name: str, form: Any, field: str, reason: str, as_data: bool
) -> None:
    def call(toloka: Any) -> None:
        with pytest.raises(ValueError, match="is required with") as caught:
            attrgetter(name)(toloka)(form.to_dict() if as_data else form)
        assert str(caught.value) == f"{name}(): {field} is required with {reason}"

    script = Script([])
    play(script, call)
    assert not script.requests


def test_every_condition_of_the_spec_is_among_the_cases() -> None:
    conditions = {
        f"{name} {each['const']!r}"
        for schema in bundle()["components"]["schemas"].values()
        for part in schema.get("allOf", ())
        for name, each in part.get("if", {}).get("properties", {}).items()
    }
    assert conditions == {reason for _, _, _, reason in CASES}
