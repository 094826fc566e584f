# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    shown,
)
from .client_type import ClientType
from .device_category import DeviceCategory
from .os_family import OsFamily
from .user_agent_type import UserAgentType

_KEYS = frozenset(
    (
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
)


@define(kw_only=True)
class UserAttributes:
    """What the service worked out from a Toloker's phone number, connection and device."""

    country_by_phone: str | Unset = UNSET
    """Country of the phone number, by its two-letter code."""
    country_by_ip: str | Unset = UNSET
    """Country of the IP address, by its two-letter code."""
    client_type: ClientType | str | Unset = UNSET
    """What the Toloker works with, the mobile app (`TOLOKA_APP`) or a browser (`BROWSER`)."""
    user_agent_type: UserAgentType | str | Unset = UNSET
    """What the Toloker's client says it is: a browser of a computer (`BROWSER`), a browser of a phone
    (`MOBILE_BROWSER`), or anything else (`OTHER`), as the mobile app does."""
    device_category: DeviceCategory | str | Unset = UNSET
    """The Toloker's device: a computer (`PERSONAL_COMPUTER`), a phone (`SMARTPHONE`), a tablet
    (`TABLET`), or one that is worn, such as a watch (`WEARABLE_COMPUTER`)."""
    os_family: OsFamily | str | Unset = UNSET
    """The operating system of the Toloker's device. `MAC_OS` is the one before 2001, `OS_X` the one
    since."""
    os_version: float | Unset = UNSET
    """Version of the operating system, its first two parts as one number: 14.1 and 14.10 are the same
    here."""
    os_version_major: int | Unset = UNSET
    """The first part of the version."""
    os_version_minor: int | Unset = UNSET
    """The second part of the version."""
    os_version_bugfix: int | Unset = UNSET
    """The third part of the version."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            country_by_phone=get("country_by_phone", ABSENT),
            country_by_ip=get("country_by_ip", ABSENT),
            client_type=read(ClientType.of, get("client_type", ABSENT)),
            user_agent_type=read(UserAgentType.of, get("user_agent_type", ABSENT)),
            device_category=read(DeviceCategory.of, get("device_category", ABSENT)),
            os_family=read(OsFamily.of, get("os_family", ABSENT)),
            os_version=get("os_version", ABSENT),
            os_version_major=get("os_version_major", ABSENT),
            os_version_minor=get("os_version_minor", ABSENT),
            os_version_bugfix=get("os_version_bugfix", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.country_by_phone is not UNSET:
            field_dict["country_by_phone"] = self.country_by_phone
        if self.country_by_ip is not UNSET:
            field_dict["country_by_ip"] = self.country_by_ip
        if self.client_type is not UNSET:
            field_dict["client_type"] = plain(self.client_type)
        if self.user_agent_type is not UNSET:
            field_dict["user_agent_type"] = plain(self.user_agent_type)
        if self.device_category is not UNSET:
            field_dict["device_category"] = plain(self.device_category)
        if self.os_family is not UNSET:
            field_dict["os_family"] = plain(self.os_family)
        if self.os_version is not UNSET:
            field_dict["os_version"] = self.os_version
        if self.os_version_major is not UNSET:
            field_dict["os_version_major"] = self.os_version_major
        if self.os_version_minor is not UNSET:
            field_dict["os_version_minor"] = self.os_version_minor
        if self.os_version_bugfix is not UNSET:
            field_dict["os_version_bugfix"] = self.os_version_bugfix
        return field_dict
