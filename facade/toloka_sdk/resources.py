"""Every call of the SDK, one a line, for both clients. help() says what each does and takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from toloka_api.api import operations, pools, projects, trainings

from .bindings import D, Resource, call, paged, starts
from .operations import AsyncOperationHandle, OperationHandle

if TYPE_CHECKING:
    from toloka_api.models import Operation

    from .drivers import AsyncDriver, Driver


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
        """Makes a handle to wait for an operation that was started before, in this process or another.

        Nothing is sent.

        Args:
            operation_id: ID of the operation.
        """
        return self.driver.handle(operation_id)
