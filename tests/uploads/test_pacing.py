"""Uploads stay below the number of objects that the service takes in a minute."""

from __future__ import annotations

import pytest

from toloka_sdk import TolokaError, models
from toloka_uploads import UploadError, _pacing, _run
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
    monkeypatch.setattr(_run, "Pace", lambda most, stretch=_pacing.MINUTE: Pace(10))
    service = ScriptedService(
        lambda number, items: ("SUCCESS", {}, [created(item, f"{number}") for item in items])
    )
    client = service.client
    clock = client["clock"]
    begun = clock.now
    upload(tasks("7", 100), items_per_request=5, at_once=2, client=client)
    assert 9 * 60 <= clock.now - begun <= 12 * 60


def test_a_second_has_no_more_requests_than_the_service_takes(
    upload: Uploader, monkeypatch: pytest.MonkeyPatch
) -> None:
    paced: list[tuple[int | None, float]] = []

    def pace(most: int | None, stretch: float = _pacing.MINUTE) -> Pace:
        paced.append((most, stretch))
        return Pace(2, 10.0) if stretch == 1.0 else Pace(None)

    monkeypatch.setattr(_run, "Pace", pace)
    service = ScriptedService(lambda _, items: ("SUCCESS", {}, [created(item, "1") for item in items]))
    client = service.client
    clock = client["clock"]
    begun = clock.now
    upload(tasks("7", 10), items_per_request=1, at_once=2, client=client)
    assert clock.now - begun >= 40
    assert (100, 1.0) in paced  # three requests each, of the 300 a second


def test_what_waits_for_its_turn_counts_as_not_sent(
    upload: Uploader, pool: models.Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_run, "Pace", lambda most, stretch=_pacing.MINUTE: Pace(2, 5.0))

    def progress(told: object) -> None:
        raise TolokaError("the disk is full")

    with pytest.raises(UploadError) as halted:
        upload(tasks(pool.id, 100), items_per_request=2, at_once=1, on_progress=progress)
    assert halted.value.unsent == 2
    assert [item.index for item in halted.value.uploaded] == [0, 1]
    assert not halted.value.unknown
    assert len(upload.posted) == 1
