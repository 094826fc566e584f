"""Rust: a client from openapi-generator, made of the simple form of the spec."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from languages.roundtrip import MORE_THAN_DECLARED, UNION_OF_MORE, losses, other_kinds, write_bodies
from languages.starter import (
    HERE,
    NEWER,
    Server,
    Starter,
    check,
    check_what_is_cut_is_sent_once,
    openapi_generator,
)
from recorded import operations

if TYPE_CHECKING:
    from pathlib import Path

QUICK = {"CARGO_PROFILE_DEV_DEBUG": "0", "CARGO_INCREMENTAL": "0"}


def test_the_starter_compiles_strictly_and_runs(tmp_path: Path, server: Server) -> None:
    starter = Starter.copied("rust", tmp_path, "cargo", "rustfmt", "java", "mvn")
    openapi_generator(starter, "generate", "-c", "openapi-generator.yaml")
    starter.install("cargo", "fetch")
    schemas = write_bodies(starter.folder / "bodies.json")
    program = (HERE / "roundtrip.rs").read_text("utf-8")
    cases = "".join(
        f'        "{schema}" => to_value(from_value::<models::{schema}>(value)?),\n' for schema in schemas
    )
    (starter.folder / "src" / "bin").mkdir()
    (starter.folder / "src" / "bin" / "roundtrip.rs").write_text(
        program.replace("        // schemas\n", cases), "utf-8"
    )
    starter.run("cargo", "build", **QUICK)
    starter.run("rustfmt", "--edition", "2024", "--check", "src/main.rs")

    # A field that the spec doesn't have is not kept.
    kept = {name: value for name, value in NEWER.items() if name != "mood"}
    printed = starter.run("target/debug/toloka-first-steps", **server.environment())
    check(printed, server, kept)
    check_what_is_cut_is_sent_once(starter, server, "target/debug/toloka-first-steps")

    starter.run("target/debug/roundtrip")
    lossy = {loss.partition(".")[0] for loss in losses(starter.folder / "written.json")}
    assert lossy == MORE_THAN_DECLARED | UNION_OF_MORE | other_kinds()

    files = (starter.folder / "toloka-client/src/apis").glob("*.rs")
    calls = set(re.findall(r"async fn (\w+)", "".join(file.read_text("utf-8") for file in files)))
    assert [each.operation_id for each in operations() if snake(each.operation_id) not in calls] == []


def snake(name: str) -> str:
    return re.sub(r"(?=[A-Z])", "_", name).lower()
