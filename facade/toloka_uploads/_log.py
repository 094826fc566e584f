"""Reading the log of an operation: what became of each item that was sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from toloka_api.models import OperationLogItem
from toloka_api.types import Call, is_list, is_object
from toloka_sdk import FieldError
from toloka_sdk._error_responses import field_errors, members, text
from toloka_sdk._flows import Reply, not_json, unfit
from toloka_sdk._idempotency import by_place

from ._parts import MARK
from ._results import Errors, Outcome, Outcomes

Items: TypeAlias = Mapping[int, bytes]
Steps: TypeAlias = list[dict[str, Any]]
Marked: TypeAlias = tuple[str, object, dict[str, Any]]
"""The mark of the item that a step is about, whether it succeeded, and its output."""


class Logged(NamedTuple):
    """What a log says.

    Attributes:
        steps: How many steps it has.
        outcomes: What became of the items, by index. It need not have all of them.
    """

    steps: int
    outcomes: Outcomes


def logged(reply: Reply, items: Items, call: Call[object]) -> Logged:
    """Reads the log of the operation that was to create the items.

    Raises:
        ResponseError: It is no log.
    """
    assert call.endpoint.idempotency is not None, "what is uploaded takes an ID of the operation"
    created = call.endpoint.idempotency.created
    if (fast := msgspec_reader()) and (marked := fast(reply.content)) is not None:
        outcomes = by_mark(marked, items, created)
        if len(outcomes) == len(items):
            return Logged(len(marked), outcomes)
    steps = steps_of(reply)
    marked = [(mark_of(step), step.get("success"), members(step.get("output"))) for step in steps]
    outcomes = by_mark(marked, items, created)
    if len(outcomes) < len(items):
        rest = {index: item for index, item in items.items() if index not in outcomes}
        outcomes |= by_content([step for step in steps if not mark_of(step)], rest, call)
    return Logged(len(steps), outcomes)


@cache
def msgspec_reader() -> Callable[[bytes], list[Marked] | None] | None:
    """What reads a log with msgspec, if the extra `fast` is installed."""
    try:
        from ._log_msgspec import marked_steps
    except ImportError:
        return None
    return marked_steps


def steps_of(reply: Reply) -> Steps:
    """The steps as they came: models of so many would cost more than all the rest."""
    try:
        log: Any = json.loads(reply.content)
    except (ValueError, RecursionError):
        raise not_json(reply) from None
    if is_list(log) and all(map(is_object, log)):
        return log
    raise unfit(reply, "the log of an operation is no array of objects", log)


def mark_of(step: Mapping[str, Any]) -> str:
    mark = members(step.get("input")).get(MARK)
    return mark if isinstance(mark, str) else ""


def by_mark(steps: Sequence[Marked], items: Items, created: str) -> Outcomes:
    """What became of items, by the mark that each was sent with."""
    outcomes: Outcomes = {}
    for mark, success, output in steps:
        if mark.isdecimal() and (index := int(mark)) in items:
            id = output.get(created)
            if success is True and id is not None:
                outcomes[index] = str(id)
            elif success is False:
                outcomes.setdefault(index, rejection(output))
    return outcomes


def by_content(steps: Steps, items: Items, call: Call[object]) -> Outcomes:
    """The same where the log has no marks: an item is found by what it holds."""
    forms: list[dict[str, Any]] = []
    for item in items.values():
        form: dict[str, Any] = json.loads(item)
        del form[MARK]
        forms.append(form)
    indexes = list(items)
    made, refused = by_place(call, forms, map(OperationLogItem.from_dict, steps))
    outcomes: dict[int, Outcome] = {indexes[place]: id for place, id in made.items()}
    return outcomes | {indexes[place]: rejection(output) for place, output in refused.items()}


def rejection(output: object) -> Errors:
    """Why an item was rejected, as a step has it: fields, or one error that may name some."""
    if fields := field_errors(output) or field_errors(members(output).get("payload")):
        return fields
    error = members(output)
    return {"": FieldError(text(error, "code"), text(error, "message"))}
