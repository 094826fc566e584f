"""What is tried again creates nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from toloka_emulator import Emulator, Fault
from toloka_sdk import Toloka

CREATES = ("createProject", "createSkill", "createTraining", "createPool")
LOST = [Fault(operation=operation, drop="after") for operation in CREATES]
"""The service does what it is asked for, and its answer is lost."""
UNSETTLED = Fault(operation="getOperationLog", status=403)
"""The task fails after it has sent an upload, and before it knows what became of it."""


def test_a_try_whose_answer_was_lost_is_made_again_and_nothing_is_doubled(
    emulator: Emulator, toloka: Toloka
) -> None:
    from steps import create

    for fault in (*LOST, Fault(operation="createPool", drop="after"), UNSETTLED):
        emulator.inject(fault)
    run = create.test()
    assert run.state == "success"
    assert emulator.faults == []
    tries = {each.task_id: each.try_number for each in run.get_task_instances()}
    assert [name for name, number in tries.items() if number == 1] == ["bonuses"]

    [project] = toloka.projects.list()
    [_skill] = toloka.skills.list()
    [training] = toloka.trainings.list()
    first, second = toloka.pools.list()
    assert (first.private_name, second.private_name) == ("Animals", "More")
    assert {training.project_id, first.project_id, second.project_id} == {project.id}
    assert len([*toloka.tasks.list(pool_id=first.id)]) == 5
    assert len([*toloka.user_bonuses.list()]) == 1


def test_a_task_that_is_killed_pays_once_when_it_is_run_again(
    emulator: Emulator, toloka: Toloka, tmp_path: Path
) -> None:
    """Killed while it waits for the answer to its request, which the service has carried out."""
    from steps import create

    emulator.inject(Fault(operation="createUserBonus", hang="after"))
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    program = (
        "from datetime import datetime, UTC\nfrom steps import create\n"
        "moment = datetime(2026, 1, 2, tzinfo=UTC)\ncreate.test(logical_date=moment, run_after=moment)"
    )
    paths = os.pathsep.join([str(Path(__file__).parent / "dags"), os.environ.get("PYTHONPATH", "")])
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": paths}, stdout=log, stderr=log
        ) as process,
    ):
        deadline = time.monotonic() + 120
        while not any(each.operation == "createUserBonus" for each in emulator.requests):
            assert process.poll() is None, (tmp_path / "log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.1)
        process.kill()
    emulator.clear_requests()
    assert create.test(logical_date=moment, run_after=moment).state == "success"

    assert len([*toloka.user_bonuses.list()]) == 1
    assert len([*toloka.projects.list()]) == len([*toloka.trainings.list()]) == 1
    first, _second = toloka.pools.list()
    assert len([*toloka.tasks.list(pool_id=first.id)]) == 5
    sent = {each.operation for each in emulator.requests if each.method == "POST"}
    assert sent == set()
