"""The readers on small pages of our own: each form and its irregularities, and what can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from documentation import sources
from documentation.facts import Document, Property
from documentation.rows import split_names

SAMPLES = Path(__file__).parent / "samples"
CALL = (SAMPLES / "call.md").read_text("utf-8")
PIPE_TABLE = (SAMPLES / "pipe_table.md").read_text("utf-8")
GRID = (SAMPLES / "grid.md").read_text("utf-8")
RESPONSE = (SAMPLES / "response.md").read_text("utf-8")
PLAIN_SPACED = (SAMPLES / "spaced.txt").read_text("utf-8")
PLAIN_GLUED = (SAMPLES / "glued.txt").read_text("utf-8")
REFERENCE = (SAMPLES / "reference.yaml").read_text("utf-8")
PARTS = (SAMPLES / "parts.yaml").read_text("utf-8")


def read(folder: Path, name: str, text: str) -> Document:
    (folder / "_includes").mkdir(exist_ok=True)
    (folder / "_includes" / "more.md").write_text("**boolean**\n\nWhether there are more.", "utf-8")
    (folder / "parts.yaml").write_text(PARTS, "utf-8")
    (folder / "examples.yaml").write_text("one: {value: {name: Gertrude, date: 2020-01-01}}\n", "utf-8")
    file = folder / name
    file.write_text(text, "utf-8")
    [document], errors = sources.documents([file])
    assert errors == []
    return document


def problems(folder: Path, name: str, text: str | bytes) -> list[str]:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    _, errors = sources.documents([file])
    return [str(error).removeprefix(f"{folder}/") for error in errors]


def named(document: Document, part: str) -> dict[str, Property]:
    return {each.name: each for table in document.tables if table.part == part for each in table.properties}


def test_a_page_gives_its_calls_tables_statements_and_examples(tmp_path: Path) -> None:
    document = read(tmp_path, "find.md", CALL + PIPE_TABLE + GRID + RESPONSE)
    assert document.operations == ["GET /pigeons/{}"]
    assert named(document, "path").keys() == {"pigeon_id"}
    query = named(document, "query")
    assert query.keys() == {"color", "flight.height", "limit", "id_gt"}
    assert query["color"].types == frozenset({"string"})
    assert query["color"].required
    assert query["color"].values == frozenset({"GREY", "WHITE"})
    assert query["color"].default == "GREY"
    assert query["flight.height"].sometimes
    assert query["flight.height"].limits == {"0", "2000"}
    variants = [table.properties for table in document.tables if table.part == "response"]
    assert [[each.name for each in variant] for variant in variants] == [["name"], ["items", "has_more"]]
    assert variants[1][1].place.file == str(tmp_path / "find.md")
    assert {(each.kind, each.value) for each in document.statements} == {
        ("authorization", "OAuth"),
        ("status", "204"),
        ("quota", "30 a hour"),
        ("limit", "40"),
    }
    assert [example.text for example in document.examples] == ['{"height": 10}', '{"name": "Gertrude"}']


def test_no_break_spaces_change_nothing(tmp_path: Path) -> None:
    text = CALL + GRID + RESPONSE
    spaced = read(tmp_path, "spaced.md", text.replace("From 0 to 2 000", "From\u00a00 to\u00a02\u00a0000"))
    assert named(spaced, "query")["flight.height"].limits == {"0", "2000"}


@pytest.mark.parametrize("text", [PLAIN_SPACED, PLAIN_GLUED], ids=["spaced", "glued"])
def test_plain_text_gives_the_same_facts(tmp_path: Path, text: str) -> None:
    document = read(tmp_path, "find.txt", text)
    assert document.operations == ["GET /pigeons/{}"]
    assert named(document, "path").keys() == {"pigeon_id"}
    assert named(document, "query")["color"].values == frozenset({"GREY", "WHITE"})
    assert len(document.examples) == 1


def test_glued_cells_come_apart(tmp_path: Path) -> None:
    document = read(tmp_path, "find.txt", PLAIN_GLUED)
    query = named(document, "query")
    assert query["color"].required
    assert query["tags"].types == frozenset({"array of string"})
    assert query["tame"].types == frozenset({"boolean"})
    assert named(document, "response").keys() == {"name"}


def test_glued_standard_parameters_come_apart() -> None:
    names = ["limit", "created_gt", "created_ltelast_started_gt", "last_started_lt"]
    assert split_names(names) == ["limit", "created_gt", "created_lte", "last_started_gt", "last_started_lt"]


def test_a_pages_source_may_be_named_as_text(tmp_path: Path) -> None:
    assert read(tmp_path, "find.txt", CALL + GRID).form == "page"


def test_the_reference_is_read_through_its_files(tmp_path: Path) -> None:
    document = read(tmp_path, "api.yaml", REFERENCE)
    answer = named(document, "response")
    assert answer["name"].required
    assert answer["height"].bounds == (("maximum", "2000"),)
    assert answer["height"].place.file == str(tmp_path / "parts.yaml")
    assert named(document, "query")["color"].values == frozenset({"GREY", "WHITE"})
    assert {(each.kind, each.value) for each in document.statements} == {
        ("status", "200"),
        ("status", "204"),
        ("quota", "30 a hour"),
    }
    assert document.examples[0].text == '{"date": "2020-01-01", "name": "Gertrude"}'


def test_folders_are_read_without_what_pages_include(tmp_path: Path) -> None:
    read(tmp_path, "find.md", CALL)
    documents, errors = sources.documents([tmp_path])
    assert [Path(document.page).name for document in documents] == ["find.md"]
    assert errors == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (CALL + GRID.replace("|#", ""), "18: the table is never closed"),
        (CALL + GRID.replace("`GREY`. ||", "`GREY`."), "20: the row is never closed"),
        (CALL + GRID.replace(" {#color} | **string", " {#color} **string"), "20: a row of 1 cells"),
        (CALL + GRID.replace("**string ", "**strnig "), "20: the type 'strnig' is unknown"),
        (CALL + GRID.replace("**color**", ""), "20: no name found"),
        (CALL + GRID.replace("Parameter |", "Pigeon |"), "18: no table of parameters begins with Pigeon"),
        (CALL.replace("  ```\n", ""), "9: the code block is never closed"),
        (CALL.replace("{% endlist %}", ""), "5: the list is never closed"),
        (CALL.replace("{% list tabs %}", ""), "14: endlist closes nothing"),
        (CALL.replace("https://toloka.dev", "toloka.dev"), "10: no URL can be read"),
        (CALL.replace("GET https", "FETCH https"), "9: no call can be read"),
        (CALL + PIPE_TABLE.replace("**pigeon_id** |", "**pigeon_id** | x |"), "20: a row of"),
        (CALL + "{% include more.md %}\n", "16: the include can't be read"),
    ],
)
def test_a_page_that_cannot_be_read_names_the_line(tmp_path: Path, text: str, problem: str) -> None:
    [found] = problems(tmp_path, "find.md", text)
    assert found.startswith(f"find.md:{problem}")


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("find.md", CALL.encode() + b"\n\xff\n", "find.md:17: the text is not UTF-8"),
        ("find.txt", PLAIN_SPACED.replace("]}", "]"), "find.txt:34: the body is never closed"),
        ("find.txt", PLAIN_GLUED.replace("colorstring", "color: string"), "find.txt:16: no row"),
        ("api.yaml", REFERENCE.replace("paths:", "paths"), "api.yaml:"),
        ("api.yaml", REFERENCE.replace("parts.yaml#", "gone.yaml#"), "api.yaml:18: the file"),
        ("api.yaml", "openapi: 3.0.1\n", "api.yaml:1: an OpenAPI document must have paths"),
        ("api.yaml", REFERENCE.replace("      responses:", "      answers:"), "api.yaml:7: the operation is"),
        ("gone.md", b"", ""),
    ],
)
def test_other_forms_name_the_line_too(tmp_path: Path, name: str, text: str | bytes, problem: str) -> None:
    if not problem:
        _, [error] = sources.documents([tmp_path / name])
        assert error.problem == "there is no such file or folder"
        return
    [found] = problems(tmp_path, name, text)
    assert found.startswith(problem)
