"""Items of large pages, read with structs of msgspec and without: the same models, the same errors."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw

from facade.scripted import Script
from recorded import bundle
from toloka_api import structs
from toloka_api.api.aggregated_solutions import get_aggregated_solutions
from toloka_api.api.assignments import get_assignments
from toloka_api.api.task_suites import get_task_suites
from toloka_api.api.tasks import get_tasks
from toloka_api.api.trainings import get_trainings
from toloka_api.base import Model
from toloka_api.types import Call
from toloka_sdk import ResponseError, Toloka, models
from toloka_sdk._pagination import decoding
from toloka_sdk._pagination.items_msgspec import MOST_REFUSALS, RawItems

MOMENT = "2024-02-03T04:05:06.789"
SOLUTION = {"output_values": {"result": "cat", "more": [1, 1.0, None]}}
LOCALIZATION = {
    "default_language": "EN",
    "additional_languages": [
        {
            "language": "FR",
            "public_name": {"value": "Chats", "source": "REQUESTER"},
            "tb_view_spec": {"keys": [{"key": "a", "value": "b", "source": "REQUESTER"}]},
        },
        {"language": "XX", "public_name": None},
    ],
}
TASK = {
    "id": "t",
    "pool_id": "1",
    "input_values": {"image": "https://example.com/1.jpg", "number": 7},
    "known_solutions": [{**SOLUTION, "correctness_weight": 1}],
    "message_on_unknown_solution": "Look again",
    "localization_config": LOCALIZATION,
    "baseline_solutions": [{**SOLUTION, "confidence_weight": 0.5}],
    "origin_task_id": "o",
    "overlap": None,
    "remaining_overlap": 2,
    "infinite_overlap": True,
    "reserved_for": ["u"],
    "traits_all_of": [],
    "created": MOMENT,
}
SUITE_TASK = {"id": "t", "input_values": {"image": "x"}, "known_solutions": [SOLUTION], "origin_task_id": "o"}
ITEMS: dict[str, dict[str, Any]] = {
    "Assignment": {
        "id": "a",
        "task_suite_id": "s",
        "pool_id": "1",
        "user_id": "u",
        "owner": {"id": "o", "myself": True, "company_id": "1"},
        "status": "ACCEPTED",
        "reward": 1,
        "bonus_ids": ["1"],
        "tasks": [TASK, {"id": "t2"}],
        "solutions": [{**SOLUTION, "id": "1"}, {}],
        "first_declined_solution_attempt": [SOLUTION],
        "public_comment": None,
        "mixed": False,
        "created": MOMENT,
        "submitted": "2024-02-03T04:05:06",
        "accepted": None,
    },
    "Task": TASK,
    "TaskSuite": {
        "id": "s",
        "pool_id": "1",
        "tasks": [SUITE_TASK],
        "latitude": 1.5,
        "overlap": 1,
        "created": MOMENT,
    },
    "AggregatedSolution": {
        "task_id": "t",
        "pool_id": "1",
        "confidence": 0.25,
        "output_values": {"result": 1},
    },
}
CALLS = {
    "Assignment": lambda toloka: toloka.assignments.list(pool_id="1"),
    "Task": lambda toloka: toloka.tasks.list(pool_id="1"),
    "TaskSuite": lambda toloka: toloka.task_suites.list(),
    "AggregatedSolution": lambda toloka: toloka.aggregated_solutions.list("1"),
}
GENERATED: dict[str, Call[Any]] = {
    "Assignment": get_assignments(pool_id="1"),
    "Task": get_tasks(pool_id="1"),
    "TaskSuite": get_task_suites(),
    "AggregatedSolution": get_aggregated_solutions("1"),
    "Training": get_trainings(),
}
ODD: list[Any] = [
    None,
    True,
    5,
    1.5,
    10**400,
    "x",
    "",
    "\ud800",
    "soon",
    "2024-02-03T04:05:06+03:00",
    [],
    [None],
    [5],
    [{"id": "1", "created": "soon"}],
    {},
    {"id": None, "status": []},
]


def reader(model: str) -> Callable[[bytes], Any]:
    """What reads the items of one list with msgspec."""
    pagination = GENERATED[model].endpoint.pagination
    assert pagination is not None
    read = RawItems.reader(pagination)
    return lambda content: read(Raw(content))


def outcome(model: str, items: list[Any], decoder: type[RawItems] | None) -> tuple[list[Any], list[Any]]:
    """The items that a list gives, and the errors of those that can't be read."""
    content = json.dumps({"items": items, "has_more": False}).encode()
    script = Script([httpx.Response(200, content=content)])
    errors: list[ResponseError] = []
    with (
        pytest.MonkeyPatch.context() as patch,
        Toloka("sandbox", token="t", transport=script.transport) as toloka,
    ):
        patch.setattr(decoding, "msgspec_decoder", lambda: decoder)
        read = [told(item) for item in CALLS[model](toloka).skip_malformed(errors.append)]
    assert len(read) + len(errors) == len(items)
    return read, [(str(error), error.payload) for error in errors]


def told(value: Any) -> Any:
    """A value together with the classes in it: 1 is neither True nor 1.0."""
    if isinstance(value, Model):
        fields = {field.name: told(getattr(value, field.name)) for field in attrs.fields(type(value))}
        return type(value).__name__, fields
    if isinstance(value, dict):
        return {name: told(each) for name, each in value.items()}
    if isinstance(value, list):
        return [told(each) for each in value]
    return type(value).__name__, repr(value)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the values of JSON data are."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (*path, step)
        yield from places(each, (*path, step))


def changed(item: dict[str, Any], place: tuple[Any, ...], value: Any) -> dict[str, Any]:
    item = copy.deepcopy(item)
    *path, last = place
    holder: Any = item
    for step in path:
        holder = holder[step]
    holder[last] = value
    return item


def without(item: dict[str, Any], place: tuple[Any, ...]) -> dict[str, Any]:
    item = copy.deepcopy(item)
    *path, last = place
    holder: Any = item
    for step in path:
        holder = holder[step]
    del holder[last]
    return item


def test_there_are_structs_for_lists_with_large_pages() -> None:
    large = {
        operation["x-toloka-sdk"]["resource"]
        for path in bundle()["paths"].values()
        for operation in path.values()
        if "x-toloka-pagination" in operation and operation["x-toloka-pagination"]["max_limit"] >= 10_000
    }
    assert large == {"assignments", "tasks", "task_suites", "aggregated_solutions"}
    assert set(structs.STRUCTS) == set(ITEMS)


@pytest.mark.parametrize("model", ITEMS)
def test_an_item_as_the_spec_has_it_is_read_without_a_dictionary(model: str) -> None:
    read = reader(model)
    item = read(json.dumps(ITEMS[model]).encode())
    assert isinstance(item, getattr(models, model))
    assert item.to_dict() == ITEMS[model]
    assert told(item) == told(getattr(models, model).from_dict(ITEMS[model]))


@pytest.mark.parametrize("model", ITEMS)
def test_any_change_of_an_item_is_read_or_refused_as_without_structs(model: str) -> None:
    item = ITEMS[model]
    for place in places(item):
        variants = [without(item, place), *(changed(item, place, value) for value in ODD)]
        if not isinstance(place[-1], int):
            variants.append(changed(item, (*place[:-1], "unknown"), {"new": [1]}))
        assert outcome(model, variants, RawItems) == outcome(model, variants, None)


@settings(deadline=None)
@given(st.data())
def test_any_items_are_read_or_refused_as_without_structs(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(sorted(ITEMS)))
    items: list[Any] = []
    for _ in range(data.draw(st.integers(1, 3))):
        item = ITEMS[model]
        for _ in range(data.draw(st.integers(0, 4))):
            found = [*places(item)]
            if found:
                place = data.draw(st.sampled_from(found))
                item = changed(item, place, data.draw(st.sampled_from(ODD)))
        items.append(item)
    assert outcome(model, items, RawItems) == outcome(model, items, None)


@pytest.mark.parametrize(
    "text",
    [
        '{"id":"1","id":"2"}',
        '{"id":"1","owner":{"id":"1"},"owner":{"myself":true}}',
        '{"\\u0069d":"1","\\u006eew":1}',
        '{"id":"1","reward":-0}',
        '{"id":"1","reward":1e400}',
        '{"id":"1","reward":123456789012345678901234567890}',
        '{"id":"1","tasks":[{"id":"1","input_values":{"x":1e5,"y":1.0}}]}',
        ' { "id" : "1" , "solutions" : [ { } , null ] } ',
    ],
)
def test_unusual_json_is_read_as_the_standard_library_does(text: str) -> None:
    item = reader("Assignment")(text.encode())
    made = item if isinstance(item, Model) else models.Assignment.from_dict(item)
    assert told(made) == told(models.Assignment.from_dict(json.loads(text)))


def test_after_a_few_refusals_structs_are_left_alone_for_the_list() -> None:
    read = reader("Assignment")
    assert isinstance(read(b'{"id":"1"}'), models.Assignment)
    for _ in range(MOST_REFUSALS):
        assert read(b'{"id":"1","new":1}') == {"id": "1", "new": 1}
    assert read(b'{"id":"1"}') == {"id": "1"}
    assert isinstance(reader("Assignment")(b'{"id":"1"}'), models.Assignment)


def test_a_list_of_small_pages_is_read_into_json_data() -> None:
    assert reader("Training")(b'{"id":"1"}') == {"id": "1"}
