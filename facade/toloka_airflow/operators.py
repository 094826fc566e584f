"""Operators for the steps of a job. What they give to XCom is an ID, a path or a count.

However often a task of a run is tried, it creates nothing twice: tasks and bonuses go under IDs of operations
that follow from the task, and projects, trainings, pools and skills are found by their private comments.
"""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

import attrs
from airflow.sdk import BaseOperator, conf
from airflow.sdk.exceptions import AirflowFailException

from toloka_api.base import Model
from toloka_sdk import UNSET, FieldError, NotFound, OperationHandle, Toloka, models
from toloka_tables import apply_verdicts, task_forms, user_bonus_forms, write_results
from toloka_uploads._doors import TARGETS
from toloka_uploads._shared import SharedUpload

from ._arguments import Argument, given
from ._events import outcome
from ._files import read_from, write_to
from ._once import create_once, name_of
from .hooks import TolokaHook
from .triggers import TolokaOperationTrigger

if TYPE_CHECKING:
    from airflow.sdk import Context

__all__ = [
    "TolokaAggregateOperator",
    "TolokaApplyVerdictsOperator",
    "TolokaArchivePoolOperator",
    "TolokaArchiveProjectOperator",
    "TolokaArchiveTrainingOperator",
    "TolokaClonePoolOperator",
    "TolokaClosePoolOperator",
    "TolokaCloseTrainingOperator",
    "TolokaCreatePoolOperator",
    "TolokaCreateProjectOperator",
    "TolokaCreateSkillOperator",
    "TolokaCreateTrainingOperator",
    "TolokaDownloadAggregatedOperator",
    "TolokaDownloadAssignmentsOperator",
    "TolokaOpenPoolOperator",
    "TolokaOpenTrainingOperator",
    "TolokaOperator",
    "TolokaPayBonusesOperator",
    "TolokaReviewAssignmentsOperator",
    "TolokaUploadTasksOperator",
]

F = TypeVar("F")
SHOWN = 20
"""Rejected items that an error names at most."""


class TolokaOperator(BaseOperator):
    """Makes calls with the client of a connection.

    Args:
        toloka_conn_id: ID of the connection.
    """

    template_fields: Collection[str] = ("toloka_conn_id",)

    def __init__(self, *, toloka_conn_id: str = TolokaHook.default_conn_name, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.toloka_conn_id = toloka_conn_id

    def client(self) -> Toloka:
        """A new client, which is to be closed."""
        return TolokaHook(self.toloka_conn_id).get_conn()


# Creating


class _Create(TolokaOperator):
    template_fields_renderers: ClassVar[dict[str, str]] = {"form": "json"}
    template_ext = (".json",)

    def __init__(self, *, form: Model | Mapping[str, Any] | str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.form = form


def _form(
    read: Callable[[dict[str, Any]], F], source: Model | Mapping[str, Any] | str, **fields: object
) -> F:
    """A form of a model, a dict or JSON. Fields that are None are not set."""
    if isinstance(source, str):
        source = cast("dict[str, Any]", json.loads(source))
    data: Mapping[str, Any] = source.to_dict() if isinstance(source, Model) else source
    return read({**data, **{name: value for name, value in fields.items() if value is not None}})


class TolokaCreateProjectOperator(_Create):
    """Creates a project, and gives its ID.

    Args:
        form: The `ProjectForm`, a dict or JSON of the same, or the path of a `.json` file of the DAG.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("form", "toloka_conn_id")

    def execute(self, context: Context) -> str:
        with self.client() as toloka:
            form = _form(models.ProjectForm.from_dict, self.form)
            listed = toloka.projects.list
            return create_once(context, form, lambda since: listed(created_gte=since), toloka.projects.create)


class TolokaCreateSkillOperator(_Create):
    """Creates a skill, and gives its ID.

    Args:
        form: The `SkillForm`, a dict or JSON of the same, or the path of a `.json` file of the DAG.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("form", "toloka_conn_id")

    def execute(self, context: Context) -> str:
        with self.client() as toloka:
            form = _form(models.SkillForm.from_dict, self.form)
            listed = toloka.skills.list
            return create_once(context, form, lambda since: listed(created_gte=since), toloka.skills.create)


class TolokaCreateTrainingOperator(_Create):
    """Creates a training, which older texts call an exam pool, and gives its ID.

    Args:
        form: The `TrainingForm`, a dict or JSON of the same, or the path of a `.json` file of the DAG.
        project_id: ID of the project, if the form doesn't have it.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("form", "project_id", "toloka_conn_id")

    def __init__(self, *, project_id: Argument[str | None] = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.project_id = given(project_id)

    def execute(self, context: Context) -> str:
        with self.client() as toloka:
            form = _form(models.TrainingForm.from_dict, self.form, project_id=self.project_id)

            def created_since(since: datetime) -> Iterable[models.Training]:
                return toloka.trainings.list(project_id=form.project_id, created_gte=since)

            return create_once(context, form, created_since, toloka.trainings.create)


class TolokaCreatePoolOperator(_Create):
    """Creates a pool, and gives its ID.

    Args:
        form: The `PoolForm`, a dict or JSON of the same, or the path of a `.json` file of the DAG.
        project_id: ID of the project, if the form doesn't have it.
        training_id: ID of the training that Tolokers are to pass, where `quality_control` has a
            `training_requirement` for it.
        expires_in: Time until the pool expires, from the moment of its creation. In the form, a `will_expire`
            of `now()` would be another one each time that Airflow reads the DAG.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("form", "project_id", "training_id", "toloka_conn_id")

    def __init__(
        self,
        *,
        project_id: Argument[str | None] = None,
        training_id: Argument[str | None] = None,
        expires_in: timedelta | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.project_id = given(project_id)
        self.training_id = given(training_id)
        self.expires_in = expires_in

    def execute(self, context: Context) -> str:
        expires = _expiry(self.expires_in)
        with self.client() as toloka:
            form = _form(
                models.PoolForm.from_dict, self.form, project_id=self.project_id, will_expire=expires
            )
            if self.training_id is not None:
                requirement = form.quality_control and form.quality_control.training_requirement
                if not requirement:
                    raise AirflowFailException(
                        "The form has no quality_control.training_requirement for the training_id."
                    )
                requirement.training_pool_id = self.training_id
            return _create_pool(context, toloka, form)


class TolokaClonePoolOperator(TolokaOperator):
    """Creates a pool like another one, without its tasks, and gives its ID.

    Args:
        pool_id: ID of the other pool.
        changes: Fields of the `PoolForm` that are to be otherwise.
        expires_in: Time until the pool expires, from the moment of its creation.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("pool_id", "changes", "toloka_conn_id")

    def __init__(
        self,
        *,
        pool_id: Argument[str],
        changes: Mapping[str, Any] | None = None,
        expires_in: timedelta | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)
        self.changes = changes
        self.expires_in = expires_in

    def execute(self, context: Context) -> str:
        with self.client() as toloka:
            pool = toloka.pools.get(self.pool_id).to_dict()
            names = {field.name for field in attrs.fields(models.PoolForm)}
            data: dict[str, Any] = {name: value for name, value in pool.items() if name in names}
            data.pop("private_comment", None)  # it may have the mark of the task that created the other pool
            for each in (data.get("quality_control") or {}).get("configs") or ():
                each["collector_config"].pop("uuid", None)  # or both would count together
            form = _form(
                models.PoolForm.from_dict,
                {**data, **(self.changes or {})},
                will_expire=_expiry(self.expires_in),
            )
            return _create_pool(context, toloka, form)


def _expiry(expires_in: timedelta | None) -> str | None:
    if expires_in is None:
        return None
    moment = datetime.now(UTC) + expires_in
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds")


def _create_pool(context: Context, toloka: Toloka, form: models.PoolForm) -> str:
    def created_since(since: datetime) -> Iterable[models.Pool]:
        return toloka.pools.list(project_id=form.project_id, created_gte=since)

    return create_once(context, form, created_since, toloka.pools.create)


# Uploading


class _Upload(TolokaOperator):
    resource: ClassVar[str]

    def upload(
        self,
        context: Context,
        toloka: Toloka,
        forms: Iterable[object],
        query: Mapping[str, Any],
        at_most: Decimal | None = None,
    ) -> int:
        """Uploads items under the name of the task. Gives how many were created."""
        driver, target = toloka.tasks.driver, TARGETS[self.resource]
        upload = SharedUpload(driver, target, query, name=name_of(context), at_most=at_most)
        for index, form in enumerate(forms):
            upload.add(str(index), form)
        result = upload.finish()
        self.log.info(
            "%d of %s were created, %d rejected.", result.created, self.resource, len(result.rejected)
        )
        if result.rejected:
            reasons = [_reason(*each) for each in [*result.rejected.items()][:SHOWN]]
            raise AirflowFailException(
                f"{len(result.rejected)} of {self.resource} were rejected, {result.created} created. "
                + " ".join(reasons)
            )
        return result.created


def _reason(name: str, errors: Mapping[str, FieldError]) -> str:
    reasons = (f"{path}: {error.message}" if path else str(error.message) for path, error in errors.items())
    return f"Number {int(name) + 1}: {'; '.join(reasons)}."


class TolokaUploadTasksOperator(_Upload):
    """Creates tasks in a pool or a training, and gives how many.

    It fails if the service rejects some of them; the others are there. Another try creates those that are
    missing, and fails if a task that was sent holds something else now.

    Args:
        tasks: The path of a table in Toloka's form (TSV, CSV, or Excel with the extra `excel`), also in an
            object storage, or a list of `TaskForm` or dicts of the same.
        pool_id: ID of the pool or training.
        overlap: Overlap of the tasks of a table that have no correct answer and no `TASK:overlap`.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("tasks", "pool_id", "toloka_conn_id")
    resource: ClassVar[str] = "tasks"

    def __init__(
        self,
        *,
        tasks: Argument[str | Sequence[models.TaskForm | Mapping[str, Any]]],
        pool_id: Argument[str],
        overlap: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.tasks = given(tasks)
        self.pool_id = given(pool_id)
        self.overlap = overlap

    def execute(self, context: Context) -> int:
        with self.client() as toloka, ExitStack() as stack:
            return self.upload(context, toloka, self._forms(toloka, stack), {"allow_defaults": True})

    def _forms(self, toloka: Toloka, stack: ExitStack) -> Iterator[object]:
        if not isinstance(self.tasks, str):
            for each in self.tasks:
                yield _form(models.TaskForm.from_dict, each, pool_id=self.pool_id)
            return
        table = stack.enter_context(read_from(self.tasks))
        overlap = UNSET if self.overlap is None else self.overlap
        project = toloka.projects.get(self._project_id(toloka))
        yield from task_forms(table, project=project, pool_id=self.pool_id, overlap=overlap)

    def _project_id(self, toloka: Toloka) -> str:
        try:
            return toloka.pools.get(self.pool_id).project_id
        except NotFound:
            return toloka.trainings.get(self.pool_id).project_id


class TolokaPayBonusesOperator(_Upload):
    """Pays bonuses, and gives how many.

    It fails if the service rejects some of them; the others are paid. Another try pays those that are
    missing, and fails if a bonus that was sent holds something else now.

    Args:
        bonuses: The path of a table (TSV, CSV, or Excel with the extra `excel`), also in an object storage,
            or a list of `UserBonusForm` or dicts of the same.
        at_most: Dollars that they may come to in all. If they come to more, those beyond are not paid, and
            the task fails.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("bonuses", "at_most", "toloka_conn_id")
    resource: ClassVar[str] = "user_bonuses"

    def __init__(
        self,
        *,
        bonuses: Argument[str | Sequence[models.UserBonusForm | Mapping[str, Any]]],
        at_most: float | str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.bonuses = given(bonuses)
        self.at_most = at_most

    def execute(self, context: Context) -> int:
        at_most = None if self.at_most is None else Decimal(str(self.at_most))
        with self.client() as toloka, ExitStack() as stack:
            forms: Iterable[object]
            if isinstance(self.bonuses, str):
                forms = user_bonus_forms(stack.enter_context(read_from(self.bonuses)))
            else:
                forms = self.bonuses
            return self.upload(context, toloka, forms, {}, at_most)


# Starting what takes a while


class _Start(TolokaOperator):
    def __init__(
        self,
        *,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.deferrable = deferrable

    @abstractmethod
    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        """Starts the operation."""

    def execute(self, context: Context) -> str | None:
        with self.client() as toloka:
            handle = self.start(toloka)
            if handle.id is None:
                return self.result(None)
            if self.deferrable:
                trigger = TolokaOperationTrigger(operation_id=handle.id, toloka_conn_id=self.toloka_conn_id)
                self.defer(trigger=trigger, method_name=self.ended.__name__, timeout=self.execution_timeout)
            handle.wait(timeout=None)
        return self.result(handle.id)

    def ended(self, context: Context, event: Mapping[str, Any]) -> str | None:
        """Goes on when the operation has ended."""
        return self.result(outcome(event))

    @abstractmethod
    def result(self, operation_id: str | None) -> str | None:
        """What the task gives."""


class _Pool(_Start):
    template_fields = ("pool_id", "toloka_conn_id")

    def __init__(self, *, pool_id: Argument[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)

    def result(self, operation_id: str | None) -> str | None:
        return self.pool_id


class TolokaOpenPoolOperator(_Pool):
    """Opens a pool, and gives its ID. One that is open stays so.

    Args:
        pool_id: ID of the pool.
        deferrable: Whether the triggerer waits until it is open; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.pools.open(self.pool_id)


class TolokaClosePoolOperator(_Pool):
    """Closes a pool, and gives its ID. One that is closed stays so.

    Args:
        pool_id: ID of the pool.
        deferrable: Whether the triggerer waits until it is closed; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.pools.close(self.pool_id)


class TolokaArchivePoolOperator(_Pool):
    """Archives a closed pool, and gives its ID.

    Args:
        pool_id: ID of the pool.
        deferrable: Whether the triggerer waits until it is archived; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.pools.archive(self.pool_id)


class _Training(_Start):
    template_fields = ("training_id", "toloka_conn_id")

    def __init__(self, *, training_id: Argument[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.training_id = given(training_id)

    def result(self, operation_id: str | None) -> str | None:
        return self.training_id


class TolokaOpenTrainingOperator(_Training):
    """Opens a training, and gives its ID. One that is open stays so.

    Args:
        training_id: ID of the training.
        deferrable: Whether the triggerer waits until it is open; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.trainings.open(self.training_id)


class TolokaCloseTrainingOperator(_Training):
    """Closes a training, and gives its ID. One that is closed stays so.

    Args:
        training_id: ID of the training.
        deferrable: Whether the triggerer waits until it is closed; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.trainings.close(self.training_id)


class TolokaArchiveTrainingOperator(_Training):
    """Archives a closed training, and gives its ID.

    Args:
        training_id: ID of the training.
        deferrable: Whether the triggerer waits until it is archived; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.trainings.archive(self.training_id)


class TolokaArchiveProjectOperator(_Start):
    """Archives a project, and gives its ID.

    Args:
        project_id: ID of the project.
        deferrable: Whether the triggerer waits until it is archived; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("project_id", "toloka_conn_id")

    def __init__(self, *, project_id: Argument[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.project_id = given(project_id)

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        return toloka.projects.archive(self.project_id)

    def result(self, operation_id: str | None) -> str | None:
        return self.project_id


class TolokaAggregateOperator(_Start):
    """Has the service make one answer of several to each task of a pool. Gives the ID of the operation.

    Args:
        pool_id: ID of the pool.
        fields: The output fields to aggregate.
        deferrable: Whether the triggerer waits until it is done; by default as Airflow's
            `[operators] default_deferrable` says.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("pool_id", "fields", "toloka_conn_id")

    def __init__(self, *, pool_id: Argument[str], fields: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)
        self.fields = fields

    def start(self, toloka: Toloka) -> OperationHandle[Any]:
        fields = [models.AggregatedField(name=name) for name in self.fields]
        form = models.DawidSkenePoolAggregation(pool_id=self.pool_id, fields=fields)
        return toloka.aggregated_solutions.aggregate_by_pool(form)

    def result(self, operation_id: str | None) -> str | None:
        return operation_id


# Answers


class TolokaDownloadAssignmentsOperator(TolokaOperator):
    """Writes the assignments of a pool to a file, and gives its path. A file that is there is replaced.

    Args:
        pool_id: ID of the pool.
        path: A path that ends in `.csv` or `.tsv` for Toloka's own columns, or in `.parquet` or `.jsonl`,
            with the extra `export`, for all columns. It may be in an object storage. Without a shared disk or
            an object storage, tasks on other workers don't find it.
        status: The assignments to take.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("pool_id", "path", "status", "toloka_conn_id")

    def __init__(
        self,
        *,
        pool_id: Argument[str],
        path: Argument[str],
        status: Argument[Sequence[str]] = ("SUBMITTED", "ACCEPTED"),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)
        self.path = given(path)
        self.status = given(status)

    def execute(self, context: Context) -> str:
        with self.client() as toloka, write_to(self.path) as file:
            project = toloka.projects.get(toloka.pools.get(self.pool_id).project_id)
            status = [models.AssignmentStatus(each) for each in self.status]
            assignments = toloka.assignments.list(pool_id=self.pool_id, status=status)
            if file.suffix in (".parquet", ".jsonl"):
                assignments.export(file, project=project)
            else:
                write_results(assignments, file, project=project)
        return self.path


class TolokaDownloadAggregatedOperator(TolokaOperator):
    """Writes what an aggregation has come to to a file, and gives its path. A file that is there is replaced.

    It needs the extra `export`.

    Args:
        operation_id: ID of the operation, which `TolokaAggregateOperator` gives.
        path: A path that ends in `.parquet` or `.jsonl`. It may be in an object storage.
        project_id: ID of the project. With it, each output field has a column of its own, `OUTPUT:field`.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("operation_id", "path", "project_id", "toloka_conn_id")

    def __init__(
        self,
        *,
        operation_id: Argument[str],
        path: Argument[str],
        project_id: Argument[str | None] = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.operation_id = given(operation_id)
        self.path = given(path)
        self.project_id = given(project_id)

    def execute(self, context: Context) -> str:
        with self.client() as toloka, write_to(self.path) as file:
            project = toloka.projects.get(self.project_id) if self.project_id is not None else None
            toloka.aggregated_solutions.list(self.operation_id).export(file, project=project)
        return self.path


class TolokaReviewAssignmentsOperator(TolokaOperator):
    """Accepts or rejects each submitted assignment of a pool. Gives how many of each.

    Args:
        pool_id: ID of the pool.
        accept_if: Says of an assignment whether it is accepted.
        comment: The reason that Tolokers see whose assignments are rejected.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("pool_id", "comment", "toloka_conn_id")

    def __init__(
        self,
        *,
        pool_id: Argument[str],
        accept_if: Callable[[models.Assignment], bool],
        comment: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.pool_id = given(pool_id)
        self.accept_if = accept_if
        self.comment = comment

    def execute(self, context: Context) -> dict[str, int]:
        counts = {"accepted": 0, "rejected": 0}
        with self.client() as toloka:
            for each in toloka.assignments.list(pool_id=self.pool_id, status="SUBMITTED"):
                if self.accept_if(each):
                    toloka.assignments.accept(each.id)
                    counts["accepted"] += 1
                else:
                    toloka.assignments.reject(each.id, public_comment=self.comment)
                    counts["rejected"] += 1
        return counts


class TolokaApplyVerdictsOperator(TolokaOperator):
    """Accepts and rejects assignments as a table says. Gives how many verdicts came to what.

    Args:
        verdicts: The path of a table with `ASSIGNMENT:assignment_id`, `ACCEPT:verdict` and `ACCEPT:comment`,
            also in an object storage.
        toloka_conn_id: ID of the connection.
    """

    template_fields = ("verdicts", "toloka_conn_id")

    def __init__(self, *, verdicts: Argument[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.verdicts = given(verdicts)

    def execute(self, context: Context) -> dict[str, int]:
        counts: dict[str, int] = {}
        with self.client() as toloka, read_from(self.verdicts) as table:
            for each in apply_verdicts(toloka, table):
                counts[each.outcome.value] = counts.get(each.outcome.value, 0) + 1
        return counts
