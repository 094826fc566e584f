"""Writing: the rows of a frame become tasks or bonuses, each once.

Spark may give a row to several Python processes: to one after the other when they die, to two at once when it
speculates, and once more when the program is run again. So a row has a name, in the column `id`, and all
processes share one upload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from pyspark import TaskContext
from pyspark.sql.datasource import (
    DataSourceArrowWriter,
    DataSourceStreamArrowWriter,
    WriterCommitMessage,
)

from toloka_sdk import ConfigurationError, FieldError
from toloka_tables import TableError, task_forms, user_bonus_forms
from toloka_uploads import UploadError
from toloka_uploads._doors import TARGETS
from toloka_uploads._shared import SharedUpload

from ._options import Place, place_of

if TYPE_CHECKING:
    from pyarrow import RecordBatch

    from toloka_sdk import models
    from toloka_uploads._results import Errors

ID = "id"
CHAINS = {"tasks": 16, "user_bonuses": 1}
"""What is paid has one, so that its sum is known. A write that is repeated needs as many as before."""
OWN = ("path", "environment", "base_url", "rejected")
OF = {"tasks": ("pool_id", "allow_defaults", "open_pool"), "user_bonuses": ("at_most",)}
"""The options of writing, of all and of some."""
MOST_NAMED = 20
"""Rejected rows that a message names."""


class Rows:
    """Rows, as `toloka_tables` takes those of a data frame."""

    def __init__(
        self, columns: Sequence[str], types: Sequence[object], rows: Iterator[tuple[Any, ...]]
    ) -> None:
        self.columns, self.dtypes, self._rows = columns, types, rows

    def itertuples(self, *, index: bool, name: None) -> Iterator[tuple[Any, ...]]:
        return self._rows


@dataclass(frozen=True)
class Plan:
    """What is written, and how. It is made on the driver.

    Attributes:
        resource: What the rows become.
        place: Where Toloka is.
        upload: The name of the upload; None in a stream, whose batches each have their own.
        pool_id: The pool of tasks.
        project: The project of tasks, whose fields say how cells are read.
        at_most: Dollars that all bonuses may come to.
        query: The options of the call.
        skips_rejected: Whether rows that are rejected are passed over.
    """

    resource: str
    place: Place
    upload: str | None
    pool_id: str = ""
    project: models.Project | None = None
    at_most: Decimal | None = None
    query: Mapping[str, bool] = field(default_factory=dict[str, bool])
    skips_rejected: bool = False

    def forms(self, rows: Rows, on_error: Callable[[TableError], object] | None) -> Iterator[object]:
        """The forms of rows.

        Raises:
            TableError: The columns are none of a table of these.
        """
        table: Any = rows  # data frames of pandas have no types
        if self.project is None:
            return user_bonus_forms(table, on_error=on_error)
        return task_forms(table, project=self.project, pool_id=self.pool_id, on_error=on_error)


@dataclass(frozen=True)
class Written(WriterCommitMessage):
    """What a partition came to.

    Attributes:
        created: How many of its rows have become something.
        rejected: How many have not.
        reasons: Why, for some of them.
    """

    created: int
    rejected: int
    reasons: Sequence[str]


def write(plan: Plan, batches: Iterator[RecordBatch]) -> Written:
    """Writes a partition."""
    name = plan.upload or batch_name()
    with plan.place() as toloka:
        upload = SharedUpload(
            toloka.tasks.driver,
            TARGETS[plan.resource],
            plan.query,
            name=name,
            chains=CHAINS[plan.resource],
            at_most=plan.at_most,
        )
        for batch in batches:
            add(plan, upload, batch)
        result = upload.finish()
    reasons = [reason(*each) for each in [*result.rejected.items()][:MOST_NAMED]]
    return Written(result.created, len(result.rejected), reasons)


def batch_name() -> str:
    """The name of a stream's batch, the same when it is run again from its checkpoint."""
    context = TaskContext.get()
    assert context is not None
    query = context.getLocalProperty("sql.streaming.queryId")
    batch = context.getLocalProperty("streaming.sql.batchId")
    if query is None or batch is None:
        raise ConfigurationError("Spark doesn't say which batch of the stream this is.")
    return f"{query} {batch}"


def add(plan: Plan, upload: SharedUpload, batch: RecordBatch) -> None:
    """Gives the rows of a record batch to an upload."""
    names = [None if each is None else str(each) for each in batch.column(ID).to_pylist()]
    others = [place for place, name in enumerate(batch.schema.names) if name != ID]
    columns = [batch.column(place).to_pylist(maps_as_pydicts="strict") for place in others]
    current = ""
    errors: dict[str, dict[str, FieldError]] = {}

    def rows() -> Iterator[tuple[Any, ...]]:
        nonlocal current
        for name, *cells in zip(names, *columns, strict=True):
            if name is None:
                raise ConfigurationError(
                    f"The column {ID} is empty in a row. It tells each row from all others."
                )
            current = name
            if all(cell is None for cell in cells):
                upload.reject(name, {"": FieldError(message="The row is empty")})
            yield tuple(cells)

    def refuse(error: TableError) -> None:
        errors.setdefault(current, {})[error.column or ""] = FieldError(message=error.reason)

    table = Rows(
        [batch.schema.names[place] for place in others],
        [batch.schema.types[place] for place in others],
        rows(),
    )
    for form in plan.forms(table, refuse):
        upload.add(current, form)
    for name, reasons in errors.items():
        upload.reject(name, reasons)


def reason(name: str, errors: Errors) -> str:
    return f"{name}: " + ", ".join(
        f"{path} {error.message or error.code}".strip() for path, error in errors.items()
    )


def committed(plan: Plan, messages: Sequence[WriterCommitMessage | None]) -> None:
    """Says which rows were rejected.

    Raises:
        UploadError: Some were, and they are not to be passed over.
    """
    written = [each for each in messages if isinstance(each, Written)]
    rejected = sum(each.rejected for each in written)
    if rejected and not plan.skips_rejected:
        named = [each for message in written for each in message.reasons][:MOST_NAMED]
        raise UploadError(
            f"{rejected} rows were rejected, and the other {sum(each.created for each in written)} are in. "
            "Correct them, and run it again with the same write_id; or pass over what is rejected with "
            f"option('rejected', 'skip'). {'; '.join(named)}"
        )


class Writer(DataSourceArrowWriter):
    """Writes the result of a query."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def write(self, iterator: Iterator[RecordBatch]) -> Written:
        return write(self._plan, iterator)

    def commit(self, messages: list[WriterCommitMessage | None]) -> None:
        committed(self._plan, messages)


class StreamWriter(DataSourceStreamArrowWriter):
    """Writes the batches of a stream."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def write(self, iterator: Iterator[RecordBatch]) -> Written:
        return write(self._plan, iterator)

    def commit(self, messages: list[WriterCommitMessage | None], batchId: int) -> None:
        committed(self._plan, messages)


def planned(options: Mapping[str, str], columns: Sequence[str], *, overwrite: bool, streams: bool) -> Plan:
    """Checks on the driver what is to be written, before any row is.

    Raises:
        ConfigurationError: An option or a column is missing, or is none.
        TableError: The columns are none of a table of these.
    """
    resource = options.get("path", "")
    if resource not in CHAINS:
        raise ConfigurationError(f"save({resource!r}): rows can become {' or '.join(CHAINS)}.")
    if overwrite:
        raise ConfigurationError("What is in Toloka can't be overwritten: write with mode('append').")
    if ID not in columns:
        raise ConfigurationError(
            f"The frame has no column {ID}, a text or a number that tells each row from all others and is the"
            " same when the program is run again. Without it, a row that Spark gives twice is created twice."
        )
    known = (*OWN, *OF[resource], *(("checkpointlocation",) if streams else ("write_id",)))
    for option in options:
        if option not in known:
            raise ConfigurationError(
                f"The option {option} is none of writing {resource}, which takes {', '.join(known)}."
            )
    if not streams and not options.get("write_id"):
        raise ConfigurationError(
            "option('write_id', …) is missing. It names the write: run again with the same one, a program "
            "creates nothing twice; with another one it creates everything again."
        )
    plan = Plan(
        resource,
        place_of(options),
        options.get("write_id"),
        skips_rejected=chosen(options, "rejected", ("fail", "skip")) == "skip",
    )
    plan = of_tasks(plan, options) if resource == "tasks" else replace(plan, at_most=confirmed(options))
    plan.forms(Rows([name for name in columns if name != ID], (), iter(())), None)
    return plan


def of_tasks(plan: Plan, options: Mapping[str, str]) -> Plan:
    pool_id = options.get("pool_id")
    if not pool_id:
        raise ConfigurationError("option('pool_id', …) is missing: the pool that the tasks go to.")
    flags = ("allow_defaults", "open_pool")
    query = {name: chosen(options, name, ("false", "true")) == "true" for name in flags}
    with plan.place() as toloka:
        project = toloka.projects.get(toloka.pools.get(pool_id).project_id)
    return replace(plan, pool_id=pool_id, project=project, query=query)


def confirmed(options: Mapping[str, str]) -> Decimal:
    """The dollars that may be paid."""
    given = options.get("at_most")
    try:
        amount = Decimal(given or "nothing")
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        raise ConfigurationError(
            "Bonuses are paid: option('at_most', …) says how many dollars the whole write may come to, such "
            f"as 150.00, not {given}. It stops before it pays more."
        )
    return amount


def chosen(options: Mapping[str, str], name: str, values: Sequence[str]) -> str:
    value = options.get(name, values[0])
    if value.lower() not in values:
        raise ConfigurationError(f"The option {name} is {' or '.join(values)}, not {value!r}.")
    return value.lower()
