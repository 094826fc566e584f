"""One page of a list, read from the index that holds it in its order.

Every index ends with all the columns that a bound can name, so a bound that the order doesn't serve
(`last_started_gte` with `sort=id`) is checked inside the index, and no document off the page is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from .._http.errors import FieldError, invalid
from .._openapi.decoding import QueryValue
from .._openapi.specification import Endpoint
from .._openapi.timestamps import format_bound
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_AFTER = "after_id"
_BOUND = re.compile(r"(?P<field>\w+)_(?P<word>gt|gte|lt|lte)")
_OPERATORS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
_NUMBER = re.compile("[0-9]+", re.ASCII)
MAX_ID = 2**63 - 1
Condition = tuple[str, list[Any]]
"""A condition in SQL, and its values."""


@dataclass(frozen=True, slots=True)
class PageQuery:
    """The SQL for the IDs of one page, and one more that tells whether there are others."""

    sql: str
    values: list[Any]
    limit: int


def page_query(
    table: Table, endpoint: Endpoint, query: Mapping[str, QueryValue], also: Iterable[Condition] = ()
) -> PageQuery:
    """Turns the query parameters of a list into SQL.

    Args:
        table: The table to list.
        endpoint: The list's endpoint, whose pagination names the parameters and caps the page.
        query: The checked query parameters.
        also: Conditions that no column serves.

    Raises:
        ServiceError: 400 for an ID bound that no ID of this table can be compared with.
    """
    limit_name, sort_name = endpoint.pagination["limit"], endpoint.pagination["sort"]
    limit = _integer(query.get(limit_name, endpoint.default(limit_name)))
    limit = min(limit, endpoint.pagination["max_limit"])
    order = _order(table, query.get(sort_name, []))
    conditions: list[str] = []
    values: list[Any] = []
    filters = tuple(name for name in table.filters if name in query)
    for name in filters:
        given = query[name]
        wanted = given if isinstance(given, list) else [given]
        conditions.append(f"{name} IN ({', '.join('?' * len(wanted))})")
        values += wanted
    for name, value in query.items():
        bound = _BOUND.fullmatch(name)
        if bound and bound["field"] in ("id", *table.columns):
            conditions.append(_condition(table, bound["field"], bound["word"], order[0][0]))
            values.append(_bound_value(table, name, bound["field"], value))
    if _AFTER in query:
        after, given = _after(table, order, query[_AFTER])
        conditions.append(after)
        values += given
    for condition, given in also:
        conditions.append(condition)
        values += given
    first = order[0][0] if order[0][0] in table.orders else "id"
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    terms = ", ".join(_term(table, field, direction) for field, direction in order)
    source = f"{table.name} INDEXED BY {table.index(filters, first)}"
    return PageQuery(f"SELECT id FROM {source}{where} ORDER BY {terms} LIMIT ?", [*values, limit + 1], limit)


def _term(table: Table, field: str, direction: str) -> str:
    if not table.unset_last or field == "id":
        return f"{field} {direction}"
    return f"{field} {direction} NULLS {'LAST' if direction == 'ASC' else 'FIRST'}"


def _after(table: Table, order: list[tuple[str, str]], id: QueryValue) -> Condition:
    """What comes after an object in an order: equal in the first properties, and beyond it in the next."""
    ways: list[str] = []
    values: list[Any] = []
    before: list[str] = []
    before_values: list[Any] = []
    for field, direction in order:
        operator = ">" if direction == "ASC" else "<"
        if field == "id":
            beyond, same, given = f"id {operator} ?", "", [id]
        else:
            its = f"(SELECT {field} FROM {table.name} WHERE id = ?)"
            unset, is_set = (field, its) if direction == "ASC" else (its, field)
            beyond = f"({field} {operator} {its} OR {unset} IS NULL AND {is_set} IS NOT NULL)"
            same, given = f"{field} IS {its}", [id]
        ways.append(" AND ".join([*before, beyond]))
        values += [*before_values, *given * beyond.count("?")]
        before.append(same)
        before_values += given
    return f"({' OR '.join(ways)})", values


def _order(table: Table, sort: QueryValue) -> list[tuple[str, str]]:
    order: list[tuple[str, str]] = []
    for term in sort if isinstance(sort, list) else [str(sort)]:
        field = term.removeprefix("-")
        if field not in (known for known, _ in order):
            order.append((field, "DESC" if term.startswith("-") else "ASC"))
        if field == "id":
            break
    if not order or order[-1][0] != "id":
        order.append(("id", order[-1][1] if order else "ASC"))
    # Where IDs are in the order of creation, the time of creation just before the ID says nothing more.
    if table.is_in_order and len(order) > 1 and order[-2] == (table.created, order[-1][1]):
        del order[-2]
    return order


def _condition(table: Table, field: str, word: str, first: str) -> str:
    if field == table.created and table.ids in ("number", "text"):
        return _created_condition(table, word)
    # The plus keeps SQLite from leaving the index that holds the order for one that would need sorting.
    return f"{field if field == first else '+' + field} {_OPERATORS[word]} ?"


def _created_condition(table: Table, word: str) -> str:
    if word in ("gt", "gte"):
        compare, direction = ">=", "ASC"
    else:
        compare, direction = "<=", "DESC"
    found = (
        f"SELECT id FROM {table.name} WHERE {table.created} {_OPERATORS[word]} ?"
        f" ORDER BY {table.created} {direction}, id {direction} LIMIT 1"
    )
    return f"id {compare} ({found})"


def _bound_value(table: Table, name: str, field: str, value: QueryValue) -> Any:
    if isinstance(value, datetime):
        return format_bound(value)
    if field == "id" and table.ids == "number":
        text = str(value)
        if not _NUMBER.fullmatch(text):
            raise invalid({name: FieldError("No ID of this list looks like this")})
        # More digits than this are past every ID, and past what an integer column holds.
        return min(int(text[:40]), MAX_ID)
    return value


def _integer(value: QueryValue) -> int:
    assert isinstance(value, int), "the schema was checked before"
    return value
