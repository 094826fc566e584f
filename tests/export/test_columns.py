"""Lists as tables: which columns there are, and what they hold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.objects import ANIMALS, assignment, solution, task
from export.service import Run, Service, running
from tables.running import created
from toloka_emulator import Emulator
from toloka_sdk import ConfigurationError, PaginationError, ResponseError, Toloka, models

MakeTable = Callable[..., Any]
MOMENT = pa.timestamp("ms", "UTC")


@pytest.fixture
def pool(emulator: Emulator) -> str:
    """A pool with four answers to two tasks, one of them a control task."""
    with Toloka("local", transport=emulator.transport()) as toloka:
        _, pool_id = created(toloka, ANIMALS, tasks=None)
        golden = models.KnownSolution(output_values={"animal": "cat"})
        tasks = [
            models.SuiteTask(input_values={"image": "https://example.com/1.jpg"}),
            models.SuiteTask(
                input_values={"image": "https://example.com/2.jpg", "size": 7}, known_solutions=[golden]
            ),
        ]
        toloka.task_suites.create(models.TaskSuiteForm(pool_id=pool_id, overlap=2, tasks=tasks))
        toloka.pools.open(pool_id).wait()
        emulator.tolokers(2, answer=lambda task, toloker: {"animal": "cat"}).work(pool_id)
        first = next(iter(toloka.assignments.list(pool_id=pool_id)))
        toloka.assignments.reject(first.id, public_comment="It is a dog.")
        return pool_id


def test_an_assignment_has_a_row_for_each_task(reader: str, run: Run, emulator: Emulator, pool: str) -> None:
    table = run(lambda toloka: toloka.assignments.list(pool_id=pool).to_arrow())
    with Toloka("local", transport=emulator.transport()) as toloka:
        expected = [
            {
                "assignment_id": each.id,
                "task_id": each_task.id,
                "task_suite_id": each.task_suite_id,
                "pool_id": pool,
                "user_id": each.user_id,
                "status": each.status,
                "reward": Decimal("0.05"),
                "public_comment": each.public_comment or None,
                "created": each.created,
                "submitted": each.submitted,
                "rejected": each.rejected or None,
                "accepted": None,
                "input_values": each_task.input_values,
                "output_values": answer.output_values,
                "known_solutions": [known.to_dict() for known in each_task.known_solutions or []] or None,
                "more": None,
            }
            for each in toloka.assignments.list(pool_id=pool)
            for each_task, answer in zip(each.tasks, each.solutions or [], strict=True)
        ]
    rows = [
        {
            **row,
            **{
                name: json.loads(row[name]) if row[name] else None
                for name in ("input_values", "output_values", "known_solutions")
            },
        }
        for row in table.to_pylist()
    ]
    assert len(rows) == 4
    assert [{name: row[name] for name in each} for row, each in zip(rows, expected, strict=True)] == expected
    assert {row["status"] for row in rows} == {"SUBMITTED", "REJECTED"}


def test_the_fields_of_a_project_get_columns(reader: str, run: Run, pool: str) -> None:
    table = run(lambda toloka: toloka.assignments.list(pool_id=pool).to_arrow(project=ANIMALS))
    assert table.schema.field("INPUT:size").type == pa.int64()
    assert table.schema.field("OUTPUT:tags").type == pa.list_(pa.string())
    assert "input_values" not in table.schema.names
    row = next(row for row in table.to_pylist() if row["INPUT:size"])
    assert row["INPUT:image"] == "https://example.com/2.jpg"
    assert (row["OUTPUT:animal"], row["OUTPUT:tags"], row["GOLDEN:animal"]) == ("cat", None, "cat")
    assert json.loads(row["known_solutions"]) == [{"output_values": {"animal": "cat"}}]


LISTS = (
    "projects",
    "trainings",
    "pools",
    "operations",
    "tasks",
    "task_suites",
    "attachments",
    "skills",
    "user_skills",
    "user_bonuses",
    "user_restrictions",
    "message_threads",
    "webhook_subscriptions",
)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_one_row_an_object(reader: str, run: Run, pool: str, name: str) -> None:
    query = {"pool_id": pool} if name in ("tasks", "task_suites") else {}
    table = run(lambda toloka: getattr(toloka, name).list(**query).to_arrow())
    assert {"id", "created" if name != "operations" else "submitted", "more"} <= set(table.schema.names)
    empty = {"attachments", "message_threads", "webhook_subscriptions", "trainings"}
    emptied = empty | {"tasks", "skills", "user_skills", "user_bonuses", "user_restrictions"}
    assert (table.num_rows > 0) == (name not in emptied)
    assert set(table["more"].to_pylist()) <= {None}


def test_the_columns_do_not_depend_on_the_rows(table: MakeTable) -> None:
    some = table([assignment()])
    others = table([{"id": "a"}, assignment(2, accepted="2026-01-01T00:00:00", reward=None, bonus_ids=["b"])])
    assert table([]).schema == some.schema == others.schema
    assert some.schema.field("skipped").type == MOMENT
    assert some.schema.field("reward").type == pa.decimal128(18, 6)
    assert some.schema.field("status").type == pa.dictionary(pa.int32(), pa.string())
    assert some.schema.field("bonus_ids").type == pa.list_(pa.string())


def test_other_libraries_can_take_a_table(table: MakeTable) -> None:
    made = table([assignment()])
    assert made.__arrow_c_stream__() is not None
    assert made.to_pandas()["created"].dtype == "datetime64[ms, UTC]"


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [("", 0), (".9", 900_000), (".98", 980_000), (".987", 987_000), (".9876", 987_000), (".987Z", 987_000)],
)
def test_moments_are_read_to_the_millisecond(table: MakeTable, text: str, microseconds: int) -> None:
    made = table([assignment(1, created=f"2026-01-01T10:13:32{text}"), assignment(2)])
    assert made["created"][0].as_py() == datetime(2026, 1, 1, 10, 13, 32, microseconds, UTC)
    assert made["created"][2].as_py() == datetime(2026, 1, 1, 10, 13, 32, 0, UTC)
    assert made["more"].null_count == made.num_rows


@pytest.mark.parametrize("amount", ["0.01", "0.005", "0.1", "5", "123456.000001", "1e-2"])
def test_money_is_exact(table: MakeTable, amount: str) -> None:
    text = json.dumps(assignment(reward="AMOUNT")).replace('"AMOUNT"', amount)
    assert table([text])["reward"][0].as_py() == Decimal(amount)


def test_money_that_was_added_up_as_floats_is_an_amount(table: MakeTable) -> None:
    made = table([assignment(reward=0.1 + 0.05), assignment(2, reward=3 * 0.05)])
    assert made["reward"].to_pylist() == [Decimal("0.15")] * 4


def test_unknown_fields_are_kept_where_they_were(table: MakeTable) -> None:
    unknown = assignment(
        new={"a": [1, "é"]},
        tasks=[task(new=1), task("1-2")],
        solutions=[solution("cat", new=2), solution("dog")],
    )
    rows = table([assignment(0), unknown])["more"].to_pylist()
    assert rows[:2] == [None, None]
    assert json.loads(rows[2]) == {"new": {"a": [1, "é"]}, "tasks": {"new": 1}, "solutions": {"new": 2}}
    assert json.loads(rows[3]) == {"new": {"a": [1, "é"]}}


def test_what_does_not_fit_its_column_is_kept(table: MakeTable) -> None:
    misfits: dict[str, Any] = {
        "reward": 0.0000001,
        "created": "yesterday",
        "mixed": "yes",
        "user_id": 7,
        "bonus_ids": ["a", 5],
        "public_comment": "half of an emoji: \ud83d",
    }
    made = table([assignment(**misfits)])
    for row in made.to_pylist():
        assert json.loads(row["more"]) == misfits
        assert [row[name] for name in misfits] == [None] * len(misfits)
        assert row["assignment_id"] == "assignment-1"


def test_values_that_the_project_does_not_have_are_kept(table: MakeTable) -> None:
    tasks = [task(input_values={"image": "a", "old": {"b": 1}}), task(input_values={"image": 5, "size": 2.0})]
    solutions = [solution("horse"), solution(None)]
    first, second = table([assignment(tasks=tasks, solutions=solutions)], project=ANIMALS).to_pylist()
    assert json.loads(first["more"]) == {"tasks": {"input_values": {"old": {"b": 1}}}}
    assert (first["INPUT:image"], first["OUTPUT:animal"]) == ("a", "horse")
    assert json.loads(second["more"]) == {"tasks": {"input_values": {"image": 5}}}
    assert (second["INPUT:image"], second["INPUT:size"], second["OUTPUT:animal"]) == (None, 2, None)


def test_every_type_of_field_has_a_column(table: MakeTable) -> None:
    kinds: dict[str, Any] = {
        "string": ("a", pa.string()),
        "url": ("https://example.com", pa.string()),
        "file": ("attachment", pa.string()),
        "coordinates": ("1,2", pa.string()),
        "boolean": (True, pa.bool_()),
        "integer": (2**53 + 1, pa.int64()),
        "float": (0.5, pa.float64()),
        "json": ({"a": [1]}, pa.string()),
    }
    kinds |= {f"array_{name}": ([value], pa.list_(type)) for name, (value, type) in kinds.items()}
    kinds["array_json"] = ([{"a": 1}], pa.string())
    specs = {name.replace("_", " "): models.FieldSpec.from_dict({"type": name}) for name in kinds}
    spec = ANIMALS.task_spec.to_dict() | {
        "input_spec": {name: each.to_dict() for name, each in specs.items()}
    }
    form = models.ProjectForm.from_dict(ANIMALS.to_dict() | {"task_spec": spec})
    values = {name.replace("_", " "): value for name, (value, _) in kinds.items()}
    made = table([task(input_values=values)], "tasks", project=form)
    assert made["more"].to_pylist() == [None]
    for name, (value, type) in kinds.items():
        column = made[f"INPUT:{name.replace('_', ' ')}"]
        assert column.type == type
        cell = column[0].as_py()
        assert (json.loads(cell) if name.endswith("json") else cell) == value


def test_answers_and_tasks_need_not_be_as_many(table: MakeTable) -> None:
    none = assignment(1, tasks=[], solutions=None)
    active = assignment(2, solutions=None)
    more = assignment(3, tasks=[task()])
    first = assignment(4, first_declined_solution_attempt=[solution("dog"), solution("dog")])
    rows = table([none, active, more, first]).to_pylist()
    assert [row["assignment_id"][-1] for row in rows] == ["1", "2", "2", "3", "3", "4", "4"]
    assert [row["task_id"] for row in rows] == [None, "2-1", "2-2", "1-1", None, "4-1", "4-2"]
    answers = [row["output_values"] and json.loads(row["output_values"])["animal"] for row in rows]
    assert answers == [None, None, None, "cat", "dog", "cat", "dog"]
    assert [bool(row["first_declined_output_values"]) for row in rows] == [False] * 5 + [True] * 2


def test_json_stays_as_it_was_sent(table: MakeTable) -> None:
    text = json.dumps(task(input_values="VALUES")).replace(
        '"VALUES"', '{"number":12345678901234567890.10,"é":"\\u0000"}'
    )
    [values] = table([text], "tasks")["input_values"].to_pylist()
    assert json.loads(values) == {"number": 12345678901234567890.10, "é": "\0"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(values=st.dictionaries(st.text(), JSON, max_size=4), unknown=JSON, comment=st.text())
@settings(deadline=None)
@pytest.mark.parametrize("project", [None, ANIMALS])
def test_nothing_of_an_object_is_lost(project: Any, values: Any, unknown: Any, comment: str) -> None:
    item = assignment(tasks=[task(input_values=values)], solutions=[solution("cat")], public_comment=comment)
    run = running(Service([item | {"new": unknown}]), asynchronous=False)
    [row] = run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow(project=project)).to_pylist()
    more = json.loads(row["more"])
    assert more.pop("new") == unknown
    kept = more.pop("tasks", {}).get("input_values", {})
    columns = {name.removeprefix("INPUT:"): row[name] for name in row if name.startswith("INPUT:")}
    found = {name: value for name, value in columns.items() if value is not None}
    assert kept | found | (json.loads(row["input_values"]) if project is None else {}) == {
        name: value
        for name, value in values.items()
        if value is not None or project is None or name not in columns
    }
    assert row["public_comment"] == comment
    assert not more


def test_pages_follow_each_other(table: MakeTable) -> None:
    made = table([assignment(number) for number in range(2500)])
    assert made.num_rows == 5000
    assert made["assignment_id"].to_pylist()[::2] == [f"assignment-{number}" for number in range(2500)]


def test_the_rows_of_several_pages_can_be_grouped_and_joined(table: MakeTable) -> None:
    made = table([assignment(number) for number in range(1001)])
    dictionaries = [field.name for field in made.schema if pa.types.is_dictionary(field.type)]
    assert {"assignment_id", "user_id", "status"} <= {*dictionaries}
    for name in dictionaries:
        groups = made.group_by(name).aggregate([([], "count_all")])
        assert sum(groups["count_all"].to_pylist()) == 2002
    joined = made.select(["assignment_id", "task_id"]).join(
        made.select(["assignment_id", "user_id"]), "assignment_id"
    )
    assert joined.num_rows == 4004


def test_pages_have_the_same_size_unless_one_is_set(asynchronous: bool) -> None:
    service = Service([assignment(number) for number in range(2500)])
    run = running(service, asynchronous=asynchronous)
    run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow())
    run(lambda toloka: toloka.assignments.list(pool_id="1", limit=2000).to_arrow())
    assert [query["limit"] for query in service.queries] == ["1000"] * 3 + ["2000"] * 2


def test_batches_are_the_pages_of_the_table(asynchronous: bool) -> None:
    run = running(Service([task(str(number)) for number in range(7)]), asynchronous=asynchronous)

    def batches(toloka: Any) -> Any:
        pages = toloka.tasks.list(pool_id="1", limit=3)
        return everything(pages.to_batches()) if asynchronous else list(pages.to_batches())

    async def everything(batches: Any) -> list[Any]:
        return [batch async for batch in batches]

    read = run(batches)
    assert [batch.num_rows for batch in read] == [3, 3, 1]
    table = run(lambda toloka: toloka.tasks.list(pool_id="1").to_arrow())
    assert pa.Table.from_batches(read).to_pylist() == table.to_pylist()


def test_the_columns_are_known_without_a_request(table: MakeTable) -> None:
    with Toloka("local", transport=httpx.MockTransport(lambda request: pytest.fail("a request"))) as toloka:
        for project in (None, ANIMALS):
            pages = toloka.assignments.list(pool_id="1")
            assert pages.arrow_schema(project=project) == table([], project=project).schema


def test_a_list_that_can_not_be_followed_is_refused(asynchronous: bool) -> None:
    service = Service([])
    run = running(service, asynchronous=asynchronous)
    with pytest.raises(PaginationError, match="first_page"):
        run(lambda toloka: toloka.pools.list(sort="created").to_arrow())
    assert not service.queries


@pytest.mark.parametrize("item", ["null", "5", "[]"])
def test_an_item_that_is_no_object_is_an_error(table: MakeTable, item: str) -> None:
    with pytest.raises(ResponseError, match=r"items\[1\]"):
        table([assignment(), item])


@pytest.mark.parametrize("body", ['{"items": [{]', '{"items": {}, "has_more": false}', "<html>"])
def test_a_page_that_is_none_is_an_error(reader: str, asynchronous: bool, body: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, text=body))
    run = running(transport, asynchronous=asynchronous)
    with pytest.raises(ResponseError):
        run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow())


def test_a_project_is_refused_where_there_are_no_values(asynchronous: bool) -> None:
    run = running(Service([]), asynchronous=asynchronous)
    with pytest.raises(ConfigurationError, match="project="):
        run(lambda toloka: toloka.pools.list().to_arrow(project=ANIMALS))
    with pytest.raises(ConfigurationError, match="project must be"):
        run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow(project="1"))


def test_moments_far_away_are_read(table: MakeTable) -> None:
    made = table([assignment(created="9999-12-31T23:59:59.999", submitted="0001-01-01T00:00:00")])
    assert made["created"][0].as_py() - made["submitted"][0].as_py() > timedelta(days=365 * 9000)


def test_without_pyarrow_the_error_names_the_extra() -> None:
    program = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from toloka_sdk import ConfigurationError, Toloka\n"
        "with Toloka('local') as toloka:\n"
        "    try: toloka.pools.list().to_arrow()\n"
        "    except ConfigurationError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "toloka-sdk[export]" in done.stdout


def test_the_sdk_does_not_import_pyarrow() -> None:
    program = "import sys, toloka_sdk, toloka_export; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
