from __future__ import annotations

import copy
import json
import pickle
import re
import traceback
from typing import Any
from uuid import UUID

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, html, operation, refused
from toloka_api.api.tasks import create_task
from toloka_emulator import Emulator, Fault, OperationPace
from toloka_sdk import models
from toloka_sdk._retries import may_repeat

FORM = models.TaskForm(pool_id="7", input_values={"image": "https://x", "n": 0.1}, overlap=3)
BONUS = models.UserBonusForm(user_id="u", amount=0.5)
HOOK = models.WebhookSubscriptionForm(webhook_url="https://x", event_type="POOL_CLOSED", pool_id="7")
EXISTS = refused(409, "OPERATION_ALREADY_EXISTS")
LOST = httpx.ReadTimeout("x")


def task(number: int = 1) -> dict[str, Any]:
    return {"id": f"t-{number}", "pool_id": "7", "input_values": {}}


def bonus(number: int = 1) -> dict[str, Any]:
    return {"id": f"{number}", "user_id": "u", "amount": 0.5}


def batch(*places: int, refused: Any = None) -> dict[str, Any]:
    return {"items": {str(place): task(place) for place in places}, "validation_errors": refused or {}}


def create(form: Any, **options: Any) -> Any:
    return lambda toloka: toloka.tasks.create(form, **options)


def create_many(*forms: Any, **options: Any) -> Any:
    return lambda toloka: toloka.tasks.create_many(forms, **options)


def in_background(forms: Any = (FORM,), **options: Any) -> Any:
    return lambda toloka: toloka.tasks.create_in_background(forms, **options)


def test_one_form_gives_the_object(play: Player) -> None:
    script = Script([answer(201, task())])
    created = play(script, create(FORM, allow_defaults=True, open_pool=False))
    assert created.id == "t-1"
    assert json.loads(script.requests[0].content) == FORM.to_dict()
    assert script.queries == [{"allow_defaults": "true", "open_pool": "false"}]


@pytest.mark.parametrize("several", [lambda: [FORM, FORM], lambda: (FORM, FORM), lambda: iter([FORM, FORM])])
def test_several_forms_give_what_became_of_each(play: Player, several: Any) -> None:
    faults = {"1": {"input_values.image": {"code": "VALUE_REQUIRED", "message": "x"}}}
    script = Script([answer(201, batch(0, refused=faults))])
    result = play(script, lambda toloka: toloka.tasks.create_many(several(), skip_invalid_items=True))
    assert result.items["0"].id == "t-0"
    assert result.validation_errors["1"]["input_values.image"].code == "VALUE_REQUIRED"
    assert json.loads(script.requests[0].content) == [FORM.to_dict()] * 2


def test_a_list_of_one_is_a_list(play: Player) -> None:
    assert play(Script([answer(201, batch(0))]), create_many(FORM)).items["0"].id == "t-0"


def test_the_same_for_the_other_kinds(play: Player) -> None:
    suite = {"id": "s", "pool_id": "7", "tasks": []}
    form = models.TaskSuiteForm(pool_id="7", tasks=[models.SuiteTask(input_values={})])
    assert play(Script([answer(201, suite)]), lambda toloka: toloka.task_suites.create(form)).id == "s"
    paid = Script([answer(201, bonus()), answer(201, {"items": {"0": bonus()}})])
    assert play(paid, lambda toloka: toloka.user_bonuses.create(BONUS)).amount == 0.5
    assert play(paid, lambda toloka: toloka.user_bonuses.create_many([BONUS])).items["0"].id == "1"
    hook = {**HOOK.to_dict(), "id": "h"}
    hooks = Script([answer(200, hook), answer(201, {"items": {"0": hook}})])
    assert play(hooks, lambda toloka: toloka.webhook_subscriptions.set(HOOK)).id == "h"
    assert play(hooks, lambda toloka: toloka.webhook_subscriptions.set_many([HOOK])).items["0"].id == "h"


def test_numeric_ids_are_not_compared(play: Player) -> None:
    answered = {"items": {"9": bonus(10), "10": bonus(9)}, "validation_errors": {}}
    result = play(
        Script([answer(201, answered)]), lambda toloka: toloka.user_bonuses.create_many([BONUS] * 11)
    )
    assert {place: each.id for place, each in result.items.items()} == {"9": "10", "10": "9"}


def test_forms_are_not_mutated(play: Player) -> None:
    forms = [FORM, copy.deepcopy(FORM)]
    before = copy.deepcopy(forms)
    play(Script([answer(202, operation())]), in_background(forms))
    assert forms == before


def test_one_creation_costs_one_request(play: Player) -> None:
    script = Script([answer(201, task())])
    play(script, create(FORM))
    assert len(script.requests) == 1
    assert "operation_id" not in script.queries[0]


@pytest.mark.parametrize("status", [201, 202])
def test_the_background_gives_a_handle(play: Player, status: int) -> None:
    script = Script([answer(status, operation()), answer(200, operation("SUCCESS"))])
    handle = play(script, in_background())
    assert (handle.id, handle.operation.status) == ("op-1", "RUNNING")
    query = script.queries[0]
    assert query.pop("async_mode") == "true"
    assert UUID(query.pop("operation_id")).version == 4
    assert not query


def test_a_batch_is_waited_for_in_one_go(play: Player) -> None:
    script = Script([answer(201, operation()), answer(200, operation("SUCCESS"))])
    assert play(script, lambda toloka: in_background()(toloka).wait(timeout=9)).status == "SUCCESS"


def test_each_call_has_an_id_of_its_own(play: Player) -> None:
    script = Script([answer(201, operation())], repeated=True)
    play(script, in_background())
    play(script, in_background())
    play(script, in_background(operation_id="mine"))
    first, second, third = (query["operation_id"] for query in script.queries)
    assert first != second
    assert third == "mine"


@pytest.mark.parametrize("fault", [LOST, httpx.RemoteProtocolError("x"), html(502), answer(500)])
def test_a_lost_answer_is_asked_for_with_the_same_id(play: Player, fault: Any) -> None:
    script = Script([fault, fault, answer(201, operation())])
    assert play(script, in_background()).operation.id == "op-1"
    assert len({query["operation_id"] for query in script.queries}) == 1
    assert len({request.content for request in script.requests}) == 1


@pytest.mark.parametrize("given", [sdk.UNSET, "mine"])
def test_what_has_arrived_is_not_created_twice(play: Player, given: str | sdk.Unset) -> None:
    script = Script([LOST, EXISTS, answer(200, operation("SUCCESS", id="mine"))])
    handle = play(script, in_background(operation_id=given))
    assert handle.id == script.queries[0]["operation_id"]
    assert handle.operation is None
    again = Script([LOST, EXISTS, answer(200, operation("SUCCESS"))])
    assert play(again, lambda toloka: in_background()(toloka).wait()).status == "SUCCESS"
    assert again.requests[2].url.path.endswith(again.queries[0]["operation_id"])


@pytest.mark.parametrize("before", [[], [httpx.ConnectError("x")], [refused(429, "TOO_MANY_REQUESTS")]])
def test_an_id_that_was_used_before_is_a_conflict(play: Player, before: list[Any]) -> None:
    with pytest.raises(sdk.Conflict, match=r"toloka\.operations\.handle\('mine'\)") as caught:
        play(Script([*before, EXISTS, answer(200, operation())]), in_background(operation_id="mine"))
    assert caught.value.exists_already
    assert caught.value.operation_id == "mine"
    assert not caught.value.in_doubt


def test_another_conflict_is_one(play: Player) -> None:
    with pytest.raises(sdk.Conflict) as caught:
        play(Script([LOST, refused(409, "INAPPROPRIATE_STATUS")]), in_background())
    assert caught.value.in_doubt
    assert not caught.value.exists_already


def test_bonuses_are_not_paid_twice(play: Player) -> None:
    with pytest.raises(sdk.ResponseTimeout, match="check before you make the call again"):
        play(Script([LOST]), lambda toloka: toloka.user_bonuses.create(BONUS))
    pay = lambda toloka: toloka.user_bonuses.create(BONUS, operation_id="mine")  # noqa: E731
    assert play(Script([LOST, answer(201, bonus())]), pay).id == "1"
    ended = answer(200, operation("SUCCESS"))
    log = answer(200, [{"success": True, "input": BONUS.to_dict(), "output": {"user_bonus_id": "1"}}])
    assert play(Script([LOST, EXISTS, ended, log, answer(200, bonus())]), pay).id == "1"


def test_an_answer_lost_for_good_says_how_to_go_on(play: Player) -> None:
    retry = sdk.RetryPolicy(max_attempts=2)
    with pytest.raises(sdk.ResponseTimeout) as caught:
        play(Script([LOST, LOST]), in_background(), retry=retry)
    assert f"With operation_id={caught.value.operation_id!r} the call can be made again" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).operation_id == caught.value.operation_id


@pytest.mark.parametrize(
    ("action", "answered", "reason"),
    [
        (create(FORM), operation(), "Operation where Task is expected"),
        (create(FORM), batch(0), "TaskBatchResult where Task is expected"),
        (create_many(FORM), task(), "Task where TaskBatchResult is expected"),
        (create_many(FORM), operation(), "Operation where TaskBatchResult is expected"),
        (in_background(), batch(0), "TaskBatchResult where Operation is expected"),
        (in_background(), {"x": 1}, "the answer is not what the API documents"),
        (create(FORM), None, "the answer is not what the API documents"),
    ],
)
def test_an_answer_to_something_else(play: Player, action: Any, answered: Any, reason: str) -> None:
    with pytest.raises(sdk.ResponseError, match=reason) as caught:
        play(Script([answer(201, answered)]), action)
    assert (caught.value.status, caught.value.path, caught.value.environment) == (201, "/v1/tasks", "sandbox")
    assert "has probably carried it out" in str(caught.value)


@pytest.mark.parametrize(
    ("action", "advice"),
    [
        (create([FORM]), "create() takes one object, not list; create_many() takes several"),
        (create(iter([FORM])), "create() takes one object, not list_iterator"),
        (create(None), "tasks.create(): body must be a TaskForm, not None"),
        (
            in_background(FORM),
            "create_in_background() takes several objects, not TaskForm; create() takes one",
        ),
        (in_background(FORM.to_dict()), "create_in_background() takes several objects, not dict"),
        (in_background("text"), "create_in_background() takes several objects, not str"),
    ],
)
def test_one_and_several_are_not_mixed_up(play: Player, action: Any, advice: str) -> None:
    script = Script([])
    with pytest.raises(TypeError, match=re.escape(advice)):
        play(script, action)
    assert not script.requests


@pytest.mark.parametrize("place", [0, 2500, 4999])
def test_the_one_malformed_object_of_many_is_found_at_once(
    play: Player, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    read = models.Task.from_dict
    calls = 0

    def counting(data: Any) -> models.Task:
        nonlocal calls
        calls += 1
        return read(data)

    monkeypatch.setattr(models.Task, "from_dict", counting)
    created = batch(*range(5000))
    created["items"][str(place)] |= {"created": "soon"}
    with pytest.raises(sdk.ResponseError, match=rf"items\.{place}\.created in the answer is not what"):
        play(Script([answer(201, created)]), create_many(FORM))
    assert calls < 50 * 5000


def test_the_first_of_several_malformed_objects_is_named(play: Player) -> None:
    created = batch(*range(200))
    for place in (70, 150):
        created["items"][str(place)] |= {"created": "soon"}
    with pytest.raises(sdk.ResponseError, match=r"items\.70\.created"):
        play(Script([answer(201, created)]), create_many(FORM))


def test_an_error_of_the_generated_reader_keeps_its_cause(play: Player) -> None:
    with pytest.raises(sdk.ResponseError) as caught:
        play(Script([answer(201, {**task(), "created": "soon"})]), create(FORM))
    assert isinstance(caught.value.__cause__, ValueError)
    frames = traceback.extract_tb(caught.value.__cause__.__traceback__)
    assert any("toloka_api/models/task.py" in frame.filename for frame in frames)


def test_too_much_at_once(play: Player) -> None:
    with pytest.raises(sdk.PayloadTooLarge, match="smaller parts"):
        play(Script([answer(413)]), create_many(*[FORM] * 3))


def test_only_writes_with_an_id_may_be_repeated() -> None:
    lost = sdk.ConnectionLost("x")
    assert not may_repeat(create_task(FORM), lost)
    assert may_repeat(create_task(FORM, operation_id="u"), lost)


def test_a_field_that_is_null_is_sent(play: Player) -> None:
    script = Script([answer(200, task())])
    patch = models.TaskPatch(overlap=None, infinite_overlap=True)
    play(script, lambda toloka: toloka.tasks.update("t", patch))
    assert json.loads(script.requests[0].content) == {"overlap": None, "infinite_overlap": True}


async def test_a_creation_that_is_never_awaited_sends_nothing() -> None:
    script = Script([])
    async with sdk.AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        toloka.tasks.create_in_background([FORM]).close()
    assert not script.requests


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_bad_network_creates_nothing_twice(play: Player, side: Any) -> None:
    with Emulator(operations=OperationPace(polls=2)) as emulator:
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            pool_id = pool(toloka)
        emulator.inject(Fault(operation="createTask", drop=side, times=2))
        emulator.inject(Fault(operation="getOperation", status=503, times=2))
        forms = [models.TaskForm(pool_id=pool_id, input_values={}, overlap=1)] * 3
        script = Script([])
        script.transport = emulator.transport()  # type: ignore[assignment]
        create_all = lambda toloka: in_background(forms)(toloka).wait()  # noqa: E731
        assert play(script, create_all, environment="local").status == "SUCCESS"
        assert len(play(script, lambda toloka: toloka.tasks.list(pool_id=pool_id), environment="local")) == 3
        assert not emulator.mismatches


def test_a_batch_that_fails_says_why(play: Player) -> None:
    with Emulator(operations=OperationPace(polls=1)) as emulator:
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            pool_id = pool(toloka)
        forms = [
            models.TaskForm(pool_id=pool_id, input_values=values, overlap=1) for values in ({}, {"image": 5})
        ]
        script = Script([])
        script.transport = emulator.transport()  # type: ignore[assignment]
        with pytest.raises(sdk.OperationFailed, match="1 steps of its log failed") as caught:
            play(
                script,
                lambda toloka: in_background(forms)(toloka).wait(),
                environment="local",
            )
        assert caught.value.log is not None
        assert [item.success for item in caught.value.log].count(False) == 1


def pool(toloka: sdk.Toloka, answer: models.FieldSpec | None = None) -> str:
    """A new pool for tasks, in a project whose tasks may have an image. Returns its ID."""
    answer = answer or models.FieldSpec(type="boolean")
    project = toloka.projects.create(
        models.ProjectForm(
            public_name="x",
            public_description="y",
            task_spec=models.TaskSpec(
                input_spec={"image": models.FieldSpec(type="url", required=False)},
                output_spec={"ok": answer},
            ),
            assignments_issuing_type="AUTOMATED",
        )
    )
    form = {
        "project_id": project.id,
        "private_name": "x",
        "may_contain_adult_content": False,
        "reward_per_assignment": 0.01,
        "assignment_max_duration_seconds": 60,
        "will_expire": "2099-01-01T00:00:00",
        "auto_accept_solutions": False,
        "auto_accept_period_day": 1,
        "defaults": {"default_overlap_for_new_task_suites": 1, "default_overlap_for_new_tasks": 1},
        "mixer_config": {"real_tasks_count": 1},
    }
    return toloka.pools.create(models.PoolForm.from_dict(form)).id
