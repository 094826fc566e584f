"""Verdicts of reviewers, from a table to the assignments."""

from __future__ import annotations

from collections.abc import Coroutine, Generator, Iterator
from enum import StrEnum
from typing import Any, Literal, overload

from attrs import evolve, frozen

from toloka_api.api.assignments import get_assignment, patch_assignment
from toloka_api.models import Assignment, AssignmentPatch, FieldSpec
from toloka_api.types import Call
from toloka_sdk import UNSET, ApiError, AsyncToloka, Conflict, NotFound, Toloka

from ._errors import OnError, TableError
from ._results import LANGUAGE, OF_ASSIGNMENT
from ._rows import Column, Fault, Layout, RowErrors, read_rows
from ._sources import Table, opened

ID, VERDICT, COMMENT = "ASSIGNMENT:assignment_id", "ACCEPT:verdict", "ACCEPT:comment"
TEXT = FieldSpec(type="string")
COLUMNS = {
    ID: Column("", "assignment_id", TEXT),
    VERDICT: Column("", "verdict", FieldSpec(type="string", allowed_values=["+", "-"])),
    COMMENT: Column("", "comment", FieldSpec(type="string", max_length=2048)),
}
PASSED_OVER = Column("", "", None)
OF_TASKS = ("INPUT:", "OUTPUT:", "GOLDEN:")
DECISIONS: dict[str, tuple[Literal["ACCEPTED", "REJECTED"], tuple[str, ...]]] = {
    "+": ("ACCEPTED", ("SUBMITTED", "REJECTED")),
    "-": ("REJECTED", ("SUBMITTED",)),
}
"""The status that a verdict gives, and those that an assignment can get it in."""


class VerdictOutcome(StrEnum):
    """What became of a verdict."""

    ACCEPTED = "ACCEPTED"
    """The assignment was accepted."""
    REJECTED = "REJECTED"
    """The assignment was rejected."""
    UNCHANGED = "UNCHANGED"
    """The assignment had been accepted or rejected before, as the verdict says."""
    CONFLICT = "CONFLICT"
    """The assignment is in a status that doesn't allow it: not submitted, or accepted already."""
    NOT_FOUND = "NOT_FOUND"
    """There is no such assignment."""


@frozen(kw_only=True)
class AppliedVerdict:
    """A verdict, and what became of it.

    Attributes:
        assignment_id: ID of the assignment.
        verdict: `+` or `-`.
        comment: The comment for the Toloker.
        row: Where the verdict stands first: the row as a spreadsheet counts; without a file its index.
        outcome: What became of it, or would.
        status: The status in which the assignment was found, None if it was not.
    """

    assignment_id: str
    verdict: str
    comment: str | None
    row: int
    outcome: VerdictOutcome
    status: str | None


@overload
def apply_verdicts(
    toloka: Toloka, table: Table, *, dry_run: bool = False, on_error: OnError = None
) -> list[AppliedVerdict]: ...
@overload
def apply_verdicts(
    toloka: AsyncToloka, table: Table, *, dry_run: bool = False, on_error: OnError = None
) -> Coroutine[Any, Any, list[AppliedVerdict]]: ...
def apply_verdicts(
    toloka: Toloka | AsyncToloka, table: Table, *, dry_run: bool = False, on_error: OnError = None
) -> list[AppliedVerdict] | Coroutine[Any, Any, list[AppliedVerdict]]:
    """Accepts and rejects assignments as a table says.

    Its columns are `ASSIGNMENT:assignment_id`, `ACCEPT:verdict` (`+` or `-`) and `ACCEPT:comment`, which a
    rejection needs. The others of a file of results may be there. An assignment has its verdict in one of its
    rows, or the same in several; rows without one are passed over. The table is checked as a whole before
    anything is sent. The call can be made again: what has its verdict already stays as it is.

    Args:
        toloka: The client. The call of an AsyncToloka is to be awaited.
        table: The path of a file (tab-separated, CSV, or Excel with the extra `excel`), an open text file,
            rows as dicts, a data frame of pandas, or (with the extra `arrow`) of polars, pyarrow or DuckDB.
        dry_run: Whether to only look up what would become of the verdicts.
        on_error: Is called with each error in the table, and the assignment is left out. By default the first
            is raised, and nothing is sent.

    Returns:
        The verdicts in the order of the table, each with what became of it.

    Raises:
        TableError: The table is wrong, or says two things of an assignment.
        RequestError: A call failed. What was done before stays done.
    """
    verdicts = _read(table, on_error)
    flows = (_apply(verdict, dry_run) for verdict in verdicts)
    if isinstance(toloka, AsyncToloka):
        return _run_async(toloka, flows)
    return [_run(toloka, flow) for flow in flows]


# Reading


@frozen(kw_only=True)
class _Verdict:
    assignment_id: str
    verdict: str
    """`+`, `-`, or empty."""
    comment: str | None
    row: int


def _find(name: str) -> Column | None:
    if name in COLUMNS:
        return COLUMNS[name]
    known = name.startswith(OF_TASKS) or name in OF_ASSIGNMENT or name in LANGUAGE or name == "HINT:text"
    return PASSED_OVER if known else None


LAYOUT = Layout(_find, [*COLUMNS, *OF_ASSIGNMENT], (ID,))


def _read(table: Table, on_error: OnError) -> list[_Verdict]:
    source = opened(table)
    if source.columns is not None and VERDICT not in source.columns and ID in source.columns:
        raise TableError(f"The column {VERDICT!r} is missing, and required.", table=source.name)
    errors = RowErrors(source.name, on_error)
    found: dict[str, _Verdict] = {}
    wrong: set[str] = set()
    for row in read_rows(source, LAYOUT, errors):
        if not row.values:
            continue
        values = row.values[""]
        id: str = values["assignment_id"]
        given = _Verdict(
            assignment_id=id,
            verdict=values.get("verdict", ""),
            comment=values.get("comment"),
            row=row.place,
        )
        earlier = found.get(id)
        fault = _fault(given, earlier)
        if fault:
            errors.report(row.place, *fault)
            wrong.add(id)
        elif given.verdict and (earlier is None or earlier.comment is None):
            found[id] = given if earlier is None else evolve(earlier, comment=given.comment)
    for each in found.values():
        if each.verdict == "-" and each.comment is None:
            errors.report(each.row, COMMENT, "is empty, but a rejection needs a reason. The Toloker sees it")
            wrong.add(each.assignment_id)
    return [each for each in found.values() if each.assignment_id not in wrong]


def _fault(given: _Verdict, earlier: _Verdict | None) -> Fault | None:
    """What is wrong with a row, given an earlier one of the same assignment."""
    if not given.verdict:
        empty = "is empty, but there is a comment. Write + or -"
        return None if given.comment is None else (VERDICT, empty)
    if earlier is None:
        return None
    if earlier.verdict != given.verdict:
        return VERDICT, _differs(given.assignment_id, given.verdict, earlier.verdict, earlier.row)
    if given.comment is not None and earlier.comment not in (None, given.comment):
        return COMMENT, _differs(given.assignment_id, given.comment, earlier.comment, earlier.row)
    return None


def _differs(id: str, now: str, earlier: str | None, row: int) -> str:
    return f"is {now!r} for assignment {id}, but {earlier!r} in row {row}. Write one of them, once"


# Applying


Flow = Generator[Call[Assignment], Assignment, AppliedVerdict]


def _apply(verdict: _Verdict, dry_run: bool) -> Flow:
    wanted, possible = DECISIONS[verdict.verdict]

    def applied(outcome: VerdictOutcome, status: str | None) -> AppliedVerdict:
        return AppliedVerdict(
            assignment_id=verdict.assignment_id,
            verdict=verdict.verdict,
            comment=verdict.comment,
            row=verdict.row,
            outcome=outcome,
            status=status,
        )

    try:
        status = (yield get_assignment(verdict.assignment_id)).status
    except NotFound:
        return applied(VerdictOutcome.NOT_FOUND, None)
    if status == wanted:
        return applied(VerdictOutcome.UNCHANGED, status)
    if status not in possible:
        return applied(VerdictOutcome.CONFLICT, status)
    if not dry_run:
        comment = UNSET if verdict.comment is None else verdict.comment
        try:
            yield patch_assignment(
                verdict.assignment_id, AssignmentPatch(status=wanted, public_comment=comment)
            )
        except Conflict:  # somebody was quicker
            status = (yield get_assignment(verdict.assignment_id)).status
            return applied(VerdictOutcome.UNCHANGED if status == wanted else VerdictOutcome.CONFLICT, status)
    return applied(VerdictOutcome(wanted), status)


def _run(toloka: Toloka, flow: Flow) -> AppliedVerdict:
    reply: Assignment | None = None
    error: ApiError | None = None
    while True:
        try:
            call = _next(flow, reply, error)
        except StopIteration as stop:
            applied: AppliedVerdict = stop.value
            return applied
        reply, error = None, None
        try:
            reply = toloka.send(call)
        except ApiError as raised:
            error = raised


async def _run_async(toloka: AsyncToloka, flows: Iterator[Flow]) -> list[AppliedVerdict]:
    return [await _run_one_async(toloka, flow) for flow in flows]


async def _run_one_async(toloka: AsyncToloka, flow: Flow) -> AppliedVerdict:
    reply: Assignment | None = None
    error: ApiError | None = None
    while True:
        try:
            call = _next(flow, reply, error)
        except StopIteration as stop:
            applied: AppliedVerdict = stop.value
            return applied
        reply, error = None, None
        try:
            reply = await toloka.send(call)
        except ApiError as raised:
            error = raised


def _next(flow: Flow, reply: Assignment | None, error: ApiError | None) -> Call[Assignment]:
    if error is not None:
        return flow.throw(error)
    return next(flow) if reply is None else flow.send(reply)
