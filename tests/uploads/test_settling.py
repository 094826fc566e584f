"""What an upload makes of operations and logs that are not as they should be."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import FakeClock, answer, operation, refused
from toloka_emulator import Fault
from toloka_sdk import FieldError, models
from toloka_uploads import UploadedItem, UploadError
from uploads.service import Documents, ScriptedService, Uploader, created, rejected, task, tasks

pytestmark = pytest.mark.usefixtures("reader")

SERVICE = "7"
INVALID = {"input_values.number": {"code": "VALUE_REQUIRED", "message": "x"}}


def counts(total: int, success: int) -> dict[str, Any]:
    return {"total_count": total, "success_count": success, "failed_count": total - success}


def all_created(items: Documents) -> Documents:
    return [created(item, f"t-{item['input_values']['number']}") for item in items]


def ids(results: list[UploadedItem]) -> list[str | None]:
    return [result.id for result in results]


def test_a_log_in_any_order_with_other_steps_is_read(upload: Uploader) -> None:
    def outcome(_: int, items: Documents) -> tuple[str, dict[str, Any], Documents]:
        opened = {"type": "POOL_OPEN", "success": False, "input": {"pool_id": 7}, "output": {"code": "X"}}
        return "SUCCESS", {}, [opened, *reversed(all_created(items))]

    service = ScriptedService(outcome)
    assert ids(upload(tasks(SERVICE, 5), client=service.client)) == [f"t-{number}" for number in range(5)]


def test_a_log_that_leaves_out_unknown_fields_is_read_by_what_the_items_hold(upload: Uploader) -> None:
    def outcome(_: int, items: Documents) -> tuple[str, dict[str, Any], Documents]:
        plain = [{name: value for name, value in item.items() if name[0] != "_"} for item in items]
        log = [created({**item, "created": "now"}, f"t-{number}") for number, item in enumerate(plain)]
        log[2] = rejected(plain[2], INVALID)
        return "SUCCESS", counts(5, 4), log[::-1]

    results = upload(tasks(SERVICE, 5), client=ScriptedService(outcome).client)
    assert ids(results) == ["t-0", "t-1", None, "t-3", "t-4"]
    assert results[2].errors == {"input_values.number": FieldError("VALUE_REQUIRED", "x")}


@pytest.mark.parametrize(
    ("output", "errors"),
    [
        (INVALID, {"input_values.number": FieldError("VALUE_REQUIRED", "x")}),
        (
            {"code": "VALIDATION_ERROR", "message": "no", "payload": INVALID},
            {"input_values.number": FieldError("VALUE_REQUIRED", "x")},
        ),
        ({"code": "CONFLICT", "message": "no"}, {"": FieldError("CONFLICT", "no")}),
        ({}, {"": FieldError()}),
    ],
)
def test_each_form_of_a_rejection_is_read(
    upload: Uploader, output: dict[str, Any], errors: dict[str, FieldError]
) -> None:
    service = ScriptedService(lambda _, items: ("SUCCESS", {}, [rejected(items[0], output)]))
    assert upload(tasks(SERVICE, 1), client=service.client)[0].errors == errors


def test_what_a_failed_operation_did_not_create_is_created_by_another(upload: Uploader) -> None:
    def outcome(number: int, items: Documents) -> tuple[str, dict[str, Any], Documents]:
        if number > 1:
            return "SUCCESS", {}, all_created(items)
        return "FAIL", counts(6, 2), [*all_created(items[:2]), rejected(items[2], INVALID)]

    service = ScriptedService(outcome)
    results = upload(tasks(SERVICE, 6), client=service.client)
    assert ids(results) == ["t-0", "t-1", None, "t-3", "t-4", "t-5"]
    assert [len(items) for items in service.requests] == [6, 3]


def test_success_with_items_that_the_log_lacks_is_not_taken_for_all_being_in(upload: Uploader) -> None:
    def outcome(_: int, items: Documents) -> tuple[str, dict[str, Any], Documents]:
        return "SUCCESS", {**counts(3, 2), "not_valid_count": 1}, all_created(items[:2])

    results = upload(tasks(SERVICE, 3), client=ScriptedService(outcome).client)
    assert ids(results) == ["t-0", "t-1", None]
    assert "was not created" in str(results[2].errors[""])


@pytest.mark.parametrize(
    ("status", "details"), [("SUCCESS", counts(3, 3)), ("FAIL", counts(3, 3)), ("FAIL", {}), ("SUCCESS", {})]
)
def test_a_log_that_leaves_open_what_was_created_halts_the_upload(
    upload: Uploader, status: str, details: dict[str, Any]
) -> None:
    service = ScriptedService(lambda _, items: (status, details, all_created(items[:2])))
    with pytest.raises(UploadError, match="its log doesn't have all that it created") as halted:
        upload(tasks(SERVICE, 3), client=service.client)
    assert isinstance(halted.value.__cause__, sdk.OperationFailed)
    assert halted.value.unknown == [range(3)]
    assert len(service.requests) == 1


def test_operations_that_always_fail_halt_the_upload(upload: Uploader, pool: models.Pool) -> None:
    upload.emulator.inject(Fault(operation="createTask", fail_operation=True, times=None))
    with pytest.raises(UploadError, match="like 5 before it") as halted:
        upload(tasks(pool.id, 4), items_per_request=2, at_once=1)
    assert halted.value.unknown[0] == range(2)
    assert len(upload.posted) >= 6


def test_a_request_that_is_refused_as_a_whole_is_halved_down_to_the_one_that_is_to_blame(
    upload: Uploader,
) -> None:
    requests: list[int] = []
    service = ScriptedService(lambda _, items: ("SUCCESS", {}, all_created(items)))

    def handle(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            requests.append(len(request.content))
            if b'"number":13' in request.content:
                return refused(400, "VALIDATION_ERROR", INVALID)
            if request.content.count(b"pool_id") > 8:
                return refused(413, "ENTITY_TOO_LARGE")
        return service.handle(request)

    client = {"transport": httpx.MockTransport(handle), "clock": FakeClock()}
    results = upload(tasks(SERVICE, 20), client=client)
    assert [result.index for result in results if result.id is None] == [13]
    assert results[13].errors == {"input_values.number": FieldError("VALUE_REQUIRED", "x")}


@pytest.mark.parametrize("status", [401, 403, 404, 409])
def test_a_call_that_is_refused_halts_the_upload(upload: Uploader, status: int) -> None:
    client = {"transport": httpx.MockTransport(lambda _: refused(status, "NO")), "clock": FakeClock()}
    with pytest.raises(UploadError, match="came to a halt") as halted:
        upload(tasks(SERVICE, 3), client=client)
    assert isinstance(halted.value.__cause__, sdk.ApiError)


def test_a_reason_that_goes_for_every_item_halts_the_upload(upload: Uploader) -> None:
    sent: list[int] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(1)
        return refused(400, "NO")

    client = {"transport": httpx.MockTransport(handle), "clock": FakeClock()}
    with pytest.raises(UploadError, match="400 NO"):
        upload(tasks(SERVICE, 1000), client=client)
    assert len(sent) < 200


def test_many_scattered_items_that_are_to_blame_are_found(upload: Uploader) -> None:
    service = ScriptedService(lambda _, items: ("SUCCESS", {}, all_created(items)))
    bad = set(range(5, 400, 20))

    def handle(request: httpx.Request) -> httpx.Response:
        sent = json.loads(request.content) if request.method == "POST" else []
        if bad & {item["input_values"]["number"] for item in sent}:
            return refused(400, "VALIDATION_ERROR", INVALID)
        return service.handle(request)

    client = {"transport": httpx.MockTransport(handle), "clock": FakeClock()}
    results = upload(tasks(SERVICE, 400), client=client)
    assert {result.index for result in results if result.id is None} == bad


def test_a_reason_that_goes_for_each_of_a_few_items_halts_the_upload(upload: Uploader) -> None:
    client = {"transport": httpx.MockTransport(lambda _: refused(400, "NO")), "clock": FakeClock()}
    with pytest.raises(UploadError, match="400 NO"):
        upload(tasks(SERVICE, 5), client=client)


def test_without_a_journal_a_halt_says_what_is_in_and_what_is_not_known(upload: Uploader) -> None:
    """The third request of two items is refused, when those after it are in already."""

    def outcome(_: int, items: Documents) -> tuple[str, dict[str, Any], Documents]:
        return "SUCCESS", {}, all_created(items)

    service = ScriptedService(outcome)

    def handle(request: httpx.Request) -> httpx.Response:
        if request.method == "POST" and b'"number":4' in request.content:
            while len(service.requests) < 3:
                return refused(503, "LATER")
            return refused(403, "NO")
        return service.handle(request)

    client = {"transport": httpx.MockTransport(handle), "clock": FakeClock()}
    seen: list[UploadedItem] = []
    with pytest.raises(UploadError) as halted:
        upload(tasks(SERVICE, 100), items_per_request=2, at_once=2, client=client, each=seen.append)
    error = halted.value
    assert [item.index for item in seen] == [0, 1, 2, 3]
    known = {item.index for item in error.uploaded}
    unknown = {index for part in error.unknown for index in part}
    assert {4, 5} <= unknown
    assert known.isdisjoint(unknown)
    assert known | unknown == set(range(4, error.unsent))
    assert "Items 4 to 5" in str(error)
    assert f"Nothing was sent from item {error.unsent} on" in str(error)


def test_a_wait_that_halts_says_what_it_had_counted(upload: Uploader, pool: models.Pool) -> None:
    def progress(told: object) -> None:
        upload.emulator.inject(Fault(operation="createTask", status=403, times=None))

    with pytest.raises(UploadError) as halted:
        upload.wait(tasks(pool.id, 99), items_per_request=2, at_once=1, on_progress=progress)
    error = halted.value
    assert error.result is not None
    assert error.result.created >= 2
    known = {item.index for item in error.uploaded} | {index for part in error.unknown for index in part}
    assert known == set(range(error.result.created, error.unsent))


def test_a_callback_that_fails_hides_nothing_of_what_is_in(upload: Uploader, pool: models.Pool) -> None:
    def progress(told: object) -> None:
        raise sdk.TolokaError("the disk is full")

    with pytest.raises(UploadError, match="the disk is full") as halted:
        upload(tasks(pool.id, 4), items_per_request=2, on_progress=progress)
    known = {item.index for item in halted.value.uploaded}
    known |= {index for part in halted.value.unknown for index in part}
    assert known == set(range(4))


def test_an_interrupt_says_what_is_not_known(upload: Uploader, pool: models.Pool) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as raised:
        upload(tasks(pool.id, 99), items_per_request=2, at_once=1, on_progress=interrupt)
    advice = raised.value.__notes__[0]
    unsent = int(advice.split("from item ")[1].split(" on")[0])
    assert max(2, 2 * len(upload.posted)) <= unsent <= 8


def test_an_operation_that_takes_too_long_halts_the_upload(upload: Uploader) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        id = request.url.params.get("operation_id", "op-1")
        return answer(202, operation("RUNNING", id=id))

    client = {"transport": httpx.MockTransport(handle), "clock": FakeClock()}
    with pytest.raises(UploadError) as halted:
        upload(tasks(SERVICE, 1), client=client, timeout=5)
    assert isinstance(halted.value.__cause__, sdk.OperationTimeout)


def test_a_log_that_is_no_log_halts_the_upload(upload: Uploader) -> None:
    no_log: Any = {"items": []}
    service = ScriptedService(lambda _, items: ("SUCCESS", {}, no_log))
    with pytest.raises(UploadError, match="no array of objects"):
        upload([task(SERVICE, 1)], client=service.client)
