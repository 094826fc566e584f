"""Sensors. They wait in the triggerer, and hold no worker."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseSensorOperator

from ._arguments import Argument, given
from ._events import outcome
from .hooks import TolokaHook
from .triggers import TolokaAppBatchTrigger, TolokaOperationTrigger, TolokaPoolTrigger, TolokaTrigger

if TYPE_CHECKING:
    from airflow.sdk import Context

__all__ = ["TolokaAppBatchSensor", "TolokaOperationSensor", "TolokaPoolSensor", "TolokaSensor"]


class TolokaSensor(BaseSensorOperator):
    """Waits for something as a trigger does, and gives its ID.

    `timeout` is how long it waits at most; Airflow's default is a week. `poke_interval` and `mode` have no
    effect.

    Args:
        toloka_conn_id: ID of the connection.
    """

    template_fields: Collection[str] = ("toloka_conn_id",)

    def __init__(self, *, toloka_conn_id: str = TolokaHook.default_conn_name, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.toloka_conn_id = toloka_conn_id

    @abstractmethod
    def trigger(self) -> TolokaTrigger:
        """What waits."""

    def execute(self, context: Context) -> Any:
        limit = timedelta(seconds=self.timeout)
        self.defer(trigger=self.trigger(), method_name=self.ended.__name__, timeout=limit)

    def ended(self, context: Context, event: Mapping[str, Any]) -> str:
        """Takes what the trigger says.

        Raises:
            AirflowFailException: It will never be: the task is not tried again.
            AirflowException: The wait has failed.
        """
        return outcome(event)


class TolokaOperationSensor(TolokaSensor):
    """Waits until an operation has ended, and fails if it has failed.

    Args:
        operation_id: ID of the operation.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("operation_id", "toloka_conn_id")

    def __init__(self, *, operation_id: Argument[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.operation_id = given(operation_id)

    def trigger(self) -> TolokaTrigger:
        return TolokaOperationTrigger(operation_id=self.operation_id, toloka_conn_id=self.toloka_conn_id)


class TolokaPoolSensor(TolokaSensor):
    """Waits until a pool has closed with its work done. It fails if the pool closed for another reason.

    Args:
        pool_id: ID of the pool.
        accept: The reasons to close that are fine, such as `MANUAL`. By default only `COMPLETED`.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("pool_id", "accept", "toloka_conn_id")

    def __init__(
        self, *, pool_id: Argument[str], accept: Argument[Sequence[str]] = ("COMPLETED",), **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)
        self.accept = given(accept)

    def trigger(self) -> TolokaTrigger:
        return TolokaPoolTrigger(pool_id=self.pool_id, accept=self.accept, toloka_conn_id=self.toloka_conn_id)


class TolokaAppBatchSensor(TolokaSensor):
    """Waits until a batch of an app project is done. It fails if it ends otherwise.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.
        accept: The statuses that are fine. By default only `COMPLETED`.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("app_project_id", "batch_id", "accept", "toloka_conn_id")

    def __init__(
        self,
        *,
        app_project_id: Argument[str],
        batch_id: Argument[str],
        accept: Argument[Sequence[str]] = ("COMPLETED",),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.app_project_id = given(app_project_id)
        self.batch_id = given(batch_id)
        self.accept = given(accept)

    def trigger(self) -> TolokaTrigger:
        return TolokaAppBatchTrigger(
            app_project_id=self.app_project_id,
            batch_id=self.batch_id,
            accept=self.accept,
            toloka_conn_id=self.toloka_conn_id,
        )
