"""The command `toloka-migrate`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from toloka_migrate import main, migrate_notebook

PROGRAM = (
    "import toloka.client as toloka\npool = toloka.Pool.Defaults(default_overlap_for_new_task_suites=1)\n"
)
REWRITTEN = (
    "from toloka_sdk import models\npool = models.PoolDefaults(default_overlap_for_new_task_suites=1)\n"
)


def notebook(*cells: str) -> str:
    code = [
        {"cell_type": "code", "metadata": {}, "source": cell.splitlines(keepends=True), "outputs": []}
        for cell in cells
    ]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": ["toloka"]}, *code]}, indent=1) + "\n"


def cells(text: str) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"][1:]]


def test_it_shows_a_diff_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    assert main([str(program)]) == 0
    shown = capsys.readouterr().out
    assert "-import toloka.client as toloka\n" in shown
    assert "+from toloka_sdk import models\n" in shown
    assert program.read_text() == PROGRAM


def test_it_writes_when_asked(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    assert main(["--write", str(program)]) == 0
    assert program.read_text() == REWRITTEN


def test_line_ends_are_kept(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_bytes(PROGRAM.replace("\n", "\r\n").encode())
    main(["--write", str(program)])
    assert program.read_bytes() == REWRITTEN.replace("\n", "\r\n").encode()


def test_what_is_left_is_told_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "program.py"
    program.write_text("import toloka.client as toloka\ntoloka.TolokaClient('t').get_analytics([])\n")
    client = "import toloka.client as toloka\nclient = toloka.TolokaClient('t')\nclient.get_analytics([])\n"
    program.write_text(client)
    assert main([str(program)]) == 1
    assert "left: get_analytics" in capsys.readouterr().err


def test_a_folder_is_gone_through(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "program.py").write_text(PROGRAM)
    (tmp_path / "book.ipynb").write_text(notebook(PROGRAM))
    assert main(["--write", str(tmp_path)]) == 0
    assert (tmp_path / "deep" / "program.py").read_text() == REWRITTEN
    assert cells((tmp_path / "book.ipynb").read_text()) == [REWRITTEN]


def test_what_is_no_program_is_named_with_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "program.py").write_text("import toloka.client\nx = (\n")
    (tmp_path / "book.ipynb").write_text(notebook("a = 1", "import toloka\nx = )"))
    assert main([str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert "program.py: line " in error
    assert "book.ipynb: cell 2, line 2, column " in error


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "latin-1"])
def test_a_file_keeps_its_encoding(tmp_path: Path, encoding: str) -> None:
    first = "" if encoding == "utf-8-sig" else f"# -*- coding: {encoding} -*-\n"
    letters = "é" if encoding == "latin-1" else "кот"
    program = tmp_path / "program.py"
    program.write_bytes(f"{first}{PROGRAM}name = '{letters}'\n".encode(encoding))
    assert main(["--write", str(program)]) == 0
    assert program.read_bytes() == f"{first}{REWRITTEN}name = '{letters}'\n".encode(encoding)


def test_an_encoding_that_there_is_not_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "program.py"
    program.write_text(f"# coding: klingon\n{PROGRAM}")
    assert main([str(program)]) == 2
    assert "klingon" in capsys.readouterr().err


def test_what_is_installed_below_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "env").mkdir()
    (tmp_path / "env" / "pyvenv.cfg").touch()
    others = [tmp_path / name / "library.py" for name in (".hidden", "env", "node_modules", "site-packages")]
    for other in others:
        other.parent.mkdir(exist_ok=True)
        other.write_text(PROGRAM)
    (tmp_path / "folder.py").mkdir()
    (tmp_path / "folder.py" / "program.py").write_text(PROGRAM)
    assert main(["--write", str(tmp_path)]) == 0
    assert {other.read_text() for other in others} == {PROGRAM}
    assert (tmp_path / "folder.py" / "program.py").read_text() == REWRITTEN


def test_what_is_nested_too_deeply_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "program.py").write_text(PROGRAM + f"x = {' + '.join(['pool'] * 2000)}\n")
    assert main([str(tmp_path)]) == 2
    assert "nested too deeply" in capsys.readouterr().err


def test_without_libcst_the_command_names_the_extra_in_one_line() -> None:
    script = """
import sys
from importlib.metadata import entry_points

sys.modules["libcst"] = None
(command,) = entry_points(group="console_scripts", name="toloka-migrate")
sys.exit(command.load()(["."]))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'Error: Programs are rewritten with LibCST: pip install "toloka-sdk[migrate]"\n'


def test_without_libcst_a_program_is_told_of_the_extra() -> None:
    script = "import sys; sys.modules['libcst'] = None\nfrom toloka_migrate import migrate"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1].startswith(
        "ImportError: Programs are rewritten with LibCST: pip install"
    )


def test_cells_share_their_names_and_other_lines_stay() -> None:
    before = notebook(
        "%%capture\n!pip install toloka-kit==1.0.2 pandas\nimport toloka.client as toloka",
        "client = toloka.TolokaClient('t', 'SANDBOX')",
        "toloka.Pool?\nif client:\n    !curl it \\\n      --output file\n    %time client.get_pool()",
        "client.get_pool('1')",
    )
    assert cells(migrate_notebook(before).text) == [
        "%%capture\n!pip install toloka-sdk pandas\nfrom toloka_sdk import Toloka, models",
        "client = Toloka(token='t', environment='sandbox')",
        "models.PoolForm?\nif client:\n    !curl it \\\n      --output file\n    %time client.get_pool()",
        "client.pools.get('1')",
    ]


def test_a_notebook_without_toloka_kit_stays_byte_for_byte() -> None:
    text = notebook("%time\nprint( 1 )").replace("\n", "\n ")
    assert migrate_notebook(text).text == text


def test_a_rewritten_notebook_stays_as_it_is() -> None:
    once = migrate_notebook(notebook("import toloka.client as toloka\n", "toloka.Pool")).text
    assert migrate_notebook(once).text == once
