"""What becomes of a call whose operation's ID is known already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, html, operation, refused
from facade.test_creation import BONUS, EXISTS, FORM, LOST, bonus, pool, task
from toloka_emulator import Emulator, Fault, OperationPace
from toloka_sdk import models

ENDED = answer(200, operation("SUCCESS"))


def step(form: Any, **output: Any) -> dict[str, Any]:
    return {"type": "TASK_CREATE", "success": True, "input": form.to_dict(), "output": output}


def refusal(form: Any) -> dict[str, Any]:
    fault = {"input_values": {"code": "VALUE_REQUIRED", "message": "x"}}
    return {"type": "TASK_VALIDATE", "success": False, "input": form.to_dict(), "output": fault}


def numbered(number: int) -> models.TaskForm:
    return models.TaskForm(pool_id="7", input_values={"n": number})


Action = Callable[[Any], Any]
CREATIONS: list[tuple[Action, dict[str, Any], str]] = [
    (lambda toloka: toloka.tasks.create(FORM, operation_id="mine"), step(FORM, task_id="t-1"), "/tasks/t-1"),
    (
        lambda toloka: toloka.user_bonuses.create(BONUS, operation_id="mine"),
        step(BONUS, user_bonus_id="9"),
        "/user-bonuses/9",
    ),
]


@pytest.mark.parametrize(("create", "logged", "path"), CREATIONS)
def test_what_a_lost_attempt_created_is_given(
    play: Player, create: Action, logged: dict[str, Any], path: str
) -> None:
    found = task(1) if "tasks" in path else bonus(9)
    script = Script([LOST, EXISTS, ENDED, answer(200, [logged]), answer(200, found)])
    assert play(script, create).to_dict() == found
    assert [request.url.path.removeprefix("/api/v1") for request in script.requests[2:]] == [
        "/operations/mine",
        "/operations/mine/log",
        path,
    ]


@pytest.mark.parametrize(("create", "logged", "path"), CREATIONS)
def test_what_can_not_be_read_is_put_together(
    play: Player, create: Action, logged: dict[str, Any], path: str
) -> None:
    script = Script([LOST, EXISTS, ENDED, answer(200, [logged]), refused(404, "DOES_NOT_EXIST")])
    assert play(script, create).to_dict() == {**logged["input"], "id": path.rpartition("/")[2]}


def test_what_became_of_several_is_given_by_their_places(play: Player) -> None:
    forms = [numbered(1), numbered(2), numbered(2), numbered(3)]
    unordered = [
        step(forms[1], task_id="b"),
        refusal(forms[3]),
        step(forms[0], task_id="a"),
        step(forms[2], task_id="c"),
    ]
    unordered[0]["input"]["__item_idx"] = 7
    script = Script([LOST, EXISTS, ENDED, answer(200, unordered)])
    result = play(
        script,
        lambda toloka: toloka.tasks.create_many(forms, operation_id="mine", skip_invalid_items=True),
    )
    assert {place: (each.id, each.input_values) for place, each in result.items.items()} == {
        "0": ("a", {"n": 1}),
        "1": ("b", {"n": 2}),
        "2": ("c", {"n": 2}),
    }
    assert result.validation_errors["3"]["input_values"].code == "VALUE_REQUIRED"


def test_an_attempt_that_is_still_at_it_is_waited_for(play: Player) -> None:
    create, logged, _ = CREATIONS[1]
    running = answer(200, operation("RUNNING"))
    script = Script([LOST, EXISTS, running, running, ENDED, answer(200, [logged]), answer(200, bonus(9))])
    assert play(script, create).id == "9"


@pytest.mark.parametrize("timeout", [60, None])
def test_what_is_looked_up_takes_no_longer_than_the_call_may(play: Player, timeout: float | None) -> None:
    def slowly(request: httpx.Request) -> httpx.Response:
        allowed = request.extensions["timeout"]["read"]
        play.clock.now += min(40, allowed)
        if allowed < 40 or len(script.requests) == 1:
            raise httpx.ReadTimeout("x")
        return EXISTS if request.method == "POST" else answer(200, operation("RUNNING"))

    script = Script([slowly], repeated=True)
    create, _, _ = CREATIONS[1]
    began = play.clock.now
    with pytest.raises((sdk.Conflict, sdk.OperationTimeout)):
        play(script, create, timeout=timeout, retry=sdk.RetryPolicy(max_elapsed=150))
    assert 120 < play.clock.now - began <= 151


@pytest.mark.parametrize(
    "rest",
    [
        [refused(404, "DOES_NOT_EXIST")],
        [ENDED, refused(404, "OPERATION_LOGS_ARCHIVED")],
        [ENDED, answer(200, [])],
        [ENDED, answer(200, [step(models.UserBonusForm(user_id="other", amount=1), user_bonus_id="9")])],
        [ENDED, answer(200, [{"success": True, "output": {"user_bonus_id": "9"}}])],
        [ENDED, html(200)],
    ],
)
def test_what_can_not_be_known_is_a_conflict_in_doubt(play: Player, rest: list[Any]) -> None:
    create, _, _ = CREATIONS[1]
    with pytest.raises(sdk.Conflict, match="has received a call") as caught:
        play(Script([LOST, EXISTS, *rest]), create)
    assert caught.value.in_doubt


def test_an_attempt_that_failed_is_a_failure(play: Player) -> None:
    create, _, _ = CREATIONS[1]
    script = Script([LOST, EXISTS, answer(200, operation("FAIL")), answer(200, [])])
    with pytest.raises(sdk.OperationFailed):
        play(script, create)


IN_BACKGROUND: Action = lambda toloka: toloka.tasks.create_in_background(  # noqa: E731
    [FORM], operation_id="mine"
)
NOTHING = {"success_count": 0}


@pytest.mark.parametrize(
    "evidence",
    [
        [answer(200, operation("FAIL", details={"success_count": 0}))],
        [answer(200, operation("FAIL")), answer(200, [refusal(FORM)])],
    ],
)
def test_the_id_of_a_failure_makes_no_rerun_impossible(play: Player, evidence: list[Any]) -> None:
    script = Script([EXISTS, *evidence, answer(202, operation(id="again"))])
    assert play(script, IN_BACKGROUND).id == "again"
    first, last = script.queries[0]["operation_id"], script.queries[-1]["operation_id"]
    assert first == "mine"
    assert UUID(last)
    repeated = Script([EXISTS, *evidence, answer(202, operation())])
    play(repeated, IN_BACKGROUND)
    assert repeated.queries[-1]["operation_id"] == last, "the same program creates nothing twice"


@pytest.mark.parametrize(
    "evidence",
    [
        [answer(200, operation("SUCCESS"))],
        [answer(200, operation("RUNNING"))],
        [answer(200, operation("FAIL", details={"success_count": 1}))],
        [answer(200, operation("FAIL")), answer(200, [step(FORM, task_id="t"), refusal(FORM)])],
        [answer(200, operation("FAIL")), answer(200, [])],
        [answer(200, operation("FAIL")), refused(404, "OPERATION_LOGS_ARCHIVED")],
        [refused(404, "DOES_NOT_EXIST")],
    ],
)
def test_an_operation_that_may_have_created_something_is_not_run_again(
    play: Player, evidence: list[Any]
) -> None:
    with pytest.raises(sdk.Conflict) as caught:
        play(Script([EXISTS, *evidence]), IN_BACKGROUND)
    assert caught.value.operation_id == "mine"


def test_reruns_are_bounded(play: Player) -> None:
    failed = answer(200, operation("FAIL", details={"success_count": 0}))
    script = Script([EXISTS, failed] * 20 + [EXISTS])
    with pytest.raises(sdk.Conflict):
        play(script, IN_BACKGROUND)
    ids = [query["operation_id"] for query in script.queries if query]
    assert len(set(ids)) == len(ids) == 21


@pytest.mark.parametrize("several", [False, True])
def test_in_the_emulator_a_lost_answer_is_made_up_for(play: Player, several: bool) -> None:
    with Emulator(operations=OperationPace(polls=1)) as emulator:
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            pool_id = pool(toloka)
        emulator.inject(Fault(operation="createTask", drop="after", times=1))
        script = Script([])
        script.transport = emulator.transport()  # type: ignore[assignment]
        forms = [models.TaskForm(pool_id=pool_id, input_values={}, overlap=1)] * 3
        body: Any = forms if several else forms[0]

        def create(toloka: Any) -> Any:
            make = toloka.tasks.create_many if several else toloka.tasks.create
            return make(body, operation_id=str(uuid4()))

        result = play(script, create, environment="local")
        ids = {each.id for each in result.items.values()} if several else {result.id}
        tasks = play(script, lambda toloka: toloka.tasks.list(pool_id=pool_id), environment="local")
        assert {each.id for each in tasks} == ids
        assert not emulator.mismatches


def test_in_the_emulator_a_failed_batch_is_run_again_under_its_id(play: Player) -> None:
    with Emulator(operations=OperationPace(polls=1)) as emulator:
        script = Script([])
        script.transport = emulator.transport()  # type: ignore[assignment]
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            pool_id = pool(toloka)
        id = str(uuid4())

        def upload(*values: Any) -> Any:
            forms = [
                models.TaskForm(pool_id=pool_id, input_values={"image": value}, overlap=1) for value in values
            ]
            return play(
                script,
                lambda toloka: toloka.tasks.create_in_background(forms, operation_id=id),
                environment="local",
            )

        assert upload(5).id == id
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            with pytest.raises(sdk.OperationFailed):
                toloka.operations.handle(id).wait()
            rerun = upload("https://x")
            assert toloka.operations.handle(rerun.id).wait().status == "SUCCESS"
            with pytest.raises(sdk.Conflict) as caught:
                upload("https://x")
            assert caught.value.operation_id == rerun.id
            assert len(list(toloka.tasks.list(pool_id=pool_id))) == 1
