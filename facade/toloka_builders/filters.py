"""Filters of pools and messages, as expressions.

```python
from toloka_builders.filters import Languages, OsFamily, RegionByPhone, Skill

audience = (
    (Skill("1") >= 80)
    & Languages.in_("EN", "DE")
    & ~RegionByPhone.is_(225)
    & ((OsFamily == "ANDROID") | (OsFamily == "IOS"))
)
print(audience.to_model())
```

A comparison stands in parentheses, since Python's `&` and `|` bind more tightly. Each key has the operators
that the API documents for it.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any, Final, Generic, Literal, NoReturn, TypeAlias, TypeVar, final

import attrs

from toloka_sdk import NewValue, models

__all__ = [
    "AdultAllowed",
    "Citizenship",
    "City",
    "ClientType",
    "Comparable",
    "Country",
    "DateOfBirth",
    "DeviceCategory",
    "Education",
    "Filter",
    "FilterModel",
    "Gender",
    "Key",
    "Languages",
    "OsFamily",
    "OsVersion",
    "OsVersionBugfix",
    "OsVersionMajor",
    "OsVersionMinor",
    "Rating",
    "Region",
    "RegionByIp",
    "RegionByPhone",
    "Skill",
    "UserAgentFamily",
    "UserAgentType",
    "UserAgentVersion",
    "UserAgentVersionBugfix",
    "UserAgentVersionMajor",
    "UserAgentVersionMinor",
    "Verified",
]

T_contra = TypeVar("T_contra", contravariant=True)

FilterModel: TypeAlias = (
    models.FilterAnd
    | models.FilterOr
    | models.ProfileFilter
    | models.ComputedFilter
    | models.SkillFilter
    | Mapping[str, Any]
)
"""What a pool or a message has as its filter."""

_Condition: TypeAlias = models.ProfileFilter | models.ComputedFilter | models.SkillFilter | Mapping[str, Any]
"""A part of a filter that is no group, or a group with fields that the spec doesn't have."""
_Clause: TypeAlias = tuple[_Condition, ...]
"""Conditions of which one must hold."""

LONGEST = 10_000
"""Characters of JSON that the API takes as a filter."""
MOST_GROUPS = 1_000
"""Groups of conditions that are made of an expression. The API takes fewer: `LONGEST` holds about 100."""

_PAIRS = (("EQ", "NE"), ("GT", "LTE"), ("GTE", "LT"), ("IN", "NOT_IN"))
_OPPOSITES = dict(_PAIRS) | {opposite: operator for operator, opposite in _PAIRS}


@final
class Filter:
    """An expression that selects Tolokers. It is made by comparing a key, or of filters by `&`, `|` and `~`.

    It never changes: each of these gives another one.
    """

    __slots__ = ("_clauses", "_source")

    def __init__(self, clauses: Iterable[_Clause] = (), *, source: FilterModel | None = None) -> None:
        """Keys and `from_model` make filters; this is not meant to be called."""
        self._clauses = tuple(clauses)
        self._source = source

    @staticmethod
    def from_model(model: FilterModel) -> Filter:
        """Reads a filter that the service sent, such as that of a pool.

        Unless it is made part of another one, `to_model` gives it back as it was, unknown parts included.
        """
        return Filter(source=copy.deepcopy(model))

    def to_model(self) -> FilterModel:
        """The filter as the API takes it: groups of `or` in one `and`, with nothing in it twice.

        One from `from_model` is given back as it was.

        Raises:
            ValueError: It has more characters as JSON than the API takes.
        """
        length = len(self._text())
        if self._source is None and length > LONGEST:
            raise ValueError(
                f"The filter has {length:,} characters as JSON, and the API takes {LONGEST:,}. {_ADVICE}"
            )
        return copy.deepcopy(self._model())

    def __and__(self, other: Filter) -> Filter:
        return Filter(_distinct([*self._normal(), *_normal(other)])) if _is_filter(other) else NotImplemented

    def __or__(self, other: Filter) -> Filter:
        return Filter(_either(self._normal(), _normal(other))) if _is_filter(other) else NotImplemented

    def __invert__(self) -> Filter:
        """The filter with each operator turned into its opposite, `and` into `or`, and `or` into `and`.

        A Toloker without a value matches neither a comparison nor its opposite.
        """
        opposites = ([(_opposite(each),) for each in clause] for clause in self._normal())
        return Filter(reduce(_either, opposites, [()]))

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "A filter is neither true nor false. Combine filters by & | ~ in place of and, or, not, with "
            "each comparison in parentheses, and write a range as two comparisons: "
            "(Skill('1') >= 20) & (Skill('1') <= 80)."
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Filter) and self._text() == other._text()

    def __hash__(self) -> int:
        return hash(self._text())

    def __repr__(self) -> str:
        return f"<Filter {self._text()}>"

    def _text(self) -> str:
        return _text(self._model())

    def _model(self) -> FilterModel:
        groups = [models.FilterOr(or_=[*clause]) for clause in self._clauses]
        return models.FilterAnd(and_=groups) if self._source is None else self._source

    def _normal(self) -> tuple[_Clause, ...]:
        return self._clauses if self._source is None else _clauses_of(self._source)


def _is_filter(value: object) -> bool:
    return isinstance(value, Filter)


def _normal(each: Filter) -> tuple[_Clause, ...]:
    return each._normal()  # pyright: ignore[reportPrivateUsage]


# Normal form


_ADVICE = "Split it over several pools, or mark the Tolokers with a skill and filter by that."


def _either(one: Iterable[_Clause], other: Iterable[_Clause]) -> tuple[_Clause, ...]:
    """The clauses that hold if those of one side do."""
    left, right = tuple(one), tuple(other)
    if len(left) * len(right) > MOST_GROUPS:
        raise ValueError(
            f"As an `and` of `or`s, which the API takes, the filter has {len(left) * len(right):,} groups. "
            f"{_ADVICE}"
        )
    return _distinct([*mine, *yours] for mine in left for yours in right)


def _distinct(clauses: Iterable[Iterable[_Condition]]) -> tuple[_Clause, ...]:
    """Each clause once, with each of its conditions once."""
    found: dict[tuple[str, ...], _Clause] = {}
    for clause in clauses:
        conditions = {_text(each): each for each in clause}
        found.setdefault(tuple(sorted(conditions)), tuple(conditions.values()))
    return tuple(found.values())


def _text(model: FilterModel) -> str:
    data = model if isinstance(model, Mapping) else model.to_dict()
    return json.dumps(data, sort_keys=True, ensure_ascii=False, default=str)


def _opposite(condition: _Condition) -> _Condition:
    if not isinstance(condition, Mapping) and not condition.additional_properties:
        operator = condition.operator
        if operator in _OPPOSITES:
            kind: Any = type(operator)
            return attrs.evolve(condition, operator=kind(_OPPOSITES[operator]))
    raise ValueError(f"This part of the filter has no opposite that is known: {_text(condition)}.")


def _clauses_of(model: FilterModel) -> tuple[_Clause, ...]:
    """The normal form of what the service sent."""
    if isinstance(model, Mapping):
        (model,) = models.FilterAnd.from_dict({"and": [dict(model)]}).and_
    match model:
        case models.FilterAnd(and_=parts) if _is_group(model, parts):
            return _distinct(clause for part in parts for clause in _clauses_of(part))
        case models.FilterOr(or_=parts) if _is_group(model, parts):
            return reduce(_either, map(_clauses_of, parts), ((),))
        case models.FilterAnd() | models.FilterOr():
            return ((model.to_dict(),),)
        case _:
            return ((model,),)


def _is_group(model: models.FilterAnd | models.FilterOr, parts: object) -> bool:
    """Whether it is a group and nothing more, whose parts can be taken out of it."""
    return not model.additional_properties and isinstance(parts, list) and None not in parts


# Keys


class _Comparison:
    """What makes a condition of an operator and a value."""

    def __init__(self, category: str, key: str, positive: str, negative: str) -> None:
        self._category, self._key, self._positive, self._negative = category, key, positive, negative

    def _compare(self, operator: str, value: object) -> Filter:
        data = {"category": self._category, "key": self._key, "operator": operator, "value": value}
        (condition,) = models.FilterAnd.from_dict({"and": [data]}).and_
        assert not isinstance(condition, (models.FilterAnd, models.FilterOr))
        return Filter([(condition,)])

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self!r} is no condition yet. Compare it with a value.")

    def __repr__(self) -> str:
        return f"<{self._category} {self._key}>"


class Key(_Comparison, Generic[T_contra]):
    """Something that the service knows of a Toloker.

    `==` is the same as `is_`, and `!=` the same as `is_not`.
    """

    def is_(self, value: T_contra) -> Filter:
        """Matches a Toloker with this value. With a region, also one in a part of it."""
        return self._compare(self._positive, value)

    def is_not(self, value: T_contra) -> Filter:
        """Matches a Toloker with another value. With a region, one outside of it."""
        return self._compare(self._negative, value)

    def in_(self, value: T_contra, *others: T_contra) -> Filter:
        """Matches a Toloker with one of these values."""
        return reduce(Filter.__or__, map(self.is_, (value, *others)))

    def not_in(self, value: T_contra, *others: T_contra) -> Filter:
        """Matches a Toloker with none of these values."""
        return reduce(Filter.__and__, map(self.is_not, (value, *others)))

    def __eq__(self, value: T_contra) -> Filter:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.is_(value)

    def __ne__(self, value: T_contra) -> Filter:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.is_not(value)

    __hash__ = object.__hash__


class Comparable(Key[T_contra]):
    """Something with an order, to compare by `<`, `<=`, `>` and `>=`, too."""

    def __lt__(self, value: T_contra) -> Filter:
        return self._compare("LT", value)

    def __le__(self, value: T_contra) -> Filter:
        return self._compare("LTE", value)

    def __gt__(self, value: T_contra) -> Filter:
        return self._compare("GT", value)

    def __ge__(self, value: T_contra) -> Filter:
        return self._compare("GTE", value)

    def is_missing(self) -> Filter:
        """Matches a Toloker without a value."""
        return self._compare("EQ", None)


class Region(Key[int]):
    """A region that the service detects, by its ID."""

    def is_missing(self) -> Filter:
        """Matches a Toloker whose region is unknown."""
        return self._compare("IN", None)


@final
class Skill(Comparable[float]):
    """A Toloker's value of a skill, from 0 to 100.

    Args:
        skill_id: ID of the skill.
    """

    def __init__(self, skill_id: str) -> None:
        if not isinstance(skill_id, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Skill: skill_id must be the ID of a skill as a text, not {skill_id!r}.")
        super().__init__("skill", skill_id, "EQ", "NE")


@final
class _Date(Comparable[date | int]):
    """A date, which the API counts in seconds since 1970 in UTC. One without a time is midnight in UTC."""

    def _compare(self, operator: str, value: object) -> Filter:
        if isinstance(value, datetime):
            if value.tzinfo is None:
                raise ValueError(f"{value} has no time zone. Use a date, or datetime(…, tzinfo=UTC).")
            value = int(value.timestamp())
        elif isinstance(value, date):
            value = int(datetime(value.year, value.month, value.day, tzinfo=UTC).timestamp())
        return super()._compare(operator, value)


Gender: Final = Key[Literal["MALE", "FEMALE"] | NewValue]("profile", "gender", "EQ", "NE")
"""The gender in the profile."""
Country: Final = Key[str]("profile", "country", "EQ", "NE")
"""The country of residence in the profile, as two letters of ISO 3166-1."""
Citizenship: Final = Key[str]("profile", "citizenship", "EQ", "NE")
"""The citizenship in the profile, as two letters of ISO 3166-1."""
Education: Final = Key[str]("profile", "education", "EQ", "NE")
"""The education in the profile, such as `HIGH`."""
AdultAllowed: Final = Key[bool]("profile", "adult_allowed", "EQ", "NE")
"""Whether the Toloker agrees to adult content."""
Verified: Final = Key[bool]("profile", "verified", "EQ", "NE")
"""Whether the profile is verified."""
DateOfBirth: Final = _Date("profile", "date_of_birth", "EQ", "NE")
"""The date of birth in the profile: a date, an aware datetime, or seconds since 1970."""
Languages: Final = Key[str]("profile", "languages", "IN", "NOT_IN")
"""The languages in the profile, each as two upper-case letters of ISO 639-1."""
City: Final = Key[int]("profile", "city", "IN", "NOT_IN")
"""The city in the profile, by the ID of its region or of one around it."""

RegionByPhone: Final = Region("computed", "region_by_phone", "IN", "NOT_IN")
"""The region of the telephone number, by its ID."""
RegionByIp: Final = Region("computed", "region_by_ip", "IN", "NOT_IN")
"""The region of the IP address, by its ID."""
DeviceCategory: Final = Key[str]("computed", "device_category", "EQ", "NE")
"""The kind of device: `PERSONAL_COMPUTER`, `SMARTPHONE`, `TABLET`, or `UNKNOWN`."""
ClientType: Final = Key[str]("computed", "client_type", "EQ", "NE")
"""The client: `BROWSER`, `TOLOKA_APP`, or `UNKNOWN`."""
OsFamily: Final = Key[str]("computed", "os_family", "EQ", "NE")
"""The operating system, such as `ANDROID`, `IOS`, `WINDOWS`, `LINUX`, or `UNKNOWN`."""
OsVersion: Final = Comparable[float]("computed", "os_version", "EQ", "NE")
"""The version of the operating system, major and minor, such as 8.1."""
OsVersionMajor: Final = Comparable[int]("computed", "os_version_major", "EQ", "NE")
"""The major version of the operating system."""
OsVersionMinor: Final = Comparable[int]("computed", "os_version_minor", "EQ", "NE")
"""The minor version of the operating system."""
OsVersionBugfix: Final = Comparable[int]("computed", "os_version_bugfix", "EQ", "NE")
"""The bug-fix version of the operating system."""
UserAgentType: Final = Key[str]("computed", "user_agent_type", "EQ", "NE")
"""The kind of browser: `BROWSER`, `MOBILE_BROWSER`, `OTHER`, or `UNKNOWN`."""
UserAgentFamily: Final = Key[str]("computed", "user_agent_family", "EQ", "NE")
"""The browser, such as `CHROME`, `FIREFOX`, `SAFARI`, or `UNKNOWN`."""
UserAgentVersion: Final = Comparable[float]("computed", "user_agent_version", "EQ", "NE")
"""The version of the browser, major and minor, such as 11.3."""
UserAgentVersionMajor: Final = Comparable[int]("computed", "user_agent_version_major", "EQ", "NE")
"""The major version of the browser."""
UserAgentVersionMinor: Final = Comparable[int]("computed", "user_agent_version_minor", "EQ", "NE")
"""The minor version of the browser."""
UserAgentVersionBugfix: Final = Comparable[int]("computed", "user_agent_version_bugfix", "EQ", "NE")
"""The bug-fix version of the browser."""
Rating: Final = Comparable[float]("computed", "rating", "EQ", "NE")
"""The Toloker's rating."""
