"""Telling what came of the methods of toloka-kit."""

from __future__ import annotations

from typing import Any

import pytest

from toloka_kit import methods
from toloka_kit.methods import Outcome, judged

DOCUMENTED = {"getPool": "/v1/pools/{pool_id}"}


def request(path: str, operation: str | None) -> dict[str, Any]:
    return {"method": "GET", "path": path, "operation": operation}


@pytest.mark.parametrize(
    ("operation", "error", "verdict"),
    [
        ("getPool", "", "right"),
        ("getPool", "KeyError:\n'a'", "differs: KeyError: 'a'"),
        (None, "", "right, by an undocumented path"),
        (None, "404", "not documented"),
    ],
)
def test_a_method_is_judged_by_its_requests_and_its_error(
    operation: str | None, error: str, verdict: str
) -> None:
    entry = {"method": "get_pool", "requests": [request("/api/v1/pools/7", operation)], "error": error}
    assert judged(entry, DOCUMENTED).verdict == verdict


def test_requests_are_told_once_without_ids() -> None:
    requests = [request("/api/v1/pools/7", "getPool"), request("/api/v1/pools/8", "getPool")]
    entry = {"method": "m", "requests": [*requests, request("/api/app/v0/apps/a", None)], "error": ""}
    assert judged(entry, DOCUMENTED).requests == ("GET /v1/pools/{pool_id}", "GET /app/v0/apps/{id}")


def test_a_method_without_a_request_is_told_as_one_that_differs() -> None:
    assert judged({"method": "m", "requests": [], "error": "not called"}, {}).verdict == "differs: not called"


def test_the_page_says_where_the_asynchronous_client_differs() -> None:
    sync = [
        Outcome("get_pool", ("GET /v1/pools/{pool_id}",), "right"),
        Outcome("get_app", (), "not documented"),
    ]
    other = [Outcome("get_pool", (), "differs: E"), Outcome("get_app", (), "not documented")]
    page = methods.page(sync, other, "toloka-kit 1.2.3")
    assert "Of the 1 methods on the documented API, 1 are right, and 0 of\ntheir asynchronous twins" in page
    assert "| `get_pool` | `GET /v1/pools/{pool_id}` | right; async: differs: E |" in page
    assert "| `get_app` |  | not documented |" in page
    assert "1 are of\nan API that is not." in page
    assert "an API that is not" not in methods.count(sync[:1], other[:1])


def test_documented_paths_are_those_of_the_specification() -> None:
    assert methods.paths()["getPool"] == "/v1/pools/{pool_id}"
