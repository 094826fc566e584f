"""Each row is given once, whatever its time, whenever it is visible, and however often a run is killed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facade.scripted import FakeClock
from follow.service import START, Followed, Follower, LateRows, Row
from toloka_sdk import RetryPolicy, ServiceUnavailable

SECONDS = st.one_of(st.integers(0, 20).map(float), st.integers(0, 200).map(lambda tenths: tenths / 10))
"""Few enough values that many are equal."""


@st.composite
def services(draw: st.DrawFn) -> tuple[LateRows, float]:
    """A service, and the lag within which its rows become visible."""
    lag = draw(SECONDS)
    ids = draw(st.lists(st.integers(0, 999), max_size=25, unique=True))
    delays = st.integers(0, int(lag * 10)).map(lambda tenths: tenths / 10)
    rows = [Row(f"{id:03}", draw(SECONDS), draw(delays)) for id in ids]
    service = LateRows(
        rows,
        FakeClock(START.timestamp()),
        page=draw(st.integers(1, 4)),
        failing=draw(st.sets(st.integers(1, 20), max_size=4)),
        latency=draw(st.sampled_from([0.0, 0.3, 2.0])),
        shown=draw(st.sampled_from([0.001, 1.0])),
    )
    return service, lag


RUNS = st.lists(st.tuples(st.integers(0, 15), st.one_of(st.none(), st.integers(0, 6))), max_size=8)
"""Runs, each with the seconds before it, and after how many rows it is killed."""
LAST_RUNS = [(60, None)] * 5
"""More than can fail."""
ONCE = RetryPolicy(max_attempts=1)


def read(follow: Follower, cursor: dict[str, object] | None, most: int | None = None, **how: Any) -> Followed:
    """One run, from the cursor of the one before."""

    def following(toloka: Any) -> Any:
        return toloka.assignments.list(pool_id="1").follow("submitted", since=START, cursor=cursor, **how)

    return follow(following, most=most, survives=(ServiceUnavailable,))


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@given(services(), RUNS, st.sampled_from([0.0, 7.0]))
@settings(deadline=None)
def test_any_schedule_gives_each_row_once(
    asynchronous: bool,
    service_and_lag: tuple[LateRows, float],
    runs: list[tuple[int, int | None]],
    timeout: float,
) -> None:
    service, lag = service_and_lag
    follow = Follower(asynchronous, service, {"clock": service.clock, "retry": ONCE})
    cursor: dict[str, object] | None = None
    seen: list[str] = []
    for pause, most in [*runs, *LAST_RUNS]:
        service.clock.now += pause
        followed = read(follow, cursor, most, lag=lag, timeout=timeout)
        cursor = followed.cursor
        seen += [change.item.id for change in followed.changes]
    assert sorted(seen) == sorted(row.id for row in service.rows)


@given(services(), RUNS)
@settings(deadline=None)
def test_what_is_remembered_is_no_more_than_the_lag(
    service_and_lag: tuple[LateRows, float], runs: list[tuple[int, int | None]]
) -> None:
    service, lag = service_and_lag
    follow = Follower(False, service, {"clock": service.clock, "retry": ONCE})
    cursor: Any = None
    for pause, most in [*runs, *LAST_RUNS]:
        service.clock.now += pause
        cursor = read(follow, cursor, most, lag=lag).cursor
    newest = max((row.submitted for row in service.rows), default=0.0)
    recent = [row for row in service.rows if row.submitted >= newest - lag - 2]
    for position in cursor["positions"].values():
        assert len(position.get("given", {})) <= len(recent)


def test_what_is_later_than_the_lag_is_missed() -> None:
    """It is what the lag is for."""
    rows = [Row("2", 100.0, 0.0), Row("1", 10.0, 95.0)]
    service = LateRows(rows, FakeClock(START.timestamp() + 101))
    follow = Follower(False, service, {"clock": service.clock})

    before = {lag: read(follow, None, lag=lag).cursor for lag in (60.0, 95.0)}
    service.clock.now += 100
    assert read(follow, before[60.0], lag=60.0).seen == []
    assert read(follow, before[95.0], lag=95.0).seen == [("submitted", "1")]


def test_a_time_that_is_shown_less_precisely_than_it_is_kept_counts_once() -> None:
    rows = [Row("1", 11.7, 0.0), Row("2", 12.0, 0.0)]
    service = LateRows(rows, FakeClock(START.timestamp() + 11.8), shown=1.0)
    follow = Follower(False, service, {"clock": service.clock})
    first = read(follow, None, lag=0.5)
    service.clock.now += 1
    second = read(follow, first.cursor, lag=0.5)
    assert (first.seen, second.seen) == ([("submitted", "1")], [("submitted", "2")])
