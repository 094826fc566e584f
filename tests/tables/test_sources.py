"""Tables come from files of many kinds, data frames and rows, and say where they are wrong."""

from __future__ import annotations

import csv
import importlib
import io
import os
import pickle
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tables.fields import ANIMALS, of_type, project
from toloka_sdk import ConfigurationError, TolokaError, models
from toloka_tables import Table, TableError, task_forms

openpyxl: Any = importlib.import_module("openpyxl")
pd: Any = importlib.import_module("pandas")
pl: Any = importlib.import_module("polars")
pa: Any = importlib.import_module("pyarrow")
duckdb: Any = importlib.import_module("duckdb")

FIELDS = project(
    {"image": models.FieldSpec(type="url"), "size": of_type("integer"), "note": of_type("string")},
    {"animal": of_type("string")},
)
HEADER = ["INPUT:image", "INPUT:size", "INPUT:note", "GOLDEN:animal", "HINT:text"]
ROWS: list[list[Any]] = [
    ["https://example.com/1.jpg", 1, 'a "b"; c, d', "cat", "Look at\nthe ears"],
    ["https://example.com/2.jpg", None, "ёж", None, None],
    ["https://example.com/3.jpg", 3, None, "dog", None],
]
FORMS = [
    models.TaskForm(
        pool_id="7",
        input_values={"image": "https://example.com/1.jpg", "size": 1, "note": 'a "b"; c, d'},
        known_solutions=[models.KnownSolution(output_values={"animal": "cat"})],
        message_on_unknown_solution="Look at\nthe ears",
        infinite_overlap=True,
    ),
    models.TaskForm(pool_id="7", input_values={"image": "https://example.com/2.jpg", "note": "ёж"}),
    models.TaskForm(
        pool_id="7",
        input_values={"image": "https://example.com/3.jpg", "size": 3},
        known_solutions=[models.KnownSolution(output_values={"animal": "dog"})],
        infinite_overlap=True,
    ),
]


def read(table: Table, **options: Any) -> list[models.TaskForm]:
    return [*task_forms(table, **{"project": FIELDS, "pool_id": "7", **options})]


def delimited(delimiter: str, line_end: str = "\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows([HEADER, *ROWS])
    return text.getvalue()


# Files


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["tasks.tsv", "tasks.csv", "TASKS.TXT"])
def test_a_file_is_read_as_a_spreadsheet_saves_it(
    delimiter: str, encoding: str, line_end: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(delimited(delimiter, line_end).encode(encoding))
    assert read(path) == read(str(path)) == FORMS


def test_a_file_of_one_column_has_the_delimiter_of_its_name(tmp_path: Path) -> None:
    places = project({"place": of_type("coordinates")}, {})
    (tmp_path / "t.tsv").write_text("INPUT:place\n22.3341,32.32\n")
    (tmp_path / "t.csv").write_text('INPUT:place\n"22.3341,32.32"\n')
    for name in ("t.tsv", "t.csv"):
        [form] = read(tmp_path / name, project=places)
        assert form.input_values == {"place": "22.3341,32.32"}


def test_an_open_file_may_be_in_any_encoding(tmp_path: Path) -> None:
    path = tmp_path / "tasks.csv"
    path.write_bytes(delimited(";").encode("cp1251"))
    with open(path, encoding="cp1251", newline="") as file:
        assert read(file) == FORMS
    with pytest.raises(TableError, match=r"tasks\.csv: is not utf-8\. Save the file in UTF-8"):
        read(path)


def test_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tasks.xlsx"
    pd.DataFrame(ROWS, columns=HEADER).to_excel(path, index=False)
    assert read(path) == FORMS


def test_numbers_and_booleans_of_a_workbook_have_the_types_of_their_fields(tmp_path: Path) -> None:
    fields = project({"id": of_type("string"), "ok": of_type("boolean"), "x": of_type("float")}, {})
    path = tmp_path / "tasks.xlsx"
    pd.DataFrame({"INPUT:id": [17], "INPUT:ok": [True], "INPUT:x": [0.5]}).to_excel(path, index=False)
    [form] = read(path, project=fields)
    assert form.input_values == {"id": "17", "ok": True, "x": 0.5}


def test_a_number_of_a_workbook_that_has_lost_digits_is_no_text(tmp_path: Path) -> None:
    fields = project({"id": of_type("string")}, {})
    path = tmp_path / "tasks.xlsx"
    pd.DataFrame({"INPUT:id": [9007199254740991, 12345678901234567]}).to_excel(path, index=False)
    forms = task_forms(path, project=fields, pool_id="7")
    assert next(forms).input_values == {"id": "9007199254740991"}
    with pytest.raises(TableError, match=r"row 3, INPUT:id: must be text, not 1\.23.*e\+16\. Make it text"):
        next(forms)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("#N/A", "has the error #N/A. Correct the formula, or empty the cell"),
        ("=1+1", "has a formula that was never calculated. Open the workbook in a spreadsheet"),
    ],
)
@pytest.mark.parametrize("kind", ["string", "json", "array_string"])
def test_a_cell_of_a_workbook_without_a_value_is_not_taken_for_an_empty_one(
    kind: str, cell: str, reason: str, tmp_path: Path
) -> None:
    fields = project({"image": of_type("string"), "note": of_type(kind)}, {})
    workbook = openpyxl.Workbook()
    workbook.create_sheet("Sheet 0", 0).append(["INPUT:image", "INPUT:note"])
    for row in (["a", "[]"], ["b", cell], ["c"]):
        workbook["Sheet 0"].append(row)
    workbook["Sheet"].append(["#N/A", "=1+1"])
    path = tmp_path / "tasks.xlsx"
    workbook.save(path)
    errors: list[TableError] = []
    forms = read(path, project=fields, on_error=errors.append)
    assert [form.input_values["image"] for form in forms] == ["a", "c"]
    [error] = errors
    assert str(error).startswith(f"tasks.xlsx, row 3, INPUT:note: {reason}")


def test_a_cell_beside_the_table_of_a_workbook_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "tasks.xlsx"
    table = pd.DataFrame([*[row[:1] for row in ROWS], ["https://example.com/4.jpg"]], columns=HEADER[:1])
    table[""] = [None, None, None, "stray"]
    table.to_excel(path, index=False)
    forms = task_forms(path, project=FIELDS, pool_id="7")
    assert len([next(forms) for _ in range(3)]) == 3
    with pytest.raises(TableError, match=r"tasks\.xlsx, row 5"):
        next(forms)


def test_what_is_no_workbook_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "tasks.xlsx"
    path.write_text("INPUT:image\n")
    with pytest.raises(TableError, match="can't be read as a workbook"):
        read(path)


def test_a_file_that_is_not_there_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        task_forms(tmp_path / "none.tsv", project=FIELDS, pool_id="7")


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text("")
    with pytest.raises(TableError, match=r"tasks\.tsv: has no header"):
        read(path)


def test_a_file_is_closed_when_the_reading_ends_early(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text(delimited("\t"))
    forms = task_forms(path, project=FIELDS, pool_id="7")
    next(forms)
    del forms  # an open file would be a ResourceWarning, which is an error here
    task_forms(path, project=FIELDS, pool_id="7")


# Rows and data frames


def frames() -> dict[str, Callable[[], Any]]:
    columns = {name: [row[place] for row in ROWS] for place, name in enumerate(HEADER)}
    connection = duckdb.connect()

    def relation() -> Any:
        connection.register("tasks", pa.table(columns))
        return connection.sql("SELECT * FROM tasks")

    return {
        "rows": lambda: [dict(zip(HEADER, row, strict=True)) for row in ROWS],
        "rows without what is missing": lambda: [
            {name: cell for name, cell in zip(HEADER, row, strict=True) if cell is not None} for row in ROWS
        ],
        "a generator": lambda: (dict(zip(HEADER, row, strict=True)) for row in ROWS),
        "csv.DictReader": lambda: csv.DictReader(io.StringIO(delimited(","), newline="")),
        "pandas": lambda: pd.DataFrame(columns),
        "pandas with its own types": lambda: pd.DataFrame(columns).convert_dtypes(),
        "polars": lambda: pl.DataFrame(columns),
        "pyarrow": lambda: pa.table(columns),
        "pyarrow batches": lambda: pa.table(columns).to_reader(max_chunksize=1),
        "duckdb": relation,
    }


@pytest.mark.parametrize("kind", frames())
def test_rows_come_from_many_libraries(kind: str) -> None:
    assert read(frames()[kind]()) == FORMS


def test_a_column_of_nothing_is_taken() -> None:
    rows = {"INPUT:image": ["https://example.com/1.jpg"], "GOLDEN:animal": [None]}
    for table in (pd.DataFrame(rows), pl.DataFrame(rows), pa.table(rows)):
        assert [bool(form.known_solutions) for form in read(table)] == [False]


def test_nested_values_of_a_data_frame_are_taken() -> None:
    fields = project({"tags": of_type("array_string"), "data": of_type("json")}, {})
    rows = {"INPUT:tags": [["a", "b"], []], "INPUT:data": [{"a": 1}, {"a": 2}]}
    expected = [{"tags": ["a", "b"], "data": {"a": 1}}, {"tags": [], "data": {"a": 2}}]
    for table in (pd.DataFrame(rows), pl.DataFrame(rows), pa.table(rows)):
        assert [form.input_values for form in read(table, project=fields)] == expected


def test_a_categorical_column_and_one_of_decimals_are_taken() -> None:
    fields = project({"animal": of_type("string"), "price": of_type("float")}, {})
    table = pl.DataFrame({"INPUT:animal": ["cat", "cat"], "INPUT:price": ["1.10", "2"]}).cast(
        {"INPUT:animal": pl.Categorical, "INPUT:price": pl.Decimal(10, 2)}
    )
    forms = read(table, project=fields)
    assert [form.input_values["animal"] for form in forms] == ["cat", "cat"]
    assert [float(form.input_values["price"]) for form in forms] == [1.1, 2.0]


SCORES, LISTS = [0.1, 3.4028235e38], [[0.1, 16777216.0], []]
IN_DUCKDB = """
    select unnest([0.1, 3.4028235e38]::FLOAT[]) as "INPUT:score",
        unnest([[0.1, 16777216], []]::FLOAT[][]) as "INPUT:scores"
"""


def of_pandas(dtype: Any, lists: Any) -> Any:
    return pd.DataFrame({"INPUT:score": pd.array(SCORES, dtype), "INPUT:scores": lists})


def of_numpy() -> list[Any]:
    """Lists as arrays of numpy."""
    return [pd.array(each, "Float32").to_numpy("float32") for each in LISTS]


@pytest.mark.parametrize(
    "made",
    [
        lambda: of_pandas("float32", of_numpy()),
        lambda: of_pandas("Float32", of_numpy()),
        lambda: of_pandas(
            pd.ArrowDtype(pa.float32()), pd.array(LISTS, pd.ArrowDtype(pa.list_(pa.float32())))
        ),
        lambda: pl.DataFrame(
            {"INPUT:score": SCORES, "INPUT:scores": LISTS},
            {"INPUT:score": pl.Float32, "INPUT:scores": pl.List(pl.Float32)},
        ),
        lambda: pa.table(
            {
                "INPUT:score": pa.array(SCORES, pa.float32()),
                "INPUT:scores": pa.array(LISTS, pa.large_list(pa.float32())),
            }
        ),
        lambda: duckdb.sql(IN_DUCKDB),
    ],
    ids=["float32", "Float32", "ArrowDtype", "polars", "pyarrow", "duckdb"],
)
def test_numbers_of_32_bits_are_what_they_were_made_of(made: Callable[[], Any]) -> None:
    fields = project({"score": of_type("float"), "scores": of_type("array_float")}, {})
    assert [form.input_values for form in read(made(), project=fields)] == [
        {"score": score, "scores": scores} for score, scores in zip(SCORES, LISTS, strict=True)
    ]


def test_numbers_of_64_bits_keep_all_their_digits() -> None:
    fields = project({"float": of_type("float")}, {})
    columns = {"INPUT:float": [123456.7890625]}
    for table in (pd.DataFrame(columns), pl.DataFrame(columns), pa.table(columns)):
        assert read(table, project=fields)[0].input_values == {"float": 123456.7890625}


def test_a_column_of_a_type_that_cannot_be_read_is_an_error() -> None:
    table = pa.table({"INPUT:image": pa.RunEndEncodedArray.from_arrays([2], ["https://example.com"])})
    with pytest.raises(TableError, match=r"run_end_encoded.*Cast columns of rare types to plain ones"):
        read(table)


@pytest.mark.parametrize(
    "table",
    [
        17,
        b"INPUT:image",
        {"INPUT:image": "https://example.com"},
        "tasks.parquet",
        None,
        pd.Series(["https://example.com"], name="INPUT:image"),
        pl.Series("INPUT:image", ["https://example.com"]),
    ],
)
def test_what_is_no_table_is_refused(table: Any) -> None:
    with pytest.raises(ConfigurationError):
        read(table)


def test_what_is_no_project_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="project must be a Project"):
        read([], project="1")


def test_what_is_no_row_is_an_error() -> None:
    rows: Any = ["INPUT:image"]
    with pytest.raises(TableError, match="row at index 0: must be a dict by the columns' names"):
        read(rows)


@pytest.mark.parametrize(
    ("module", "extra"), [("python_calamine", "toloka-sdk[excel]"), ("nanoarrow", "toloka-sdk[arrow]")]
)
def test_a_missing_extra_is_named(
    module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    table = tmp_path / "t.xlsx" if module == "python_calamine" else pa.table({"INPUT:image": ["x"]})
    with pytest.raises(ConfigurationError) as caught:
        read(table)
    assert extra in str(caught.value)


def test_the_package_needs_none_of_the_libraries_whose_tables_it_reads(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules.update(dict.fromkeys(['pandas', 'polars', 'pyarrow', 'numpy', 'nanoarrow', "
        "'python_calamine'])); import toloka_tables"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=tmp_path, env=os.environ)


# What is wrong


@pytest.mark.parametrize(
    ("header", "reasons"),
    [
        (
            "INPUT:imag",
            ["'INPUT:imag' is not known. Did you mean 'INPUT:image'?", "'INPUT:image' is missing"],
        ),
        ("image", ["'image' is not known. Did you mean 'INPUT:image'?"]),
        ("input:image", ["Did you mean 'INPUT:image'?"]),
        ("INPUT:image\tGOLDEN:animl", ["'GOLDEN:animl' is not known. Did you mean 'GOLDEN:animal'?"]),
        ("INPUT:image\tGOLDEN:2:animl", ["'GOLDEN:2:animl' is not known. Did you mean 'GOLDEN:animal'?"]),
        ("INPUT:image\tGOLDEN:1:animal", ["'GOLDEN:1:animal' is not known"]),
        ("INPUT:image\tHINT:texts", ["Did you mean 'HINT:text'?"]),
        ("INPUT:image\tzzz", ["Known are INPUT:image, INPUT:size, INPUT:note, HINT:text"]),
        ("INPUT:image\tINPUT:image", ["has more than one column INPUT:image"]),
        ("GOLDEN:animal", ["The column 'INPUT:image' is missing, and required."]),
        ("INPUT:image\tAl:latitude", ["'Al:latitude' is of task suites. Use task_suite_forms()"]),
    ],
)
def test_a_wrong_header_names_its_columns_and_the_nearest_ones(
    header: str, reasons: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text(header + "\n")
    with pytest.raises(TableError) as caught:
        task_forms(path, project=FIELDS, pool_id="7", on_error=lambda error: None)
    assert str(caught.value).startswith("tasks.tsv: ")
    for reason in reasons:
        assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("https://example.com/1.jpg", "row 3: has 1 cells, and the header has 2"),
        ("https://example.com/1.jpg\t1\t", "row 3: has 3 cells, and the header has 2"),
        ("\t1", "row 3, INPUT:image: is empty, and required"),
        ("https://example.com/1.jpg\tone", "row 3, INPUT:size: must be a number, not 'one'"),
        ('"https://example.com/1.jpg\t1', "row 3: has a cell that begins with a quotation mark"),
        ('"https:" //example.com/1.jpg\t1', "row 3: has text behind a cell in quotation marks"),
        ("x" * 140_000 + "\t1", "row 3: has a cell of more than 131,072 characters"),
    ],
)
def test_a_wrong_row_is_named_as_a_spreadsheet_counts(line: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text(
        f'INPUT:image\tINPUT:size\n"https://example.com/\n.jpg"\t\n{line}\n'.replace("\n.jpg", "0.jpg")
    )
    forms = task_forms(path, project=FIELDS, pool_id="7")
    next(forms)
    with pytest.raises(TableError) as caught:
        next(forms)
    assert str(caught.value).startswith(f"tasks.tsv, {reason}")


def test_lines_within_a_cell_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text('INPUT:image\tINPUT:note\nhttps://example.com\t"a\nb\nc"\nwrong url\t\n')
    with pytest.raises(TableError, match=r"tasks\.tsv, row 3, INPUT:image"):
        read(path)


def test_rows_in_memory_are_named_by_their_index() -> None:
    rows = [{"INPUT:image": "https://example.com"}, {"INPUT:imag": "https://example.com"}]
    with pytest.raises(
        TableError, match="row at index 1, INPUT:imag: The column 'INPUT:imag' is not known"
    ) as caught:
        read(rows)
    assert (caught.value.table, caught.value.row, caught.value.column) == (None, 1, "INPUT:imag")


def test_all_errors_are_collected_on_request(tmp_path: Path) -> None:
    path = tmp_path / "tasks.tsv"
    path.write_text(
        "INPUT:image\tINPUT:size\tHINT:text\n"
        "https://example.com/1.jpg\t1\t\n"
        "two words\ttwo\t\n"
        "https://example.com/3.jpg\n"
        "\n"
        "https://example.com/5.jpg\t5\tA hint\n"
        "https://example.com/6.jpg\t6\t\n"
    )
    errors: list[TableError] = []
    forms = read(path, on_error=errors.append)
    assert [form.input_values["size"] for form in forms] == [1, 6]
    assert [(error.row, error.column) for error in errors] == [
        (3, "INPUT:image"),
        (3, "INPUT:size"),
        (4, None),
        (6, "HINT:text"),
    ]


def test_an_error_is_a_value_error_of_the_sdk_and_can_be_pickled() -> None:
    error = TableError("is wrong", table="tasks.tsv", row=3, column="INPUT:image")
    assert isinstance(error, TolokaError)
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error) == "tasks.tsv, row 3, INPUT:image: is wrong"
    assert again.row == 3


def test_a_column_without_a_name_may_be_empty() -> None:
    rows = [{"INPUT:image": "https://example.com", "": None}]
    assert len(read(rows)) == 1
    with pytest.raises(TableError, match="has a cell in a column without a name"):
        read([{"INPUT:image": "https://example.com", "": 1}])


def test_a_row_of_csv_that_is_too_long_is_an_error() -> None:
    reader = csv.DictReader(io.StringIO("INPUT:image\nhttps://example.com,extra\n"))
    with pytest.raises(TableError, match="has a cell in a column without a name"):
        read(reader)


def test_the_rows_are_not_changed() -> None:
    row: dict[str, Any] = {"INPUT:image": "https://example.com", "INPUT:size": 1.0, "INPUT:note": ""}
    before = dict(row)
    read([row])
    assert row == before


# Costs


def many(rows: int) -> Iterator[str]:
    yield "INPUT:image\tGOLDEN:animal\tHINT:text\n"
    for number in range(rows):
        yield f"https://example.com/{number}.jpg\tcat\tLook {number}\n"


def peak(rows: int, path: Path) -> int:
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(many(rows))
    tracemalloc.start()
    count = sum(1 for _ in task_forms(path, project=ANIMALS, pool_id="1"))
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == rows
    return memory


def test_a_file_takes_the_same_memory_whatever_its_length(tmp_path: Path) -> None:
    short = peak(1_000, tmp_path / "short.tsv")
    assert peak(20_000, tmp_path / "long.tsv") < short + 100_000
