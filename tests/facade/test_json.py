"""Values of free form are sent as the JSON that they are, and what is no JSON is refused with its place."""

from __future__ import annotations

import datetime
import json
import traceback
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pytest

from facade.scripted import Player, Script, answer, operation, page
from toloka_sdk import UNSET, models

OBJECT: dict[str, Any] = {"id": "1", "pool_id": "1", "input_values": {}, "user_id": "u", "amount": 1}
CREATED: dict[str, Any] = {"items": {}, "validation_errors": {}}
NOW = datetime.datetime(2027, 1, 1, 12, tzinfo=datetime.UTC)


def sent(play: Player, action: Callable[[Any], Any], reply: Any = None) -> str:
    """The body of a request, as text."""
    script = Script([answer(200, OBJECT if reply is None else reply)])
    play(script, action)
    return script.requests[0].content.decode()


def task(value: Any, **values: Any) -> models.TaskForm:
    return models.TaskForm(pool_id="1", input_values={**values, "price": value})


def many(value: Any) -> list[models.TaskForm]:
    return [*(task(1) for _ in range(17)), task(value), task(2)]


def refusal(play: Player, action: Callable[[Any], Any]) -> str:
    script = Script([])
    with pytest.raises((TypeError, ValueError)) as caught:
        play(script, action)
    assert not script.requests
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return str(caught.value)


NUMBERS = [
    (np.int64(7), "7"),
    (np.uint8(7), "7"),
    (np.float64(0.1), "0.1"),
    (np.float32(0.1), "0.1"),
    (np.longdouble("0.5"), "0.5"),
    (pd.Series([7], dtype="Int64")[0], "7"),
    (pd.Series([0.1])[0], "0.1"),
    (Decimal("0.10"), "0.10"),
    (Decimal("0.1000000000000000055511151231257827"), "0.1000000000000000055511151231257827"),
    (Decimal("12345678901234567890.01"), "12345678901234567890.01"),
    (Fraction(1, 4), "0.25"),
    (10**30, str(10**30)),
]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_a_number_of_any_library_is_sent_as_the_number_that_it_is(
    play: Player, number: Any, text: str
) -> None:
    assert f'"input_values":{{"price":{text}}}' in sent(
        play, lambda toloka: toloka.tasks.create(task(number))
    )
    assert f'"price":{text}}}' in sent(play, lambda toloka: toloka.tasks.create_many(many(number)), CREATED)
    assert f'"price":{text}}}' in sent(
        play,
        lambda toloka: toloka.tasks.create_in_background(many(number)),
        operation(),
    )
    bonus = models.UserBonusForm(user_id="u", amount=number)
    assert f'"amount":{text}' in sent(play, lambda toloka: toloka.user_bonuses.create(bonus))
    bonuses: Any = [bonus, {"user_id": "v", "amount": number}]
    body = sent(play, lambda toloka: toloka.user_bonuses.create_many(bonuses), CREATED)
    assert body.count(f'"amount":{text}') == 2
    patch = models.PoolPatch(priority=number)
    assert f'{{"priority":{text}}}' == sent(play, lambda toloka: toloka.pools.patch("1", patch))


@pytest.mark.parametrize("truth", [np.True_, pd.Series([True])[0], pd.Series([True], dtype="boolean")[0]])
def test_a_truth_value_of_any_library_is_sent_as_one(play: Player, truth: Any) -> None:
    assert '"price":true' in sent(play, lambda toloka: toloka.tasks.create(task(truth)))
    form = models.UserRestrictionForm(user_id="u", scope="ALL_PROJECTS")
    assert form.to_dict()
    pool = models.PoolPatch.from_dict({})
    pool.additional_properties["x"] = truth
    assert sent(play, lambda toloka: toloka.pools.patch("1", pool)) == '{"x":true}'
    training = models.TrainingForm(
        project_id="1", private_name="x", inherited_instructions=truth, training_tasks_in_task_suite_count=1
    )
    assert '"inherited_instructions":true' in sent(play, lambda toloka: toloka.trainings.create(training))
    script = Script([page()])
    play(script, lambda toloka: toloka.skills.list(global_=truth).first_page())
    assert script.queries[0]["global"] == "true"


def test_texts_containers_and_keys_are_sent_beside_numbers_of_other_libraries(play: Player) -> None:
    value = {
        "é": "“\n",
        "list": (1, [None, True, False, 1e300]),
        "map": MappingProxyType({"x": np.str_("y")}),
        1: np.int64(1),
        False: models.PoolStatus.OPEN,
        "range": range(2),
        "model": models.Owner(id="1"),
    }
    body = json.loads(sent(play, lambda toloka: toloka.tasks.create(task(value))))
    assert body["input_values"]["price"] == {
        "é": "“\n",
        "list": [1, [None, True, False, 1e300]],
        "map": {"x": "y"},
        "1": 1,
        "false": "OPEN",
        "range": [0, 1],
        "model": {"id": "1"},
    }


def test_numbers_of_any_library_are_taken_as_arguments(play: Player) -> None:
    script = Script([page()])
    play(script, lambda toloka: toloka.pools.list(project_id=np.int64(12), limit=np.int64(5)).first_page())
    assert script.queries[0]["project_id"] == "12"
    assert script.queries[0]["limit"] == "5"
    script = Script([answer(200, {"id": "12"})])
    play(script, lambda toloka: toloka.pools.get(np.int64(12)))
    assert script.requests[0].url.path.endswith("/pools/12")


REFUSED = [
    (float("nan"), "is nan, which stands for a missing value"),
    (np.float32("nan"), "is np.float32(nan), which stands for a missing value"),
    (Decimal("NaN"), "is Decimal('NaN'), which stands for a missing value"),
    (Decimal("sNaN"), "is Decimal('sNaN'), which stands for a missing value"),
    (pd.NA, "is <NA>, which stands for a missing value"),
    (pd.NaT, "is NaT, which stands for a missing value"),
    (float("inf"), "can't be inf"),
    (Decimal("-Infinity"), "can't be Decimal('-Infinity')"),
    (NOW, "must be JSON data, not datetime.date"),
    (NOW.date(), "must be JSON data, not datetime.date"),
    (pd.Timestamp(NOW), "must be JSON data, not Timestamp("),
    (np.datetime64("2027-01-01"), "must be JSON data, not "),
    ({"cat"}, "must be JSON data, not {'cat'}. Use a list"),
    (iter("ab"), "must be JSON data, not <"),
    ((each for each in "ab"), "must be JSON data, not <generator"),
    (b"cat", "must be JSON data, not b'cat'. Use .decode()"),
    (np.array([1]), "must be JSON data, not array([1]). Use .tolist()"),
    (pd.Series([1]), "must be JSON data, not 0    1"),
    (1j, "must be JSON data, not 1j"),
    (object(), "must be JSON data, not <object"),
    (UNSET, "is UNSET. Leave it out, or send None"),
    ("caf\udce9", "has characters that can't be sent as UTF-8: 'caf\\udce9'"),
    (10**5000, "is a number that can't be sent"),
    ({(1, 2): 1}, "must have texts as keys, not (1, 2)"),
]


@pytest.mark.parametrize(("value", "said"), REFUSED, ids=lambda each: type(each).__name__)
def test_what_is_no_json_is_refused_with_its_place(play: Player, value: Any, said: str) -> None:
    def refused(action: Callable[[Any], Any], where: str) -> None:
        assert refusal(play, action).startswith(f"{where} {said}")

    refused(lambda toloka: toloka.tasks.create(task(value)), "tasks.create(): input_values.price")
    place = "item 17, input_values.price"
    refused(lambda toloka: toloka.tasks.create_many(many(value)), f"tasks.create_many(): {place}")
    refused(
        lambda toloka: toloka.tasks.create_in_background(many(value)),
        f"tasks.create_in_background(): {place}",
    )
    deep: Any = {"pool_id": "1", "input_values": MappingProxyType({"two words": [0, {"x": value}]})}
    where = "input_values['two words'][1].x"
    refused(lambda toloka: toloka.tasks.create(deep), f"tasks.create(): {where}")
    refused(lambda toloka: toloka.tasks.create_many([deep]), f"tasks.create_many(): item 0, {where}")
    patch = models.TaskSuitePatch.from_dict({})
    patch.additional_properties["x"] = [value]
    refused(lambda toloka: toloka.task_suites.update("1", patch), "task_suites.update(): x[0]")


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), np.float32("nan"), Decimal("NaN"), pd.NA, NOW])
def test_no_missing_number_is_paid_out(play: Player, wrong: Any) -> None:
    bonus = models.UserBonusForm(user_id="u", amount=wrong)
    assert refusal(play, lambda toloka: toloka.user_bonuses.create(bonus)).startswith(
        "user_bonuses.create(): amount "
    )
    bonuses = [models.UserBonusForm(user_id="u", amount=1), bonus]
    assert refusal(play, lambda toloka: toloka.user_bonuses.create_many(bonuses)).startswith(
        "user_bonuses.create_many(): item 1, amount "
    )
    row = next(pd.DataFrame({"user": ["u"], "amount": [None]}, dtype=object).itertuples())
    empty = models.UserBonusForm(user_id="u", amount=float(row.amount or "nan"))
    assert "amount is nan" in refusal(play, lambda toloka: toloka.user_bonuses.create(empty))


@pytest.mark.parametrize("missing", [float("nan"), pd.NA, pd.NaT, Decimal("NaN"), np.float32("nan")])
def test_a_missing_value_is_no_id(play: Player, missing: Any) -> None:
    assert refusal(play, lambda toloka: toloka.pools.get(missing)).startswith("pool_id must be an ID, not ")


@pytest.mark.parametrize("name", ["project_id", "created_gte", "limit", "status"])
@pytest.mark.parametrize("missing", [float("nan"), pd.NA, pd.NaT, Decimal("NaN"), np.float32("nan")])
def test_a_missing_value_is_no_filter(play: Player, missing: Any, name: str) -> None:
    said = refusal(play, lambda toloka: toloka.pools.list(**{name: missing}))
    assert said.startswith(f"pools.list(): {name} ")


def test_a_missing_time_is_refused(play: Player) -> None:
    form = models.UserRestrictionForm(user_id="u", scope="ALL_PROJECTS", will_expire=pd.NaT)
    said = refusal(play, lambda toloka: toloka.user_restrictions.set(form))
    assert said == "user_restrictions.set(): will_expire must be a datetime, not NaT"
    late = datetime.datetime.max.replace(tzinfo=datetime.timezone(-datetime.timedelta(hours=5)))
    form = models.UserRestrictionForm(user_id="u", scope="ALL_PROJECTS", will_expire=late)
    said = refusal(play, lambda toloka: toloka.user_restrictions.set(form))
    assert said.startswith("user_restrictions.set(): will_expire can't be 9999-12-31 23:59:59.999999-05:00")


def test_what_contains_itself_is_refused(play: Player) -> None:
    loop: list[Any] = []
    loop.append(loop)
    said = refusal(play, lambda toloka: toloka.tasks.create(task(loop)))
    assert said == "tasks.create(): body is nested too deeply, or contains itself"


def test_a_text_that_is_no_utf8_is_refused_everywhere(play: Player) -> None:
    half = "caf\udce9"
    assert refusal(play, lambda toloka: toloka.pools.get(half)) == f"pool_id must be an ID, not {half!r}"
    said = refusal(play, lambda toloka: toloka.pools.list(project_id=half))
    assert said.startswith("pools.list(): project_id has characters that can't be sent as UTF-8")


def test_few_frames_of_the_sdk_are_in_a_traceback_of_what_is_no_json(play: Player) -> None:
    with pytest.raises(TypeError, match="item 17, ") as caught:
        play(Script([]), lambda toloka: toloka.tasks.create_many(many({1})))
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert sum("toloka_" in frame.filename for frame in frames) <= 4
