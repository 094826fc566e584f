"""What the resources do beyond sending a call and reading its answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, operation, refused
from toloka_sdk import models


def assignment(status: str) -> dict[str, Any]:
    return {"id": "a", "task_suite_id": "s", "pool_id": "7", "status": status}


@pytest.mark.parametrize(("method", "status"), [("accept", "ACCEPTED"), ("reject", "REJECTED")])
@pytest.mark.parametrize("comment", [sdk.UNSET, "", "Well done"])
def test_an_assignment_is_decided_on(
    play: Player, method: str, status: str, comment: str | sdk.Unset
) -> None:
    script = Script([answer(200, assignment(status))])
    decided = play(script, lambda toloka: getattr(toloka.assignments, method)("a", public_comment=comment))
    assert decided.status == status
    request = script.requests[0]
    assert (request.method, request.url.path) == ("PATCH", "/api/v1/assignments/a")
    said = {} if comment is sdk.UNSET else {"public_comment": comment}
    assert json.loads(request.content) == {"status": status, **said}


def test_a_decision_that_is_not_allowed(play: Player) -> None:
    script = Script([refused(409, "INAPPROPRIATE_STATUS", {"appropriate_statuses": ["SUBMITTED"]})])
    with pytest.raises(sdk.Conflict, match="allowed in the status SUBMITTED"):
        play(script, lambda toloka: toloka.assignments.reject("a"))


def test_solutions_are_aggregated_in_the_background(play: Player) -> None:
    form = models.DawidSkenePoolAggregation(pool_id="7", fields=[models.AggregatedField(name="animal")])
    script = Script([answer(202, operation()), answer(200, operation("SUCCESS"))])
    done = play(script, lambda toloka: toloka.aggregated_solutions.aggregate_by_pool(form).wait())
    assert done.status == "SUCCESS"
    assert json.loads(script.requests[0].content)["type"] == "DAWID_SKENE"


def test_aggregated_solutions_are_paged_by_task(play: Player) -> None:
    def solutions(*tasks: str, more: bool) -> Any:
        items = [{"pool_id": "7", "task_id": task, "output_values": {}} for task in tasks]
        return answer(200, {"items": items, "has_more": more})

    script = Script([solutions("t-1", "t-2", more=True), solutions("t-3", more=False)])
    found = play(script, lambda toloka: toloka.aggregated_solutions.list("op-1"))
    assert [each.task_id for each in found] == ["t-1", "t-2", "t-3"]
    first = {"limit": "1000", "sort": "task_id"}
    assert script.queries == [first, {**first, "task_id_gt": "t-2"}]
    assert {request.url.path for request in script.requests} == {"/api/v1/aggregated-solutions/op-1"}


@pytest.mark.parametrize(
    ("resource", "limit", "filters"),
    [
        ("tasks", "1000", {"pool_id": "7"}),
        ("task_suites", "1000", {"task_id": "t"}),
        ("assignments", "1000", {"pool_id": "7", "status": ["ACCEPTED", "SUBMITTED"]}),
        ("attachments", "100", {"assignment_id": "a"}),
        ("skills", "100", {"name": "x"}),
        ("user_skills", "1000", {"skill_id": "5"}),
        ("user_bonuses", "300", {"user_id": "u"}),
        ("user_restrictions", "500", {"scope": "POOL"}),
        ("message_threads", "300", {"folder": ["INBOX"]}),
        ("webhook_subscriptions", "300", {"event_type": "POOL_CLOSED"}),
    ],
)
def test_a_list_begins_with_a_thousand_items_or_as_many_as_its_endpoint_gives(
    play: Player, resource: str, limit: str, filters: dict[str, Any]
) -> None:
    script = Script([answer(200, {"items": [], "has_more": False})])
    assert play(script, lambda toloka: getattr(toloka, resource).list(**filters)) == []
    sent = {name: ",".join(each) if isinstance(each, list) else each for name, each in filters.items()}
    assert script.queries == [{"limit": limit, "sort": "id", **sent}]


def test_equal_times_lose_no_subscription(play: Player) -> None:
    def page(*ids: int, more: bool) -> Any:
        hooks = [
            {
                "id": f"h-{each}",
                "webhook_url": "x",
                "event_type": "POOL_CLOSED",
                "pool_id": "7",
                "created": "2020-01-01T00:00:00",
            }
            for each in ids
        ]
        return answer(200, {"items": hooks, "has_more": more})

    script = Script([page(1, 2, more=True), page(3, 4, more=True), page(5, more=False)])
    found = play(script, lambda toloka: toloka.webhook_subscriptions.list(limit=2))
    assert [each.id for each in found] == ["h-1", "h-2", "h-3", "h-4", "h-5"]
    assert [query.get("id_gt") for query in script.queries] == [None, "h-2", "h-4"]
    assert not any("created_gt" in query for query in script.queries)


def test_a_parameter_that_is_a_word_of_python_goes_on(play: Player) -> None:
    skill = {"id": "1", "name": "x"}
    script = Script(
        [answer(200, {"items": [skill], "has_more": True}), answer(200, {"items": [], "has_more": False})]
    )
    first = play(script, lambda toloka: toloka.skills.list(global_=True).first_page())
    assert play(script, lambda toloka: toloka.skills.list(**json.loads(json.dumps(first.next)))) == []
    assert script.queries[1] == {"limit": "100", "sort": "id", "global": "true", "id_gt": "1"}


def test_a_ban_is_lifted(play: Player) -> None:
    script = Script([answer(204), refused(404, "DOES_NOT_EXIST")])
    assert play(script, lambda toloka: toloka.user_restrictions.delete("1")) is None
    with pytest.raises(sdk.NotFound):
        play(script, lambda toloka: toloka.user_restrictions.delete("1"))


def test_a_deletion_whose_answer_is_lost_is_not_repeated(play: Player) -> None:
    with pytest.raises(sdk.ServiceUnavailable, match="check before"):
        play(Script([answer(503)]), lambda toloka: toloka.webhook_subscriptions.delete("1"))


def test_floats_of_answers_stay_floats(play: Player) -> None:
    data = assignment("SUBMITTED") | {
        "solutions": [{"output_values": {"box": [0.1, {"x": 1}], "none": None}}]
    }
    result = play(Script([answer(200, data)]), lambda toloka: toloka.assignments.get("a"))
    assert json.dumps(result.solutions[0].output_values) == '{"box": [0.1, {"x": 1}], "none": null}'
    assert result.to_dict() == data
