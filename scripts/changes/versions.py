"""Version numbers, by Semantic Versioning."""

from __future__ import annotations

import re
from enum import IntEnum


class Impact(IntEnum):
    """Which part of the version number a change requires to raise."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


def numbers(version: str) -> tuple[int, int, int]:
    """Major, minor and patch.

    Raises:
        SystemExit: It is not a version number.
    """
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if not found:
        raise SystemExit(f"{version!r} is not a version number: it must be three numbers separated by dots")
    return int(found[1]), int(found[2]), int(found[3])


def proposed(earlier: str, impact: Impact) -> str:
    """The version that follows `earlier`. While that is 0.x, a breaking change raises the second number."""
    major, minor, patch = numbers(earlier)
    if impact is Impact.MAJOR and major > 0:
        return f"{major + 1}.0.0"
    if impact >= Impact.MINOR:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if impact is Impact.PATCH else f"{major}.{minor}.{patch}"


def verdict(name: str, earlier: str, now: str, impact: Impact) -> tuple[str, bool]:
    """A line about the version of `name`, and whether the version is high enough for a breaking change."""
    wanted = proposed(earlier, impact)
    if impact is Impact.NONE:
        return f"{name}: nothing changed; the version is {now}.", True
    if numbers(now) >= numbers(wanted):
        return f"{name}: {earlier} became {now}, and {wanted} is enough.", True
    return f"{name}: the next version is {wanted}; it is still {now}.", impact is not Impact.MAJOR
