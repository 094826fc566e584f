"""Profiles of Tolokers: made up, but always the same for one seed and one ID."""

from __future__ import annotations

import random

from .._http.messages import Document
from .._state.state import State

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


def profile(state: State, user_id: str) -> Document:
    """The profile of a Toloker, as the API shows it. There is one for every ID."""
    chance = random.Random(f"{state.seed}:{user_id}")
    country, languages = chance.choice(_PEOPLE)
    client, agent, device, system, majors, minors = chance.choice(_DEVICES)
    major, minor = chance.choice(majors), chance.choice(minors)
    return {
        "id": user_id,
        "country": country,
        "languages": list(languages),
        "adult_allowed": chance.random() < 0.7,
        "attributes": {
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
        },
    }
