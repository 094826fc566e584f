"""The emulator: how soon it answers, what a page costs it, and what an assignment that is played costs."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from benchmarks.measuring import Stopwatch


def start(url: str) -> dict[str, float]:
    """A process with an emulator up to its first answer."""
    from toloka_emulator import Emulator, Request

    with Emulator() as emulator:
        answer = emulator.handle(Request("GET", "/api/v1/pools", "", {"authorization": "ApiKey token"}))
        cpu = time.process_time()
    assert answer.status == 200
    return {"cpu": cpu}


def python(url: str) -> dict[str, float]:
    """A process that does nothing."""
    return {"cpu": time.process_time()}


def page(url: str, rows: int) -> dict[str, float]:
    """A page of assignments, as it leaves the emulator."""
    import json

    from benchmarks.assignments import page as rendered
    from toloka_emulator import Emulator, Request

    pool = 36502086
    query, headers = f"pool_id={pool}&limit={rows}", {"authorization": "ApiKey token"}
    request = Request("GET", "/api/v1/assignments", query, headers)
    with Emulator() as emulator:
        emulator.load("assignments", json.loads(rendered(pool, range(rows), False))["items"])
        emulator.handle(request)  # what is made once is not part of a page
        with Stopwatch() as watch:
            answer = emulator.handle(request)
    return {"cpu": watch.cpu, "seen": len(json.loads(answer.body)["items"])}


def played(url: str, rows: int, tolokers: int) -> dict[str, float]:
    """Assignments that Tolokers take and submit, each with a task."""
    from toloka_emulator import Emulator
    from toloka_sdk import Toloka, models

    project = models.ProjectForm(
        public_name="Cat or dog?",
        public_description="Name the animal.",
        public_instructions="Look at it.",
        task_spec=models.TaskSpec(
            input_spec={"image": models.FieldSpec(type="url")},
            output_spec={"animal": models.FieldSpec(type="string", allowed_values=["cat", "dog"])},
            view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
        ),
        assignments_issuing_type="AUTOMATED",
    )
    with Emulator(seed=1) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        form = models.PoolForm(
            project_id=toloka.projects.create(project).id,
            private_name="Animals",
            may_contain_adult_content=False,
            reward_per_assignment=0.01,
            assignment_max_duration_seconds=600,
            will_expire=datetime(2099, 1, 1, tzinfo=UTC),
            defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
            mixer_config=models.MixerConfig(real_tasks_count=1, golden_tasks_count=0, training_tasks_count=0),
        )
        pool = toloka.pools.create(form)
        images = ({"image": f"https://example.com/{number}.jpg"} for number in range(rows))
        forms = [models.TaskForm(pool_id=pool.id, input_values=image, overlap=1) for image in images]
        toloka.tasks.create_many(forms)
        toloka.pools.open(pool.id).wait()
        crowd = emulator.tolokers(tolokers)
        with Stopwatch() as watch:
            done = len(crowd.work(pool.id))
    return {"cpu": watch.cpu / rows, "seen": done}
