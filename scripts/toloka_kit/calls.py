"""Calls each public method of toloka-kit's client: `python calls.py sync|async URL`.

It runs in the environment of toloka-kit, and prints what came of each method as JSON: the requests that it
sent, as the emulator logged them, and why it failed, if it did.
"""

from __future__ import annotations

import asyncio
import datetime
import inspect
import io
import json
import sys
from collections.abc import Callable, Generator
from decimal import Decimal
from typing import Any

import httpx
import toloka.client as toloka
from toloka.async_client import AsyncTolokaClient

Call = tuple[Any, ...]
"""The name of a method, its arguments, those with names, and a check of the result; the last two may miss."""

_TOKEN = "sweep"


class Control:
    """The emulator's own controls."""

    def __init__(self, url: str) -> None:
        headers = {"Authorization": f"ApiKey {_TOKEN}"}
        self._client = httpx.Client(base_url=f"{url}/_emulator", headers=headers, timeout=60, trust_env=False)

    def requests(self) -> list[dict[str, Any]]:
        """The requests since the last time."""
        logged: list[dict[str, Any]] = self._client.get("/requests").json()
        self._client.delete("/requests")
        return logged

    def work(self, pool_id: str, tolokers: int = 3) -> list[str]:
        """Lets Tolokers work in a pool, and gives the IDs of their assignments."""
        body = {"pool_id": pool_id, "tolokers": tolokers}
        response = self._client.post("/tolokers/work", json=body).raise_for_status()
        done: list[str] = response.json()["assignments"]
        return done

    def batch_in_work(self, app_project_id: str) -> str:
        """Puts a batch of an app project there that is in work, and gives its ID."""
        batch = {"app_project_id": app_project_id, "status": "PROCESSING"}
        response = self._client.post("/documents/app_batches", json=[batch]).raise_for_status()
        id: str = response.json()[0]["id"]
        return id


def _project(name: str = "Animals") -> toloka.Project:
    return toloka.Project(
        public_name=name,
        public_description="Which animal is it?",
        public_instructions="Look.",
        task_spec=toloka.project.task_spec.TaskSpec(
            input_spec={"image": toloka.project.UrlSpec()},
            output_spec={
                "result": toloka.project.StringSpec(allowed_values=["cat", "dog"]),
                "photo": toloka.project.FileSpec(required=False),
            },
            view_spec=toloka.project.ClassicViewSpec(markup="{{field}}", script="", styles="", assets={}),
        ),
    )


def _pool(project_id: str, **more: Any) -> toloka.Pool:
    values: dict[str, Any] = {
        "project_id": project_id,
        "private_name": "Pool",
        "may_contain_adult_content": False,
        "will_expire": datetime.datetime.utcnow() + datetime.timedelta(days=30),
        "reward_per_assignment": 0.01,
        "assignment_max_duration_seconds": 600,
        "auto_accept_solutions": False,
        "auto_accept_period_day": 7,
        "defaults": toloka.Pool.Defaults(
            default_overlap_for_new_task_suites=2, default_overlap_for_new_tasks=2
        ),
    }
    return toloka.Pool(**(values | more))


def _training(project_id: str) -> toloka.Training:
    return toloka.Training(
        project_id=project_id,
        private_name="Training",
        may_contain_adult_content=False,
        inherited_instructions=True,
        training_tasks_in_task_suite_count=1,
        task_suites_required_to_pass=1,
        assignment_max_duration_seconds=600,
        retry_training_after_days=1,
        mix_tasks_in_creation_order=True,
        shuffle_tasks_in_task_suite=True,
    )


def _task(pool_id: str, number: int, **more: Any) -> toloka.Task:
    return toloka.Task(pool_id=pool_id, input_values={"image": f"https://example.com/{number}.png"}, **more)


def _suite(pool_id: str, number: int) -> toloka.TaskSuite:
    task = toloka.task.BaseTask(input_values={"image": f"https://example.com/{number}.png"})
    return toloka.TaskSuite(pool_id=pool_id, tasks=[task], overlap=2)


def _has(*ids: str) -> Callable[[Any], bool]:
    """Whether a list, or a page of one, has these objects."""
    return lambda found: set(ids) <= {each.id for each in _listed(found)}


def _listed(found: Any) -> Any:
    for name in ("items", "content"):
        found = getattr(found, name, found)
    return found


def _is(status: str) -> Callable[[Any], bool]:
    return lambda found: found.status.value == status


def calls(control: Control) -> Generator[Call, Any, None]:
    """Each call, in an order in which they can succeed. It is sent the result."""
    yield "get_requester", (), lambda found: found.balance is not None
    yield from _of_projects()
    yield from _of_trainings()
    yield from _of_pools()
    yield from _of_tasks()
    yield from _of_task_suites()
    yield from _of_assignments(control)
    yield from _of_aggregation(control)
    yield from _of_skills(control)
    yield from _of_messages(control)
    yield from _of_webhooks()
    yield from _of_apps(control)


def _of_projects() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),), lambda found: found.id
    yield "get_project", (project.id,), lambda found: found.public_name == "Animals"
    yield "find_projects", (), {"limit": 10}, _has(project.id)
    yield "get_projects", (), {"status": "ACTIVE"}, _has(project.id)
    yield "check_update_project_for_major_version_change", (project.id, project)
    yield "update_project", (project.id, _project("Pets")), lambda found: found.public_name == "Pets"
    yield "clone_project", (project.id,), lambda found: found.project.id != project.id
    yield "archive_project", (project.id,), _is("ARCHIVED")
    other = yield "create_project", (_project(),)
    operation = yield "archive_project_async", (other.id,)
    yield "wait_operation", (operation,), lambda found: found.is_completed()
    yield "get_operation", (operation.id,), lambda found: found.id == operation.id
    yield "find_operations", (), {"limit": 10}, _has(operation.id)
    yield "get_operations", (), {"type": "PROJECT.ARCHIVE"}, _has(operation.id)


def _of_trainings() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),)
    training = yield "create_training", (_training(project.id),), lambda found: found.id
    known = toloka.task.BaseTask.KnownSolution(output_values={"result": "cat"})
    task = _task(
        training.id, 1, known_solutions=[known], message_on_unknown_solution="A cat", infinite_overlap=True
    )
    yield "create_task", (task,), {"allow_defaults": True}
    yield "get_training", (training.id,), lambda found: found.private_name == "Training"
    yield "find_trainings", (), {"project_id": project.id}, _has(training.id)
    yield "get_trainings", (), {"project_id": project.id}, _has(training.id)
    training.private_name = "Other"
    yield "update_training", (training.id, training), lambda found: found.private_name == "Other"
    yield "open_training", (training.id,), _is("OPEN")
    yield "close_training", (training.id,), _is("CLOSED")
    operation = yield "open_training_async", (training.id,)
    yield "wait_operation", (operation,)
    operation = yield "close_training_async", (training.id,)
    yield "wait_operation", (operation,)
    yield "clone_training", (training.id,), lambda found: found.id != training.id
    operation = yield "clone_training_async", (training.id,)
    operation = yield "wait_operation", (operation,)
    yield "archive_training", (training.id,), _is("ARCHIVED")
    operation = yield "archive_training_async", (operation.details.training_id,)
    yield "wait_operation", (operation,)


def _of_pools() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),)
    pool = yield "create_pool", (_pool(project.id),), lambda found: found.id
    yield "create_task_suite", (_suite(pool.id, 1),)
    yield "get_pool", (pool.id,), lambda found: found.private_name == "Pool"
    yield "find_pools", (), {"project_id": project.id}, _has(pool.id)
    yield "get_pools", (), {"project_id": project.id}, _has(pool.id)
    pool.private_name = "Other"
    yield "update_pool", (pool.id, pool), lambda found: found.private_name == "Other"
    yield "patch_pool", (pool.id,), {"priority": 42}, lambda found: found.priority == 42
    yield "open_pool", (pool.id,), _is("OPEN")
    yield "close_pool_for_update", (pool.id,), _is("CLOSED")
    operation = yield "open_pool_async", (pool.id,)
    yield "wait_operation", (operation,)
    operation = yield "close_pool_for_update_async", (pool.id,)
    yield "wait_operation", (operation,)
    yield "open_pool", (pool.id,)
    yield "close_pool", (pool.id,), _is("CLOSED")
    yield "open_pool", (pool.id,)
    analytics = toloka.analytics_request.CompletionPercentagePoolAnalytics(subject_id=pool.id)
    operation = yield "get_analytics", ([analytics],)
    operation = yield "close_pool_async", (pool.id,)
    yield "wait_operation", (operation,)
    yield "clone_pool", (pool.id,), lambda found: found.id != pool.id
    operation = yield "clone_pool_async", (pool.id,)
    operation = yield "wait_operation", (operation,)
    yield "archive_pool", (pool.id,), _is("ARCHIVED")
    operation = yield "archive_pool_async", (operation.details.pool_id,)
    yield "wait_operation", (operation,)


def _of_tasks() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),)
    mixer = toloka.pool.MixerConfig(real_tasks_count=1)
    pool = yield "create_pool", (_pool(project.id, mixer_config=mixer),)
    task = yield (
        "create_task",
        (_task(pool.id, 1),),
        {"allow_defaults": True},
        lambda found: found.overlap == 2,
    )
    made = yield "create_tasks", ([_task(pool.id, 2), _task(pool.id, 3)],), {"allow_defaults": True}
    operation = yield "create_tasks_async", ([_task(pool.id, 4)],), {"allow_defaults": True}
    operation = yield "wait_operation", (operation,), lambda found: found.is_completed()
    yield "get_operation_log", (operation.id,), lambda found: len(found) > 0
    yield "get_task", (task.id,), lambda found: found.id == task.id
    yield "find_tasks", (), {"pool_id": pool.id}, _has(task.id, made.items["0"].id)
    yield "get_tasks", (), {"pool_id": pool.id}, _has(task.id, made.items["1"].id)
    yield "patch_task", (task.id,), {"overlap": 5}, lambda found: found.overlap == 5
    yield "patch_task_overlap_or_min", (task.id,), {"overlap": 3}, lambda found: found.overlap == 3


def _of_task_suites() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),)
    pool = yield "create_pool", (_pool(project.id),)
    suite = yield "create_task_suite", (_suite(pool.id, 1),), lambda found: found.id
    made = yield "create_task_suites", ([_suite(pool.id, 2), _suite(pool.id, 3)],)
    operation = yield "create_task_suites_async", ([_suite(pool.id, 4)],)
    yield "wait_operation", (operation,), lambda found: found.is_completed()
    yield "get_task_suite", (suite.id,), lambda found: found.id == suite.id
    yield "find_task_suites", (), {"pool_id": pool.id}, _has(suite.id, made.items["0"].id)
    yield "get_task_suites", (), {"pool_id": pool.id}, _has(suite.id, made.items["1"].id)
    yield "patch_task_suite", (suite.id,), {"overlap": 5}, lambda found: found.overlap == 5
    yield "patch_task_suite_overlap_or_min", (suite.id,), {"overlap": 3}, lambda found: found.overlap == 3


def _worked(control: Control, **more: Any) -> Generator[Call, Any, tuple[toloka.Pool, list[str]]]:
    """A pool in which three assignments were submitted."""
    project = yield "create_project", (_project(),)
    mixer = toloka.pool.MixerConfig(real_tasks_count=1)
    defaults = toloka.Pool.Defaults(default_overlap_for_new_tasks=3, default_overlap_for_new_task_suites=3)
    pool = yield "create_pool", (_pool(project.id, mixer_config=mixer, defaults=defaults, **more),)
    yield "create_tasks", ([_task(pool.id, 1)],), {"allow_defaults": True, "open_pool": True}
    return pool, control.work(pool.id)


def _of_assignments(control: Control) -> Generator[Call, Any, None]:
    pool, (first, second, third) = yield from _worked(control)
    yield "get_assignment", (first,), lambda found: found.id == first
    yield "find_assignments", (), {"pool_id": pool.id}, _has(first, second, third)
    yield "get_assignments", (), {"pool_id": pool.id}, _has(first, second, third)
    yield "accept_assignment", (first, "Well done"), _is("ACCEPTED")
    yield "reject_assignment", (second, "Wrong"), _is("REJECTED")
    yield "patch_assignment", (third,), {"status": "ACCEPTED", "public_comment": "Good"}, _is("ACCEPTED")
    yield "get_assignments_df", (pool.id,), lambda found: len(found) == 2
    found = yield "find_attachments", (), {"pool_id": pool.id}, lambda found: found.items
    attachment = found.items[0]
    yield "get_attachments", (), {"pool_id": pool.id}, _has(attachment.id)
    yield "get_attachment", (attachment.id,), lambda found: found.id == attachment.id
    out = io.BytesIO()
    yield "download_attachment", (attachment.id, out), lambda _: out.getvalue()


def _of_aggregation(control: Control) -> Generator[Call, Any, None]:
    pool, _ = yield from _worked(control, auto_accept_solutions=True)
    skill = yield "create_skill", (toloka.Skill(name="Weight"),)
    how = {
        "type": "WEIGHTED_DYNAMIC_OVERLAP",
        "pool_id": pool.id,
        "answer_weight_skill_id": skill.id,
        "fields": [toloka.aggregation.PoolAggregatedSolutionRequest.Field(name="result")],
    }
    operation = yield "aggregate_solutions_by_pool", (), how
    operation = yield "wait_operation", (operation,), lambda found: found.is_completed()
    yield "find_aggregated_solutions", (operation.id,), lambda found: found.items
    yield "get_aggregated_solutions", (operation.id,), lambda found: found
    tasks = yield "find_tasks", (), {"pool_id": pool.id}
    fields = [toloka.aggregation.WeightedDynamicOverlapTaskAggregatedSolutionRequest.Field(name="result")]
    by_task = {"task_id": tasks.items[0].id, "pool_id": pool.id, "answer_weight_skill_id": skill.id}
    yield "aggregate_solutions_by_task", (), by_task | {"fields": fields}, lambda found: found.output_values


def _of_skills(control: Control) -> Generator[Call, Any, None]:
    pool, assignments = yield from _worked(control)
    worked = yield "get_assignment", (assignments[0],)
    user = worked.user_id
    yield "get_user", (user,), lambda found: found.id == user
    skill = yield "create_skill", (toloka.Skill(name="Care", hidden=True),), lambda found: found.id
    yield "get_skill", (skill.id,), lambda found: found.name == "Care"
    yield "find_skills", (), {"name": "Care"}, _has(skill.id)
    yield "get_skills", (), {"name": "Care"}, _has(skill.id)
    skill.private_comment = "Noted"
    yield "update_skill", (skill.id, skill), lambda found: found.private_comment == "Noted"
    value = yield (
        "set_user_skill",
        (),
        {"skill_id": skill.id, "user_id": user, "value": Decimal(90)},
        lambda found: found.id,
    )
    yield "get_user_skill", (value.id,), lambda found: found.value == 90
    yield "find_user_skills", (), {"skill_id": skill.id}, _has(value.id)
    yield "get_user_skills", (), {"skill_id": skill.id}, _has(value.id)
    yield "delete_user_skill", (value.id,)
    ban = toloka.user_restriction.PoolUserRestriction(user_id=user, pool_id=pool.id, private_comment="Off")
    restriction = yield "set_user_restriction", (ban,), lambda found: found.id
    yield "get_user_restriction", (restriction.id,), lambda found: found.user_id == user
    yield "find_user_restrictions", (), {"user_id": user}, _has(restriction.id)
    yield "get_user_restrictions", (), {"user_id": user}, _has(restriction.id)
    yield "delete_user_restriction", (restriction.id,)
    other = yield "get_assignment", (assignments[1],)
    bonus, another = (
        toloka.UserBonus(user_id=each, amount=Decimal("0.1"), without_message=True)
        for each in (user, other.user_id)
    )
    made = yield "create_user_bonus", (bonus,), lambda found: found.id
    yield "create_user_bonuses", ([bonus, another],), lambda found: len(found.items) == 2
    operation = yield "create_user_bonuses_async", ([bonus],)
    yield "wait_operation", (operation,), lambda found: found.is_completed()
    yield "get_user_bonus", (made.id,), lambda found: found.user_id == user
    yield "find_user_bonuses", (), {"user_id": user}, _has(made.id)
    yield "get_user_bonuses", (), {"user_id": user}, _has(made.id)


def _of_messages(control: Control) -> Generator[Call, Any, None]:
    _, assignments = yield from _worked(control)
    worked = yield "get_assignment", (assignments[0],)
    message = {
        "recipients_select_type": "DIRECT",
        "recipients_ids": [worked.user_id],
        "topic": {"EN": "Thanks"},
        "text": {"EN": "Well done"},
        "answerable": True,
    }
    thread = yield "compose_message_thread", (), message, lambda found: found.id
    yield "find_message_threads", (), {"folder": ["OUTBOX"]}, _has(thread.id)
    yield "get_message_threads", (), {"folder": ["OUTBOX"]}, _has(thread.id)
    reply = toloka.message_thread.MessageThreadReply(text={"EN": "Again"})
    yield "reply_message_thread", (thread.id, reply)
    yield "add_message_thread_to_folders", (thread.id, ["IMPORTANT"])
    yield "remove_message_thread_from_folders", (thread.id, ["IMPORTANT"])


def _of_webhooks() -> Generator[Call, Any, None]:
    project = yield "create_project", (_project(),)
    pool = yield "create_pool", (_pool(project.id),)
    wanted = toloka.webhook_subscription.WebhookSubscription(
        webhook_url="https://example.com/hook", event_type="POOL_CLOSED", pool_id=pool.id
    )
    made = yield "upsert_webhook_subscriptions", ([wanted],), lambda found: found.items
    subscription = made.items["0"].id
    yield "get_webhook_subscription", (subscription,), lambda found: found.pool_id == pool.id
    yield "find_webhook_subscriptions", (), {"pool_id": pool.id}, _has(subscription)
    yield "get_webhook_subscriptions", (), {"pool_id": pool.id}, _has(subscription)
    yield "delete_webhook_subscription", (subscription,)


def _of_apps(control: Control) -> Generator[Call, Any, None]:
    apps = yield "find_apps", (), lambda found: len(found.content) > 1
    texts = next(app for app in apps.content if app.name == "Text Classification")
    moderation = next(app for app in apps.content if app.name == "Text Moderation")
    yield "get_apps", (), _has(texts.id, moderation.id)
    yield "get_app", (texts.id,), lambda found: "text" in found.input_spec
    project = yield "create_app_project", (_app_project(texts.id),)
    yield "get_app_project", (project.id,), _is("READY")
    yield "find_app_projects", (), {"app_id": texts.id}, _has(project.id)
    yield "get_app_projects", (), {"app_id": texts.id}, _has(project.id)

    inputs = [{"text": f"Text {number}."} for number in range(3)]
    batch = yield "create_app_batch", (project.id, toloka.AppBatchCreateRequest(items=inputs, name="Texts"))
    more = toloka.AppItem(batch_id=batch.id, input_data={"text": "One more."})
    item = yield "create_app_item", (project.id, more)
    items = toloka.AppItemsCreateRequest(batch_id=batch.id, items=inputs)
    yield "create_app_items", (project.id, items), lambda found: len(found) == 3
    renamed = toloka.app.AppBatchPatch(name="All texts", priority_order="ONE")
    yield "patch_app_batch", (project.id, batch.id, renamed), lambda found: found.name == "All texts"
    yield "start_app_batch", (project.id, batch.id)
    yield "get_app_batch", (project.id, batch.id), _is("COMPLETED")
    yield "find_app_batches", (project.id,), _has(batch.id)
    yield "get_app_batches", (project.id,), _has(batch.id)
    yield "get_app_item", (project.id, item.id), lambda found: found.output_data["result"][0] in ("OK", "BAD")
    yield "find_app_items", (project.id,), {"batch_id": batch.id}, _has(item.id)
    yield "get_app_items", (project.id,), {"status": "COMPLETED"}, _has(item.id)

    # Nothing takes time there, so a batch that is in work has to be put there.
    in_work = control.batch_in_work(project.id)
    yield "stop_app_batch", (project.id, in_work)
    yield "resume_app_batch", (project.id, in_work)
    yield "archive_app_batch", (project.id, batch.id)
    yield "unarchive_app_batch", (project.id, batch.id)
    yield "archive_app_project", (project.id,), _is("ARCHIVED")
    yield "unarchive_app_project", (project.id,), _is("READY")

    at_once = yield "create_app_project", (_app_project(moderation.id),)
    yield "start_sync_batch_processing", (at_once.id, toloka.app.SyncBatchCreateRequest(items=inputs))


def _app_project(app_id: str) -> toloka.AppProject:
    parameters = {
        "name": "Texts",
        "default_language": "en",
        "instruction_intro": "Are there mistakes in the text?",
        "instruction_classes": [
            {"label": "Correct", "value": "OK", "description": "There are none"},
            {"label": "Mistake", "value": "BAD", "description": "There are some"},
        ],
        "instruction_examples": [{"text": "It rains.", "label": "OK", "description": "There are none"}],
        "option_multiple_choice": False,
        "option_other": False,
    }
    return toloka.AppProject(app_id=app_id, name="Texts", parameters=parameters)


def methods() -> list[str]:
    """The public methods of the client."""
    members = inspect.getmembers(toloka.TolokaClient, inspect.isfunction)
    return [name for name, _ in members if not name.startswith("_")]


async def called(kind: str, url: str) -> list[dict[str, Any]]:
    """Calls every method, and tells of each."""
    client: Any = toloka.TolokaClient(_TOKEN, url=url, retries=0)
    if kind == "async":
        client = AsyncTolokaClient.from_sync_client(client)
    control = Control(url)
    control.requests()
    found: dict[str, dict[str, Any]] = {}
    steps, missing = calls(control), "not called"
    call = next(steps)
    while True:
        name, arguments, *rest = call
        options = rest.pop(0) if rest and isinstance(rest[0], dict) else {}
        result, error = None, ""
        control.requests()
        try:
            result = await _result(getattr(client, name)(*arguments, **options))
            if rest and not rest[0](result):
                error = f"the answer is another one: {result}"
        except Exception as failure:
            error = f"{type(failure).__name__}: {failure}"
        entry = {"method": name, "requests": control.requests(), "error": error}
        if name not in found or (error and not found[name]["error"]):
            found[name] = entry
        try:
            call = steps.send(result)
        except StopIteration:
            break
        except Exception as failure:
            missing = f"not called: after {name}, {type(failure).__name__}: {failure}"
            break
    missed = [{"method": name, "requests": [], "error": missing} for name in methods() if name not in found]
    return sorted([*found.values(), *missed], key=lambda entry: str(entry["method"]))


async def _result(answer: Any) -> Any:
    if hasattr(answer, "__aiter__"):
        return [each async for each in answer]
    if inspect.isgenerator(answer):
        return list(answer)
    return await answer if inspect.isawaitable(answer) else answer


if __name__ == "__main__":
    print(json.dumps(asyncio.run(called(sys.argv[1], sys.argv[2]))))
