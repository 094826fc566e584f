"""What is sent is what was meant: everything else is refused before it is sent, by both clients."""

from __future__ import annotations

import datetime
import json
import pydoc
import re
import traceback
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, page
from toloka_builders import filters
from toloka_sdk import UNSET, NewValue, models

HOOK = models.WebhookSubscriptionForm(webhook_url="https://x.org", event_type="POOL_CLOSED", pool_id="1")
BONUS = models.UserBonusForm(user_id="u", amount=1)


def refusal(play: Player, action: Callable[[Any], Any]) -> str:
    """What is said of a call that is refused before it is sent."""
    script = Script([])
    with pytest.raises((TypeError, ValueError)) as caught:
        play(script, action)
    assert not script.requests
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return str(caught.value)


# Arguments


@pytest.mark.parametrize(
    ("empty", "said"), [(None, "is None"), ("", "is empty"), (" ", "is empty"), ([], "is empty")]
)
@pytest.mark.parametrize(
    ("action", "call"),
    [
        (lambda toloka, empty: toloka.pools.list(project_id=empty), "pools.list(): project_id"),
        (lambda toloka, empty: toloka.pools.list(created_gte=empty), "pools.list(): created_gte"),
        (lambda toloka, empty: toloka.assignments.list(status=empty), "assignments.list(): status"),
        (lambda toloka, empty: toloka.skills.list(global_=empty), "skills.list(): global_"),
        (
            lambda toloka, empty: toloka.user_bonuses.create(BONUS, operation_id=empty),
            "user_bonuses.create(): operation_id",
        ),
    ],
)
def test_an_argument_that_is_none_or_empty_is_refused(
    play: Player, action: Callable[[Any, Any], Any], call: str, empty: Any, said: str
) -> None:
    name = call.rpartition(" ")[2]
    assert refusal(play, lambda toloka: action(toloka, empty)) == (
        f"{call} {said}. To leave it out, use {name}=UNSET"
    )


def test_a_comment_that_is_none_is_refused(play: Player) -> None:
    said = refusal(play, lambda toloka: toloka.assignments.reject("1", public_comment=None))
    assert said == "assignments.reject(): public_comment is None. To leave it out, use public_comment=UNSET"


def test_unset_leaves_an_argument_out(play: Player) -> None:
    script = Script([page()])
    play(script, lambda toloka: toloka.pools.list(project_id=UNSET, status="OPEN").first_page())
    assert "project_id" not in script.queries[0]
    assert script.queries[0]["status"] == "OPEN"


@pytest.mark.parametrize("missing", [None, UNSET, ""])
def test_a_required_argument_cannot_be_left_out(play: Player, missing: Any) -> None:
    said = refusal(play, lambda toloka: toloka.tasks.list(pool_id=missing))
    assert said.endswith(", but it is required")
    assert said.startswith("tasks.list(): pool_id is ")


@pytest.mark.parametrize("wrong", [None, UNSET, True, 1.5, {"id": "1"}, b"1", ["1"], "", "  "])
def test_an_id_is_a_text_that_is_not_empty(play: Player, wrong: Any) -> None:
    said = f"pool_id must be an ID, not {wrong!r}"
    assert refusal(play, lambda toloka: toloka.pools.get(wrong)).startswith(said)
    assert refusal(play, lambda toloka: toloka.pools.open(wrong)).startswith(said)


def test_an_object_in_the_place_of_its_id_is_refused(play: Player) -> None:
    pool: Any = models.Pool(id="1")
    assert refusal(play, lambda toloka: toloka.pools.open(pool)).endswith("Use the .id of the Pool")
    assert refusal(play, lambda toloka: toloka.tasks.list(pool_id=pool)).endswith("Use the .id of the Pool")
    form = models.TaskForm(pool_id=pool, input_values={})
    assert refusal(play, lambda toloka: toloka.tasks.create(form)).endswith("Use the .id of the Pool")


def test_an_integer_is_taken_as_an_id(play: Player) -> None:
    script = Script([answer(200, {"id": "12"})])
    play(script, lambda toloka: toloka.pools.get(12))
    assert script.requests[0].url.path.endswith("/pools/12")


NAIVE = datetime.datetime(2027, 1, 1, 12)


def test_a_datetime_without_a_time_zone_is_refused(play: Player) -> None:
    said = [
        refusal(play, lambda toloka: toloka.pools.list(created_gte=NAIVE)),
        refusal(play, lambda toloka: toloka.pools.create(pool_form(will_expire=NAIVE))),
    ]
    assert said[0].startswith("pools.list(): created_gte has no time zone: 2027-01-01 12:00:00. ")
    assert said[1].startswith("pools.create(): will_expire has no time zone: 2027-01-01 12:00:00. ")
    for each in said:
        assert "datetime.now(UTC)" in each
        assert ".astimezone()" in each


def test_a_date_and_a_text_are_sent_as_they_are(play: Player) -> None:
    script = Script([page()])
    day = datetime.date(2027, 1, 1)
    window = {"created_gte": day, "created_lt": "2027-01-02T00:00:00"}
    play(script, lambda toloka: toloka.pools.list(**window).first_page())
    assert script.queries[0]["created_gte"] == "2027-01-01"
    assert script.queries[0]["created_lt"] == "2027-01-02T00:00:00"


# Forms


def pool_form(**changes: Any) -> models.PoolForm:
    fields: dict[str, Any] = {
        "project_id": "1",
        "private_name": "x",
        "reward_per_assignment": 0.01,
        "defaults": models.PoolDefaults(default_overlap_for_new_task_suites=1),
        "assignment_max_duration_seconds": 60,
        "will_expire": datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC),
    }
    return models.PoolForm(**fields | changes)


def quality_control(**parts: Any) -> models.QualityControl:
    config = models.QualityControlConfig(
        collector_config=models.CollectorConfig(type=parts.get("type", "CAPTCHA")),
        rules=[
            models.QualityControlRule(
                conditions=[
                    models.RuleCondition(
                        key=parts.get("key", "success_rate"), operator=parts.get("operator", "LT"), value=60
                    )
                ],
                action=parts.get(
                    "action",
                    models.RestrictionAction(
                        parameters=models.RestrictionActionParameters(scope=parts.get("scope", "POOL"))
                    ),
                ),
            )
        ],
    )
    return models.QualityControl(configs=[config])


IN_CONFIG = "pools.create(): quality_control.configs[0]."


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"type": "CAPTCH"}, "collector_config.type can't be 'CAPTCH'"),
        ({"key": "succes_rate"}, "rules[0].conditions[0].key can't be 'succes_rate'"),
        ({"operator": "LESS"}, "rules[0].conditions[0].operator can't be 'LESS'"),
        ({"scope": "POOLS"}, "rules[0].action.parameters.scope can't be 'POOLS'"),
        ({"action": "RESTRICTION"}, "rules[0].action must be a RestrictionAction or a "),
        ({"action": models.Owner(id="1")}, "rules[0].action must be a RestrictionAction or a "),
    ],
)
def test_a_nested_field_is_refused_with_its_path(play: Player, parts: Any, said: str) -> None:
    form = pool_form(quality_control=quality_control(**parts))
    assert refusal(play, lambda toloka: toloka.pools.create(form)).startswith(IN_CONFIG + said)


def test_the_nearest_documented_value_is_named(play: Player) -> None:
    form = pool_form(quality_control=quality_control(type="captch"))
    said = refusal(play, lambda toloka: toloka.pools.create(form))
    assert said == (
        f"{IN_CONFIG}collector_config.type can't be 'captch', which the API doesn't document. "
        "Did you mean 'CAPTCHA'? To send a newer value, use NewValue('captch')"
    )
    assert "Did you mean 'OPEN'?" in refusal(play, lambda toloka: toloka.pools.list(status="OPENED"))
    assert "Documented are 'OPEN', 'CLOSED', " in refusal(play, lambda toloka: toloka.pools.list(status="x"))
    assert "sort can't be 'name'" in refusal(play, lambda toloka: toloka.pools.list(sort=["id", "name"]))
    assert "Did you mean '-created'?" in refusal(play, lambda toloka: toloka.pools.list(sort="-creatd"))


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("quality_control", "strict", "must be a QualityControl, not 'strict'"),
        ("quality_control", [], "must be a QualityControl, not []"),
        ("defaults", models.Owner(), "must be a PoolDefaults, not Owner()"),
        ("private_name", 5, "must be a text, not 5"),
        ("priority", "high", "must be a number, not 'high'"),
        ("priority", True, "must be a number, not True"),
        ("auto_accept_solutions", "no", "must be True or False, not 'no'"),
        ("auto_accept_solutions", 0, "must be True or False, not 0"),
        ("metadata", "x", "must be a dict, not 'x'"),
        ("metadata", [], "must be a dict, not []"),
        ("will_expire", 5, "must be a datetime, not 5"),
    ],
)
def test_a_field_of_a_wrong_type_is_refused(play: Player, field: str, wrong: Any, said: str) -> None:
    form = pool_form()
    setattr(form, field, wrong)
    assert refusal(play, lambda toloka: toloka.pools.create(form)) == f"pools.create(): {field} {said}"


@pytest.mark.parametrize("wrong", ["cat", {}, {"cat"}, iter(["cat"]), b"cat"])
def test_what_is_no_list_is_refused(play: Player, wrong: Any) -> None:
    spec = models.TaskSpec(
        input_spec={},
        output_spec={"animal": models.FieldSpec(type="string", allowed_values=wrong)},
        view_spec=models.ClassicViewSpec(markup="x"),
    )
    form = models.ProjectForm(
        public_name="x", public_description="x", task_spec=spec, assignments_issuing_type="AUTOMATED"
    )
    said = refusal(play, lambda toloka: toloka.projects.create(form))
    assert said.startswith(
        "projects.create(): task_spec.output_spec.animal.allowed_values must be a list, not "
    )


def test_an_item_of_many_is_named(play: Player) -> None:
    forms = [models.TaskForm(pool_id="1", input_values={}) for _ in range(18)]
    forms[17].input_values = "x"  # type: ignore[assignment]
    said = refusal(play, lambda toloka: toloka.tasks.create_many(forms))
    assert said == "tasks.create_many(): item 17, input_values must be a dict, not 'x'"
    mixed: Any = [HOOK, None]
    said = refusal(play, lambda toloka: toloka.webhook_subscriptions.set_many(mixed))
    assert said == ("webhook_subscriptions.set_many(): item 1 must be a WebhookSubscriptionForm, not None")


@pytest.mark.parametrize("wrong", [None, UNSET, "x", 5, [HOOK], HOOK])
def test_a_body_of_another_kind_is_refused(play: Player, wrong: Any) -> None:
    said = refusal(play, lambda toloka: toloka.projects.create(wrong))
    assert said.startswith("projects.create(): body must be a ProjectForm, not ")


# Values that are newer than the SDK


def test_a_newer_value_can_be_sent_on_purpose(play: Player) -> None:
    form = pool_form(quality_control=quality_control(type=NewValue("MOON_PHASE"), key=NewValue("phase")))
    script = Script([answer(201, {"id": "1"}), page()])
    play(script, lambda toloka: toloka.pools.create(form))
    sent = json.loads(script.requests[0].content)["quality_control"]["configs"][0]
    assert sent["collector_config"] == {"type": "MOON_PHASE"}
    assert sent["rules"][0]["conditions"][0]["key"] == "phase"
    script = Script([page()])
    play(
        script,
        lambda toloka: toloka.pools.list(status=NewValue("FROZEN"), sort=NewValue("name")).first_page(),
    )
    assert script.queries[0]["status"] == "FROZEN"
    assert script.queries[0]["sort"] == "name"


def test_members_of_enumerations_are_sent(play: Player) -> None:
    form = pool_form(quality_control=quality_control(type=models.CollectorType.CAPTCHA))
    script = Script([answer(201, {"id": "1"})])
    play(script, lambda toloka: toloka.pools.create(form))
    assert '"type":"CAPTCHA"' in script.requests[0].content.decode()


def test_what_was_read_is_put_back_with_its_newer_values(play: Player) -> None:
    config = {"collector_config": {"type": "MOON_PHASE"}, "rules": [], "colour": "red"}
    data = {
        "id": "1",
        "status": "FROZEN",
        "type": "LUNAR",
        "quality_control": {"configs": [config]},
        "filter": {"and": [{"category": "stars", "key": "sign", "operator": "NEAR", "value": 1}]},
    }
    pool = models.Pool.from_dict(data)
    assert isinstance(pool.status, NewValue)
    script = Script([answer(200, data)])
    play(script, lambda toloka: toloka.pools.update("1", pool))
    assert json.loads(script.requests[0].content) == data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            {"quality_control": {"configs": [{"rules": [], "collector_config": {"type": "CAPTCH"}}]}},
            "PoolForm: quality_control.configs[0].collector_config.type can't be 'CAPTCH'",
        ),
        ({"reward_per_assignment": "0.05"}, "PoolForm: reward_per_assignment must be a number, not '0.05'"),
        ({"filter": {"category": "skil", "key": "1"}}, "PoolForm: filter.category can't be 'skil'"),
    ],
)
def test_a_form_is_read_only_from_data_that_can_be_sent(data: dict[str, Any], expected: str) -> None:
    with pytest.raises((TypeError, ValueError), match=re.escape(expected)):
        models.PoolForm.from_dict(data)


def test_a_form_is_made_of_what_was_read_with_its_newer_values() -> None:
    pool = models.Pool.from_dict({"id": "1", "quality_control": {"captcha_frequency": "SELDOM"}})
    form = models.PoolForm.from_dict(pool.to_dict())
    assert form.quality_control
    assert form.quality_control.captcha_frequency == "SELDOM"


def test_json_data_in_place_of_a_model_may_have_newer_values_and_fields(play: Player) -> None:
    form = pool_form(filter={"category": NewValue("stars"), "key": 1}, quality_control={"speed": "high"})
    script = Script([answer(201, {"id": "1"})])
    play(script, lambda toloka: toloka.pools.create(form))
    sent = json.loads(script.requests[0].content)
    assert sent["filter"] == {"category": "stars", "key": 1}
    assert sent["quality_control"] == {"speed": "high"}


@pytest.mark.parametrize(
    ("fields", "place", "meant"),
    [
        ({"auto_accept_solution": False}, "auto_accept_solution", "auto_accept_solutions"),
        ({"quality_control": {"config": []}}, "quality_control.config", "configs"),
        (
            {"filter": {"category": "skill", "key": "1", "operater": "GT", "value": 1}},
            "filter.operater",
            "operator",
        ),
    ],
)
def test_a_misspelt_name_in_json_data_is_refused(
    play: Player, fields: dict[str, Any], place: str, meant: str
) -> None:
    data = {**pool_form().to_dict(), **fields}
    said = f"{place} is no field that the API documents. Did you mean {meant!r}?"
    with pytest.raises(ValueError, match=re.escape(said)):
        models.PoolForm.from_dict(data)
    script = Script([])
    with pytest.raises(ValueError, match=re.escape(said)):
        play(script, creating(data))
    assert not script.requests


def test_a_builder_in_place_of_its_model_is_refused_with_what_to_call(play: Player) -> None:
    audience: Any = filters.Skill("1") >= 80
    with pytest.raises(TypeError, match=r"filter must be .*\. Use its \.to_model\(\)"):
        play(Script([]), creating(pool_form(filter=audience)))


def test_a_newer_name_that_is_much_like_another_is_sent_on_purpose(play: Player) -> None:
    form = pool_form()
    form.additional_properties["auto_accept_solution"] = False
    script = Script([answer(201, {"id": "1"})])
    play(script, creating(form))
    assert json.loads(script.requests[0].content)["auto_accept_solution"] is False


def test_a_form_with_names_of_what_is_read_is_sent(play: Player) -> None:
    read = {"id": "1", "status": "OPEN", "type": "REGULAR", "created": "2026-01-01T00:00:00"}
    script = Script([answer(201, {"id": "2"})])
    play(script, creating({**pool_form().to_dict(), **read}))
    assert json.loads(script.requests[0].content)["status"] == "OPEN"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"filter": {"category": "stars"}}, "filter.category can't be 'stars'"),
        ({"filter": {"an": []}}, "filter has no category or and or or"),
        ({"quality_control": {"configs": "x"}}, "quality_control.configs must be a list"),
        ({"dynamic_overlap_config": {"type": "BASICS"}}, "Did you mean 'BASIC'?"),
    ],
)
def test_json_data_in_place_of_a_model_is_checked_like_the_model(
    play: Player, fields: dict[str, Any], expected: str
) -> None:
    script = Script([])
    with pytest.raises((TypeError, ValueError), match=re.escape(expected)):
        play(script, lambda toloka: toloka.pools.create(pool_form(**fields)))
    assert not script.requests


def test_a_condition_that_its_collector_does_not_have_is_refused(play: Player) -> None:
    form = pool_form(quality_control=quality_control(type="GOLDEN_SET", key="success_rate"))
    with pytest.raises(
        ValueError, match=r"conditions\[0\].key can't be 'success_rate' with collector_config.type"
    ):
        play(Script([]), lambda toloka: toloka.pools.create(form))


def test_an_operator_that_the_key_of_a_filter_does_not_take_is_refused(play: Player) -> None:
    form = pool_form(filter=models.ProfileFilter(key="country", operator="GT", value="DE"))
    with pytest.raises(ValueError, match=r"filter.operator can't be 'GT' with key 'country'.* 'EQ', 'NE'"):
        play(Script([]), lambda toloka: toloka.pools.create(form))


def creating(body: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.pools.create(body)


def test_json_data_in_place_of_a_model_is_sent(play: Player) -> None:
    skill = {"category": "skill", "key": "2", "operator": "GT", "value": 5, "later": [1]}
    form = pool_form(
        filter={"and": [skill, {"category": NewValue("moon")}]},
        quality_control={"configs": [{"collector_config": {"type": "CAPTCHA"}, "rules": []}]},
        dynamic_pricing_config={"type": NewValue("LUNAR"), "phase": 1},
    )
    data = {**form.to_dict(), "will_expire": datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)}
    for body in (form, data, MappingProxyType(data)):
        script = Script([answer(201, {"id": "1"})])
        play(script, creating(body))
        assert json.loads(script.requests[0].content) == form.to_dict()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"quality_control": {"configs": "x"}}, "quality_control.configs must be a list, not 'x'"),
        (
            {"quality_control": {"configs": [{"collector_config": {"type": "CAPTCH"}, "rules": []}]}},
            "quality_control.configs[0].collector_config.type can't be 'CAPTCH', which the API doesn't "
            "document. Did you mean 'CAPTCHA'? ",
        ),
        (
            {"quality_control": {"configs": [{"rules": [{"action": {"type": "RESTRICTON"}}]}]}},
            "quality_control.configs[0].rules[0].action.type can't be 'RESTRICTON', which the API doesn't "
            "document. Did you mean 'RESTRICTION'? ",
        ),
        (
            {"quality_control": {"configs": [{"rules": [{"action": {"parameters": {}}}]}]}},
            "quality_control.configs[0].rules[0].action has no type",
        ),
        ({"dynamic_pricing_config": {"type": "SKIL"}}, "dynamic_pricing_config.type can't be 'SKIL'"),
        (
            {"speed_quality_balance": {"type": "TOP_PERCENTAGE"}},
            "speed_quality_balance.type can't be 'TOP_PERCENTAGE', which the API doesn't document. "
            "Did you mean 'TOP_PERCENTAGE_BY_QUALITY'? ",
        ),
        (
            {"filter": {"and": [{"or": [{"category": "skil", "key": "1", "operator": "GT", "value": 1}]}]}},
            "filter.and[0].or[0].category can't be 'skil'",
        ),
        (
            {"defaults": {"default_overlap_for_new_tasks": "3"}},
            "defaults.default_overlap_for_new_tasks must ",
        ),
        ({"will_expire": NAIVE}, "will_expire has no time zone"),
    ],
)
def test_json_data_in_place_of_a_model_is_checked_as_the_model_is(
    play: Player, data: dict[str, Any], said: str
) -> None:
    body: Any
    for body in (data, MappingProxyType(data), pool_form(**data)):
        assert refusal(play, creating(body)).startswith(f"pools.create(): {said}")


def test_a_misspelt_type_of_an_interface_is_refused(play: Player) -> None:
    spec: Any = {"input_spec": {}, "output_spec": {}, "view_spec": {"type": "clasic", "markup": "x"}}
    body: Any = {"public_name": "x", "task_spec": spec}
    said = refusal(play, lambda toloka: toloka.projects.create(body))
    assert said.startswith("projects.create(): task_spec.view_spec.type can't be 'clasic', ")
    del spec["view_spec"]["type"]
    spec["view_spec"]["settings"] = []
    said = refusal(play, lambda toloka: toloka.projects.create(body))
    assert said.startswith("projects.create(): task_spec.view_spec.settings must be a ViewSpecSettings")


def test_an_object_of_a_newer_type_that_was_read_is_sent_back(play: Player) -> None:
    actions = [{"type": "PRAISE", "parameters": {"tone": "warm"}}]
    config = {"rules": [{"conditions": [], "action": action} for action in actions]}
    data = {
        "id": "1",
        "quality_control": {"configs": [config]},
        "dynamic_pricing_config": {"type": "LUNAR", "phase": 1},
    }
    pool = models.Pool.from_dict(data)
    assert pool.to_dict() == data
    script = Script([answer(200, data)])
    play(script, lambda toloka: toloka.pools.update("1", pool))
    assert json.loads(script.requests[0].content) == data


# What a caller reads


def test_few_frames_of_the_sdk_are_in_a_traceback(play: Player) -> None:
    form = pool_form(quality_control=quality_control(type="CAPTCH"))
    for act in (lambda toloka: toloka.pools.list(status="x"), lambda toloka: toloka.pools.create(form)):
        with pytest.raises(ValueError, match="NewValue") as caught:
            play(Script([]), act)
        frames = traceback.extract_tb(caught.value.__traceback__)
        assert sum("toloka_" in frame.filename for frame in frames) <= 4


@pytest.mark.parametrize("client", [sdk.Toloka, sdk.AsyncToloka])
def test_help_shows_the_calls_of_a_resource_as_functions(client: Any) -> None:
    toloka = client("sandbox", token="t", transport=Script([]).transport)
    lines = pydoc.plain(pydoc.render_doc(toloka.pools)).replace("\n |", "\n")
    shown = " ".join(lines.split()).replace("( self", "(self")  # newer versions of Python break signatures
    assert "<toloka_sdk" not in shown
    assert "get(self, /, pool_id: 'str') -> 'Pool | Awaitable[Pool]'" in shown
    listed = shown.partition(" list(self, /, *, status: ")[2]
    assert "-> 'Pages[Pool] | AsyncPages[Pool]'" in listed
    assert "Yields: Each Pool" in listed
    assert "Documented are `id`, `created`, `last_started`." in listed


# UNSET


def test_a_field_of_an_unset_model_cannot_be_set() -> None:
    form: Any = pool_form()
    with pytest.raises(AttributeError, match=re.escape("models.QualityControl(captcha_frequency=…)")):
        form.quality_control.captcha_frequency = "MEDIUM"
    with pytest.raises(AttributeError, match=r"^the field is UNSET, so nonsense can't be set\."):
        form.quality_control.nonsense = 1
    with pytest.raises(TypeError, match=r"^the field is UNSET, so \['x'\] can't be set"):
        form.metadata["x"] = 1
    with pytest.raises(TypeError, match=r"^the field is UNSET and has no \['x'\]"):
        form.metadata["x"]
    with pytest.raises(TypeError, match=r"^the field is UNSET and can't be called"):
        form.filter()
    with pytest.raises(AttributeError):
        del form.filter.x
    assert vars(UNSET).keys() <= {"_value_", "_name_", "__objclass__", "_sort_order_"}
    assert "quality_control" not in form.to_dict()
