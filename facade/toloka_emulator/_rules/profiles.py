"""Profiles of Tolokers: made up, but always the same for one seed and one ID, unless they are set."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import Any

from .._http.messages import Document
from .._state.state import State
from .regions import COUNTRIES

_PEOPLE = (
    ("IN", ("HI", "EN")),
    ("BR", ("PT",)),
    ("TR", ("TR", "EN")),
    ("KE", ("EN", "SW")),
    ("PH", ("EN",)),
    ("ID", ("ID", "EN")),
    ("FR", ("FR", "EN")),
    ("DE", ("DE", "EN")),
)

_ANDROID = ("TOLOKA_APP", "OTHER", "SMARTPHONE", "ANDROID", (9, 10, 11, 12, 13), (0, 1))
_DEVICES = (
    # Three times, since most Tolokers have such a phone.
    _ANDROID,
    _ANDROID,
    _ANDROID,
    ("TOLOKA_APP", "OTHER", "SMARTPHONE", "IOS", (14, 15, 16), (0, 1, 2, 3, 4, 5)),
    ("BROWSER", "MOBILE_BROWSER", "TABLET", "ANDROID", (9, 10, 11), (0, 1)),
    ("BROWSER", "BROWSER", "PERSONAL_COMPUTER", "WINDOWS", (10,), (0,)),
    ("BROWSER", "BROWSER", "PERSONAL_COMPUTER", "OS_X", (10,), (13, 14, 15)),
)


_BROWSERS = ("CHROME", "CHROME_MOBILE", "FIREFOX", "SAFARI")
# As UNIX timestamps: from 1960 to 2005.
_BORN_FROM, _BORN_TO = -315619200, 1104537600
_ATTRIBUTES = (
    "country_by_phone",
    "country_by_ip",
    "client_type",
    "user_agent_type",
    "device_category",
    "os_family",
    "os_version",
    "os_version_major",
    "os_version_minor",
    "os_version_bugfix",
)


def profile(state: State, user_id: str) -> Document:
    """The profile of a Toloker, as the API shows it. There is one for every ID."""
    facts = {**_made_up(state, user_id), **(set_facts(state, user_id) or {})}
    shown = {name: facts[name] for name in ("country", "languages", "adult_allowed")}
    attributes = {name: facts[name] for name in _ATTRIBUTES if facts[name] is not None}
    return {"id": user_id, **shown, "attributes": attributes}


def filter_facts(state: State, user_id: str) -> Document | None:
    """What filters compare of a Toloker, by the keys of filters; None for one whose profile is not set."""
    given = set_facts(state, user_id)
    if given is None:
        return None
    facts = {**_made_up(state, user_id), **given}
    for place in ("phone", "ip"):
        region = COUNTRIES.get(str(facts[f"country_by_{place}"]))
        facts.setdefault(f"region_by_{place}", region)
    return facts


def set_profile(state: State, user_id: str, facts: Mapping[str, Any]) -> None:
    """Sets what is known of a Toloker. The rest is made up; what is None can't be told.

    Args:
        state: The state.
        user_id: The Toloker.
        facts: By name, as in the profile that the API shows, with its `attributes` or their names directly,
            or as the keys of filters. A region may be a list, with the regions that it is part of.

    Raises:
        ValueError: A name is none of these.
    """
    flat = {name: value for name, value in facts.items() if name != "attributes"}
    flat |= facts.get("attributes") or {}
    made_up = _made_up(state, user_id)
    unknown = flat.keys() - made_up.keys() - {"region_by_phone", "region_by_ip"}
    if unknown:
        raise ValueError(f"A profile has no {', '.join(sorted(unknown))}")
    state.transaction.execute(
        "INSERT OR REPLACE INTO profiles VALUES (?, ?, ?)",
        [user_id, json.dumps(flat), {**made_up, **flat}["rating"]],
    )


def set_facts(state: State, user_id: str) -> Document | None:
    """What was set of a Toloker's profile; None if nothing was."""
    row = state.transaction.execute("SELECT document FROM profiles WHERE toloker = ?", [user_id]).fetchone()
    return json.loads(row[0]) if row else None


def _made_up(state: State, user_id: str) -> Document:
    chance = random.Random(f"{state.seed}:{user_id}")
    country, languages = chance.choice(_PEOPLE)
    client, agent, device, system, majors, minors = chance.choice(_DEVICES)
    major, minor = chance.choice(majors), chance.choice(minors)
    facts: Document = {
        "country": country,
        "languages": list(languages),
        "adult_allowed": chance.random() < 0.7,
        "country_by_phone": country,
        # A few are abroad.
        "country_by_ip": country if chance.random() < 0.9 else chance.choice(_PEOPLE)[0],
        "client_type": client,
        "user_agent_type": agent,
        "device_category": device,
        "os_family": system,
        "os_version": float(f"{major}.{minor}"),
        "os_version_major": major,
        "os_version_minor": minor,
        "os_version_bugfix": chance.randrange(4),
    }
    browser = chance.choice(_BROWSERS) if client == "BROWSER" else "UNKNOWN"
    version = chance.randrange(90, 120)
    return facts | {
        "citizenship": country,
        "city": None,
        "gender": chance.choice(("MALE", "FEMALE")),
        "date_of_birth": chance.randrange(_BORN_FROM, _BORN_TO),
        "education": chance.choice(("BASIC", "MIDDLE", "HIGH")),
        "verified": chance.random() < 0.5,
        "user_agent_family": browser,
        "user_agent_version": float(version),
        "user_agent_version_major": version,
        "user_agent_version_minor": 0,
        "user_agent_version_bugfix": 0,
        "rating": round(100 * chance.random(), 2),
    }
