"""What type checkers must see. The file is checked, not run."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, assert_type

from toloka_api.api.trainings import get_training
from toloka_builders import filters
from toloka_builders import quality_control as qc
from toloka_builders import template_builder as tb
from toloka_builders.cloning import CloneReport, clone_project
from toloka_follow import AsyncFollow, Change, Follow
from toloka_sdk import (
    UNSET,
    AsyncOperationHandle,
    AsyncPages,
    AsyncToloka,
    NewValue,
    OperationHandle,
    Page,
    Pages,
    PoolProgress,
    RawResponse,
    Toloka,
    Unset,
    is_unset,
    models,
    webhooks,
)


def synchronous(toloka: Toloka) -> None:
    assert_type(toloka.trainings.get("1"), models.Training)
    assert_type(toloka.trainings.list(status="OPEN"), Pages[models.Training])
    assert_type(
        toloka.trainings.list(created_gte=datetime.now(UTC), sort=["id"], limit=10).first_page(),
        Page[models.Training],
    )
    for training in toloka.trainings.list():
        assert_type(training, models.Training)
    for page in toloka.pools.list(status=models.PoolStatus.OPEN).pages():
        assert_type(page, Page[models.Pool])
        if page.next is not None:
            assert_type(toloka.pools.list(**page.next), Pages[models.Pool])
    assert_type(toloka.trainings.open("1"), OperationHandle[models.Operation | None])
    assert_type(toloka.trainings.open("1").wait(), models.Operation | None)
    assert_type(toloka.trainings.open("1").id, str | None)
    assert_type(toloka.trainings.clone("1").wait(), models.Operation)
    assert_type(toloka.operations.handle("1").wait(timeout=None), models.Operation)
    assert_type(toloka.operations.log("1"), list[models.OperationLogItem])
    assert_type(toloka.send(get_training("1")), models.Training)
    assert_type(toloka.send_raw(get_training("1")), RawResponse[models.Training])
    assert_type(toloka.with_options(timeout=None).pools.get("1"), models.Pool)


def builders(toloka: Toloka, pool: models.PoolForm) -> None:
    assert_type(filters.Skill("1") >= 80, filters.Filter)
    assert_type(filters.Languages == "EN", filters.Filter)
    assert_type(~(filters.Rating > 1) & filters.Country.in_("DE", "FR"), filters.Filter)
    pool.filter = (filters.DateOfBirth < date(2000, 1, 1)).to_model()
    assert_type(qc.Captcha().when(qc.Captcha.fail_rate > 30).then(qc.restrict("POOL", days=1)), qc.Captcha)
    assert_type(qc.income_limit(qc.accept_all(), dollars=20), qc.Income)
    pool.quality_control = qc.quality_control(qc.skipped_in_row(qc.reject_all("No"), suites=5))
    template = tb.Template(
        view=tb.ListView(items=[tb.ImageView(url=tb.InputData("image")), {"type": "view.hologram"}])
    )
    assert_type(template.to_task_spec(), models.TaskSpec)
    assert_type(template.to_view_spec(), models.TemplateBuilderViewSpec)
    assert_type(clone_project(toloka, "1", to=toloka), CloneReport)


async def asynchronous(toloka: AsyncToloka) -> None:
    assert_type(await clone_project(toloka, "1", to=toloka), CloneReport)
    assert_type(await toloka.trainings.get("1"), models.Training)
    assert_type(toloka.trainings.list(status="OPEN"), AsyncPages[models.Training])
    async for training in toloka.trainings.list():
        assert_type(training, models.Training)
    async for page in toloka.pools.list().pages():
        assert_type(page, Page[models.Pool])
    assert_type(await toloka.pools.list().first_page(), Page[models.Pool])
    assert_type(await toloka.trainings.open("1"), AsyncOperationHandle[models.Operation | None])
    assert_type(await toloka.trainings.open("1").wait(), models.Operation | None)
    assert_type(await toloka.trainings.clone("1").wait(timeout=5), models.Operation)
    assert_type(await toloka.operations.handle("1").wait(), models.Operation)
    assert_type(await toloka.send(get_training("1")), models.Training)
    assert_type(await toloka.send_raw(get_training("1")), RawResponse[models.Training])
    first, second = await asyncio.gather(toloka.trainings.get("1"), toloka.pools.open("2"))
    assert_type(first, models.Training)
    assert_type(second, AsyncOperationHandle[models.Operation | None])
    async with asyncio.TaskGroup() as group:
        task = group.create_task(toloka.pools.get("1"))
        opening = group.create_task(toloka.pools.open("1"))
    assert_type(task.result(), models.Pool)
    assert_type(opening.result(), AsyncOperationHandle[models.Operation | None])


def creating(
    toloka: Toloka, task: models.TaskForm, suites: Sequence[models.TaskSuiteForm], bonus: models.UserBonusForm
) -> None:
    assert_type(toloka.tasks.create(task), models.Task)
    assert_type(toloka.tasks.create(task, allow_defaults=True, open_pool=True), models.Task)
    assert_type(toloka.tasks.create_many([task], skip_invalid_items=True), models.TaskBatchResult)
    assert_type(toloka.tasks.create_many(each for each in (task,)), models.TaskBatchResult)
    assert_type(toloka.tasks.create_in_background([task]), OperationHandle[models.Operation])
    assert_type(toloka.tasks.create_in_background([task]).wait(), models.Operation)
    assert_type(toloka.task_suites.create_many(suites), models.TaskSuiteBatchResult)
    assert_type(toloka.task_suites.create(suites[0]), models.TaskSuite)
    assert_type(toloka.user_bonuses.create(bonus, operation_id="u"), models.UserBonus)
    assert_type(toloka.user_bonuses.create_many([bonus]), models.UserBonusBatchResult)
    assert_type(toloka.user_bonuses.create_in_background([bonus]).id, str | None)
    hook = models.WebhookSubscriptionForm(webhook_url="x", event_type="POOL_CLOSED", pool_id="1")
    assert_type(toloka.webhook_subscriptions.set(hook), models.WebhookSubscription)
    assert_type(toloka.webhook_subscriptions.set_many([hook]), models.WebhookSubscriptionBatchResult)


async def creating_asynchronously(toloka: AsyncToloka, task: models.TaskForm) -> None:
    assert_type(await toloka.tasks.create(task), models.Task)
    assert_type(await toloka.tasks.create_many([task]), models.TaskBatchResult)
    assert_type(await toloka.tasks.create_in_background([task]), AsyncOperationHandle[models.Operation])
    assert_type(await toloka.tasks.create_in_background([task]).wait(), models.Operation)
    one, several = await asyncio.gather(toloka.tasks.create(task), toloka.tasks.create_many([task]))
    assert_type(one, models.Task)
    assert_type(several, models.TaskBatchResult)


def the_rest(toloka: Toloka, opened: BinaryIO) -> None:
    assert_type(toloka.pools.wait_until_closed("1", accept=["COMPLETED", "EXPIRED"]), models.Pool)
    assert_type(toloka.pools.progress("1"), PoolProgress)
    assert_type(toloka.trainings.wait_until_closed("1", timeout=5), models.Training)
    assert_type(toloka.assignments.accept("1", public_comment="x"), models.Assignment)
    assert_type(toloka.assignments.list(pool_id="1", status=["ACCEPTED"]), Pages[models.Assignment])
    now = datetime.now(UTC)
    assert_type(toloka.assignments.list().follow("accepted", since=now), Follow[models.Assignment])
    assert_type(toloka.assignments.follow("1", since=now, timeout=None), Follow[models.Assignment])
    for change in toloka.operations.list().follow(since=now):
        assert_type(change, Change[models.Operation])
    assert_type(toloka.attachments.download("1", "folder"), Path)
    assert_type(toloka.attachments.download("1", Path("x"), overwrite=True), Path)
    assert_type(toloka.attachments.download("1", opened), int)
    assert_type(toloka.attachments.download("1", BytesIO()), int)
    assert_type(toloka.aggregated_solutions.list("1"), Pages[models.AggregatedSolution])
    form = models.DawidSkenePoolAggregation(pool_id="1", fields=[models.AggregatedField(name="x")])
    assert_type(toloka.aggregated_solutions.aggregate_by_pool(form).wait(), models.Operation)
    assert_type(toloka.skills.list(global_=True), Pages[models.Skill])
    assert_type(toloka.user_restrictions.delete("1"), None)
    assert_type(toloka.requester.get(), models.Requester)
    assert_type(webhooks.parse(b""), models.WebhookNotification)


async def the_rest_asynchronously(toloka: AsyncToloka) -> None:
    assert_type(await toloka.pools.wait_until_closed("1", on_progress=print), models.Pool)
    assert_type(await toloka.pools.progress("1"), PoolProgress)
    assert_type(await toloka.trainings.wait_until_closed("1"), models.Training)
    assert_type(await toloka.assignments.reject("1"), models.Assignment)
    now = datetime.now(UTC)
    assert_type(toloka.pools.list().follow(since=now), AsyncFollow[models.Pool])
    async for change in toloka.assignments.follow("1", since=now):
        assert_type(change, Change[models.Assignment])
    assert_type(await toloka.attachments.download("1", "folder"), Path)
    assert_type(await toloka.attachments.download("1", BytesIO()), int)
    async for assignment in toloka.assignments.list(pool_id="1"):
        assert_type(assignment, models.Assignment)
    for event in webhooks.receive(b"", {}, secret=["a", "b"]).events:
        if isinstance(event, models.PoolClosedEvent):
            assert_type(event.pool_id, str)


def reading(pool: models.Pool, assignment: models.Assignment, project: models.Project) -> None:
    assert_type(pool.created, datetime)
    assert_type(pool.created.isoformat(), str)
    assert_type(pool.status, models.PoolStatus | str)
    assert_type(pool.owner, models.Owner | None)
    assert_type(pool.defaults.default_overlap_for_new_task_suites, int)
    assert_type(project.task_spec.output_spec, Mapping[str, models.FieldSpec])
    assert_type(pool.last_started, datetime | Unset | None)
    assert_type(assignment.accepted, datetime | Unset | None)
    for task in assignment.tasks:
        assert_type(task.input_values["image"], Any)
    for solution in assignment.solutions:
        assert_type(solution, models.Solution)
    assert_type(assignment.solutions, list[models.Solution] | Unset)
    assert_type(models.Pool(id="1").private_name, str)


def asking(pool: models.Pool) -> datetime | None:
    if is_unset(pool.created) or is_unset(pool.last_started):
        return None
    if pool.last_started is UNSET or pool.last_started is None:
        return pool.created
    assert_type(pool.last_started, datetime)
    return max(pool.created, pool.last_started)


def sending(pool: models.PoolForm, task: models.TaskForm, skill: models.SkillForm) -> None:
    assert_type(pool.project_id, str)
    assert_type(pool.priority, int | Unset)
    assert_type(pool.may_contain_adult_content, bool | Unset)
    assert_type(task.overlap, int | Unset | None)
    assert_type(skill.hidden, bool | Unset)


def filling_in(toloka: Toloka, pool: models.Pool, project: models.Project) -> None:
    labels = ["cat", "dog"]
    field = models.FieldSpec(type="string", allowed_values=labels)
    specs = {"animal": field}
    models.TaskSpec(
        input_spec=specs, output_spec=specs, view_spec=models.ClassicViewSpec(markup="x", type="classic")
    )
    traits = ("one", "two")
    solutions = [models.KnownSolution(output_values={"animal": "cat"})]
    models.TaskForm(
        pool_id="1", input_values=dict.fromkeys(labels, 1), traits_all_of=traits, known_solutions=solutions
    )
    models.FieldSpec(type=models.FieldType.STRING)
    models.FieldSpec(type=NewValue("video"))
    toloka.pools.list(status=models.PoolStatus.OPEN, sort=["-created", "id"])
    toloka.pools.list(status=NewValue("FROZEN"), project_id=UNSET, sort=NewValue("name"))
    toloka.assignments.list(pool_id="1", status=("ACCEPTED", models.AssignmentStatus.REJECTED))
    status: models.PoolStatusValue = "OPEN"
    toloka.pools.list(status=status)
    toloka.pools.update("1", pool)
    models.ProjectForm(
        public_name=project.public_name,
        public_description=project.public_description,
        task_spec=project.task_spec,
        assignments_issuing_type="AUTOMATED",
    )


def apps(toloka: Toloka) -> None:
    assert_type(toloka.app_items.list("1", status="COMPLETED"), Pages[models.AppItem])
    assert_type(toloka.app_items.create_many("1", models.AppItemsForm(items=[{}])), list[str])
    assert_type(toloka.app_batches.start("1", "2"), None)
    assert_type(toloka.app_projects.wait_until_ready("1", timeout=60), models.AppProject)
    assert_type(toloka.app_batches.wait_until_done("1", "2", on_progress=print), models.AppBatch)
    assert_type(toloka.app_items.wait_until_done("1", "3"), models.AppItem)


async def apps_asynchronously(toloka: AsyncToloka) -> None:
    async for item in toloka.app_items.list("1"):
        assert_type(item, models.AppItem)
    assert_type(await toloka.app_projects.wait_until_ready("1"), models.AppProject)
    assert_type(await toloka.app_batches.wait_until_done("1", "2", accept=["STOPPED"]), models.AppBatch)
    assert_type(await toloka.app_items.wait_until_done("1", "3"), models.AppItem)
