"""Uploads that several processes share: what each of them has is created once."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import pytest

from toloka_emulator import Emulator, Fault
from toloka_sdk import Toloka, models
from toloka_uploads import UploadError
from toloka_uploads._doors import TARGETS
from toloka_uploads._shared import SharedResult, SharedUpload
from uploads.service import QUICK, task

Share = Callable[..., SharedResult]


@pytest.fixture
def share(emulator: Emulator, pool: models.Pool) -> Share:
    """What one process does: it gives its numbers, in its order."""

    def run(numbers: Iterable[object], *, size: int = 3, chains: int = 2, stop: bool = False) -> SharedResult:
        with Toloka("local", transport=emulator.transport(), retry=QUICK) as toloka:
            driver = toloka.tasks.driver
            upload = SharedUpload(
                driver, TARGETS["tasks"], {}, name="one", chains=chains, items_per_request=size
            )
            for number in numbers:
                upload.add(f"n{number}", task(pool.id, number))
            return SharedResult() if stop else upload.finish()

    return run


@pytest.fixture
def created(toloka: Toloka, pool: models.Pool) -> Callable[[], Counter[Any]]:
    return lambda: Counter(each.input_values["number"] for each in toloka.tasks.list(pool_id=pool.id))


def once(count: int) -> Counter[Any]:
    return Counter(range(count))


def test_what_two_processes_have_is_created_once_whatever_their_order(share: Share, created: Any) -> None:
    assert share(range(20)).created == 20
    assert share(reversed(range(25)), size=4).created == 25
    assert created() == once(25)


def test_rows_that_have_moved_to_another_process_are_not_created_again(share: Share, created: Any) -> None:
    share(range(0, 20, 2))
    share(range(1, 20, 2))
    assert share(range(10)).created == share(range(10, 20)).created == 10
    assert created() == once(20)


def test_a_process_that_was_killed_is_gone_on_with(share: Share, created: Any) -> None:
    share(range(20), stop=True)
    assert 0 < len(created()) < 20
    share(range(20))
    assert created() == once(20)


def test_an_answer_that_is_lost_doubles_nothing(share: Share, emulator: Emulator, created: Any) -> None:
    emulator.inject(Fault(operation="createTask", drop="after", times=3))
    assert share(range(20)).created == 20
    assert created() == once(20)


def test_an_operation_that_fails_is_made_up_for(share: Share, emulator: Emulator, created: Any) -> None:
    emulator.inject(Fault(fail_operation=True, times=2))
    assert share(range(20)).created == 20
    assert created() == once(20)
    assert share(range(20)).created == 20
    assert created() == once(20)


def test_processes_at_the_same_time_create_each_item_once(share: Share, created: Any) -> None:
    results: list[SharedResult] = []
    orders = [range(60), reversed(range(60)), [*range(30, 60), *range(30)]]
    threads = [
        threading.Thread(target=lambda order=order: results.append(share(order, size=2))) for order in orders
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.created for result in results] == [60, 60, 60]
    assert created() == once(60)


def test_rejected_items_are_named_by_every_process(share: Share, created: Any) -> None:
    numbers = [0, "one", 2]
    for _ in range(2):
        result = share(numbers)
        assert result.created == 2
        assert result.rejected.keys() == {"none"}
    assert created() == Counter([0, 2])


def test_a_rejected_item_can_be_corrected(emulator: Emulator, pool: models.Pool, created: Any) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        for number, count in (("one", 0), (1, 1), (1, 1)):
            upload = SharedUpload(toloka.tasks.driver, TARGETS["tasks"], {}, name="one")
            upload.add("same", task(pool.id, number))
            assert upload.finish().created == count
    assert created() == Counter([1])


def test_another_item_of_the_same_name_is_refused(
    emulator: Emulator, pool: models.Pool, created: Any
) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        for number in (1, 2):
            upload = SharedUpload(toloka.tasks.driver, TARGETS["tasks"], {}, name="one")
            upload.add("same", task(pool.id, number))
            if number == 1:
                upload.finish()
                upload.add("same", task(pool.id, 1))
        with pytest.raises(UploadError, match="'same' was given before, and held something else"):
            upload.finish()
    assert created() == Counter([1])


def bonuses(emulator: Emulator, amounts: Iterable[float], at_most: str) -> SharedResult:
    with Toloka("local", transport=emulator.transport()) as toloka:
        driver = toloka.user_bonuses.driver
        upload = SharedUpload(
            driver, TARGETS["user_bonuses"], {}, name="may", at_most=Decimal(at_most), items_per_request=2
        )
        for number, amount in enumerate(amounts):
            form = models.UserBonusForm(user_id=f"toloker-{number}", amount=amount, without_message=True)
            upload.add(str(number), form)
        return upload.finish()


def test_no_more_is_paid_than_was_confirmed_in_all_processes_together(emulator: Emulator) -> None:
    assert bonuses(emulator, [0.1] * 4, "0.5").created == 4
    with pytest.raises(UploadError, match=r"At most 0\.5 dollars may be paid: 0\.4 are, and the next 2 "):
        bonuses(emulator, [0.1] * 6, "0.5")
    assert bonuses(emulator, [0.1] * 5, "0.5").created == 5
    with Toloka("local", transport=emulator.transport()) as toloka:
        assert Counter(each.user_id for each in toloka.user_bonuses.list()) == Counter(
            f"toloker-{number}" for number in range(5)
        )
