"""Go: a client from oapi-codegen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from languages.roundtrip import FREE_FORM, losses, write_bodies
from languages.starter import HERE, Server, Starter, check, check_what_is_cut_is_sent_once
from recorded import operations

if TYPE_CHECKING:
    from pathlib import Path


def test_the_starter_compiles_strictly_and_runs(tmp_path: Path, server: Server) -> None:
    starter = Starter.copied("go", tmp_path, "go")
    starter.install("go", "mod", "download")
    starter.run("go", "generate", "./...")
    schemas = write_bodies(starter.folder / "bodies.json")
    program = (HERE / "roundtrip.go").read_text("utf-8")
    cases = "".join(f'\t"{schema}": func() any {{ return new(toloka.{schema}) }},\n' for schema in schemas)
    (starter.folder / "roundtrip").mkdir()
    (starter.folder / "roundtrip" / "main.go").write_text(program.replace("\t// schemas\n", cases), "utf-8")
    starter.run("go", "vet", "./...")
    assert starter.run("gofmt", "-l", "main.go", "toloka/timestamp.go") == ""

    check(starter.run("go", "run", ".", **server.environment()), server)
    check_what_is_cut_is_sent_once(starter, server, "go", "run", ".")

    starter.run("go", "run", "./roundtrip")
    # Numbers of free-form values are floats.
    assert losses(starter.folder / "written.json") == [f"{FREE_FORM}.input_values.large = {2**53}"]

    calls = (starter.folder / "toloka/toloka.gen.go").read_text("utf-8")
    expected = [
        f"{each.operation_id[0].upper()}{each.operation_id[1:]}WithResponse(" for each in operations()
    ]
    assert [name for name in expected if name not in calls] == []
