"""Java: a client from openapi-generator's Maven plugin."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from languages.roundtrip import FREE_FORM, losses, write_bodies
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


def test_the_starter_compiles_strictly_and_runs(tmp_path: Path, server: Server) -> None:
    starter = Starter.copied("java", tmp_path, "java", "mvn")
    shutil.copy(HERE / "RoundTrip.java", starter.folder / "src/main/java/firststeps")
    starter.install(*MAVEN, "dependency:resolve", "dependency:resolve-plugins", **QUICK)
    starter.run(*MAVEN, "compile", **QUICK)

    # To this client a field that is null is one that is not there.
    kept = {name: value for name, value in NEWER.items() if value is not None}
    printed = starter.run(*MAVEN, "exec:java", **QUICK, **server.environment())
    check(printed.replace(COLOUR_OFF, "").strip(), server, kept)
    check_what_is_cut_is_sent_once(starter, server, *MAVEN, "exec:java", **QUICK)

    write_bodies(starter.folder / "bodies.json")
    starter.run(*MAVEN, "exec:java", "-Dexec.mainClass=firststeps.RoundTrip", **QUICK)
    # Null is lost, and numbers of free-form values are floats. An unknown field is lost in a variant of a
    # union whose name sorts behind the union's.
    assert losses(starter.folder / "written.json") == [
        "createPool request pool-golden-intervals.mixer_config.min_golden_tasks_count",
        "createPool request pool-training-intervals.mixer_config.min_training_tasks_count",
        "patchTask request task-infinite-overlap.overlap",
        "patchTaskSuite request task-suite-infinite-overlap.overlap",
        "aggregateSolutionsByPool request aggregation-weighted.task_id",
        f"{FREE_FORM}.input_values.large = {float(2**53)}",
        f"{FREE_FORM}.input_values.nothing",
    ]

    api = starter.folder / "target/generated-sources/openapi/src/main/java/toloka/client/api"
    calls = "".join(file.read_text("utf-8") for file in api.glob("*.java"))
    assert [each.operation_id for each in operations() if f" {each.operation_id}(" not in calls] == []
