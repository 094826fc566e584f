"""Filters as expressions."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recorded import bundle
from recorded_parts import parts
from toloka_api.types import plain
from toloka_builders import filters
from toloka_builders.filters import (
    DateOfBirth,
    Filter,
    FilterModel,
    Key,
    Languages,
    RegionByPhone,
    Skill,
)
from toloka_sdk import models

UNTIMED = settings(deadline=None)
GOOD, ENGLISH, MOSCOW = Skill("1") >= 80, Languages.in_("EN"), RegionByPhone.is_(225)
SCHEMAS = bundle()["components"]["schemas"]


def condition(category: str, key: str, operator: str, value: object) -> dict[str, Any]:
    return {"category": category, "key": key, "operator": operator, "value": value}


def groups(made: Filter) -> list[list[dict[str, Any]]]:
    """The conditions of a filter in the API's form, group by group."""
    data = plain(made.to_model())
    assert [*data] == ["and"]
    assert all([*each] == ["or"] for each in data["and"])
    return [each["or"] for each in data["and"]]


def test_an_expression_becomes_an_and_of_ors() -> None:
    assert groups(GOOD & ENGLISH & ~MOSCOW) == [
        [condition("skill", "1", "GTE", 80)],
        [condition("profile", "languages", "IN", "EN")],
        [condition("computed", "region_by_phone", "NOT_IN", 225)],
    ]


def test_one_condition_is_a_group_of_its_own() -> None:
    assert groups(GOOD) == [[condition("skill", "1", "GTE", 80)]]


def test_an_or_over_ands_has_a_group_for_each_pair() -> None:
    made = (Skill("1") > 1) & (Skill("2") > 2) | (Skill("3") > 3) & (Skill("4") > 4)
    assert [[each["key"] for each in group] for group in groups(made)] == [
        ["1", "3"],
        ["1", "4"],
        ["2", "3"],
        ["2", "4"],
    ]


def test_nothing_is_there_twice() -> None:
    assert groups((GOOD & GOOD) | GOOD) == groups(GOOD)
    assert groups((GOOD | ENGLISH) & (ENGLISH | GOOD)) == groups(GOOD | ENGLISH)


def test_several_values_are_alternatives_and_none_of_them_are_conditions_together() -> None:
    assert len(groups(Languages.in_("EN", "DE"))[0]) == 2
    assert len(groups(Languages.not_in("EN", "DE"))) == 2
    assert Languages.not_in("EN", "DE") == ~Languages.in_("EN", "DE")


def test_combining_filters_changes_none_of_them() -> None:
    before = copy.deepcopy([groups(GOOD), groups(ENGLISH)])
    _ = GOOD & ENGLISH, GOOD | ENGLISH, ~GOOD
    GOOD.to_model().and_ = []  # type: ignore[union-attr]
    assert [groups(GOOD), groups(ENGLISH)] == before


def test_equal_filters_are_equal_and_have_the_same_hash() -> None:
    assert {GOOD & ENGLISH, GOOD & (Languages.is_("EN")), GOOD} == {GOOD & ENGLISH, GOOD}
    assert GOOD & ENGLISH != GOOD
    assert repr(GOOD).startswith('<Filter {"and": [')
    assert Filter.from_model(GOOD.to_model()) == GOOD


def test_a_date_is_seconds_of_its_midnight_in_utc() -> None:
    values = [DateOfBirth < date(2000, 1, 1), DateOfBirth < datetime(2000, 1, 1, tzinfo=UTC)]
    assert [groups(each)[0][0]["value"] for each in values] == [946684800, 946684800]
    with pytest.raises(ValueError, match="has no time zone"):
        _ = DateOfBirth < datetime(2000, 1, 1)


def test_a_missing_value_can_be_asked_for() -> None:
    assert groups(Skill("1").is_missing()) == [[condition("skill", "1", "EQ", None)]]
    assert groups(RegionByPhone.is_missing()) == [[condition("computed", "region_by_phone", "IN", None)]]
    assert groups(~Skill("1").is_missing()) == [[condition("skill", "1", "NE", None)]]


# What Python would misread


@pytest.mark.parametrize(
    "misread",
    [
        lambda: GOOD and ENGLISH,
        lambda: GOOD or ENGLISH,
        lambda: not GOOD,
        lambda: 20 <= Skill("1") <= 80,
        lambda: [each for each in [GOOD] if each],
    ],
)
def test_and_or_not_and_chained_comparisons_are_refused(misread: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        misread()


def test_a_key_without_a_comparison_is_refused() -> None:
    with pytest.raises(TypeError, match="is no condition yet"):
        _ = Languages and GOOD
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = GOOD & Languages  # type: ignore[operator]
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = Skill("1") >= 80 & ENGLISH  # type: ignore[operator]


def test_a_skill_is_named_by_its_id() -> None:
    with pytest.raises(TypeError, match="must be the ID of a skill as a text, not 1"):
        Skill(1)  # type: ignore[arg-type]


def test_an_operator_that_a_key_does_not_take_is_not_there() -> None:
    with pytest.raises(TypeError, match="not supported"):
        _ = Languages >= "EN"  # type: ignore[operator]


# Size


def test_a_normal_form_that_explodes_is_refused_at_once() -> None:
    pairs = [(Skill(f"a{each}") > 1) & (Skill(f"b{each}") > 1) for each in range(60)]
    with pytest.raises(ValueError, match="has 1,024 groups"):
        reduce(Filter.__or__, pairs)


def test_a_filter_that_the_api_would_not_take_is_refused() -> None:
    made = GOOD
    for each in range(300):
        made = made & (Skill(str(each)) > 1)
    with pytest.raises(ValueError, match=r"characters as JSON, and the API takes 10,000"):
        made.to_model()


# The spec


def test_every_documented_key_is_there_with_the_operators_that_it_takes() -> None:
    known = {
        (category, key): set(operators)
        for category, schema in (("profile", "ProfileFilter"), ("computed", "ComputedFilter"))
        for key, operators in SCHEMAS[schema]["x-toloka-dependent-values"][0]["values"].items()
    }
    known["skill", "1"] = set(SCHEMAS["ConditionOperator"]["anyOf"][0]["enum"])
    keys = [each for name in filters.__all__ if isinstance(each := getattr(filters, name), Key)]
    for each in [*keys, Skill("1")]:
        made = [each.is_(0), each.is_not(0)]
        if isinstance(each, filters.Comparable):
            made += [each < 0, each <= 0, each > 0, each >= 0]
        ((first, *_),) = groups(made[0])
        operators = {groups(one)[0][0]["operator"] for one in made}
        assert operators == known.pop((first["category"], first["key"])), first["key"]
        for one in made:
            models.FilterAnd.check_dict(plain(one.to_model()))
    assert known == {}
    every = {
        each
        for name in ("ProfileFilterKey", "ComputedFilterKey")
        for each in SCHEMAS[name]["anyOf"][0]["enum"]
    }
    assert every == {groups(each.is_(0))[0][0]["key"] for each in keys}


# What the service sent


def recorded() -> list[Any]:
    return parts("Filter", "filter", "recipients_filter")


def read(data: Any) -> FilterModel:
    model = models.Pool.from_dict({"id": "1", "filter": data}).filter
    assert model
    return model


@pytest.mark.parametrize("data", recorded())
def test_a_recorded_filter_is_given_back_as_it_was(data: Any) -> None:
    model = read(data)
    assert Filter.from_model(model).to_model() == model
    assert plain(Filter.from_model(model).to_model()) == data
    assert plain(Filter.from_model(data).to_model()) == data


def test_there_are_recorded_filters() -> None:
    assert len(recorded()) == 7


LEAF = st.one_of(
    st.builds(
        condition, st.just("skill"), st.sampled_from("123"), st.sampled_from(["EQ", "GTE"]), st.just(1)
    ),
    st.builds(
        condition, st.just("profile"), st.just("country"), st.just("EQ"), st.sampled_from(["DE", None])
    ),
    st.builds(condition, st.just("computed"), st.text(max_size=3), st.just("IN"), st.integers(0, 3)),
    st.fixed_dictionaries({"category": st.just("mood"), "key": st.just("good")}),
    st.fixed_dictionaries({"category": st.just("skill"), "more": st.integers(0, 1)}),
)
TREE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"and": st.lists(inner, max_size=3)}),
        st.fixed_dictionaries({"or": st.lists(inner, max_size=3)}),
        st.fixed_dictionaries({"or": st.lists(inner, max_size=2), "note": st.just("new")}),
    ),
    max_leaves=6,
)


@UNTIMED
@given(TREE)
def test_any_filter_is_given_back_as_it_was_with_what_is_not_known(data: Any) -> None:
    assert plain(Filter.from_model(read(data)).to_model()) == data
    assert plain(Filter.from_model(data).to_model()) == data


def holds(node: Any, facts: frozenset[str]) -> bool:
    if [*node] == ["and"]:
        return all(holds(each, facts) for each in node["and"])
    if [*node] == ["or"]:
        return any(holds(each, facts) for each in node["or"])
    return json.dumps(node, sort_keys=True) in facts


def leaves(node: Any) -> set[str]:
    if [*node] in (["and"], ["or"]):
        return {leaf for each in next(iter(node.values())) for leaf in leaves(each)}
    return {json.dumps(node, sort_keys=True)}


@UNTIMED
@given(TREE, TREE, st.data())
def test_the_normal_form_means_the_same(one: Any, other: Any, data: st.DataObject) -> None:
    known = sorted(leaves(one) | leaves(other))
    facts = frozenset(data.draw(st.sets(st.sampled_from(known)))) if known else frozenset()
    left, right = Filter.from_model(read(one)), Filter.from_model(read(other))
    assert holds(plain((left & right).to_model()), facts) == (holds(one, facts) and holds(other, facts))
    assert holds(plain((left | right).to_model()), facts) == (holds(one, facts) or holds(other, facts))


@pytest.mark.parametrize("values", [*itertools.product([0, 1], repeat=3)])
def test_not_turns_a_filter_round(values: tuple[int, int, int]) -> None:
    one, two, three = (Skill(name) > 0 for name in "123")

    def met(made: Filter) -> bool:
        compare = {"GT": lambda value: value > 0, "LTE": lambda value: value <= 0}
        return all(
            any(compare[each["operator"]](values[int(each["key"]) - 1]) for each in group)
            for group in groups(made)
        )

    for made in (one, one & two, one | two, (one & two) | three, (one | two) & ~three):
        assert met(~made) is not met(made)
        assert met(~~made) is met(made)


def test_what_is_not_known_can_be_combined_but_has_no_opposite() -> None:
    new = Filter.from_model({"category": "mood", "key": "good"})
    assert groups(new & GOOD)[0] == [{"category": "mood", "key": "good"}]
    with pytest.raises(ValueError, match="has no opposite that is known"):
        _ = ~new
