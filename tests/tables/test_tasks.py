"""Tasks, task suites and bonuses come from tables, and go into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tables.fields import ANIMALS, of_type, project
from tables.running import Run, created
from toloka_emulator import Emulator
from toloka_sdk import ConfigurationError, Toloka, models
from toloka_tables import (
    TableError,
    task_forms,
    task_suite_forms,
    user_bonus_forms,
    write_task_suites,
    write_tasks,
)

FILES = Path(__file__).parent / "files"
IMAGE = "https://example.com/1.jpg"
CAT = models.KnownSolution(output_values={"animal": "cat"})


def one(row: Mapping[str, Any], **options: Any) -> models.TaskForm:
    [form] = task_forms([{"INPUT:image": IMAGE, **row}], **{"project": ANIMALS, "pool_id": "1", **options})
    return form


def suites(*rows: Mapping[str, Any], **options: Any) -> list[models.TaskSuiteForm]:
    return [*task_suite_forms(rows, **{"project": ANIMALS, "pool_id": "1", **options})]


# Tasks


def test_a_general_task_has_its_input_values() -> None:
    assert one({}) == models.TaskForm(pool_id="1", input_values={"image": IMAGE})
    assert one({}, overlap=3).overlap == 3


def test_a_control_task_has_its_answer_and_infinite_overlap() -> None:
    assert one({"GOLDEN:animal": "cat"}, overlap=3) == models.TaskForm(
        pool_id="1", input_values={"image": IMAGE}, known_solutions=[CAT], infinite_overlap=True
    )


def test_a_training_task_has_its_hint() -> None:
    form = one({"GOLDEN:animal": "cat", "HINT:text": "Look at the ears"})
    assert form.known_solutions == [CAT]
    assert form.message_on_unknown_solution == "Look at the ears"
    assert form.infinite_overlap is True


def test_a_control_task_may_have_some_of_the_required_answers() -> None:
    outputs = {"animal": models.FieldSpec(type="string"), "wild": models.FieldSpec(type="boolean")}
    form = one({"GOLDEN:animal": "cat", "GOLDEN:wild": ""}, project=project(outputs=outputs))
    assert form.known_solutions == [CAT]


def test_the_overlap_of_a_row_goes_before_that_of_the_call() -> None:
    assert one({"TASK:overlap": "5"}, overlap=3).overlap == 5
    control = one({"TASK:overlap": 5, "GOLDEN:animal": "cat"})
    assert (control.overlap, control.infinite_overlap) == (
        5,
        models.TaskForm(pool_id="1", input_values={}).overlap,
    )
    with pytest.raises(TableError, match="TASK:overlap: must be at least 1, not 0"):
        one({"TASK:overlap": "0"})


def test_a_task_may_have_several_correct_answers_with_weights() -> None:
    form = one(
        {
            "GOLDEN:animal": "cat",
            "GOLDEN:10:animal": "dog",
            "GOLDEN:10:correctness_weight": "0.1",
            "GOLDEN:2:animal": "dog",
            "GOLDEN:2:correctness_weight": 0.5,
            "GOLDEN:3:animal": None,
        }
    )
    assert form.known_solutions == [
        CAT,
        models.KnownSolution(output_values={"animal": "dog"}, correctness_weight=0.5),
        models.KnownSolution(output_values={"animal": "dog"}, correctness_weight=0.1),
    ]


def test_a_weight_needs_an_answer() -> None:
    with pytest.raises(TableError, match="GOLDEN:2:correctness_weight: weighs an answer that is not there"):
        one({"GOLDEN:animal": "cat", "GOLDEN:2:correctness_weight": "0.5"})


def test_a_field_may_be_named_like_a_weight() -> None:
    named = project(outputs={"correctness_weight": models.FieldSpec(type="integer")})
    form = one({"GOLDEN:correctness_weight": "3"}, project=named)
    assert form.known_solutions == [models.KnownSolution(output_values={"correctness_weight": 3})]


def test_a_hint_without_an_answer_is_an_error() -> None:
    optional = project({"image": of_type("url")})
    for rows in ([{"INPUT:image": IMAGE, "HINT:text": "Look"}], [{"HINT:text": "Look"}]):
        with pytest.raises(TableError, match="HINT:text: is a hint for a task without a correct answer"):
            list(task_forms(rows, project=optional, pool_id="1"))


def test_the_place_of_a_field_task_is_of_a_suite() -> None:
    with pytest.raises(TableError, match="Al:latitude"):
        one({"Al:latitude": "53.9", "Al:longitude": "27.5"})


# Task suites


def row(number: int, **cells: Any) -> dict[str, Any]:
    return {"INPUT:image": f"https://example.com/{number}.jpg", **cells}


def images(form: models.TaskSuiteForm) -> list[int]:
    return [int(task.input_values["image"].rpartition("/")[2].removesuffix(".jpg")) for task in form.tasks]


def test_an_empty_row_ends_a_suite() -> None:
    forms = suites({}, row(1), row(2), {"INPUT:image": ""}, {"INPUT:image": None}, row(3), {})
    assert [images(form) for form in forms] == [[1, 2], [3]]


def test_suites_may_have_a_number_of_tasks() -> None:
    forms = suites(row(1), row(2), {}, row(3), row(4), row(5), tasks_per_suite=2)
    assert [images(form) for form in forms] == [[1, 2], [3, 4], [5]]
    with pytest.raises(ConfigurationError):
        suites(tasks_per_suite=0)


def test_a_suite_has_the_place_and_the_overlap_of_its_rows() -> None:
    place = {"Al:latitude": "53.9", "Al:longitude": 27.5, "TASK:overlap": "2"}
    [form] = suites(row(1, **place), row(2), row(3, **place))
    assert (form.latitude, form.longitude, form.overlap) == (53.9, 27.5, 2)


def test_rows_of_a_suite_that_differ_are_an_error() -> None:
    with pytest.raises(
        TableError, match=r"row at index 1, TASK:overlap: is 3, but 2 in an earlier row of the suite"
    ):
        suites(row(1, **{"TASK:overlap": 2}), row(2, **{"TASK:overlap": 3}))


def test_half_of_a_place_is_an_error() -> None:
    with pytest.raises(TableError, match="Al:latitude: is half of a place"):
        suites(row(1, **{"Al:latitude": "53.9"}))


def test_suites_of_control_tasks_alone_have_infinite_overlap() -> None:
    golden = {"GOLDEN:animal": "cat"}
    control, mixed = suites(row(1, **golden), row(2, **golden), {}, row(3, **golden), row(4), overlap=3)
    assert (control.infinite_overlap, bool(control.overlap)) == (True, False)
    assert (bool(mixed.infinite_overlap), mixed.overlap) == (False, 3)
    assert mixed.tasks[0].known_solutions == [CAT]


def test_a_suite_with_an_error_is_left_out_as_a_whole() -> None:
    errors: list[TableError] = []
    forms = suites(row(1), {"INPUT:image": "two words"}, {}, row(3), on_error=errors.append)
    assert [images(form) for form in forms] == [[3]]
    assert [error.row for error in errors] == [1]


# Bonuses


def test_bonuses_have_their_messages_by_language() -> None:
    rows: list[dict[str, Any]] = [
        {
            "user_id": "u1",
            "amount": "0.50",
            "assignment_id": "a1",
            "private_comment": "fast",
            "public_title:EN": "Thank you!",
            "public_title:FR": "Merci !",
            "public_message:EN": "You were fast.",
        },
        {"user_id": "u2", "amount": 1, "without_message": "true"},
        {},
    ]
    assert [*user_bonus_forms(rows)] == [
        models.UserBonusForm(
            user_id="u1",
            amount=0.5,
            assignment_id="a1",
            private_comment="fast",
            public_title={"EN": "Thank you!", "FR": "Merci !"},
            public_message={"EN": "You were fast."},
        ),
        models.UserBonusForm(
            user_id="u2", amount=1, without_message=True, public_title=None, public_message=None
        ),
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"amount": "1,50"}, "amount: must be a number, not '1,50'. Write the fraction behind a point"),
        ({"amount": None}, "amount: is empty, and required"),
        ({"public_title:XX": "Hi"}, "'public_title:XX' is not known. Did you mean 'public_title:EN'?"),
        ({"user": "u1"}, "'user' is not known. Did you mean 'user_id'?"),
    ],
)
def test_a_wrong_bonus_is_an_error(cells: dict[str, Any], reason: str) -> None:
    with pytest.raises(TableError) as caught:
        list(user_bonus_forms([{"user_id": "u1", "amount": "1", **cells}]))
    assert reason.split(".")[0] in str(caught.value)


# Writing


CANONICAL = {
    "training.tsv": project(
        {"text_id": of_type("integer"), "text": of_type("string")}, {"is_correct": of_type("string")}
    ),
    "types.tsv": project(
        {
            "link": models.FieldSpec(type="url"),
            "height": of_type("float"),
            "answer": of_type("boolean"),
            "location": of_type("coordinates"),
            "comments": of_type("array_string"),
            "answers": of_type("array_boolean"),
            "locations": of_type("array_coordinates"),
            "banner": of_type("json"),
            "banners": of_type("array_json"),
        },
        {"label": of_type("string")},
    ),
    "comparison.csv": project(
        {"image_left": models.FieldSpec(type="url"), "image_right": models.FieldSpec(type="url")},
        {"result": of_type("string", allowed_values=["left", "right"])},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CANONICAL)
def test_a_file_of_tasks_goes_in_and_out_unchanged(name: str, tmp_path: Path) -> None:
    path = FILES / name
    header = path.read_text("utf-8").partition("\n")[0].split("," if name.endswith(".csv") else "\t")
    forms = [*task_forms(path, project=CANONICAL[name], pool_id="1")]
    write_tasks(forms, tmp_path / name, project=CANONICAL[name], columns=header)
    assert (tmp_path / name).read_bytes() == path.read_bytes()


def test_a_file_of_task_suites_goes_in_and_out_unchanged(tmp_path: Path) -> None:
    path = FILES / "suites.tsv"
    header = path.read_text("utf-8").partition("\n")[0].split("\t")
    forms = [*task_suite_forms(path, project=ANIMALS, pool_id="1")]
    assert [len(form.tasks) for form in forms] == [3, 3, 1]
    assert write_task_suites(forms, tmp_path / "suites.tsv", project=ANIMALS, columns=header) == 3
    assert (tmp_path / "suites.tsv").read_bytes() == path.read_bytes()


def test_the_columns_are_those_of_the_project_by_default(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    write_tasks([one({}), one({"GOLDEN:animal": "cat", "HINT:text": "Look"})], path, project=ANIMALS)
    assert path.read_text() == (
        f"INPUT:image\tGOLDEN:animal\tHINT:text\n{IMAGE}\t\t\n{IMAGE}\tcat\tLook\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("form", "columns", "column"),
    [
        (one({"GOLDEN:animal": "cat", "GOLDEN:2:animal": "dog"}), None, "GOLDEN:2:animal"),
        (one({"GOLDEN:animal": "cat", "GOLDEN:correctness_weight": 1}), None, "GOLDEN:correctness_weight"),
        (one({"GOLDEN:animal": "cat"}), ["INPUT:image"], "GOLDEN:animal"),
        (models.TaskForm(pool_id="1", input_values={"imag": IMAGE}), None, "INPUT:imag"),
    ],
)
def test_a_value_that_no_column_is_for_is_an_error_and_no_file_is_left(
    form: models.TaskForm, columns: list[str] | None, column: str, tmp_path: Path
) -> None:
    with pytest.raises(TableError, match=f"row at index 1, {column}: is .*, and there is no such column"):
        write_tasks([one({}), form], tmp_path / "tasks.tsv", project=ANIMALS, columns=columns)
    assert [*tmp_path.iterdir()] == []


def test_an_earlier_file_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text("earlier")
    wrong = models.TaskForm(pool_id="1", input_values={"imag": IMAGE})
    with pytest.raises(TableError):
        write_tasks([wrong], path, project=ANIMALS)
    assert path.read_text() == "earlier"
    write_tasks([], path, project=ANIMALS)
    assert path.read_text() == "INPUT:image\tGOLDEN:animal\tHINT:text\n"


def test_a_column_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"'INPUT:imag' is not known. Did you mean 'INPUT:image'"):
        write_tasks([], tmp_path / "tasks.tsv", project=ANIMALS, columns=["INPUT:imag"])
    with pytest.raises(ConfigurationError, match=r"tasks\.xlsx can't be written"):
        write_tasks([], tmp_path / "tasks.xlsx", project=ANIMALS)


# Against the emulator


def test_what_can_not_take_errors_is_refused_at_once() -> None:
    collect: Any = "raise"
    with pytest.raises(ConfigurationError, match="on_error must be a function"):
        task_forms([], project=ANIMALS, pool_id="1", on_error=collect)


def test_tasks_of_a_file_are_uploaded_and_written_again(emulator: Emulator, run: Run, tmp_path: Path) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        project, pool_id = created(toloka)

    def forms(path: Path = FILES / "suites.tsv") -> Iterator[models.TaskForm]:
        return task_forms(path, project=project, pool_id=pool_id, overlap=2)

    for _ in range(2):  # the second time, the journal knows them all
        summary = run(lambda toloka: toloka.tasks.upload(forms(), journal=tmp_path / "journal").wait())
        assert (summary.created, summary.rejected) == (7, [])
    with Toloka("local", transport=emulator.transport()) as toloka:
        tasks = [*toloka.tasks.list(pool_id=pool_id)]
    assert [task.infinite_overlap for task in tasks] == [True, False, False, True, False, False, False]
    write_tasks(tasks, tmp_path / "tasks.tsv", project=project)
    assert [*forms(tmp_path / "tasks.tsv")] == [*forms()]


def test_tasks_of_a_pool_are_downloaded_and_uploaded_to_another(
    emulator: Emulator, run: Run, tmp_path: Path
) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        project, pool_id = created(toloka)
        toloka.tasks.create_many(
            task_forms(FILES / "suites.tsv", project=project, pool_id=pool_id, overlap=2)
        )
        tasks = [*toloka.tasks.list(pool_id=pool_id)]
        other = created(toloka)[1]
    columns = [
        "INPUT:image",
        "GOLDEN:animal",
        "HINT:text",
        "TASK:id",
        "TASK:overlap",
        "TASK:remaining_overlap",
    ]
    write_tasks(tasks, tmp_path / "tasks.tsv", project=project, columns=columns)
    assert [line.split("\t")[3:] for line in (tmp_path / "tasks.tsv").read_text().splitlines()[1:]] == [
        [task.id, *("" if each is None else str(each) for each in (task.overlap, task.remaining_overlap))]
        for task in tasks
    ]
    forms = [*task_forms(tmp_path / "tasks.tsv", project=project, pool_id=other)]
    result = run(lambda toloka: toloka.tasks.create_many(forms))
    again = [result.items[str(place)] for place in range(len(tasks))]
    assert [(each.input_values, each.overlap, each.infinite_overlap) for each in again] == [
        (each.input_values, each.overlap, each.infinite_overlap) for each in tasks
    ]
    assert not {each.id for each in again} & {each.id for each in tasks}


def test_task_suites_of_a_file_are_uploaded(emulator: Emulator, run: Run) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        project, pool_id = created(toloka, tasks=None)
    forms = task_suite_forms(FILES / "suites.tsv", project=project, pool_id=pool_id, overlap=1)
    assert run(lambda toloka: toloka.task_suites.upload(forms).wait()).created == 3
    with Toloka("local", transport=emulator.transport()) as toloka:
        assert [len(suite.tasks) for suite in toloka.task_suites.list(pool_id=pool_id)] == [3, 3, 1]


def test_bonuses_of_a_file_are_uploaded(emulator: Emulator, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bonuses.csv"
    path.write_text(
        "user_id;amount;public_title:EN;public_message:EN;without_message\n"
        "u1;0.50;Thank you!;You were fast.;\nu2;1;;;true\n"
    )
    assert run(lambda toloka: toloka.user_bonuses.upload(user_bonus_forms(path)).wait()).created == 2
    with Toloka("local", transport=emulator.transport()) as toloka:
        bonuses = [*toloka.user_bonuses.list()]
    assert [(each.user_id, each.amount, each.without_message) for each in bonuses] == [
        ("u1", 0.5, False),
        ("u2", 1, True),
    ]
