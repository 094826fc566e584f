"""What the clients' methods call."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from typing import Any

from toloka_api.api.task_suites import create_task_suite_in_background, get_task_suite
from toloka_api.api.tasks import create_task_in_background, get_task
from toloka_api.api.user_bonuses import create_user_bonus_in_background, get_user_bonus
from toloka_sdk._arguments import wrong
from toloka_sdk._drivers import AsyncDriver, Driver

from ._parts import Target
from ._run import OnProgress, Path, Run
from ._uploads import AsyncUpload, Upload

TARGETS = {
    "tasks": Target(create_task_in_background, get_task, "TaskForm"),
    "task_suites": Target(create_task_suite_in_background, get_task_suite, "TaskSuiteForm"),
    "user_bonuses": Target(create_user_bonus_in_background, get_user_bonus, "UserBonusForm"),
}


def upload(
    driver: Driver | AsyncDriver,
    resource: str,
    items: Any,
    query: Mapping[str, Any],
    *,
    journal: Path | None,
    at_once: int,
    items_per_request: int,
    timeout: float | None,
    on_progress: OnProgress | None,
    progress: bool,
) -> Upload | AsyncUpload:
    """An upload that is not run yet."""
    ensure_several(items, (Iterable, AsyncIterable) if isinstance(driver, AsyncDriver) else (Iterable,))
    run = Run(
        driver.settings,
        TARGETS[resource],
        items,
        query,
        journal=journal,
        at_once=at_once,
        items_per_request=items_per_request,
        timeout=timeout,
        on_progress=on_progress,
        progress=progress,
    )
    return AsyncUpload(driver, run, items) if isinstance(driver, AsyncDriver) else Upload(driver, run, items)


def ensure_several(items: object, kinds: tuple[type, ...]) -> None:
    """Refuses what is no source of items, such as one of them."""
    # What has keys is one form as a dict, or a data frame, of which an iterator gives the columns.
    if isinstance(items, (str, bytes)) or hasattr(items, "keys") or not isinstance(items, kinds):
        raise wrong("items", "several forms: a list, a generator or another iterable", items)
