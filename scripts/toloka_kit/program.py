"""Calls each public method of toloka-kit's client, one a line: what toloka-migrate is held to.

It runs in the environment of toloka-kit as it is, and with this SDK once it is rewritten. `step` is called
with the name of the method before each call.
"""

# mypy: ignore-errors
# ruff: noqa: F841
from __future__ import annotations

import datetime
import io
from decimal import Decimal
from typing import Any

import toloka.client as toloka


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


def _of_projects(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    step("get_project")
    client.get_project(project.id)
    step("find_projects")
    client.find_projects(limit=10)
    step("get_projects")
    list(client.get_projects(status="ACTIVE"))
    step("update_project")
    client.update_project(project.id, _project("Pets"))
    step("archive_project")
    it = client.archive_project(project.id)
    step("create_project")
    other = client.create_project(_project())
    step("archive_project_async")
    operation = client.archive_project_async(other.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("get_operation")
    client.get_operation(operation.id)
    step("find_operations")
    client.find_operations(limit=10)
    step("get_operations")
    list(client.get_operations(type="PROJECT.ARCHIVE"))


def _of_trainings(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    step("create_training")
    training = client.create_training(_training(project.id))
    known = toloka.task.BaseTask.KnownSolution(output_values={"result": "cat"})
    task = _task(
        training.id, 1, known_solutions=[known], message_on_unknown_solution="A cat", infinite_overlap=True
    )
    step("create_task")
    client.create_task(task, allow_defaults=True)
    step("get_training")
    client.get_training(training.id)
    step("find_trainings")
    client.find_trainings(project_id=project.id)
    step("get_trainings")
    list(client.get_trainings(project_id=project.id))
    training.private_name = "Other"
    step("update_training")
    client.update_training(training.id, training)
    step("open_training")
    it = client.open_training(training.id)
    step("close_training")
    it = client.close_training(training.id)
    step("open_training_async")
    operation = client.open_training_async(training.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("close_training_async")
    operation = client.close_training_async(training.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("clone_training")
    it = client.clone_training(training.id)
    step("clone_training_async")
    operation = client.clone_training_async(training.id)
    step("wait_operation")
    operation = client.wait_operation(operation)
    step("archive_training")
    it = client.archive_training(training.id)
    step("archive_training_async")
    operation = client.archive_training_async(operation.details.training_id)
    step("wait_operation")
    client.wait_operation(operation)


def _of_pools(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    step("create_pool")
    pool = client.create_pool(_pool(project.id))
    step("create_task_suite")
    client.create_task_suite(_suite(pool.id, 1))
    step("get_pool")
    client.get_pool(pool.id)
    step("find_pools")
    client.find_pools(project_id=project.id)
    step("get_pools")
    list(client.get_pools(project_id=project.id))
    pool.private_name = "Other"
    step("update_pool")
    client.update_pool(pool.id, pool)
    step("patch_pool")
    client.patch_pool(pool.id, priority=42)
    step("open_pool")
    it = client.open_pool(pool.id)
    step("close_pool_for_update")
    it = client.close_pool_for_update(pool.id)
    step("open_pool_async")
    operation = client.open_pool_async(pool.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("close_pool_for_update_async")
    operation = client.close_pool_for_update_async(pool.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("open_pool")
    it = client.open_pool(pool.id)
    step("close_pool")
    it = client.close_pool(pool.id)
    step("open_pool")
    it = client.open_pool(pool.id)
    step("get_analytics")
    operation = client.get_analytics(
        [toloka.analytics_request.CompletionPercentagePoolAnalytics(subject_id=pool.id)]
    )
    step("close_pool_async")
    operation = client.close_pool_async(pool.id)
    step("wait_operation")
    client.wait_operation(operation)
    step("clone_pool")
    it = client.clone_pool(pool.id)
    step("clone_pool_async")
    operation = client.clone_pool_async(pool.id)
    step("wait_operation")
    operation = client.wait_operation(operation)
    step("archive_pool")
    it = client.archive_pool(pool.id)
    step("archive_pool_async")
    operation = client.archive_pool_async(operation.details.pool_id)
    step("wait_operation")
    client.wait_operation(operation)


def _of_tasks(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    mixer = toloka.pool.MixerConfig(real_tasks_count=1)
    step("create_pool")
    pool = client.create_pool(_pool(project.id, mixer_config=mixer))
    step("create_task")
    task = client.create_task(_task(pool.id, 1), allow_defaults=True)
    step("create_tasks")
    made = client.create_tasks([_task(pool.id, 2), _task(pool.id, 3)], allow_defaults=True)
    step("create_tasks_async")
    operation = client.create_tasks_async([_task(pool.id, 4)], allow_defaults=True)
    step("wait_operation")
    operation = client.wait_operation(operation)
    step("get_operation_log")
    client.get_operation_log(operation.id)
    step("get_task")
    client.get_task(task.id)
    step("find_tasks")
    client.find_tasks(pool_id=pool.id)
    step("get_tasks")
    list(client.get_tasks(pool_id=pool.id))
    step("patch_task")
    client.patch_task(task.id, overlap=5)
    step("patch_task_overlap_or_min")
    client.patch_task_overlap_or_min(task.id, overlap=3)


def _of_task_suites(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    step("create_pool")
    pool = client.create_pool(_pool(project.id))
    step("create_task_suite")
    suite = client.create_task_suite(_suite(pool.id, 1))
    step("create_task_suites")
    made = client.create_task_suites([_suite(pool.id, 2), _suite(pool.id, 3)])
    step("create_task_suites_async")
    operation = client.create_task_suites_async([_suite(pool.id, 4)])
    step("wait_operation")
    client.wait_operation(operation)
    step("get_task_suite")
    client.get_task_suite(suite.id)
    step("find_task_suites")
    client.find_task_suites(pool_id=pool.id)
    step("get_task_suites")
    list(client.get_task_suites(pool_id=pool.id))
    step("patch_task_suite")
    client.patch_task_suite(suite.id, overlap=5)
    step("patch_task_suite_overlap_or_min")
    client.patch_task_suite_overlap_or_min(suite.id, overlap=3)


def _worked(client, control, step, **more):
    "A pool in which three assignments were submitted."
    step("create_project")
    project = client.create_project(_project())
    mixer = toloka.pool.MixerConfig(real_tasks_count=1)
    defaults = toloka.Pool.Defaults(default_overlap_for_new_tasks=3, default_overlap_for_new_task_suites=3)
    step("create_pool")
    pool = client.create_pool(_pool(project.id, mixer_config=mixer, defaults=defaults, **more))
    step("create_tasks")
    client.create_tasks([_task(pool.id, 1)], allow_defaults=True, open_pool=True)
    return (pool, control.work(pool.id))


def _of_assignments(client, control, step):
    (pool, (first, second, third)) = _worked(client, control, step)
    step("get_assignment")
    client.get_assignment(first)
    step("find_assignments")
    client.find_assignments(pool_id=pool.id)
    step("get_assignments")
    list(client.get_assignments(pool_id=pool.id))
    step("accept_assignment")
    client.accept_assignment(first, "Well done")
    step("reject_assignment")
    client.reject_assignment(second, "Wrong")
    step("patch_assignment")
    client.patch_assignment(third, status="ACCEPTED", public_comment="Good")
    step("find_attachments")
    found = client.find_attachments(pool_id=pool.id)
    attachment = found.items[0]
    step("get_attachments")
    list(client.get_attachments(pool_id=pool.id))
    step("get_attachment")
    client.get_attachment(attachment.id)
    out = io.BytesIO()
    step("download_attachment")
    client.download_attachment(attachment.id, out)


def _of_aggregation(client, control, step):
    (pool, _) = _worked(client, control, step, auto_accept_solutions=True)
    step("create_skill")
    skill = client.create_skill(toloka.Skill(name="Weight"))
    step("aggregate_solutions_by_pool")
    operation = client.aggregate_solutions_by_pool(
        type="WEIGHTED_DYNAMIC_OVERLAP",
        pool_id=pool.id,
        answer_weight_skill_id=skill.id,
        fields=[toloka.aggregation.PoolAggregatedSolutionRequest.Field(name="result")],
    )
    step("wait_operation")
    operation = client.wait_operation(operation)
    step("find_aggregated_solutions")
    client.find_aggregated_solutions(operation.id)
    step("get_aggregated_solutions")
    list(client.get_aggregated_solutions(operation.id))
    step("find_tasks")
    tasks = client.find_tasks(pool_id=pool.id)
    fields = [toloka.aggregation.WeightedDynamicOverlapTaskAggregatedSolutionRequest.Field(name="result")]
    step("aggregate_solutions_by_task")
    client.aggregate_solutions_by_task(
        task_id=tasks.items[0].id, pool_id=pool.id, answer_weight_skill_id=skill.id, fields=fields
    )


def _of_skills(client, control, step):
    (pool, assignments) = _worked(client, control, step)
    step("get_assignment")
    worked = client.get_assignment(assignments[0])
    user = worked.user_id
    step("get_user")
    client.get_user(user)
    step("create_skill")
    skill = client.create_skill(toloka.Skill(name="Care", hidden=True))
    step("get_skill")
    client.get_skill(skill.id)
    step("find_skills")
    client.find_skills(name="Care")
    step("get_skills")
    list(client.get_skills(name="Care"))
    skill.private_comment = "Noted"
    step("update_skill")
    client.update_skill(skill.id, skill)
    step("set_user_skill")
    value = client.set_user_skill(skill_id=skill.id, user_id=user, value=Decimal(90))
    step("get_user_skill")
    client.get_user_skill(value.id)
    step("find_user_skills")
    client.find_user_skills(skill_id=skill.id)
    step("get_user_skills")
    list(client.get_user_skills(skill_id=skill.id))
    step("delete_user_skill")
    client.delete_user_skill(value.id)
    ban = toloka.user_restriction.PoolUserRestriction(user_id=user, pool_id=pool.id, private_comment="Off")
    step("set_user_restriction")
    restriction = client.set_user_restriction(ban)
    step("get_user_restriction")
    client.get_user_restriction(restriction.id)
    step("find_user_restrictions")
    client.find_user_restrictions(user_id=user)
    step("get_user_restrictions")
    list(client.get_user_restrictions(user_id=user))
    step("delete_user_restriction")
    client.delete_user_restriction(restriction.id)
    step("get_assignment")
    other = client.get_assignment(assignments[1])
    bonus, another = (
        toloka.UserBonus(user_id=each, amount=Decimal("0.1"), without_message=True)
        for each in (user, other.user_id)
    )
    step("create_user_bonus")
    made = client.create_user_bonus(bonus)
    step("create_user_bonuses")
    client.create_user_bonuses([bonus, another])
    step("create_user_bonuses_async")
    operation = client.create_user_bonuses_async([bonus])
    step("wait_operation")
    client.wait_operation(operation)
    step("get_user_bonus")
    client.get_user_bonus(made.id)
    step("find_user_bonuses")
    client.find_user_bonuses(user_id=user)
    step("get_user_bonuses")
    list(client.get_user_bonuses(user_id=user))


def _of_messages(client, control, step):
    (_, assignments) = _worked(client, control, step)
    step("get_assignment")
    worked = client.get_assignment(assignments[0])
    step("compose_message_thread")
    thread = client.compose_message_thread(
        recipients_select_type="DIRECT",
        recipients_ids=[worked.user_id],
        topic={"EN": "Thanks"},
        text={"EN": "Well done"},
        answerable=True,
    )
    step("find_message_threads")
    client.find_message_threads(folder=["OUTBOX"])
    step("get_message_threads")
    list(client.get_message_threads(folder=["OUTBOX"]))
    reply = toloka.message_thread.MessageThreadReply(text={"EN": "Again"})
    step("reply_message_thread")
    client.reply_message_thread(thread.id, reply)
    step("add_message_thread_to_folders")
    client.add_message_thread_to_folders(thread.id, ["IMPORTANT"])
    step("remove_message_thread_from_folders")
    client.remove_message_thread_from_folders(thread.id, ["IMPORTANT"])


def _of_webhooks(client, control, step):
    step("create_project")
    project = client.create_project(_project())
    step("create_pool")
    pool = client.create_pool(_pool(project.id))
    wanted = toloka.webhook_subscription.WebhookSubscription(
        webhook_url="https://example.com/hook", event_type="POOL_CLOSED", pool_id=pool.id
    )
    step("upsert_webhook_subscriptions")
    made = client.upsert_webhook_subscriptions([wanted])
    subscription = made.items["0"].id
    step("get_webhook_subscription")
    client.get_webhook_subscription(subscription)
    step("find_webhook_subscriptions")
    client.find_webhook_subscriptions(pool_id=pool.id)
    step("get_webhook_subscriptions")
    list(client.get_webhook_subscriptions(pool_id=pool.id))
    step("delete_webhook_subscription")
    client.delete_webhook_subscription(subscription)


def _of_apps(client, control, step):
    step("find_apps")
    apps = client.find_apps()
    texts = next(app for app in apps.content if app.name == "Text Classification")
    moderation = next(app for app in apps.content if app.name == "Text Moderation")
    step("get_apps")
    list(client.get_apps())
    step("get_app")
    client.get_app(texts.id)
    step("create_app_project")
    project = client.create_app_project(_app_project(texts.id))
    step("get_app_project")
    client.get_app_project(project.id)
    step("find_app_projects")
    client.find_app_projects(app_id=texts.id)
    step("get_app_projects")
    list(client.get_app_projects(app_id=texts.id))
    inputs = [{"text": f"Text {number}."} for number in range(3)]
    step("create_app_batch")
    batch = client.create_app_batch(project.id, toloka.AppBatchCreateRequest(items=inputs, name="Texts"))
    more = toloka.AppItem(batch_id=batch.id, input_data={"text": "One more."})
    step("create_app_item")
    item = client.create_app_item(project.id, more)
    items = toloka.AppItemsCreateRequest(batch_id=batch.id, items=inputs)
    step("create_app_items")
    client.create_app_items(project.id, items)
    renamed = toloka.app.AppBatchPatch(name="All texts", priority_order="ONE")
    step("patch_app_batch")
    client.patch_app_batch(project.id, batch.id, renamed)
    step("start_app_batch")
    client.start_app_batch(project.id, batch.id)
    step("get_app_batch")
    client.get_app_batch(project.id, batch.id)
    step("find_app_batches")
    client.find_app_batches(project.id)
    step("get_app_batches")
    list(client.get_app_batches(project.id))
    step("get_app_item")
    client.get_app_item(project.id, item.id)
    step("find_app_items")
    client.find_app_items(project.id, batch_id=batch.id)
    step("get_app_items")
    list(client.get_app_items(project.id, status="COMPLETED"))
    in_work = control.batch_in_work(project.id)
    step("stop_app_batch")
    client.stop_app_batch(project.id, in_work)
    step("resume_app_batch")
    client.resume_app_batch(project.id, in_work)
    step("archive_app_batch")
    client.archive_app_batch(project.id, batch.id)
    step("unarchive_app_batch")
    client.unarchive_app_batch(project.id, batch.id)
    step("archive_app_project")
    it = client.archive_app_project(project.id)
    step("unarchive_app_project")
    it = client.unarchive_app_project(project.id)
    step("create_app_project")
    at_once = client.create_app_project(_app_project(moderation.id))
    step("start_sync_batch_processing")
    client.start_sync_batch_processing(at_once.id, toloka.app.SyncBatchCreateRequest(items=inputs))


def _of_frames(client, control, step):
    pool, _ = _worked(client, control, step)
    step("get_assignments_df")
    client.get_assignments_df(pool.id)


def connected(url):
    """A client of the emulator at an address."""
    return toloka.TolokaClient("side-by-side", url=url)


def run(client, control, step):
    """Calls every method, in an order in which they can succeed."""
    step("get_requester")
    client.get_requester()
    _of_projects(client, control, step)
    _of_trainings(client, control, step)
    _of_pools(client, control, step)
    _of_tasks(client, control, step)
    _of_task_suites(client, control, step)
    _of_assignments(client, control, step)
    _of_aggregation(client, control, step)
    _of_skills(client, control, step)
    _of_messages(client, control, step)
    _of_webhooks(client, control, step)
    _of_apps(client, control, step)
    _of_frames(client, control, step)
