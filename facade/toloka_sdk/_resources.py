"""Every call of the SDK, one a line, for both clients. help() says what each does and takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, overload

from toloka_api.api import (
    aggregated_solutions,
    app_batches,
    app_items,
    app_projects,
    apps,
    assignments,
    attachments,
    message_threads,
    operations,
    pools,
    projects,
    requester,
    skills,
    task_suites,
    tasks,
    trainings,
    user_bonuses,
    user_metadata,
    user_restrictions,
    user_skills,
    webhook_subscriptions,
)
from toloka_api.sending import segment

from . import _apps, _decisions
from ._bindings import D, Resource, call, paged, starts
from ._downloads.download import Download, Place
from ._drivers import AsyncDriver, Driver
from ._following import ProjectFollows
from ._operations import AsyncOperationHandle, OperationHandle
from ._pools.progress import PoolProgress, progress_of
from ._pools.waiting import DONE, Progress, wait_for_pool, wait_until_closed
from ._uploads import BonusUploads, TaskUploads

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Coroutine
    from pathlib import Path

    from toloka_api.models import (  # noqa: F401 (in quotes)
        AppBatch,
        AppItem,
        AppProject,
        Operation,
        Pool,
        TaskForm,
        TaskSuiteForm,
        Training,
    )

    from ._downloads.received_files import Writable


class Projects(Resource[D]):
    """What the pools of one job share: the interface, the instructions and the field specifications."""

    list = paged(projects.get_projects)
    create = call(projects.create_project)
    get = call(projects.get_project)
    update = call(projects.update_project)
    archive = starts(projects.archive_project)


class Trainings(Resource[D]):
    """Pools of practice tasks with hints, which Tolokers pass before they may enter a main pool."""

    list = paged(trainings.get_trainings)
    create = call(trainings.create_training)
    get = call(trainings.get_training)
    update = call(trainings.update_training)
    open = starts(trainings.open_training)
    close = starts(trainings.close_training)
    close_for_update = starts(trainings.close_training_for_update)
    archive = starts(trainings.archive_training)
    clone = starts(trainings.clone_training)

    @overload
    def wait_until_closed(
        self: Trainings[Driver],
        training_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
    ) -> Training: ...
    @overload
    def wait_until_closed(
        self: Trainings[AsyncDriver],
        training_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
    ) -> Coroutine[None, None, Training]: ...
    def wait_until_closed(
        self: Trainings[Driver] | Trainings[AsyncDriver],
        training_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
    ) -> Training | Coroutine[None, None, Training]:
        """Wait until a training has closed. See `pools.wait_until_closed`.

        Args:
            training_id: ID of the training.
            timeout: Seconds to wait at most; None waits for as long as it takes.
            accept: The reasons to close that are fine, such as `MANUAL`. By default only `COMPLETED`.

        Returns:
            The training, closed. `last_close_reason` says why.

        Raises:
            PoolClosedEarly: It closed for another reason, or was never opened.
            PoolTimeout: It was still open when the time was up.

        Documented at https://toloka.ai/docs/api/concepts/get-training
        """
        call, what = trainings.get_training(training_id), f"Training {training_id}"
        return self.driver.run(wait_until_closed(call, what, accept, self.driver.settings, timeout))


class Pools(Resource[D]):
    """Tasks together with their price, deadline, audience and quality control."""

    list = paged(pools.get_pools)
    create = call(pools.create_pool)
    get = call(pools.get_pool)
    update = call(pools.update_pool)
    patch = call(pools.patch_pool)
    open = starts(pools.open_pool)
    close = starts(pools.close_pool)
    close_for_update = starts(pools.close_pool_for_update)
    archive = starts(pools.archive_pool)
    clone = starts(pools.clone_pool)

    @overload
    def wait_until_closed(
        self: Pools[Driver],
        pool_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
        on_progress: Progress | None = None,
        progress: bool = False,
    ) -> Pool: ...
    @overload
    def wait_until_closed(
        self: Pools[AsyncDriver],
        pool_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
        on_progress: Progress | None = None,
        progress: bool = False,
    ) -> Coroutine[None, None, Pool]: ...
    def wait_until_closed(
        self: Pools[Driver] | Pools[AsyncDriver],
        pool_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = DONE,
        on_progress: Progress | None = None,
        progress: bool = False,
    ) -> Pool | Coroutine[None, None, Pool]:
        """Wait until the work of a pool is done and it has closed.

        It polls often at first, then less and less often, down to once a minute. Quotas, failures and lost
        connections do not end the wait. It needs only the pool's ID, so a restarted program can continue to
        wait. A pool that is already closed is read once.

        Args:
            pool_id: ID of the pool.
            timeout: Seconds to wait at most; None waits for as long as it takes.
            accept: The reasons to close that are fine. By default only `COMPLETED`: every task is done.
            on_progress: Called with a `PoolProgress` after each poll. That takes more requests, which list
                the pool's tasks and assignments.
            progress: Whether to show a progress bar; it needs the extra `progress`.

        Returns:
            The pool, closed. `last_close_reason` says why.

        Raises:
            PoolClosedEarly: It closed for another reason, such as `EXPIRED` or `NOT_ENOUGH_BALANCE`, or was
                never opened: don't pay for work that is not done.
            PoolTimeout: It was still open when the time was up.

        Documented at https://toloka.ai/docs/api/concepts/get-pool
        """
        call, what = pools.get_pool(pool_id), f"Pool {pool_id}"
        settings = self.driver.settings
        return self.driver.run(wait_for_pool(call, what, accept, settings, timeout, on_progress, progress))

    @overload
    def progress(self: Pools[Driver], pool_id: str) -> PoolProgress: ...
    @overload
    def progress(self: Pools[AsyncDriver], pool_id: str) -> Coroutine[None, None, PoolProgress]: ...
    def progress(
        self: Pools[Driver] | Pools[AsyncDriver], pool_id: str
    ) -> PoolProgress | Coroutine[None, None, PoolProgress]:
        """Count how much of a pool's work is done.

        It lists all tasks or task suites of the pool, and its assignments that were submitted.

        Args:
            pool_id: ID of the pool.

        Returns:
            The answers that are needed, submitted, accepted and rejected, also by hour, and the expected end.

        Documented at https://toloka.ai/docs/api/concepts/result
        """
        call, settings = pools.get_pool(pool_id), self.driver.settings
        return self.driver.run(progress_of(call, settings))


class Tasks(TaskUploads[D, "TaskForm"]):
    """The questions of a pool that the service puts into suites itself."""

    _uploads = "tasks"

    list = paged(tasks.get_tasks)
    create = call(tasks.create_task)
    create_many = call(tasks.create_task_many)
    create_in_background = starts(tasks.create_task_in_background)
    get = call(tasks.get_task)
    update = call(tasks.patch_task)
    set_overlap_or_min = call(tasks.set_task_overlap_or_min)


class TaskSuites(TaskUploads[D, "TaskSuiteForm"]):
    """Pages of tasks, made up by the requester; a Toloker takes one at a time."""

    _uploads = "task_suites"

    list = paged(task_suites.get_task_suites)
    create = call(task_suites.create_task_suite)
    create_many = call(task_suites.create_task_suite_many)
    create_in_background = starts(task_suites.create_task_suite_in_background)
    get = call(task_suites.get_task_suite)
    update = call(task_suites.patch_task_suite)
    set_overlap_or_min = call(task_suites.set_task_suite_overlap_or_min)


class Assignments(ProjectFollows[D]):
    """Task suites as Tolokers took them, with the answers."""

    list = paged(assignments.get_assignments)
    get = call(assignments.get_assignment)
    update = call(assignments.patch_assignment)
    accept = call(_decisions.accept_assignment)
    reject = call(_decisions.reject_assignment)


class Attachments(Resource[D]):
    """Files that Tolokers sent along with their answers."""

    list = paged(attachments.get_attachments)
    get = call(attachments.get_attachment)

    @overload
    def download(
        self: Attachments[Driver], attachment_id: str, to: Place, *, overwrite: bool = False
    ) -> Path: ...
    @overload
    def download(self: Attachments[Driver], attachment_id: str, to: Writable) -> int: ...
    @overload
    def download(
        self: Attachments[AsyncDriver], attachment_id: str, to: Place, *, overwrite: bool = False
    ) -> Coroutine[None, None, Path]: ...
    @overload
    def download(
        self: Attachments[AsyncDriver], attachment_id: str, to: Writable
    ) -> Coroutine[None, None, int]: ...
    def download(
        self: Attachments[Driver] | Attachments[AsyncDriver],
        attachment_id: str,
        to: Place | Writable,
        *,
        overwrite: bool = False,
    ) -> Path | int | Coroutine[None, None, Path | int]:
        """Download an attachment.

        The file is written under a temporary name in the same folder, and renamed once it is complete. A
        download that breaks off continues where it was, if the service allows it, and otherwise starts again.

        Args:
            attachment_id: ID of the attachment.
            to: The path of the file; or a folder, in which the file's name is the attachment's ID and the
                name that the service states, made safe, so that no two attachments get the same name; or a
                file that is open for writing bytes, which keeps what came if the download fails.
            overwrite: Whether to replace a file that exists.

        Returns:
            The path of the file; the number of bytes, if an open file was given.

        Raises:
            FileExistsError: There is such a file already.
            NotFound: There is no such attachment.
            ResponseError: The answer is a page of HTML, or is not a file for another reason.
            ConnectionLost: The file broke off and could not be had whole, or the answer doesn't say where it
                ends.
            ResponseTimeout: Less than 1 KiB a second came, over as many seconds as `timeout` has.

        Documented at https://toloka.ai/docs/api/concepts/download-attachment
        """
        call = attachments.download_attachment(attachment_id)
        return self.driver.run(Download(call, to, overwrite, attachment_id).flow(self.driver.settings))


class AggregatedSolutions(Resource[D]):
    """One answer a task, made of the answers of several Tolokers."""

    aggregate_by_pool = starts(aggregated_solutions.aggregate_solutions_by_pool)
    aggregate_by_task = call(aggregated_solutions.aggregate_solutions_by_task)
    list = paged(aggregated_solutions.get_aggregated_solutions)


class Skills(Resource[D]):
    """What Tolokers may be good at, by which pools choose whom they let in."""

    list = paged(skills.get_skills)
    create = call(skills.create_skill)
    get = call(skills.get_skill)
    update = call(skills.update_skill)


class UserSkills(Resource[D]):
    """The values that Tolokers have of skills."""

    list = paged(user_skills.get_user_skills)
    set = call(user_skills.upsert_user_skill)
    get = call(user_skills.get_user_skill)
    delete = call(user_skills.delete_user_skill)


class UserBonuses(BonusUploads[D]):
    """Payments to Tolokers beyond what their tasks earn."""

    list = paged(user_bonuses.get_user_bonuses)
    create = call(user_bonuses.create_user_bonus)
    create_many = call(user_bonuses.create_user_bonus_many)
    create_in_background = starts(user_bonuses.create_user_bonus_in_background)
    get = call(user_bonuses.get_user_bonus)


class UserRestrictions(Resource[D]):
    """Bans: `set` shuts a Toloker out of a pool, a project or everything, `delete` lets them in again."""

    list = paged(user_restrictions.get_user_restrictions)
    set = call(user_restrictions.upsert_user_restriction)
    get = call(user_restrictions.get_user_restriction)
    delete = call(user_restrictions.delete_user_restriction)


class MessageThreads(Resource[D]):
    """The correspondence with Tolokers."""

    list = paged(message_threads.get_message_threads)
    compose = call(message_threads.compose_message_thread)
    reply = call(message_threads.reply_message_thread)
    add_to_folders = call(message_threads.add_to_folders)
    remove_from_folders = call(message_threads.remove_from_folders)


class WebhookSubscriptions(Resource[D]):
    """Where the service reports events to. `toloka_sdk.webhooks` reads what it sends there."""

    list = paged(webhook_subscriptions.get_webhook_subscriptions)
    set = call(webhook_subscriptions.create_subscriptions)
    set_many = call(webhook_subscriptions.create_subscriptions_many)
    get = call(webhook_subscriptions.get_subscription)
    delete = call(webhook_subscriptions.delete_subscription)
    test = call(webhook_subscriptions.send_test_webhook)


class Requester(Resource[D]):
    """The account that the token belongs to."""

    get = call(requester.get_requester_info)


class UserMetadata(Resource[D]):
    """What the service tells of Tolokers."""

    get = call(user_metadata.get_user_metadata)


class Apps(Resource[D]):
    """Ready-made solutions of the service, which app projects are made from."""

    list = paged(apps.get_apps)
    get = call(apps.get_app)


class AppProjects(Resource[D]):
    """Projects made from an app: they take parameters and data, and need no interface or quality control."""

    list = paged(app_projects.get_app_projects)
    create = call(app_projects.create_app_project)
    get = call(app_projects.get_app_project)
    archive = call(app_projects.archive_app_project)
    unarchive = call(app_projects.unarchive_app_project)

    @overload
    def wait_until_ready(
        self: AppProjects[Driver],
        app_project_id: str,
        *,
        timeout: float | None = None,
    ) -> AppProject: ...
    @overload
    def wait_until_ready(
        self: AppProjects[AsyncDriver],
        app_project_id: str,
        *,
        timeout: float | None = None,
    ) -> Coroutine[None, None, AppProject]: ...
    def wait_until_ready(
        self: AppProjects[Driver] | AppProjects[AsyncDriver],
        app_project_id: str,
        *,
        timeout: float | None = None,
    ) -> AppProject | Coroutine[None, None, AppProject]:
        """Wait until an app project is ready, so that its batches can be started.

        It polls as `pools.wait_until_closed` does. Items and batches can be uploaded in the meantime.

        Args:
            app_project_id: ID of the app project.
            timeout: Seconds to wait at most; None waits for as long as it takes.

        Returns:
            The app project, with the status `READY`.

        Raises:
            AppWorkFailed: It has another status, such as `ERROR`; the message has the reasons.
            AppWorkTimeout: It was still being prepared when the time was up.

        Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id
        """
        call, what = app_projects.get_app_project(app_project_id), f"App project {app_project_id}"
        settings = self.driver.settings
        return self.driver.run(_apps.wait_until_ended(call, what, _apps.READY, settings, timeout))


class AppItems(Resource[D]):
    """The data that an app project processes, and what came of it."""

    list = paged(app_items.get_app_items)
    create = call(app_items.create_app_item)
    create_many = call(app_items.create_app_items)
    get = call(app_items.get_app_item)

    @overload
    def wait_until_done(
        self: AppItems[Driver],
        app_project_id: str,
        item_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
    ) -> AppItem: ...
    @overload
    def wait_until_done(
        self: AppItems[AsyncDriver],
        app_project_id: str,
        item_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
    ) -> Coroutine[None, None, AppItem]: ...
    def wait_until_done(
        self: AppItems[Driver] | AppItems[AsyncDriver],
        app_project_id: str,
        item_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
    ) -> AppItem | Coroutine[None, None, AppItem]:
        """Wait until an item is processed. To wait for many, put them into a batch.

        It polls as `pools.wait_until_closed` does.

        Args:
            app_project_id: ID of the app project.
            item_id: ID of the item.
            timeout: Seconds to wait at most; None waits for as long as it takes.
            accept: The statuses to end in that are fine. By default only `COMPLETED`.

        Returns:
            The item, with its `output_data`.

        Raises:
            AppWorkFailed: It ended in another status, such as `ERROR`; the message has the reasons.
            AppWorkTimeout: It was not processed when the time was up.

        Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/items/-item_id
        """
        call, what = app_items.get_app_item(app_project_id, item_id), f"Item {item_id}"
        settings = self.driver.settings
        return self.driver.run(_apps.wait_until_ended(call, what, accept, settings, timeout))


class AppBatches(Resource[D]):
    """Items of an app project that are processed together."""

    list = paged(app_batches.get_app_batches)
    create = call(app_batches.create_app_batch)
    create_and_process = call(app_batches.process_app_batch)
    get = call(app_batches.get_app_batch)
    update = call(app_batches.patch_app_batch)
    start = call(app_batches.start_app_batch)
    stop = call(app_batches.stop_app_batch)
    resume = call(app_batches.resume_app_batch)
    archive = call(app_batches.archive_app_batch)
    unarchive = call(app_batches.unarchive_app_batch)

    @overload
    def wait_until_done(
        self: AppBatches[Driver],
        app_project_id: str,
        batch_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
        on_progress: Callable[[AppBatch], object] | None = None,
    ) -> AppBatch: ...
    @overload
    def wait_until_done(
        self: AppBatches[AsyncDriver],
        app_project_id: str,
        batch_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
        on_progress: Callable[[AppBatch], object] | None = None,
    ) -> Coroutine[None, None, AppBatch]: ...
    def wait_until_done(
        self: AppBatches[Driver] | AppBatches[AsyncDriver],
        app_project_id: str,
        batch_id: str,
        *,
        timeout: float | None = None,
        accept: Collection[str] = _apps.DONE,
        on_progress: Callable[[AppBatch], object] | None = None,
    ) -> AppBatch | Coroutine[None, None, AppBatch]:
        """Wait until all items of a batch are processed.

        It polls as `pools.wait_until_closed` does: often at first, then less and less often. A batch that was
        never started is waited for, too, since one stays `NEW` for a while after it was started.

        Args:
            app_project_id: ID of the app project.
            batch_id: ID of the batch.
            timeout: Seconds to wait at most; None waits for as long as it takes.
            accept: The statuses to end in that are fine, such as `STOPPED`. By default only `COMPLETED`.
            on_progress: Called with the batch after each poll; `items_processed_count` says how far it is.

        Returns:
            The batch. `toloka.app_items.list(app_project_id, batch_id=batch_id)` has the results.

        Raises:
            AppWorkFailed: It ended in another status, such as `ERROR`, `STOPPED` or `NO_MONEY`.
            AppWorkTimeout: It was not done when the time was up.

        Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/batches/-batch_id
        """
        call, what = app_batches.get_app_batch(app_project_id, batch_id), f"Batch {batch_id}"
        settings = self.driver.settings
        return self.driver.run(_apps.wait_until_ended(call, what, accept, settings, timeout, on_progress))


class Operations(Resource[D]):
    """Work that the service does in the background."""

    list = paged(operations.get_operations)
    get = call(operations.get_operation)
    log = call(operations.get_operation_log)

    @overload
    def handle(self: Operations[Driver], operation_id: str) -> OperationHandle[Operation]: ...
    @overload
    def handle(self: Operations[AsyncDriver], operation_id: str) -> AsyncOperationHandle[Operation]: ...
    def handle(
        self: Operations[Driver] | Operations[AsyncDriver], operation_id: str
    ) -> OperationHandle[Operation] | AsyncOperationHandle[Operation]:
        """Make a handle to wait for an operation that was started earlier, in this process or another.

        Nothing is sent.

        Args:
            operation_id: ID of the operation.
        """
        segment("operation_id", operation_id)
        if isinstance(self.driver, AsyncDriver):
            return AsyncOperationHandle(self.driver, None, str(operation_id))
        return OperationHandle(self.driver, None, str(operation_id))


class Resources(Generic[D]):
    """What both clients have."""

    def _open(self, driver: D) -> None:
        self._driver = driver
        self.projects = Projects(driver)
        self.trainings = Trainings(driver)
        self.pools = Pools(driver)
        self.tasks = Tasks(driver)
        self.task_suites = TaskSuites(driver)
        self.assignments = Assignments(driver)
        self.attachments = Attachments(driver)
        self.aggregated_solutions = AggregatedSolutions(driver)
        self.skills = Skills(driver)
        self.user_skills = UserSkills(driver)
        self.user_bonuses = UserBonuses(driver)
        self.user_restrictions = UserRestrictions(driver)
        self.message_threads = MessageThreads(driver)
        self.webhook_subscriptions = WebhookSubscriptions(driver)
        self.requester = Requester(driver)
        self.user_metadata = UserMetadata(driver)
        self.apps = Apps(driver)
        self.app_projects = AppProjects(driver)
        self.app_items = AppItems(driver)
        self.app_batches = AppBatches(driver)
        self.operations = Operations(driver)
