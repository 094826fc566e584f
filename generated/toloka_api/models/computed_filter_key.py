# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class ComputedFilterKey(StrEnum):
    """What the service determines. Regions take the operators `IN` and `NOT_IN`, versions and `rating`
    every operator that compares, and the others `EQ` and `NE`."""

    REGION_BY_PHONE = "region_by_phone"
    REGION_BY_IP = "region_by_ip"
    DEVICE_CATEGORY = "device_category"
    CLIENT_TYPE = "client_type"
    OS_FAMILY = "os_family"
    OS_VERSION = "os_version"
    OS_VERSION_MAJOR = "os_version_major"
    OS_VERSION_MINOR = "os_version_minor"
    OS_VERSION_BUGFIX = "os_version_bugfix"
    USER_AGENT_TYPE = "user_agent_type"
    USER_AGENT_FAMILY = "user_agent_family"
    USER_AGENT_VERSION = "user_agent_version"
    USER_AGENT_VERSION_MAJOR = "user_agent_version_major"
    USER_AGENT_VERSION_MINOR = "user_agent_version_minor"
    USER_AGENT_VERSION_BUGFIX = "user_agent_version_bugfix"
    RATING = "rating"

    @staticmethod
    def of(value: Any) -> "ComputedFilterKey | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, ComputedFilterKey] = {member.value: member for member in ComputedFilterKey}

ComputedFilterKeyValue: TypeAlias = (
    ComputedFilterKey
    | NewValue
    | Literal[
        "region_by_phone",
        "region_by_ip",
        "device_category",
        "client_type",
        "os_family",
        "os_version",
        "os_version_major",
        "os_version_minor",
        "os_version_bugfix",
        "user_agent_type",
        "user_agent_family",
        "user_agent_version",
        "user_agent_version_major",
        "user_agent_version_minor",
        "user_agent_version_bugfix",
        "rating",
    ]
)
"""What can be sent where a ComputedFilterKey belongs."""
