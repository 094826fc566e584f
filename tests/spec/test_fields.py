"""Every field of the spec is accounted for, by an example or by a list, with no documentation at hand."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from documentation import account
from documentation.account import Account, Reviewed, Sources
from documentation.fields import Fields
from documentation.specification import Specification

UNKNOWN = "no recorded example has it, and no list says where it is known from"


def faults(
    document: dict[str, Any], documented: Sources | None = None, reviewed: Reviewed | None = None
) -> list[str]:
    """What is not accounted for in a bundled spec, by the committed lists unless others are given."""
    lists = documented or account.read_documented(), reviewed or account.read_reviewed()
    return list(Account(Fields(Specification(document))).faults(*lists))


def renamed(document: dict[str, Any], schema: str, old: str, new: str) -> dict[str, Any]:
    """The spec with a property of a schema, or of a part of it, under another name."""
    changed = deepcopy(document)
    whole = changed["components"]["schemas"][schema]
    for part in (whole, *whole.get("allOf", ())):
        if old in part.get("properties", {}):
            part["properties"][new] = part["properties"].pop(old)
            return changed
    raise AssertionError(f"{schema} has no {old}")


def test_every_field_is_accounted_for(bundle: dict[str, Any]) -> None:
    assert faults(bundle) == []


def test_a_field_under_another_name_is_seen(bundle: dict[str, Any]) -> None:
    found = faults(renamed(bundle, "SkillProperties", "skill_ttl_hours", "ttl_hours"))
    assert "create-skill.request: skill_ttl_hours: the schema does not state it" in found
    assert "get-skill.response: skill_ttl_hours: the schema does not state it" in found
    assert f"SkillProperties.ttl_hours: {UNKNOWN}" in found


@pytest.mark.parametrize(
    ("schema", "old", "new"),
    [
        ("SetSkillActionParameters", "skill_value", "value"),  # only the documentation's tables have it
        ("Audience", "traits_all_of", "traits"),  # only the SDKs have it
        ("SkillFilter", "operator", "op"),  # tells a variant from the others
        ("PoolClosedEvent", "close_reason", "reason"),  # only in what the service sends
    ],
)
def test_wherever_the_field_is_known_from(bundle: dict[str, Any], schema: str, old: str, new: str) -> None:
    assert f"{schema}.{new}: {UNKNOWN}" in faults(renamed(bundle, schema, old, new))


def test_a_query_parameter_under_another_name_is_seen(bundle: dict[str, Any]) -> None:
    changed = deepcopy(bundle)
    parameters = changed["paths"]["/v1/skills"]["get"]["parameters"]
    next(each for each in parameters if each.get("name") == "global")["name"] = "everywhere"
    assert faults(changed) == [
        f"getSkills.everywhere: {UNKNOWN}",
        "getSkills.global: listed, but the spec has no such field",
    ]


@pytest.mark.parametrize("place", ["mood", "owner.mood"])
def test_a_new_field_of_an_example_is_seen_at_any_depth(bundle: dict[str, Any], place: str) -> None:
    changed = deepcopy(bundle)
    holder = changed["components"]["examples"]["skill-id.response"]["value"]
    *parents, name = place.split(".")
    for parent in parents:
        holder = holder[parent]
    holder[name] = {"any": "value"}
    assert faults(changed) == [f"skill-id.response: {place}: the schema does not state it"]


def test_free_maps_take_any_key(bundle: dict[str, Any]) -> None:
    changed = deepcopy(bundle)
    examples = changed["components"]["examples"]
    examples["task-single.request"]["value"]["input_values"] = {"anything": {"at": "all"}}
    examples["skill-id.response"]["value"]["public_name"]["FR"] = "recherche"
    assert faults(changed) == []


def test_a_stale_entry_is_seen(bundle: dict[str, Any]) -> None:
    documented, reviewed = account.read_documented(), account.read_reviewed()
    more = {("Skill", "mood"): "a page", ("Skill", "id"): "a page", ("Audience", "traits_all_of"): "a page"}
    assert faults(bundle, documented | more) == [
        "Skill.id: listed, but an example shows it",
        "Skill.mood: listed, but the spec has no such field",
        "Audience.traits_all_of: listed twice",
    ]
    unstated = reviewed.unstated | {("skill-id.response", "name"): "a reason"}
    assert faults(bundle, documented, Reviewed(reviewed.sources, unstated)) == [
        "skill-id.response: name: listed as unstated, but it is not there, or stated"
    ]
