"""Kotlin: a client from openapi-generator's Maven plugin, made of the simple form of the spec."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from languages.roundtrip import (
    FREE_FORM,
    MORE_THAN_DECLARED,
    UNION_OF_MORE,
    losses,
    other_kinds,
    write_bodies,
)
from languages.starter import (
    COLOUR_OFF,
    HERE,
    MAVEN,
    NEWER,
    QUICK,
    Server,
    Starter,
    check,
    check_what_is_cut_is_sent_once,
)
from recorded import operations

if TYPE_CHECKING:
    from pathlib import Path


# To this client a field that is null is one that is not there.
WITH_NULL = {
    "createPool request pool-golden-intervals",
    "createPool request pool-training-intervals",
    "patchTask request task-infinite-overlap",
    "patchTaskSuite request task-suite-infinite-overlap",
}


def test_the_starter_compiles_strictly_and_runs(tmp_path: Path, server: Server) -> None:
    starter = Starter.copied("kotlin", tmp_path, "java", "mvn")
    shutil.copy(HERE / "RoundTrip.kt", starter.folder / "src/main/kotlin/firststeps")
    starter.install(*MAVEN, "dependency:resolve", "dependency:resolve-plugins", **QUICK)
    starter.run(*MAVEN, "compile", **QUICK)

    # A field that the spec doesn't have is not kept, and one that is null is not there.
    kept = {name: value for name, value in NEWER.items() if name != "mood" and value is not None}
    printed = starter.run(*MAVEN, "exec:java", **QUICK, **server.environment())
    check(printed.replace(COLOUR_OFF, "").strip(), server, kept)
    check_what_is_cut_is_sent_once(starter, server, *MAVEN, "exec:java", **QUICK)

    write_bodies(starter.folder / "bodies.json")
    starter.run(*MAVEN, "exec:java", "-Dexec.mainClass=firststeps.RoundTrip", **QUICK)
    found = losses(starter.folder / "written.json")
    assert [loss for loss in found if loss.startswith(FREE_FORM)] == [f"{FREE_FORM}.input_values.nothing"]
    lossy = {loss.partition(".")[0] for loss in found}
    assert lossy == MORE_THAN_DECLARED | UNION_OF_MORE | other_kinds() | WITH_NULL | {FREE_FORM}

    api = starter.folder / "target/generated-sources/openapi/src/main/kotlin/toloka/client/apis"
    calls = "".join(file.read_text("utf-8") for file in api.glob("*.kt"))
    assert [each.operation_id for each in operations() if f" {each.operation_id}(" not in calls] == []
