# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.assignment import Assignment
    from ..models.assignment_page import AssignmentPage
    from ..models.assignment_patch import AssignmentPatch
    from ..models.assignment_status import AssignmentStatusValue

    GetAssignmentsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "submitted",
            "accepted",
            "rejected",
            "skipped",
            "expired",
            "-id",
            "-created",
            "-submitted",
            "-accepted",
            "-rejected",
            "-skipped",
            "-expired",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_assignments_item() -> Callable[[Any], Assignment]:
    from ..models.assignment import Assignment

    return Assignment.from_dict


def _get_assignments_result(status: int, data: Any) -> AssignmentPage:
    from ..models import assignment_page as _assignment_page

    return _assignment_page.AssignmentPage.from_dict(data)


_GET_ASSIGNMENTS = Endpoint(
    operation_id="getAssignments",
    method="GET",
    path="/v1/assignments",
    resource="assignments",
    name="list",
    result="AssignmentPage",
    read=_get_assignments_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Assignment",
        item_reader=_get_assignments_item,
        ranges=(
            "id",
            "created",
            "submitted",
            "accepted",
            "rejected",
            "skipped",
            "expired",
        ),
    ),
    kinds={
        "status": "several",
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "submitted_gt": "moment",
        "submitted_gte": "moment",
        "submitted_lt": "moment",
        "submitted_lte": "moment",
        "accepted_gt": "moment",
        "accepted_gte": "moment",
        "accepted_lt": "moment",
        "accepted_lte": "moment",
        "rejected_gt": "moment",
        "rejected_gte": "moment",
        "rejected_lt": "moment",
        "rejected_lte": "moment",
        "skipped_gt": "moment",
        "skipped_gte": "moment",
        "skipped_lt": "moment",
        "skipped_lte": "moment",
        "expired_gt": "moment",
        "expired_gte": "moment",
        "expired_lt": "moment",
        "expired_lte": "moment",
    },
    values={
        "status": (
            "ACTIVE",
            "SUBMITTED",
            "ACCEPTED",
            "REJECTED",
            "SKIPPED",
            "EXPIRED",
        ),
        "sort": (
            "id",
            "created",
            "submitted",
            "accepted",
            "rejected",
            "skipped",
            "expired",
            "-id",
            "-created",
            "-submitted",
            "-accepted",
            "-rejected",
            "-skipped",
            "-expired",
        ),
    },
)


@endpoint(_GET_ASSIGNMENTS)
def get_assignments(
    *,
    pool_id: str | Unset = UNSET,
    task_suite_id: str | Unset = UNSET,
    task_id: str | Unset = UNSET,
    status: AssignmentStatusValue | Sequence[AssignmentStatusValue] | Unset = UNSET,
    user_id: str | Unset = UNSET,
    sort: GetAssignmentsSort | Sequence[GetAssignmentsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    accepted_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    accepted_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    accepted_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    accepted_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    rejected_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    rejected_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    rejected_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    rejected_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    skipped_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    skipped_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    skipped_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    skipped_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    expired_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    expired_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    expired_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    expired_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[AssignmentPage]:
    """List assignments.

    Lists the assignments of a pool, of a task suite, or of the suites that contain a task, with
    filters, sorting and pagination. One of `pool_id`, `task_suite_id` and `task_id` is
    required.

    Args:
        pool_id: Only assignments of this pool.
        task_suite_id: Only assignments of this task suite.
        task_id: Only assignments of suites that contain this task. Finds only suites that the
            service created by smart mixing.
        status: Only assignments with one of these statuses. Documented are `ACTIVE`,
            `SUBMITTED`, `ACCEPTED`, `REJECTED`, `SKIPPED`, `EXPIRED`.
        user_id: Only assignments of this Toloker.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `submitted`, `accepted`, `rejected`,
            `skipped`, `expired`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        submitted_gt: Only objects submitted after this time (UTC).
        submitted_gte: Only objects submitted at or after this time (UTC).
        submitted_lt: Only objects submitted before this time (UTC).
        submitted_lte: Only objects submitted at or before this time (UTC).
        accepted_gt: Only assignments accepted after this time (UTC).
        accepted_gte: Only assignments accepted at or after this time (UTC).
        accepted_lt: Only assignments accepted before this time (UTC).
        accepted_lte: Only assignments accepted at or before this time (UTC).
        rejected_gt: Only assignments rejected after this time (UTC).
        rejected_gte: Only assignments rejected at or after this time (UTC).
        rejected_lt: Only assignments rejected before this time (UTC).
        rejected_lte: Only assignments rejected at or before this time (UTC).
        skipped_gt: Only assignments skipped after this time (UTC).
        skipped_gte: Only assignments skipped at or after this time (UTC).
        skipped_lt: Only assignments skipped before this time (UTC).
        skipped_lte: Only assignments skipped at or before this time (UTC).
        expired_gt: Only assignments that expired after this time (UTC).
        expired_gte: Only assignments that expired at or after this time (UTC).
        expired_lt: Only assignments that expired before this time (UTC).
        expired_lte: Only assignments that expired at or before this time (UTC).

    Returns:
        One page of assignments.

    Documented at https://toloka.ai/docs/api/concepts/result
    """
    return Call(
        _GET_ASSIGNMENTS,
        path="/v1/assignments",
        query=query(
            _GET_ASSIGNMENTS,
            {
                "pool_id": pool_id,
                "task_suite_id": task_suite_id,
                "task_id": task_id,
                "status": status,
                "user_id": user_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "submitted_gt": submitted_gt,
                "submitted_gte": submitted_gte,
                "submitted_lt": submitted_lt,
                "submitted_lte": submitted_lte,
                "accepted_gt": accepted_gt,
                "accepted_gte": accepted_gte,
                "accepted_lt": accepted_lt,
                "accepted_lte": accepted_lte,
                "rejected_gt": rejected_gt,
                "rejected_gte": rejected_gte,
                "rejected_lt": rejected_lt,
                "rejected_lte": rejected_lte,
                "skipped_gt": skipped_gt,
                "skipped_gte": skipped_gte,
                "skipped_lt": skipped_lt,
                "skipped_lte": skipped_lte,
                "expired_gt": expired_gt,
                "expired_gte": expired_gte,
                "expired_lt": expired_lt,
                "expired_lte": expired_lte,
            },
        ),
    )


def _get_assignment_result(status: int, data: Any) -> Assignment:
    from ..models import assignment as _assignment

    return _assignment.Assignment.from_dict(data)


_GET_ASSIGNMENT = Endpoint(
    operation_id="getAssignment",
    method="GET",
    path="/v1/assignments/{assignment_id}",
    resource="assignments",
    name="get",
    result="Assignment",
    read=_get_assignment_result,
)


@endpoint(_GET_ASSIGNMENT)
def get_assignment(
    assignment_id: str,
) -> Call[Assignment]:
    """Get an assignment.

    Returns one assignment.

    Args:
        assignment_id: ID of the assignment.

    Returns:
        The assignment.

    Documented at https://toloka.ai/docs/api/concepts/get-assignment-id
    """
    return Call(
        _GET_ASSIGNMENT,
        path=f"/v1/assignments/{segment('assignment_id', assignment_id)}",
    )


def _patch_assignment_result(status: int, data: Any) -> Assignment:
    from ..models import assignment as _assignment

    return _assignment.Assignment.from_dict(data)


_PATCH_ASSIGNMENT = Endpoint(
    operation_id="patchAssignment",
    method="PATCH",
    path="/v1/assignments/{assignment_id}",
    resource="assignments",
    name="update",
    result="Assignment",
    read=_patch_assignment_result,
)


@endpoint(_PATCH_ASSIGNMENT)
def patch_assignment(
    assignment_id: str,
    body: AssignmentPatch,
) -> Call[Assignment]:
    """Accept or reject an assignment.

    Accepts a submitted or rejected assignment (`ACCEPTED`), or rejects a submitted one
    (`REJECTED`), with a comment for the Toloker. Whether a rejected assignment is issued to
    other Tolokers depends on the pool's quality control.

    Args:
        assignment_id: ID of the assignment.
        body: Decision on an assignment.

    Returns:
        The updated assignment.

    Documented at https://toloka.ai/docs/api/concepts/accept
    """
    return Call(
        _PATCH_ASSIGNMENT,
        path=f"/v1/assignments/{segment('assignment_id', assignment_id)}",
        content=one(_PATCH_ASSIGNMENT, body, "AssignmentPatch"),
    )
