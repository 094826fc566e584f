"""What the tests of uploads share: pools, forms, both clients, and a service that answers as it is told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from facade.scripted import FakeClock, answer, operation, refused
from toloka_emulator import Emulator
from toloka_sdk import UNSET, AsyncToloka, RetryPolicy, Toloka, models
from toloka_uploads import UploadedItem, UploadResult

QUICK = RetryPolicy(base_delay=0.01, max_delay=0.05)
Documents = list[dict[str, Any]]


def new_pool(toloka: Toloka, mixed: bool = True) -> models.Pool:
    """A pool for tasks with a number and a text, or for suites of them."""
    project = models.ProjectForm(
        public_name="Numbers",
        public_description="Is the number even?",
        public_instructions="Look at it.",
        assignments_issuing_type="AUTOMATED",
        task_spec=models.TaskSpec(
            input_spec={
                "number": models.FieldSpec(type="integer"),
                "text": models.FieldSpec(type="string", required=False),
            },
            output_spec={"even": models.FieldSpec(type="boolean")},
            view_spec=models.ClassicViewSpec(markup="{{number}}"),
        ),
    )
    mixer = models.MixerConfig(real_tasks_count=1, golden_tasks_count=0, training_tasks_count=0)
    return toloka.pools.create(
        models.PoolForm(
            project_id=toloka.projects.create(project).id,
            private_name="Numbers",
            may_contain_adult_content=False,
            will_expire=datetime(2100, 1, 1, tzinfo=UTC),
            reward_per_assignment=0.01,
            assignment_max_duration_seconds=600,
            mixer_config=mixer if mixed else UNSET,
            defaults=models.PoolDefaults(default_overlap_for_new_task_suites=2),
        )
    )


def task(pool_id: str, number: object, **values: Any) -> models.TaskForm:
    return models.TaskForm(pool_id=pool_id, input_values={"number": number, **values}, overlap=1)


def tasks(pool_id: str, count: int) -> list[models.TaskForm]:
    return [task(pool_id, number) for number in range(count)]


def bonus(number: int, **changes: Any) -> models.UserBonusForm:
    whole = {"user_id": "u", "amount": 0.5, "private_comment": str(number), "without_message": True}
    return models.UserBonusForm.from_dict({**whole, **changes})


class Recording(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Lets requests through, and keeps what was posted."""

    def __init__(self, emulator: Emulator) -> None:
        self._inner = emulator.transport()
        self.posted: list[Documents] = []

    def _record(self, request: httpx.Request) -> None:
        if request.method == "POST":
            self.posted.append(json.loads(request.content))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._record(request)
        return self._inner.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._record(request)
        return await self._inner.handle_async_request(request)


class Uploader:
    """Uploads with either of the clients; the tests are the same for both.

    Attributes:
        emulator: Where to.
        posted: The items of each request that was sent.
    """

    def __init__(self, asynchronous: bool, emulator: Emulator) -> None:
        self._asynchronous, self.emulator = asynchronous, emulator
        self._transport = Recording(emulator)
        self.posted = self._transport.posted

    def __call__(
        self,
        items: Any,
        resource: str = "tasks",
        *,
        each: Callable[[UploadedItem], object] | None = None,
        client: dict[str, Any] | None = None,
        **options: Any,
    ) -> list[UploadedItem]:
        """Runs an upload.

        Args:
            items: The items.
            resource: What they are.
            each: Called with each result as it comes.
            client: Options of the client.
            options: Those of the upload.
        """
        results: list[UploadedItem] = []

        def take(item: UploadedItem) -> None:
            results.append(item)
            if each is not None:
                each(item)

        self._run(items, resource, client, options, take)
        return results

    def wait(self, items: Any, resource: str = "tasks", **options: Any) -> UploadResult:
        """Runs an upload by `wait()`."""
        result: UploadResult = self._run(items, resource, None, options, None)
        return result

    def _run(
        self,
        items: Any,
        resource: str,
        client: dict[str, Any] | None,
        options: dict[str, Any],
        take: Callable[[UploadedItem], object] | None,
    ) -> Any:
        local = {"environment": "local", "transport": self._transport, "retry": QUICK}
        settings: dict[str, Any] = {**local, **(client or {})}
        if not self._asynchronous:
            with Toloka(**settings) as toloka:
                upload = getattr(toloka, resource).upload(items, **options)
                if take is None:
                    return upload.wait()
                for item in upload:
                    take(item)
                return None

        async def run() -> Any:
            async with AsyncToloka(**settings) as toloka:
                upload = getattr(toloka, resource).upload(items, **options)
                if take is None:
                    return await upload.wait()
                async for item in upload:
                    take(item)
                return None

        return asyncio.run(run())


@dataclass
class ScriptedService:
    """A service whose operations come to what `outcome` says: its status, details and log.

    Attributes:
        outcome: Is given the number of the request and its items.
        requests: The items of each request that arrived.
    """

    outcome: Callable[[int, Documents], tuple[str, dict[str, Any], Documents]]
    requests: list[Documents] = field(default_factory=list[Documents])
    _ended: dict[str, tuple[str, dict[str, Any], Documents]] = field(default_factory=dict[str, Any])

    @property
    def client(self) -> dict[str, Any]:
        """The options of a client of it."""
        return {"transport": httpx.MockTransport(self.handle), "clock": FakeClock()}

    def handle(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            id = request.url.params["operation_id"]
            if id in self._ended:
                return refused(409, "OPERATION_ALREADY_EXISTS")
            items: Documents = json.loads(request.content)
            self.requests.append(items)
            self._ended[id] = self.outcome(len(self.requests), items)
            return answer(202, operation("RUNNING", id=id))
        id = request.url.path.removesuffix("/log").rpartition("/")[2]
        status, details, log = self._ended[id]
        if request.url.path.endswith("/log"):
            return answer(200, log)
        return answer(200, operation(status, id=id, details=details))


def created(item: dict[str, Any], id: str, **changes: Any) -> dict[str, Any]:
    """A step of the log: the item was created."""
    return {"type": "TASK_CREATE", "success": True, "input": item, "output": {"task_id": id}, **changes}


def rejected(item: dict[str, Any], output: dict[str, Any]) -> dict[str, Any]:
    """A step of the log: the item was rejected."""
    return {"type": "TASK_VALIDATE", "success": False, "input": item, "output": output}
