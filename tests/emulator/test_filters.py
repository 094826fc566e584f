"""Filters: each key of a profile, each operator, and how conditions are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made
from emulator.crowds import assignments, open_pool
from emulator.played import SDKS, plays
from emulator.test_quality_control import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = {"profile": "filter-profile.md", "computed": "filter-computed.md", "verified": "filters.md"}
# For each key what a Toloker has, and values that it is held against.
TEXTS: dict[tuple[str, str], tuple[str, str]] = {
    ("profile", "gender"): ("FEMALE", "MALE"),
    ("profile", "country"): ("US", "FR"),
    ("profile", "citizenship"): ("US", "FR"),
    ("profile", "education"): ("HIGH", "MIDDLE"),
    ("computed", "device_category"): ("SMARTPHONE", "TABLET"),
    ("computed", "client_type"): ("TOLOKA_APP", "BROWSER"),
    ("computed", "os_family"): ("ANDROID", "WINDOWS"),
    ("computed", "user_agent_type"): ("MOBILE_BROWSER", "BROWSER"),
    ("computed", "user_agent_family"): ("CHROME", "UNKNOWN"),
}
FLAGS = [("profile", "adult_allowed"), ("profile", "verified")]
NUMBERS: dict[tuple[str, str], float] = {
    ("profile", "date_of_birth"): 604972800,
    ("computed", "user_agent_version"): 14.1,
    ("computed", "user_agent_version_major"): 14,
    ("computed", "user_agent_version_minor"): 1,
    ("computed", "user_agent_version_bugfix"): 2,
    ("computed", "os_version"): 14.4,
    ("computed", "os_version_major"): 14,
    ("computed", "os_version_minor"): 4,
    ("computed", "os_version_bugfix"): 1,
    ("computed", "rating"): 70.5,
}
# A Toloker in Paris, which is a part of France, who speaks two languages.
SETS: dict[tuple[str, str], tuple[list[Any], Any]] = {
    ("profile", "languages"): (["EN", "FR"], "DE"),
    ("profile", "city"): ([10502, 124], 96),
    ("computed", "region_by_phone"): ([10502, 124], 96),
    ("computed", "region_by_ip"): ([10502, 124], 96),
}


# filter-profile.md and filter-computed.md don't have these.
OF_SDKS = {"education", "city", "rating"} | {
    key for _, key in NUMBERS if key.startswith("os_") or key.endswith(("_major", "_minor", "_bugfix"))
}


def cases() -> Iterator[tuple[str, str, str, Any, Any, bool]]:
    """Category, key and operator, what a Toloker has, the value of the filter, and whether it lets in."""
    for (category, key), texts in TEXTS.items():
        for text in texts:
            yield category, key, "EQ", texts[0], text, text == texts[0]
            yield category, key, "NE", texts[0], text, text != texts[0]
    for category, key in FLAGS:
        for flag in (True, False):
            yield category, key, "EQ", flag, True, flag
            yield category, key, "NE", flag, True, not flag
    for (category, key), number in NUMBERS.items():
        for word, compare in OPERATORS.items():
            for limit in (number - 1, number, number + 1):
                yield category, key, word, number, limit, compare(number, limit)
    for (category, key), (has, other) in SETS.items():
        for value in (*has, other):
            yield category, key, "IN", has, value, value != other
            yield category, key, "NOT_IN", has, value, value == other


def lets_in(api: Api, condition: dict[str, Any], facts: dict[str, Any]) -> bool:
    toloker = api.emulator.tolokers(1)
    api.emulator.set_profile(toloker.ids[0], facts)
    return bool(toloker.work(open_pool(api, filter=condition)))


@pytest.mark.parametrize(("category", "key"), [*TEXTS, *FLAGS, *NUMBERS, *SETS])
def test_a_filter_lets_in_who_has_what_it_asks_for(api: Api, category: str, key: str) -> None:
    for _, _, word, fact, value, expected in (case for case in cases() if case[:2] == (category, key)):
        condition = {"category": category, "key": key, "operator": word, "value": value}
        assert lets_in(api, {"and": [condition]}, {key: fact}) is expected, (word, fact, value)


for category, key, word, *_ in cases():
    plays(
        f"filter by {category}",
        f"{key} {word}",
        page=SDKS if key in OF_SDKS else PAGES.get(key) or PAGES[category],
    )(test_a_filter_lets_in_who_has_what_it_asks_for)


@plays("filter by skill", *OPERATORS, page="filter-skill.md")
@pytest.mark.parametrize("word", OPERATORS)
def test_a_filter_compares_the_exact_value_of_a_skill(api: Api, word: str) -> None:
    id = made(api.post("/skills", json={"name": "Cats"}))["id"]
    given = {"user_id": api.emulator.tolokers(1).ids[0], "skill_id": id, "value": 59.7}
    made(api.put("/user-skills", json=given))
    for value in (59.6, 59.7, 59.8, "60"):
        condition = {"category": "skill", "key": int(id), "operator": word, "value": value}
        assert lets_in(api, {"and": [condition]}, {}) is OPERATORS[word](59.7, float(value))


@plays("filter by skill", "EQ without a value", "NE without a value", page="filters.md")
@pytest.mark.parametrize("has", [True, False])
def test_a_filter_asks_for_those_who_have_no_skill_or_any(api: Api, has: bool) -> None:
    id = made(api.post("/skills", json={"name": "Cats"}))["id"]
    if has:
        given = {"user_id": api.emulator.tolokers(1).ids[0], "skill_id": id, "value": 0}
        made(api.put("/user-skills", json=given))
    for word in ("EQ", "NE"):
        assert lets_in(api, {"category": "skill", "key": id, "operator": word}, {}) is (has == (word == "NE"))


def condition(country: str) -> dict[str, Any]:
    return {"category": "profile", "key": "country", "operator": "EQ", "value": country}


YES, NO = condition("US"), condition("FR")


@plays("filter", "and", "or", page="filters.md")
@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (YES, True),
        ({"and": [YES, YES]}, True),
        ({"and": [YES, NO]}, False),
        ({"or": [NO, YES]}, True),
        ({"or": [NO, NO]}, False),
        ({"and": [{"or": [NO, YES]}, {"or": [YES]}]}, True),
        ({"and": [{"or": [NO, YES]}, {"or": [NO]}]}, False),
        ({"or": [{"and": [YES, NO]}, {"and": [YES, {"or": [NO, YES]}]}]}, True),
        ({"and": []}, True),
    ],
)
def test_groups_of_conditions_may_be_nested(api: Api, filter: dict[str, Any], expected: bool) -> None:
    assert lets_in(api, filter, {"country": "US"}) is expected


@plays("filter", "null", page="filter-computed.md")
@pytest.mark.parametrize(
    ("key", "words"), [("region_by_ip", ("IN", "NOT_IN")), ("user_agent_version", ("EQ", "NE"))]
)
def test_null_is_what_could_not_be_told(api: Api, key: str, words: tuple[str, str]) -> None:
    for fact in (None, 84):
        for word in words:
            unknown = {"category": "computed", "key": key, "operator": word, "value": None}
            assert lets_in(api, unknown, {key: fact}) is ((fact is None) == (word == words[0]))


@plays("filter", "value that is a list", page="filters.md")
def test_a_value_may_be_a_list(api: Api) -> None:
    speaks = {"category": "profile", "key": "languages", "operator": "IN", "value": ["DE", "FR"]}
    assert lets_in(api, speaks, {"languages": ["FR"]})
    assert not lets_in(api, speaks, {"languages": ["EN"]})


def test_a_region_follows_from_the_country(api: Api) -> None:
    region = {"category": "computed", "key": "region_by_phone", "operator": "IN", "value": 124}
    assert lets_in(api, region, {"country_by_phone": "FR"})
    assert not lets_in(api, region, {"country_by_phone": "US"})


def test_who_has_no_profile_is_whoever_the_pool_asks_for(api: Api) -> None:
    pool = open_pool(api, filter={"and": [YES, NO]})
    assert len(api.emulator.tolokers(3).work(pool)) == 3


def test_a_profile_is_shown_as_it_was_set(api: Api) -> None:
    api.emulator.set_profile("mary", {"country": "FR", "attributes": {"os_family": "IOS"}})
    shown = api.read("/user-metadata/mary")
    assert (shown["country"], shown["attributes"]["os_family"]) == ("FR", "IOS")
    assert shown["languages"]


def test_what_no_profile_has_cannot_be_set(api: Api) -> None:
    with pytest.raises(ValueError, match="no shoe_size"):
        api.emulator.set_profile("mary", {"shoe_size": 38})


@plays("pool", "may_contain_adult_content", page="pool_poolparams.md")
@pytest.mark.parametrize(("agrees", "count"), [(True, 1), (False, 0)])
def test_adult_content_is_for_those_who_agreed(api: Api, agrees: bool, count: int) -> None:
    toloker = api.emulator.tolokers(1)
    api.emulator.set_profile(toloker.ids[0], {"adult_allowed": agrees})
    pool = open_pool(api, may_contain_adult_content=True)
    toloker.work(pool)
    assert len(assignments(api, pool)) == count
