"""What every model keeps: the round trip of values, unknown ones included, null and absence."""

from __future__ import annotations

import copy
import datetime
import inspect
import io
import json
import pickle
from collections import ChainMap, OrderedDict, UserDict
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import attrs
import pytest
import rich
from hypothesis import given, settings
from hypothesis import strategies as st

from recorded import Operation, operations
from toloka_api import UNSET, is_unset, models
from toloka_api.base import Model
from toloka_api.sending import query_text, segment
from toloka_api.types import Unset, plain, read_datetime, write_datetime

RECORDED = [
    pytest.param(operation, value, id=f"{operation.operation_id}-{name}")
    for operation in operations()
    for name, value in operation.bodies()
]
UNTIMED = settings(deadline=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
TIMESTAMP = (
    st.datetimes(min_value=datetime.datetime(1970, 1, 1))
    .map(
        lambda moment: moment.isoformat(timespec="milliseconds" if moment.microsecond >= 1000 else "seconds")
    )
    .filter(lambda text: not text.endswith(".000"))
)
TRAINING = st.fixed_dictionaries(
    {"id": st.text()},
    optional={
        "private_name": st.none() | st.text(),
        "status": st.none() | st.sampled_from(["OPEN", "LOCKED"]) | st.text(),
        "created": st.none() | TIMESTAMP,
        "owner": st.none() | st.fixed_dictionaries({}, optional={"id": st.text(), "myself": st.booleans()}),
        "metadata": st.none() | st.dictionaries(st.text(), JSON),
        "new_field": JSON,
    },
)


@pytest.mark.parametrize(("operation", "value"), RECORDED)
def test_recorded_requests_round_trip(operation: Operation, value: Any) -> None:
    before = copy.deepcopy(value)
    assert plain(operation.typed(value)) == before
    assert value == before, "reading changed the caller's data"


@UNTIMED
@given(TRAINING)
def test_unknown_fields_and_values_null_and_absence_round_trip(data: dict[str, Any]) -> None:
    training = models.Training.from_dict(data)
    assert training.to_dict() == data
    assert json.loads(json.dumps(training.to_dict())) == data
    assert models.Training.from_dict(training.to_dict()) == training
    assert pickle.loads(pickle.dumps(training)) == training
    assert copy.deepcopy(training).to_dict() == data


def test_an_unknown_value_of_an_enumeration_is_kept_as_text() -> None:
    assert models.Training.from_dict({"id": "1", "status": "FROZEN"}).status == "FROZEN"
    known = models.Training.from_dict({"id": "1", "status": "OPEN"}).status
    assert known is models.TrainingStatus.OPEN
    assert known == "OPEN"


def test_unknown_fields_stay_at_hand() -> None:
    assert models.Training.from_dict({"id": "1", "colour": "red"}).additional_properties == {"colour": "red"}


@pytest.mark.parametrize(
    ("model", "data", "message"),
    [
        (models.Training, {"status": "OPEN"}, "Training has no id"),
        (models.TrainingPage, {}, "TrainingPage has no items, has_more"),
        (models.Operation, {"id": "1", "type": "x", "submitted": "x"}, "Operation has no status"),
    ],
)
def test_a_missing_required_field_is_an_error_that_names_it(
    model: Any, data: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        model.from_dict(data)


def test_a_typo_in_a_field_is_an_error() -> None:
    with pytest.raises(TypeError, match="privat_name"):
        models.TrainingForm(privat_name="x")  # type: ignore[call-arg]


def test_a_repr_shows_what_is_there() -> None:
    training = models.Training.from_dict({"id": "1", "owner": None, "colour": "red"})
    assert repr(training) == "Training(id='1', owner=None, additional_properties={'colour': 'red'})"
    assert repr(models.Owner(myself=True)) == "Owner(myself=True)"


def test_rich_shows_what_is_there() -> None:
    shown = io.StringIO()
    skill = models.Skill.from_dict({"id": "1", "name": "cats", "colour": "red"})
    rich.print(skill, file=shown)
    assert shown.getvalue() == f"{skill}\n"


def test_a_long_repr_has_a_line_for_each_field() -> None:
    owner = {"id": "o" * 60, "myself": True}
    read = models.Training.from_dict({"id": "1", "private_name": "x" * 60, "owner": owner})
    lines = repr(read).splitlines()
    assert lines == [
        "Training(",
        "    id='1',",
        f"    private_name={'x' * 60!r},",
        f"    owner=Owner(id={'o' * 60!r}, myself=True),",
        ")",
    ]
    nested = repr(models.Training.from_dict({"id": "1", "owner": {**owner, "company_id": "c" * 60}}))
    assert f"    owner=Owner(\n        id={'o' * 60!r},\n" in nested
    assert nested.endswith("    ),\n)")


def test_the_docstring_of_a_model_tells_of_each_field() -> None:
    for name in ("PoolForm", "Pool", "FieldSpec"):
        model = getattr(models, name)
        for each in attrs.fields(model):
            if each.alias != "additional_properties":
                assert f"\n    {each.alias} (" in inspect.cleandoc(model.__doc__)
    documentation = " ".join((models.PoolForm.__doc__ or "").split())
    assert "assignment_max_duration_seconds (int): Time limit for one task suite in seconds" in documentation


def test_what_is_always_sent_may_be_missing_all_the_same() -> None:
    empty = {"id": "1"}
    for read in (models.Pool.from_dict(empty), models.Pool(id="1")):
        assert is_unset(read.created)
        assert is_unset(read.status)
        assert read.to_dict() == empty
        assert repr(read) == "Pool(id='1')"
    null = models.Pool.from_dict({"id": "1", "created": None})
    assert not is_unset(null.created)
    assert null.to_dict() == {"id": "1", "created": None}


def test_using_what_was_not_sent_is_an_error_that_says_so() -> None:
    pool = models.Pool.from_dict({"id": "1"})
    with pytest.raises(
        AttributeError, match=r"^the field is UNSET, as it was not sent, and has no isoformat$"
    ):
        pool.created.isoformat()


def test_unset_is_one_object_false_and_empty() -> None:
    for same in (copy.copy(UNSET), copy.deepcopy(UNSET), pickle.loads(pickle.dumps(UNSET)), Unset("UNSET")):
        assert same is UNSET
    assert not UNSET
    assert list(UNSET) == []
    assert repr(UNSET) == "UNSET"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-04-07T16:06:15.902", datetime.datetime(2016, 4, 7, 16, 6, 15, 902_000, datetime.UTC)),
        ("2016-04-07T16:06:15.9", datetime.datetime(2016, 4, 7, 16, 6, 15, 900_000, datetime.UTC)),
        ("2015-12-13T23:32:01", datetime.datetime(2015, 12, 13, 23, 32, 1, tzinfo=datetime.UTC)),
        ("2021-10-03T09:19:44.378888", datetime.datetime(2021, 10, 3, 9, 19, 44, 378_888, datetime.UTC)),
        ("1970-01-01T00:00:00.000Z", datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)),
        ("2024-01-01T02:00:00+02:00", datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)),
        ("2030-09-01T13:00", datetime.datetime(2030, 9, 1, 13, tzinfo=datetime.UTC)),
        ("2022-12-01", datetime.datetime(2022, 12, 1, tzinfo=datetime.UTC)),
    ],
)
def test_every_form_of_timestamp_is_read_as_utc(text: str, moment: datetime.datetime) -> None:
    assert read_datetime(text) == moment
    assert read_datetime(text).tzinfo is datetime.UTC


def test_timestamps_are_written_in_utc_without_an_offset() -> None:
    east = datetime.timezone(datetime.timedelta(hours=2))
    assert write_datetime(datetime.datetime(2024, 1, 1, 2, 0, 0, 123_456, east)) == "2024-01-01T00:00:00.123"
    midnight = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    assert write_datetime(midnight) == "2024-01-01T00:00:00"


def test_query_values_go_as_themselves() -> None:
    assert query_text(True) == "true"
    assert query_text(["-created", "id"]) == "-created,id"
    assert query_text(models.TrainingStatus.OPEN) == "OPEN"
    assert query_text(datetime.date(2024, 1, 2)) == "2024-01-02"
    assert query_text(datetime.datetime(2024, 1, 2, tzinfo=datetime.UTC)) == "2024-01-02T00:00:00"


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_an_id_that_would_make_another_path_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="training_id"):
        segment("training_id", bad)


def test_an_id_is_quoted() -> None:
    assert segment("id", "a/b c?d") == "a%2Fb%20c%3Fd"


def test_free_form_maps_may_hold_typed_values() -> None:
    moment = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    data = {"when": moment, "status": models.TrainingStatus.OPEN, "many": (models.Owner(id="1"),)}
    assert plain(data) == {"when": "2024-01-01T00:00:00", "status": "OPEN", "many": [{"id": "1"}]}


CONDITION = st.fixed_dictionaries(
    {
        "category": st.sampled_from(["skill", "profile", "computed", "moon"]),
        "key": st.text(),
        "operator": st.just("EQ"),
    },
    optional={"value": st.none() | st.text() | st.integers() | st.booleans()},
)
FILTER = st.recursive(
    CONDITION | st.dictionaries(st.text(), JSON),
    lambda inner: (
        st.fixed_dictionaries({"and": st.lists(inner)}) | st.fixed_dictionaries({"or": st.lists(inner)})
    ),
)


@UNTIMED
@given(FILTER)
def test_filters_of_any_depth_round_trip(data: dict[str, Any]) -> None:
    pool = models.Pool.from_dict({"id": "1", "filter": data})
    assert pool.to_dict() == {"id": "1", "filter": data}


def test_what_only_looks_like_a_filter_is_kept_as_it_came() -> None:
    pool = models.Pool.from_dict({"id": "1", "filter": {"and": [{"or": False}]}})
    assert isinstance(pool.filter, models.FilterAnd)
    assert pool.filter.and_ == [{"or": False}]


def test_a_union_is_read_by_its_tag() -> None:
    rule = {"conditions": [], "action": {"type": "RESTRICTION", "parameters": {"scope": "POOL"}}}
    read = models.QualityControlRule.from_dict(rule)
    assert isinstance(read.action, models.RestrictionAction)
    assert read.to_dict() == rule


def test_a_union_keeps_an_unknown_tag_as_it_came() -> None:
    action = {"type": "SEND_FLOWERS", "parameters": {"colour": "red"}}
    assert models.QualityControlRule.from_dict({"conditions": [], "action": action}).action == action


def test_the_tag_alone_decides_even_where_a_part_is_missing() -> None:
    rule = {"conditions": [], "action": {"type": "RESTRICTION"}}
    read = models.QualityControlRule.from_dict(rule)
    assert isinstance(read.action, models.RestrictionAction)
    assert read.to_dict() == rule


@pytest.mark.parametrize(
    ("view_spec", "model"),
    [
        ({"type": "classic", "markup": "<b>"}, models.ClassicViewSpec),
        ({"markup": "<b>"}, models.ClassicViewSpec),
        ({"type": "tb", "config": "{}"}, models.TemplateBuilderViewSpec),
        ({"type": "hologram", "depth": 3}, dict),
    ],
)
def test_a_view_spec_is_read_even_without_its_type(view_spec: dict[str, Any], model: type) -> None:
    task_spec = models.TaskSpec.from_dict({"input_spec": {}, "output_spec": {}, "view_spec": view_spec})
    assert isinstance(task_spec.view_spec, model)
    assert task_spec.to_dict()["view_spec"] == view_spec


def test_a_tag_need_not_be_given() -> None:
    assert models.TopPercentageByQuality(percent=20).to_dict() == {
        "type": "TOP_PERCENTAGE_BY_QUALITY",
        "percent": 20,
    }


# Unknown fields, and what else every model can do

COLOUR = {"colour": "red"}


def training(**more: Any) -> models.Training:
    return models.Training.from_dict({"id": "1", "status": "OPEN", **more})


def test_every_model_is_a_model() -> None:
    assert isinstance(training(), Model)
    assert isinstance(models.Owner(id="1"), Model)
    assert not isinstance({"id": "1"}, Model)
    values = [getattr(models, name) for name in dir(models)]
    kinds = [value for value in values if isinstance(value, type) and attrs.has(value)]
    assert len(kinds) > 100
    assert all(issubclass(kind, Model) for kind in kinds)


def test_unknown_fields_can_be_given_and_set() -> None:
    given = models.Owner(id="1", additional_properties=dict(COLOUR))
    set_whole, set_one = models.Owner(id="1"), models.Owner(id="1")
    set_whole.additional_properties = dict(COLOUR)
    set_one.additional_properties["colour"] = "red"
    for owner in (given, set_whole, set_one):
        assert owner == models.Owner.from_dict({"id": "1", **COLOUR})
        assert owner.to_dict() == {"id": "1", **COLOUR}
        assert repr(owner) == "Owner(id='1', additional_properties={'colour': 'red'})"
        del owner.additional_properties["colour"]
        assert owner == models.Owner(id="1")
        assert owner.to_dict() == {"id": "1"}


def test_unknown_fields_count_when_models_are_compared() -> None:
    assert training(**COLOUR) == training(**COLOUR)
    assert training(**COLOUR) != training(colour="blue")
    assert training(**COLOUR) != training()
    assert training(nothing=None) != training()
    looked_at = training()
    assert looked_at.additional_properties == {}
    assert looked_at == training()
    assert repr(looked_at) == repr(training())
    assert models.Owner(id="1", additional_properties={}) == models.Owner(id="1")


def test_what_one_model_gets_no_other_one_has() -> None:
    one, other = training(), training()
    one.additional_properties["colour"] = "red"
    assert other.additional_properties == {}
    data = {"id": "1", **COLOUR}
    models.Training.from_dict(data).additional_properties["colour"] = "blue"
    assert data == {"id": "1", **COLOUR}


@pytest.mark.parametrize("more", [{}, COLOUR])
def test_models_can_be_copied(more: dict[str, Any]) -> None:
    original = training(owner={"id": "o", **more}, **more)
    copies = [copy.copy(original), copy.deepcopy(original), attrs.evolve(original)]
    copies += [pickle.loads(pickle.dumps(original, version)) for version in range(2, 6)]
    for each in copies:
        assert each == original
        assert each.to_dict() == original.to_dict()
        each.private_name = "changed"
        assert is_unset(original.private_name)
    deep = copies[1]
    assert isinstance(deep.owner, models.Owner)
    deep.additional_properties["new"] = deep.owner.additional_properties["new"] = 1
    assert original == training(owner={"id": "o", **more}, **more)


def test_evolving_keeps_unknown_fields_unless_told_otherwise() -> None:
    original = training(**COLOUR)
    assert attrs.evolve(original, id="2").to_dict() == {"id": "2", "status": "OPEN", **COLOUR}
    assert attrs.evolve(original, additional_properties={"x": 1}).to_dict() == {
        "id": "1",
        "status": "OPEN",
        "x": 1,
    }
    assert original.additional_properties == COLOUR


def test_models_stay_mutable() -> None:
    changed = training(**COLOUR)
    changed.status, changed.owner, changed.private_name = "FROZEN", None, "x"
    assert changed.to_dict() == {"id": "1", "status": "FROZEN", "owner": None, "private_name": "x", **COLOUR}
    with pytest.raises(AttributeError):
        changed.privat_name = "x"  # type: ignore[attr-defined]


@pytest.mark.parametrize("mapping", [MappingProxyType, UserDict, ChainMap, OrderedDict])
def test_a_model_is_read_from_any_mapping(mapping: Callable[[dict[str, Any]], Any]) -> None:
    data = {"new": 1, "status": "OPEN", "id": "1", "owner": None}
    assert models.Training.from_dict(mapping(data)).to_dict() == data
    assert data == {"new": 1, "status": "OPEN", "id": "1", "owner": None}


@pytest.mark.parametrize("other", [None, 7, 1.5, True, "id", b"id", ["id"], [["id", "1"]], [], object()])
def test_what_is_no_mapping_is_no_model(other: Any) -> None:
    for model in (models.Training, models.Owner, models.TrainingForm, models.FilterAnd):
        with pytest.raises(ValueError, match=f"^{model.__name__} is read from a JSON object, not from "):
            model.from_dict(other)


def test_a_field_that_is_known_goes_before_an_unknown_one_of_its_name() -> None:
    owner = models.Owner(id="1", additional_properties={"id": "2", "myself": True})
    assert owner.to_dict() == {"id": "1", "myself": True}


@UNTIMED
@given(st.dictionaries(st.text(), JSON), st.permutations(["id", "status", "owner", "metadata"]))
def test_fields_are_told_apart_in_whatever_order_they_come(more: dict[str, Any], order: list[str]) -> None:
    known: dict[str, Any] = {"id": "1", "status": "OPEN", "owner": {"id": "2"}, "metadata": {}}
    fields = {each.alias for each in attrs.fields(models.Training)}
    more = {name: value for name, value in more.items() if name not in fields}
    data = {**more, **{name: known[name] for name in order}}
    read = models.Training.from_dict(data)
    assert (read.id, read.status, read.metadata) == ("1", "OPEN", {})
    assert is_unset(read.project_id)
    assert read.additional_properties == more
    assert read.to_dict() == data
