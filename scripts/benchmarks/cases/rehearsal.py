"""A rehearsal: what an assignment of it costs, from the upload of the tasks to the report."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from benchmarks.measuring import Stopwatch, peak_memory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toloka_rehearsal import Work
    from toloka_sdk import Toloka, models

START = datetime(2026, 1, 5, tzinfo=UTC)
LABELS = ("cat", "dog", "fox")
GENERAL, CONTROL, OVERLAP = 4, 1, 3
AT_ONCE = 1_000


def rehearsed(url: str, assignments: int, tolokers: int, controlled: int) -> dict[str, float]:
    """A pool of suites of five tasks, each for three Tolokers.

    Args:
        url: Not used.
        assignments: How many assignments there are in the end.
        tolokers: How many Tolokers there are.
        controlled: Whether the pool has quality control.
    """
    import crowdkit.aggregation  # noqa: F401  # what is imported once is not part of an assignment

    from toloka_emulator import Behaviour, Crowd
    from toloka_rehearsal import rehearse

    def program(toloka: Toloka, work: Work) -> None:
        pool_id = prepared(toloka, assignments, bool(controlled))
        work(pool_id)

    kind = Behaviour(name="ordinary", accuracy=0.9)
    crowd = Crowd(name="one kind", groups=[(kind, tolokers)])
    with Stopwatch() as watch:
        report = rehearse(program, crowd, truth=right, start=START, budget=1e6)
    [pool] = report.pools
    assert pool.close_reason == "COMPLETED", pool
    done = pool.assignments["ACCEPTED"]
    return {"cpu": watch.cpu / done, "memory": peak_memory(), "done": done}


def right(values: Mapping[str, Any]) -> str:
    """The right label of a picture."""
    return LABELS[int(values["image"].rpartition("/")[2]) % len(LABELS)]


def prepared(toloka: Toloka, assignments: int, controlled: bool) -> str:
    """An open pool with tasks for so many assignments."""
    from toloka_builders import quality_control as qc
    from toloka_sdk import models

    project = toloka.projects.create(
        models.ProjectForm(
            public_name="Cat, dog or fox?",
            public_description="Name the animal.",
            public_instructions="Look at it.",
            task_spec=models.TaskSpec(
                input_spec={"image": models.FieldSpec(type="url")},
                output_spec={"animal": models.FieldSpec(type="string", allowed_values=list(LABELS))},
                view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
            ),
            assignments_issuing_type="AUTOMATED",
        )
    )
    rules: dict[str, Any] = {}
    if controlled:
        skills = [
            toloka.skills.create(models.SkillForm(name=name, hidden=True)).id
            for name in ("golden", "agreement")
        ]
        ban = qc.restrict("PROJECT", days=10)
        golden = qc.golden_tasks(ban, correct_rate=20, answers=10, of_last=20)
        vote = qc.majority_vote(ban, majority=2, correct_rate=20, answers=10, of_last=20)
        control = qc.quality_control(
            golden.when(qc.GoldenSet.golden_set_answers_count >= 5).then(
                qc.set_skill_from(skills[0], qc.GoldenSet.correct_answers_rate)
            ),
            vote.when(qc.MajorityVote.total_answers_count >= 5).then(
                qc.set_skill_from(skills[1], qc.MajorityVote.correct_answers_rate)
            ),
            qc.captcha(ban, fail_rate=80, of_last=10),
            qc.fast_answers(ban, seconds=2, suites=5, of_last=5),
            qc.skipped_in_row(ban, suites=8),
        )
        control.captcha_frequency = "LOW"
        rules["quality_control"] = control
    pool = toloka.pools.create(
        models.PoolForm(
            project_id=project.id,
            private_name="Animals",
            may_contain_adult_content=False,
            will_expire=START + timedelta(days=3650),
            reward_per_assignment=0.02,
            assignment_max_duration_seconds=900,
            defaults=models.PoolDefaults(
                default_overlap_for_new_tasks=OVERLAP, default_overlap_for_new_task_suites=OVERLAP
            ),
            mixer_config=models.MixerConfig(
                real_tasks_count=GENERAL, golden_tasks_count=CONTROL, training_tasks_count=0
            ),
            **rules,
        )
    )
    suites = assignments // OVERLAP
    general = suites * GENERAL
    # As many control tasks as a Toloker needs who does every suite.
    tasks = general + suites * CONTROL
    for start in range(0, tasks, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, tasks))
        forms = [form(pool.id, number, is_control=number >= general) for number in numbers]
        toloka.tasks.create_many(forms, allow_defaults=True)
    toloka.pools.open(pool.id).wait()
    return pool.id


def form(pool_id: str, number: int, *, is_control: bool) -> models.TaskForm:
    """A task, whose right answer is known if it is a control task."""
    from toloka_sdk import models

    values = {"image": f"https://example.com/animals/{number}"}
    if not is_control:
        return models.TaskForm(pool_id=pool_id, input_values=values)
    known = models.KnownSolution(output_values={"animal": right(values)})
    return models.TaskForm(
        pool_id=pool_id, input_values=values, known_solutions=[known], infinite_overlap=True
    )
