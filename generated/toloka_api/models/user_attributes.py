# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
    plain,
)
from .client_type import ClientType
from .device_category import DeviceCategory
from .os_family import OsFamily
from .user_agent_type import UserAgentType

_ABSENT: dict[str, Any] = dict.fromkeys(
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
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserAttributes(Model):
    """What the service determined from a Toloker's phone number, connection and device.

    Attributes:
        country_by_phone (str | Unset): Two-letter code of the country of the phone number.
        country_by_ip (str | Unset): Two-letter code of the country of the IP address.
        client_type (ClientType | str | Unset): Client that the Toloker uses: the mobile app
            (`TOLOKA_APP`) or a browser (`BROWSER`).
        user_agent_type (UserAgentType | str | Unset): User agent of the Toloker's client: a
            desktop browser (`BROWSER`), a mobile browser (`MOBILE_BROWSER`) or anything else
            (`OTHER`), such as the mobile app.
        device_category (DeviceCategory | str | Unset): The Toloker's device: a computer
            (`PERSONAL_COMPUTER`), a phone (`SMARTPHONE`), a tablet (`TABLET`) or a wearable such as
            a watch (`WEARABLE_COMPUTER`).
        os_family (OsFamily | str | Unset): Operating system of the Toloker's device. `MAC_OS`
            is the one before 2001, `OS_X` the one since.
        os_version (float | Unset): Version of the operating system, its first two parts as one
            number, so 14.1 and 14.10 are the same.
        os_version_major (int | Unset): First part of the version.
        os_version_minor (int | Unset): Second part of the version.
        os_version_bugfix (int | Unset): Third part of the version.
    """

    country_by_phone: str | Unset = UNSET
    """Two-letter code of the country of the phone number."""
    country_by_ip: str | Unset = UNSET
    """Two-letter code of the country of the IP address."""
    client_type: ClientType | str | Unset = UNSET
    """Client that the Toloker uses: the mobile app (`TOLOKA_APP`) or a browser (`BROWSER`)."""
    user_agent_type: UserAgentType | str | Unset = UNSET
    """User agent of the Toloker's client: a desktop browser (`BROWSER`), a mobile browser
    (`MOBILE_BROWSER`) or anything else (`OTHER`), such as the mobile app."""
    device_category: DeviceCategory | str | Unset = UNSET
    """The Toloker's device: a computer (`PERSONAL_COMPUTER`), a phone (`SMARTPHONE`), a tablet
    (`TABLET`) or a wearable such as a watch (`WEARABLE_COMPUTER`)."""
    os_family: OsFamily | str | Unset = UNSET
    """Operating system of the Toloker's device. `MAC_OS` is the one before 2001, `OS_X` the one since."""
    os_version: float | Unset = UNSET
    """Version of the operating system, its first two parts as one number, so 14.1 and 14.10 are the
    same."""
    os_version_major: int | Unset = UNSET
    """First part of the version."""
    os_version_minor: int | Unset = UNSET
    """Second part of the version."""
    os_version_bugfix: int | Unset = UNSET
    """Third part of the version."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("UserAttributes", src_dict, []) from None
        if (value := data["client_type"]) is not None and value is not UNSET:
            data["client_type"] = ClientType.of(value)
        if (value := data["user_agent_type"]) is not None and value is not UNSET:
            data["user_agent_type"] = UserAgentType.of(value)
        if (value := data["device_category"]) is not None and value is not UNSET:
            data["device_category"] = DeviceCategory.of(value)
        if (value := data["os_family"]) is not None and value is not UNSET:
            data["os_family"] = OsFamily.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.country_by_phone,
            model.country_by_ip,
            model.client_type,
            model.user_agent_type,
            model.device_category,
            model.os_family,
            model.os_version,
            model.os_version_major,
            model.os_version_minor,
            model.os_version_bugfix,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
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
