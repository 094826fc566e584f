"""Uploads stay below the number of objects that the service takes in a minute."""

from __future__ import annotations

import pytest

from toloka_uploads import _run
from toloka_uploads._pacing import Pace
from uploads.service import ScriptedService, Uploader, created, tasks


def starts(pace: Pace, counts: list[int], now: float = 0.0) -> list[float]:
    """When each is sent, if all ask at once."""
    return [pace.moment(count, now) for count in counts]


def test_what_fits_into_a_minute_is_sent_at_once() -> None:
    assert starts(Pace(100), [50, 30, 20]) == [0, 0, 0]
    assert starts(Pace(None), [10**9, 10**9]) == [0, 0]


def test_what_does_not_fit_waits_for_the_minute_to_pass() -> None:
    assert starts(Pace(100), [60, 40, 30, 30, 40, 1]) == [0, 0, 60, 60, 60, 120]


def test_a_minute_begins_with_each_that_was_sent() -> None:
    pace = Pace(100)
    assert pace.moment(60, 0) == 0
    assert pace.moment(40, 30) == 30
    assert pace.moment(60, 40) == 60
    assert pace.moment(40, 45) == 90


def test_more_than_a_minute_takes_is_sent_alone() -> None:
    assert starts(Pace(100), [300, 1, 300]) == [0, 60, 120]


@pytest.mark.parametrize("size", [1, 7, 33])
def test_no_minute_has_more(size: int) -> None:
    sent = starts(Pace(100), [size] * 200)
    assert sent == sorted(sent)
    for begin in sent:
        assert sum(size for moment in sent if begin <= moment < begin + 60) <= 100


def test_a_part_that_waits_for_its_turn_waits_no_longer_than_its_minute(
    upload: Uploader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_run, "Pace", lambda most: Pace(10))
    service = ScriptedService(
        lambda number, items: ("SUCCESS", {}, [created(item, f"{number}") for item in items])
    )
    client = service.client
    clock = client["clock"]
    begun = clock.now
    upload(tasks("7", 100), items_per_request=5, at_once=2, client=client)
    assert 9 * 60 <= clock.now - begun <= 12 * 60
