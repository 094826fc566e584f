"""Interfaces of typed components, and what follows from them."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from recorded_parts import parts
from toloka_api.types import plain
from toloka_builders import template_builder as tb
from toloka_sdk import NewValue, models

UNTIMED = settings(deadline=None)
SPEC = yaml.safe_load((Path(__file__).parents[2] / "spec" / "template_builder.yaml").read_text("utf-8"))
VIEW_SPECS = [each for each in parts("ViewSpec", "view_spec") if each.values[0].get("type") == "tb"]
CLASSES: dict[str, type[tb.Component]] = {
    each.type: each
    for name in tb.__all__
    if isinstance(each := getattr(tb, name), type)
    and issubclass(each, tb.Component)
    and hasattr(each, "type")
}
ANIMAL = tb.ButtonRadioGroupField(
    data=tb.OutputData("animal"),
    options=[tb.Option(label="A cat", value="cat"), tb.Option(label="A dog", value="dog")],
    validation=tb.RequiredCondition(hint="Choose one"),
)
TEMPLATE = tb.Template(
    view=tb.ListView(items=[tb.ImageView(url=tb.InputData("image"), ratio=[1, 1]), ANIMAL]),
    plugins=[tb.TolokaPlugin(layout=tb.TaskLayout(kind="scroll", task_width=400))],
)


def shown(*items: tb.ViewLike, **more: Any) -> tb.Template:
    return tb.Template(view=tb.ListView(items=[*items]), **more)


def inputs(*items: tb.ViewLike) -> dict[str, Any]:
    """Type of each input field, and whether it is required."""
    spec = shown(*items).to_task_spec().input_spec
    return {name: (str(each.type), each.required) for name, each in spec.items()}


def outputs(*items: tb.ViewLike) -> dict[str, Any]:
    """Type of each field of the answer, whether it is required, and the values that it takes."""
    spec: Any = plain(shown(*items).to_task_spec().output_spec)
    return {name: (each["type"], each["required"], each.get("allowed_values")) for name, each in spec.items()}


# Configs


def test_an_interface_becomes_the_config_that_the_documentation_shows() -> None:
    assert TEMPLATE.to_config() == {
        "view": {
            "type": "view.list",
            "items": [
                {"type": "view.image", "url": {"type": "data.input", "path": "image"}, "ratio": [1, 1]},
                {
                    "type": "field.button-radio-group",
                    "data": {"type": "data.output", "path": "animal"},
                    "options": [{"label": "A cat", "value": "cat"}, {"label": "A dog", "value": "dog"}],
                    "validation": {"type": "condition.required", "hint": "Choose one"},
                },
            ],
        },
        "plugins": [{"type": "plugin.toloka", "layout": {"kind": "scroll", "taskWidth": 400}}],
    }


def test_keys_of_the_hotkeys_stand_beside_the_type() -> None:
    plugin = tb.HotkeysPlugin(keys={"1": tb.SetAction(data=tb.OutputData("animal"), payload="cat")})
    data = {
        "type": "plugin.hotkeys",
        "1": {"type": "action.set", "data": {"type": "data.output", "path": "animal"}, "payload": "cat"},
    }
    assert plugin.to_dict() == data
    assert tb.HotkeysPlugin.from_dict(data) == plugin


def test_a_reference_points_to_a_part_of_the_config() -> None:
    template = shown(tb.SelectField(data=tb.OutputData("a"), options=tb.Ref("vars.all")), vars={"all": []})
    assert template.to_config()["view"]["items"][0]["options"] == {"$ref": "vars.all"}
    assert tb.Template.from_view_spec(template.to_view_spec()) == template


def test_a_component_shows_what_it_was_given() -> None:
    assert repr(tb.ImageView(url=tb.InputData("image"))) == "ImageView(url=InputData(path='image'))"


def test_components_never_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ANIMAL.label = "Which?"  # type: ignore[misc]
    assert attrs.evolve(ANIMAL, label="Which?").label == "Which?"


def test_there_is_a_class_for_every_component_with_its_properties() -> None:
    assert CLASSES.keys() == SPEC["components"].keys()
    for kind, described in SPEC["components"].items():
        assert CLASSES[kind].properties.keys() == described.get("properties", {}).keys(), kind
    assert tb.AnyCondition.type == "condition.any"
    assert tb.DistanceCondition.type == "@toloka/condition.distance"


def test_a_word_that_is_not_documented_is_refused_unless_it_is_meant() -> None:
    with pytest.raises(
        ValueError, match=r"AlertView: theme can't be 'inof'. Documented are 'info', 'success'"
    ):
        tb.AlertView(theme="inof")  # type: ignore[arg-type]
    assert tb.AlertView(theme=NewValue("inof")).to_dict() == {"type": "view.alert", "theme": "inof"}
    assert tb.AlertView.from_dict({"type": "view.alert", "theme": "inof"}).theme == "inof"


# Lock


@pytest.mark.parametrize(
    ("part", "values", "said"),
    [
        (tb.TextField, {"data": "comment"}, r"TextField: data must be a component, such as OutputData\("),
        (tb.TextField, {"data": tb.OutputData("a"), "validation": "required"}, r"such as RequiredCondition"),
        (tb.IfHelper, {"condition": [], "then": tb.TextView(content="x")}, "IfHelper: condition must be"),
        (tb.Template, {"view": [tb.TextView(content="x")]}, r"Template: view must .* ListView\(items="),
        (tb.Template, {"view": "text"}, "Template: view must be a component"),
        (tb.Template, {"view": None}, "Template: view must be a component"),
    ],
)
def test_what_is_no_component_is_refused_in_its_place(part: Any, values: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        part(**values)


def test_the_lock_has_the_newest_documented_version_of_each_component_and_1_0_0_of_the_others() -> None:
    template = shown(tb.ImageView(url="https://example.com/1.jpg"), tb.TextView(content=tb.LocationData()))
    assert template.to_view_spec().lock == {
        "core": "1.15.0",
        "@toloka/data.location": "1.0.0",
        "view.image": "1.4.0",
        "view.list": "1.2.0",
        "view.text": "1.0.0",
    }


def test_every_documented_version_is_known_or_older() -> None:
    known = {"core": SPEC["core"], **{kind: each.version for kind, each in CLASSES.items() if each.version}}
    for case in VIEW_SPECS:
        for kind, version in case.values[0]["lock"].items():
            assert [*map(int, version.split("."))] <= [*map(int, known[kind].split("."))], kind


def test_versions_can_be_chosen() -> None:
    lock = attrs.evolve(TEMPLATE, versions={"core": "1.0.0", "view.image": "1.2.0"}).to_view_spec().lock
    assert (lock["core"], lock["view.image"], lock["view.list"]) == ("1.0.0", "1.2.0", "1.2.0")


# What follows for the fields


def test_fields_follow_from_the_components_that_read_and_write_them() -> None:
    task_spec = TEMPLATE.to_task_spec()
    assert plain(task_spec.input_spec) == {"image": {"type": "url", "required": True, "hidden": False}}
    assert plain(task_spec.output_spec) == {
        "animal": {"type": "string", "required": True, "hidden": False, "allowed_values": ["cat", "dog"]}
    }
    models.TaskSpec.check_dict(plain(task_spec))


def test_what_a_component_does_with_an_input_field_tells_its_type() -> None:
    assert inputs(
        tb.VideoView(url=tb.InputData("film")),
        tb.TextView(content=tb.InputData("title")),
        tb.MapView(center=tb.InputData("place"), zoom=tb.InputData("zoom")),
        tb.TextField(data=tb.OutputData("a"), disabled=tb.InputData("done")),
        tb.IframeView(url=tb.InputData("page"), max_width=tb.InputData("width", default=400)),
        tb.LinkView(url=tb.InputData("both"), content=tb.InputData("both")),
        tb.TextView(content=tb.InputData("address.city")),
        tb.ImageView(url=tb.InputData("images.0")),
        tb.SelectField(data=tb.OutputData("b"), options=tb.InputData("options")),
        tb.ListView(
            items=tb.TransformHelper(
                items=tb.InputData("photos"), into=tb.ImageView(url=tb.LocalData("item"))
            )
        ),
        tb.IfHelper(condition=tb.EqualsCondition(data=tb.InputData("kind"), to="x"), then=tb.DividerView()),
    ) == {
        "film": ("url", True),
        "title": ("string", True),
        "place": ("coordinates", True),
        "zoom": ("integer", True),
        "done": ("boolean", True),
        "page": ("url", True),
        "width": ("float", False),
        "both": ("url", True),
        "address": ("json", True),
        "images": ("array_url", True),
        "options": ("array_json", True),
        "photos": ("array_url", True),
        "kind": ("string", True),
    }


def test_the_component_that_writes_a_field_tells_its_type() -> None:
    required = tb.RequiredCondition()
    assert outputs(
        tb.CheckboxField(data=tb.OutputData("checked")),
        tb.NumberField(data=tb.OutputData("count"), validation=required),
        tb.FileField(data=tb.OutputData("file")),
        tb.AudioField(data=tb.OutputData("sounds"), multiple=True),
        tb.ImageAnnotationField(data=tb.OutputData("areas"), image=tb.InputData("image")),
        tb.TextField(data=tb.OutputData("person.name"), validation=required),
        tb.RadioGroupField(data=tb.OutputData("good"), options=[tb.Option(label="Yes", value=True)]),
        tb.RadioGroupField(data=tb.OutputData("mark"), options=[tb.Option(label="1", value=1)]),
        tb.RadioGroupField(data=tb.OutputData("some"), options=[tb.Option(label=".", value=[1])]),
        tb.RadioGroupField(data=tb.OutputData("marks.0"), options=[tb.Option(label="1", value=1)]),
        tb.SelectField(data=tb.OutputData("free"), options=tb.InputData("options")),
        tb.ListField(data=tb.OutputData("list"), render=tb.TextField(data=tb.RelativeData("name"))),
        tb.TextField(data=tb.InternalData("aside")),
    ) == {
        "checked": ("boolean", False, None),
        "count": ("float", True, None),
        "file": ("file", False, None),
        "sounds": ("array_file", False, None),
        "areas": ("json", False, None),
        "person": ("json", True, None),
        "good": ("boolean", False, None),
        "mark": ("integer", False, [1]),
        "some": ("json", False, None),
        "marks": ("array_integer", False, None),
        "free": ("string", False, None),
        "list": ("array_json", False, None),
    }


def test_different_writers_of_a_field_are_taken_together() -> None:
    animal = tb.OutputData("animal")
    assert outputs(
        ANIMAL,
        tb.ActionButtonView(label="None", action=tb.SetAction(data=animal, payload="none")),
        tb.ActionButtonView(label="Clear", action=tb.SetAction(data=animal, payload=None)),
    ) == {"animal": ("string", True, ["cat", "dog", "none"])}
    assert outputs(ANIMAL, tb.TextareaField(data=animal)) == {"animal": ("string", True, None)}
    assert outputs(ANIMAL, tb.CheckboxField(data=animal)) == {"animal": ("json", True, None)}


def test_a_field_that_is_shown_only_sometimes_is_not_required() -> None:
    breed = tb.TextField(data=tb.OutputData("breed"), validation=tb.RequiredCondition())
    dog = tb.EqualsCondition(data=tb.OutputData("animal"), to="dog")
    for sometimes in (
        tb.IfHelper(condition=dog, then=breed),
        tb.IfHelper(condition=dog, then=tb.DividerView(), else_=breed),
        tb.SwitchHelper(cases=[tb.Case(condition=dog, result=tb.GroupView(content=breed))]),
    ):
        assert outputs(ANIMAL, sometimes)["breed"] == ("string", False, None)
    both = tb.AllCondition(conditions=[tb.RequiredCondition(), tb.SchemaCondition(schema={"minLength": 3})])
    assert outputs(attrs.evolve(breed, validation=both))["breed"] == ("string", True, None)


def test_given_fields_come_before_those_that_follow() -> None:
    task_spec = TEMPLATE.to_task_spec(
        input_spec={
            "image": models.FieldSpec(type="string", pattern="http.*"),
            "id": models.FieldSpec(type="string", hidden=True),
        }
    )
    assert {name: str(each.type) for name, each in task_spec.input_spec.items()} == {
        "image": "string",
        "id": "string",
    }


# Checks


@pytest.mark.parametrize(
    ("input_spec", "output_spec", "problem"),
    [
        ({}, {"animal": {"type": "string"}}, "it reads 'image', which is no input field"),
        (
            {"image": {"type": "url", "hidden": True}},
            {"animal": {"type": "string"}},
            "it reads 'image', which is hidden",
        ),
        ({"image": {"type": "url"}}, {}, "it uses 'animal', which is no output field"),
        (
            {"image": {"type": "url"}},
            {"animal": {"type": "string"}, "other": {"type": "string"}},
            "it never writes 'other', which is required",
        ),
    ],
)
def test_an_interface_that_does_not_fit_its_specification_is_refused(
    input_spec: Any, output_spec: Any, problem: str
) -> None:
    spec = models.TaskSpec.from_dict(
        {"input_spec": input_spec, "output_spec": output_spec, "view_spec": plain(TEMPLATE.to_view_spec())}
    )
    with pytest.raises(ValueError, match=problem):
        TEMPLATE.check(spec)


def test_an_interface_that_fits_is_not_refused() -> None:
    spec = TEMPLATE.to_task_spec()
    spec.input_spec = {**spec.input_spec, "id": models.FieldSpec(type="string", hidden=True)}
    spec.output_spec = {**spec.output_spec, "note": models.FieldSpec(type="string", required=False)}
    TEMPLATE.check(spec)


# What the service sent


def read(data: Any) -> models.TemplateBuilderViewSpec:
    return models.TemplateBuilderViewSpec.from_dict(data)


@pytest.mark.parametrize("data", VIEW_SPECS)
def test_a_recorded_interface_is_given_back_as_it_was(data: Any) -> None:
    template = tb.Template.from_view_spec(read(data))
    assert plain(template.to_view_spec()) == data
    assert template.to_config() == json.loads(data["config"])


def test_there_are_recorded_interfaces() -> None:
    assert len(VIEW_SPECS) == 2


def test_a_changed_interface_keeps_the_versions_and_all_else_of_its_view_spec() -> None:
    data = {
        "type": "tb",
        "config": '{"view": {"type": "view.list", "items": []}, "new": 1}',
        "lock": {"core": "1.7.0", "view.list": "1.0.5"},
        "localizationConfig": {"keys": []},
        "newer": True,
    }
    before = copy.deepcopy(data)
    template = tb.Template.from_view_spec(read(data))
    changed = attrs.evolve(template, view=tb.ListView(items=[tb.DividerView()])).to_view_spec()
    assert plain(changed) == {
        **before,
        "config": '{"view": {"type": "view.list", "items": [{"type": "view.divider"}]}, "new": 1}',
        "lock": {"core": "1.7.0", "view.list": "1.0.5", "view.divider": "1.0.0"},
    }
    assert plain(template.to_view_spec()) == before


@pytest.mark.parametrize("config", ["", "[]", "{", "1"])
def test_a_config_that_is_no_object_is_refused(config: str) -> None:
    with pytest.raises(ValueError, match="The config of the view_spec is not"):
        tb.Template.from_view_spec(read({"type": "tb", "config": config, "lock": {}}))


def test_a_component_that_is_not_known_is_kept_and_its_fields_are_seen() -> None:
    new = {"type": "view.hologram", "depth": 3, "url": {"type": "data.input", "path": "model"}}
    template = shown(new, ANIMAL)
    assert template.to_view_spec().lock["view.hologram"] == "1.0.0"
    assert tb.Template.from_view_spec(template.to_view_spec()) == template
    assert inputs(new) == {"model": ("string", True)}


LITERAL = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=3))


def component(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Data of a known component with any of its properties and values, and of others."""

    def of(kind: str) -> st.SearchStrategy[Any]:
        names = st.sampled_from([*SPEC["components"][kind].get("properties", {"": None}), "new"])
        return st.dictionaries(names, inner, max_size=4).map(lambda data: {**data, "type": kind})

    return st.sampled_from([*SPEC["components"]]).flatmap(of)


ANY = st.recursive(
    LITERAL,
    lambda inner: st.one_of(
        component(inner),
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["type", "$ref", "label", "value", "path"]), inner, max_size=3),
    ),
    max_leaves=12,
)


@UNTIMED
@given(st.dictionaries(st.sampled_from(["view", "plugins", "vars", "other"]), ANY))
def test_any_config_is_given_back_as_it_was_with_what_is_not_known(config: Any) -> None:
    view_spec = read({"type": "tb", "config": json.dumps(config), "lock": {}})
    template = tb.Template.from_view_spec(view_spec)
    assert template.to_view_spec() == view_spec
    assert json.dumps(template.to_config(), sort_keys=True) == json.dumps(config, sort_keys=True)
    template.to_view_spec()
