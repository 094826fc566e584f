"""Which filters of a query the service applies, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from pyspark.sql.datasource import (
    EqualNullSafe,
    EqualTo,
    Filter,
    GreaterThan,
    GreaterThanOrEqual,
    In,
    LessThan,
    LessThanOrEqual,
)

from toloka_sdk import TolokaError

from ._lists import SEVERAL, Source, unsent

BOUNDS: Mapping[type[Filter], str] = {
    GreaterThan: "gte",
    GreaterThanOrEqual: "gte",
    LessThan: "lte",
    LessThanOrEqual: "lte",
}
"""The bound that the service is given. It may let a row more through, and Spark filters again."""


def pushed(source: Source, filters: Iterable[Filter]) -> Source:
    """The list with those of the filters that the service has.

    It is given nothing that it would refuse, and nothing that could leave a row out that Spark would keep.
    """
    for each in filters:
        for column, operator, values in conditions(each):
            if column == SEVERAL and SEVERAL in source.takes and operator == "in":
                pools = [pool for pool in source.pools or values if pool in values]
                source = accepted(source, replace(source, pools=tuple(pools) or source.pools))
            else:
                source = with_condition(source, column, operator, values)
    return source


def conditions(filter: Filter) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    """A filter as a column, an operator and values: what is none has none."""
    attribute: tuple[str, ...] = getattr(filter, "attribute", ())
    if len(attribute) != 1:
        return
    value: Any = getattr(filter, "value", None)
    if isinstance(filter, (EqualTo, EqualNullSafe)) and value is not None:
        yield attribute[0], "in", (value,)
    elif isinstance(filter, In) and None not in filter.value:
        yield attribute[0], "in", filter.value
    elif type(filter) in BOUNDS:
        yield attribute[0], BOUNDS[type(filter)], (value,)


def with_condition(source: Source, column: str, operator: str, values: tuple[Any, ...]) -> Source:
    """The list with a condition, if it takes it."""
    kinds = source.endpoint.kinds
    name = column if operator == "in" else f"{column}_{operator}"
    if name not in source.takes or name in source.parameters:
        return source
    if operator != "in" and kinds.get(name) == "moment" and isinstance(values[0], datetime):
        return accepted(source, with_parameter(source, name, bound(values[0], operator)))
    if operator != "in" and kinds.get(name) == "integer":
        return accepted(source, with_parameter(source, name, values[0]))
    if operator == "in" and kinds.get(name) == "several":
        return accepted(source, with_parameter(source, name, list(values)))
    if operator == "in" and len(values) == 1 and kinds.get(name) in (None, "integer", "flag"):
        return accepted(source, with_parameter(source, name, values[0]))
    return source


def with_parameter(source: Source, name: str, value: Any) -> Source:
    return replace(source, parameters={**source.parameters, name: value})


def bound(moment: datetime, operator: str) -> datetime:
    """The bound in milliseconds, which lists have, that nothing between is lost by."""
    aware = moment.astimezone()  # Spark gives moments in the time zone of the machine
    whole = aware.replace(microsecond=aware.microsecond // 1000 * 1000)
    return whole if operator == "gte" or whole == aware else whole + timedelta(milliseconds=1)


def accepted(before: Source, after: Source) -> Source:
    """The list as it became, or as it was if the service would refuse that."""
    with unsent() as toloka:
        try:
            for query in after.queries():
                after.pages(toloka, query)
        except (TolokaError, TypeError, ValueError):
            return before
    return after
