"""Misspelt values, and skills that do not exist, are refused with the path to them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from closed_values import completed, misspelt, places
from emulator.api import ROOT, Api, made, pool_form, project_form
from recorded import Operation, bundle, operations
from toloka_emulator import Emulator

ALIASES = {"URL"}
"""Misspellings that documented bodies have."""


@pytest.fixture(scope="module")
def shared() -> Iterator[Api]:
    """A client of an emulator that no case changes, since each is refused."""
    with Emulator() as emulator, Api(emulator) as api:
        yield api
        assert not emulator.mismatches


def cases() -> Iterator[Any]:
    for operation in operations():
        if operation.variant and operation.starts:
            continue  # the same body as that of its other variants
        several = operation.variant is not None and operation.described["sends"] == "many"
        for where, values, make in places(operation.request["schema"]) if operation.request else ():
            if where.startswith("[0]") is several:
                yield pytest.param(operation, dotted(where), values, make, id=f"{operation.function}{where}")
        for parameter in operation.query_parameters:
            for where, values, make in places(parameter["schema"]):
                path = f"{parameter['name']}{dotted(where, '.')}"
                yield pytest.param(
                    operation,
                    path,
                    values,
                    named(parameter["name"], make),
                    id=f"{operation.function}({path})",
                )


def dotted(where: str, before: str = "") -> str:
    """A place as the API writes it: `filter.and.0.key`."""
    steps = re.findall(r"[A-Za-z_0-9]+", where)
    path = ".".join(step.removesuffix("_") for step in steps)
    return before + path if path else ""


def named(parameter: str, make: Callable[[str], Any]) -> Callable[[str], Any]:
    def query(value: str) -> Any:
        given = make(value)
        return {parameter: ",".join(given) if isinstance(given, list) else given}

    return query


def as_json(sent: Any) -> Any:
    if isinstance(sent, list):
        return [each.to_dict() for each in sent]
    return sent if isinstance(sent, dict) else sent.to_dict()


@pytest.mark.parametrize(("operation", "path", "values", "make"), list(cases()))
def test_a_misspelt_value_is_refused(
    shared: Api, operation: Operation, path: str, values: list[str], make: Callable[[str], Any]
) -> None:
    for wrong in misspelt(values):
        if wrong in ALIASES:
            continue
        sent, query, body = as_json(make(wrong)), dict(operation.required), None
        if path.split(".")[0] in {each["name"] for each in operation.query_parameters}:
            query |= sent
        else:
            body = completed(operation.request["schema"], sent)
        answer = shared.request(operation.method, ROOT + operation.filled_path, params=query, json=body)
        assert answer.status_code == 400, f"{wrong} passes"
        error = answer.json()
        assert (error["code"], list(error["payload"])) == ("VALIDATION_ERROR", [path]), error


def test_the_places_that_are_known_to_be_closed_are_among_the_cases() -> None:
    names = {case.id for case in cases()}
    assert {
        "create_pool.quality_control.configs[0].collector_config.type",
        "create_pool.quality_control.configs[0].rules[0].conditions[0].key",
        "create_pool.quality_control.configs[0].rules[0].action.parameters.scope",
        "create_pool.filter.and_[0].or_[0].operator",
        "create_project.task_spec.input_spec.x.type",
        "create_project.task_spec.view_spec.type",
        "create_subscriptions_many[0].event_type",
        "get_pools(status)",
        "get_assignments(status.0)",
    } <= {re.sub(r"\d+$", "", name) if name[-1].isdigit() else name for name in names}


# What goes together


def quality_control(collector: str, key: str, value: Any = 1) -> dict[str, Any]:
    condition = {"key": key, "operator": "EQ", "value": value}
    action = {"type": "RESTRICTION", "parameters": {"scope": "POOL"}}
    rules = [{"conditions": [condition], "action": action}]
    parameters = {"history_size": 10, "answer_threshold": 2, "fast_submit_threshold_seconds": 5}
    config = {"type": collector, "parameters": parameters}
    return {"configs": [{"collector_config": config, "rules": rules}]}


def dependent(schema: str) -> Iterator[tuple[str, str, set[str]]]:
    """A value, one that is documented with it, and those that are documented with others alone."""
    for rule in bundle()["components"]["schemas"][schema]["x-toloka-dependent-values"]:
        every = {each for known in rule["values"].values() for each in known}
        for value, known in rule["values"].items():
            yield value, known[0], every - set(known)


def payload(api: Api, path: str, form: dict[str, Any]) -> dict[str, Any]:
    answer = api.post(path, json=form)
    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR"), answer.text
    found: dict[str, Any] = answer.json()["payload"]
    return found


def test_a_condition_that_its_collector_does_not_have_is_refused(api: Api) -> None:
    project = api.project()["id"]
    words = {"assessment_event": "REJECT", "pool_access_revoked_reason": "RESTRICTION"}
    for collector, own, others in dependent("QualityControlConfig"):
        api.pool(project_id=project, quality_control=quality_control(collector, own, words.get(own, 1)))
        for key in others:
            rules = quality_control(collector, key, words.get(key, 1))
            form = pool_form(project_id=project, quality_control=rules)
            assert list(payload(api, "/pools", form)) == [
                "quality_control.configs.0.rules.0.conditions.0.key"
            ]


@pytest.mark.parametrize(
    ("schema", "category"), [("ProfileFilter", "profile"), ("ComputedFilter", "computed")]
)
def test_an_operator_that_the_key_of_a_filter_does_not_take_is_refused(
    api: Api, schema: str, category: str
) -> None:
    project = api.project()["id"]
    for key, own, others in dependent(schema):
        condition = {"category": category, "key": key, "operator": own, "value": "x"}
        api.pool(project_id=project, filter={"and": [condition]})
        for operator in others:
            form = pool_form(project_id=project, filter={"and": [{**condition, "operator": operator}]})
            assert list(payload(api, "/pools", form)) == ["filter.and.0.operator"]


def test_an_event_that_there_is_not_is_refused_in_a_condition(api: Api) -> None:
    rules = quality_control("ASSIGNMENTS_ASSESSMENT", "assessment_event", "REJECTED")
    form = pool_form(project_id=api.project()["id"], quality_control=rules)
    (error,) = payload(api, "/pools", form).values()
    assert error["message"] == (
        "REJECTED is not a documented value with key assessment_event. Did you mean REJECT?"
    )


# Interfaces


def view(**changes: Any) -> dict[str, Any]:
    spec = {"type": "tb", "config": json.dumps({"view": {}}), "lock": {"core": "1.0.0"}, **changes}
    return project_form(task_spec={**project_form()["task_spec"], "view_spec": spec})


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"config": "{'view': 1}"}, "config"),
        ({"config": ""}, "config"),
        ({"lock": "core"}, "lock"),
        ({"lock": ["core"]}, "lock"),
        ({"lock": None}, "lock"),
        ({"type": "tbx"}, "type"),
    ],
)
def test_an_interface_whose_config_or_lock_is_no_such_thing_is_refused(
    api: Api, tolerant: Api, changes: dict[str, Any], path: str
) -> None:
    made(api.post("/projects", json=view()))
    assert list(payload(api, "/projects", view(**changes))) == [f"task_spec.view_spec.{path}"]
    made(tolerant.post("/projects", json=view(**changes)))


# Skills


def skill_action(id: str) -> dict[str, Any]:
    rules = quality_control("CAPTCHA", "success_rate")
    action = {"type": "SET_SKILL", "parameters": {"skill_id": id, "skill_value": 1}}
    rules["configs"][0]["rules"][0]["action"] = action
    return rules


@pytest.mark.parametrize(
    ("field", "form", "path"),
    [
        (
            "filter",
            lambda id: {"and": [{"or": [{"category": "skill", "key": id, "operator": "EQ"}]}]},
            "filter.and.0.or.0.key",
        ),
        ("filter", lambda id: {"category": "skill", "key": int(id), "operator": "EQ"}, "filter.key"),
        ("quality_control", skill_action, "quality_control.configs.0.rules.0.action.parameters.skill_id"),
    ],
)
def test_a_skill_that_does_not_exist_is_refused_in_a_pool(
    api: Api, tolerant: Api, field: str, form: Callable[[str], Any], path: str
) -> None:
    skill = made(api.post("/skills", json={"name": "x"}))["id"]
    project = api.project()["id"]
    pool = api.pool(project_id=project, **{field: form(skill)})
    wrong = pool_form(project_id=project, **{field: form("404404")})
    (found,) = payload(api, "/pools", wrong).items()
    assert (found[0], found[1]["code"]) == (path, "ENTITY_DOES_NOT_EXIST")
    assert api.put(f"/pools/{pool['id']}", json=wrong).status_code == 400
    tolerant.pool(**{field: form("404404")})


def test_a_global_skill_exists(api: Api) -> None:
    english = {"category": "skill", "key": "26366", "operator": "EQ", "value": 100}
    assert api.pool(filter=english)["filter"] == english


def test_a_skill_that_does_not_exist_is_refused_in_a_project_and_in_a_message(api: Api) -> None:
    form = project_form(quality_control=skill_action("404404"))
    path = "quality_control.configs.0.rules.0.action.parameters.skill_id"
    assert list(payload(api, "/projects", form)) == [path]
    message = {
        "topic": {"EN": "Hi"},
        "text": {"EN": "Hi"},
        "recipients_select_type": "FILTER",
        "recipients_filter": {"category": "skill", "key": "404404", "operator": "EQ"},
    }
    assert list(payload(api, "/message-threads/compose", message)) == ["recipients_filter.key"]


# On purpose


def test_unknown_values_are_taken_on_request(tolerant: Api) -> None:
    rules = quality_control("MOON_PHASE", "phase")
    pool = tolerant.pool(quality_control=rules, filter={"category": "stars", "key": "sign"})
    (config,) = pool["quality_control"]["configs"]
    del config["collector_config"]["uuid"]
    assert [config] == rules["configs"]
    assert tolerant.read("/pools", status="FROZEN")["items"] == []
