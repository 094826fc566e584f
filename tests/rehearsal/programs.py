"""A program to rehearse, with quality control and everything else that a report tells of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from toloka_builders import quality_control as qc
from toloka_rehearsal import Work
from toloka_sdk import Toloka, models

START = datetime(2026, 1, 5, tzinfo=UTC)
LABELS = ("cat", "dog", "fox")


def truth(values: Any) -> str:
    """The right label of a picture."""
    return LABELS[int(values["image"].rsplit("/", 1)[1]) % 3]


def controlled(
    toloka: Toloka, work: Work, *, tasks: int = 120, overlap: int = 3, bonuses: int = 1, **changes: Any
) -> None:
    """Has tasks done, some of which are control tasks, and pays bonuses."""
    project = toloka.projects.create(
        models.ProjectForm(
            public_name="Cat, dog or fox?",
            public_description="Name the animal.",
            public_instructions="Look.",
            task_spec=models.TaskSpec(
                input_spec={"image": models.FieldSpec(type="string")},
                output_spec={"animal": models.FieldSpec(type="string", allowed_values=list(LABELS))},
                view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
            ),
            assignments_issuing_type="AUTOMATED",
        )
    )
    ban = qc.restrict("PROJECT", days=10)
    given: dict[str, Any] = {
        "reward_per_assignment": 0.04,
        "quality_control": qc.quality_control(
            qc.golden_tasks(ban, correct_rate=65, answers=5),
            qc.fast_answers(ban, seconds=9, suites=2, of_last=4),
        ),
        **changes,
    }
    pool = toloka.pools.create(
        models.PoolForm(
            project_id=project.id,
            private_name="Animals",
            may_contain_adult_content=False,
            will_expire=START + timedelta(days=30),
            assignment_max_duration_seconds=900,
            defaults=models.PoolDefaults(
                default_overlap_for_new_tasks=overlap, default_overlap_for_new_task_suites=overlap
            ),
            mixer_config=models.MixerConfig(real_tasks_count=4, golden_tasks_count=1, training_tasks_count=0),
            **given,
        )
    )
    toloka.tasks.create_many(
        [task(pool.id, number, is_control=number % 5 == 0) for number in range(tasks)], allow_defaults=True
    )
    toloka.pools.open(pool.id).wait()
    work(pool.id)
    for assignment in list(toloka.assignments.list(pool_id=pool.id))[:bonuses]:
        form = models.UserBonusForm(
            user_id=assignment.user_id, amount=0.1, public_title={"EN": "x"}, public_message={"EN": "y"}
        )
        toloka.user_bonuses.create(form)


def task(pool_id: str, number: int, *, is_control: bool) -> models.TaskForm:
    """A task, whose right answer is known if it is a control task."""
    values = {"image": f"animals/{number}"}
    if not is_control:
        return models.TaskForm(pool_id=pool_id, input_values=values)
    known = models.KnownSolution(output_values={"animal": truth(values)})
    return models.TaskForm(
        pool_id=pool_id, input_values=values, known_solutions=[known], infinite_overlap=True
    )
