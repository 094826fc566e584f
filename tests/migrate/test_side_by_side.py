"""What is sent by a program that calls every method of toloka-kit, and by the same program rewritten."""

from __future__ import annotations

import pytest

from toloka_kit import side_by_side
from toloka_kit.side_by_side import Requests, differences
from toloka_migrate.table import table

RECORDED = side_by_side.recorded()
METHODS = table().methods
WITHOUT = [name for name, row in METHODS.items() if row.kind == "none"]


@pytest.fixture(scope="module")
def ours() -> Requests:
    return side_by_side.requests_here()


def test_every_method_is_called_or_has_no_equivalent(ours: Requests) -> None:
    assert {*RECORDED, *WITHOUT} == {*METHODS}
    assert {*ours} == {*RECORDED}


@pytest.mark.parametrize("name", RECORDED)
def test_the_same_is_sent_or_the_table_says_what_differs(ours: Requests, name: str) -> None:
    assert not differences(RECORDED[name], ours[name]) or METHODS[name].note


def test_few_methods_differ(ours: Requests) -> None:
    different = [name for name, each in side_by_side.compared(RECORDED, ours).items() if each]
    assert sorted(different) == [
        "create_task",
        "create_task_suite",
        "create_task_suites",
        "create_tasks",
        "create_user_bonus",
        "create_user_bonuses",
        "get_analytics",
        "get_assignments_df",
    ]


def test_differences_are_told() -> None:
    one = {"method": "GET", "path": "/api/v1/pools", "query": "status=OPEN&limit=5", "body": None}
    assert differences([one], [one | {"query": "status=OPEN&sort=id"}]) == []
    assert differences([one], [one | {"query": "status=CLOSED"}]) == [
        "toloka-kit alone: GET /api/v1/pools?status=OPEN",
        "here alone: GET /api/v1/pools?status=CLOSED",
    ]
