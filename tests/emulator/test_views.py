"""Made-up answers to tasks whose view says what there is to choose from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from emulator.crowds import assignments
from emulator.uploads import upload

if TYPE_CHECKING:
    from emulator.api import Api

YES_NO = [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]
TEXT = {"type": "string"}
JSON = {"type": "json"}


def output(path: str) -> dict[str, str]:
    return {"type": "data.output", "path": path}


def field(kind: str, path: str, **properties: Any) -> dict[str, Any]:
    return {"type": f"field.{kind}", "data": output(path), **properties}


def template(view: Any, **more: Any) -> dict[str, Any]:
    return {"type": "tb", "config": json.dumps({"view": view, **more}), "lock": {"core": "1.0.0"}}


def classic(markup: str) -> dict[str, Any]:
    return {"type": "classic", "markup": markup, "script": "", "styles": ""}


def answers(api: Api, view_spec: Any, output_spec: Any, **input_values: Any) -> list[dict[str, Any]]:
    """What twenty Tolokers answer to one task, none of whom knows the right answer."""
    spec = {
        "input_spec": {name: {"type": "json", "required": False} for name in ("options", "more")},
        "output_spec": output_spec,
        "view_spec": view_spec,
    }
    pool = api.pool(project_id=api.project(task_spec=spec)["id"])["id"]
    suite = {"pool_id": pool, "tasks": [{"input_values": input_values}], "overlap": 20}
    assert upload(api, suite, "/task-suites", open_pool=True).is_success
    api.emulator.tolokers(20, accuracy=0.5).work(pool)
    return [one["solutions"][0]["output_values"] for one in assignments(api, pool)]


def results(api: Api, view_spec: Any, result: Any = TEXT, **input_values: Any) -> set[Any]:
    return {one["result"] for one in answers(api, view_spec, {"result": result}, **input_values)}


@pytest.mark.parametrize("kind", ["radio-group", "button-radio-group", "select"])
def test_one_of_the_options_is_chosen(api: Api, kind: str) -> None:
    assert results(api, template(field(kind, "result", options=YES_NO))) == {"yes", "no"}


def test_buttons_set_the_values_that_they_stand_for(api: Api) -> None:
    buttons = [field("button-radio", "result", valueToSet=value) for value in ("a", "b")]
    assert results(api, template({"type": "view.list", "items": buttons})) == {"a", "b"}


@pytest.mark.parametrize(("result", "values"), [("integer", [0, 7]), ("boolean", [False]), ("float", [0.5])])
def test_options_may_be_of_any_type(api: Api, result: str, values: list[Any]) -> None:
    options = [{"label": "x", "value": value} for value in values]
    view = template(field("radio-group", "result", options=options))
    assert results(api, view, {"type": result}) == set(values)


def test_some_of_the_checkboxes_are_ticked(api: Api) -> None:
    view = template(field("checkbox-group", "result", options=YES_NO))
    found = answers(api, view, {"result": JSON})
    assert all(set(one["result"].values()) == {True} for one in found)
    assert {tuple(sorted(one["result"])) for one in found} == {("yes",), ("no",), ("no", "yes")}


def test_checkboxes_tell_what_is_not_ticked_if_they_are_to(api: Api) -> None:
    view = template(field("checkbox-group", "result", options=YES_NO, preserveFalse=True))
    found = answers(api, view, {"result": JSON})
    assert all(set(one["result"]) == {"yes", "no"} and any(one["result"].values()) for one in found)


def test_a_path_may_lead_into_an_object(api: Api) -> None:
    fields = [
        field("select", path, options=YES_NO) for path in ("result.a", "result.b.c", "result.b", "result.d")
    ]
    found = answers(api, template(fields), {"result": JSON})
    for one in found:
        assert set(one["result"]) == {"a", "b", "d"}
        assert one["result"]["b"]["c"] in ("yes", "no")


def test_options_come_from_the_input_of_the_task(api: Api) -> None:
    view = template(field("select", "result", options={"type": "data.input", "path": "options.here"}))
    assert results(api, view, options={"here": YES_NO}) == {"yes", "no"}


def test_an_option_may_have_its_value_from_the_input(api: Api) -> None:
    options = [
        {"label": "One", "value": {"type": "data.input", "path": "options.0"}},
        {"label": "Other", "value": {"type": "data.input", "path": "more", "default": "other"}},
    ]
    view = template(field("radio-group", "result", options=options))
    assert results(api, view, options=["first", "second"]) == {"first", "other"}


def test_options_are_made_of_a_list_in_the_input(api: Api) -> None:
    item = {"type": "data.local", "path": "item"}
    transform = {
        "type": "helper.transform",
        "items": {"type": "data.input", "path": "options"},
        "into": {"label": item, "value": item},
    }
    view = template(field("select", "result", options=transform))
    assert results(api, view, options=["a", "b"]) == {"a", "b"}


def test_references_lead_to_fields_and_options(api: Api) -> None:
    again = {"$ref": "vars.field"}
    view = template(
        {"type": "view.list", "items": [again]},
        vars={"field": field("select", "result", options={"$ref": "vars.options"}), "options": YES_NO},
    )
    assert results(api, view) == {"yes", "no"}


def test_both_branches_of_a_condition_are_offered(api: Api) -> None:
    view = template(
        {
            "type": "helper.if",
            "condition": {"type": "condition.empty", "data": output("other")},
            "then": field("radio-group", "result", options=YES_NO[:1]),
            "else": field("radio-group", "result", options=YES_NO[1:]),
        }
    )
    assert results(api, view) == {"yes", "no"}


@pytest.mark.parametrize(
    ("shapes", "members"),
    [
        ({}, {"shape", "left", "top", "width", "height"}),
        ({"shapes": {"polygon": True}}, {"shape", "points"}),
        ({"shapes": {"point": True, "rectangle": False}}, {"shape", "left", "top"}),
        ({"shapes": {"point": True}, "labels": YES_NO}, {"shape", "left", "top", "label"}),
    ],
)
def test_areas_of_an_image_are_selected_in_a_shape_that_is_allowed(
    api: Api, shapes: dict[str, Any], members: set[str]
) -> None:
    view = template(field("image-annotation", "areas", image="https://example.com/1.png", **shapes))
    selections = [one["areas"] for one in answers(api, view, {"areas": JSON})]
    assert members in [set(area) for areas in selections for area in areas]


@pytest.mark.parametrize(
    ("pattern", "start"),
    [("example\\.com/?", "https://www.example.com/"), ("^yes$", "yes")],
)
def test_a_text_matches_the_pattern_that_the_field_asks_for(api: Api, pattern: str, start: str) -> None:
    condition = {"type": "condition.schema", "schema": {"type": "string", "pattern": pattern}}
    validation = {"type": "condition.all", "conditions": [{"type": "condition.required"}, condition]}
    found = results(api, template(field("text", "result", validation=validation)))
    assert any(text.startswith(start) for text in found)
    assert all(re.search(pattern, text) for text in found)


def test_what_the_output_does_not_take_is_not_chosen(api: Api) -> None:
    view = template(field("radio-group", "result", options=YES_NO))
    assert results(api, view, {"type": "string", "allowed_values": ["no", "?"]}) == {"no"}


@pytest.mark.parametrize(
    "view",
    [
        template(field("radio-group", "result", options={"type": "data.internal", "path": "x"})),
        template(field("radio-group", "result", options=[{"label": "x"}, "y"])),
        template(field("radio-group", "other", options=YES_NO)),
        template(
            {
                "type": "field.radio-group",
                "options": YES_NO,
                "data": {"type": "data.internal", "path": "result"},
            }
        ),
        template(field("text", "result")),
        template({"$ref": "view"}),
        template({"items": [{"$ref": "view"}, {"$ref": "view.items"}]}),
        template({"$ref": 7}),
        {"type": "tb", "config": "[]", "lock": {}},
        classic("{{field type='input' name='result'}}"),
        classic("{{field type='radio' name='result' value=this}}"),
    ],
    ids=range(11),
)
def test_a_view_that_states_no_choices_leaves_the_answer_to_the_output(api: Api, view: Any) -> None:
    assert results(api, view, {"type": "string", "pattern": "answer [0-9]+"})


def test_html_offers_radio_buttons_and_drop_down_lists(api: Api) -> None:
    markup = """
        {{#if image}}{{field type="radio" name="result" value="OK" label="Yes"}}{{/if}}
        {{field type='radio' name='result' value='BAD'}} {{field type="input" name="text"}}
        {{#field type="select" name="kind"}}
            {{select_item value="a" text="A"}} {{select_item value="b" text="B"}}
        {{/field}}
    """
    found = answers(api, classic(markup), {"result": TEXT, "kind": TEXT, "text": TEXT})
    assert {one["result"] for one in found} == {"OK", "BAD"}
    assert {one["kind"] for one in found} == {"a", "b"}
    assert all(one["text"].startswith(("answer", "a")) for one in found)


def test_a_known_solution_goes_before_what_is_offered(api: Api) -> None:
    view = template(field("radio-group", "result", options=YES_NO))
    spec = {"input_spec": {"more": {"type": "string"}}, "output_spec": {"result": TEXT}, "view_spec": view}
    pool = api.pool(project_id=api.project(task_spec=spec)["id"])["id"]
    task = {"input_values": {"more": "x"}, "known_solutions": [{"output_values": {"result": "maybe"}}]}
    assert upload(
        api, {"pool_id": pool, "tasks": [task], "overlap": 3}, "/task-suites", open_pool=True
    ).is_success
    api.emulator.tolokers(3, accuracy=1).work(pool)
    assert {one["solutions"][0]["output_values"]["result"] for one in assignments(api, pool)} == {"maybe"}
