"""Cats and dogs: what the pipelines send, and what they make of the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from toloka_sdk import models

ANIMALS = ("cat", "dog")
IMAGES = [f"https://example.com/animals/{number}.jpg" for number in range(12)]


def project_form() -> models.ProjectForm:
    return models.ProjectForm(
        public_name="Cat or dog?",
        public_description="Look at a picture and say which animal is in it.",
        public_instructions="Choose the animal that you see.",
        task_spec=models.TaskSpec(
            input_spec={"image": models.FieldSpec(type="url")},
            output_spec={"animal": models.FieldSpec(type="string", allowed_values=list(ANIMALS))},
            view_spec=models.ClassicViewSpec(markup="{{img src=image}} {{field type='input' name='animal'}}"),
        ),
        assignments_issuing_type="AUTOMATED",
    )


def training_form(project_id: str) -> models.TrainingForm:
    return models.TrainingForm(
        project_id=project_id,
        private_name="Two easy ones",
        inherited_instructions=True,
        training_tasks_in_task_suite_count=2,
        mix_tasks_in_creation_order=True,
        shuffle_tasks_in_task_suite=True,
        task_suites_required_to_pass=1,
        assignment_max_duration_seconds=600,
    )


def training_tasks(training_id: str) -> list[models.TaskForm]:
    return [
        models.TaskForm(
            pool_id=training_id,
            input_values={"image": f"https://example.com/easy/{animal}.jpg"},
            known_solutions=[models.KnownSolution(output_values={"animal": animal})],
            message_on_unknown_solution=f"Look at the ears: it is a {animal}.",
            infinite_overlap=True,
        )
        for animal in ANIMALS
    ]


def pool_form(project_id: str, training_id: str, skill_id: str) -> models.PoolForm:
    unrated = models.SkillFilter(key=skill_id, operator="EQ", value=None)
    good = models.SkillFilter(key=skill_id, operator="GTE", value=70)
    english = models.ProfileFilter(key="languages", operator="IN", value="EN")
    three_skips = models.QualityControlConfig(
        collector_config=models.CollectorConfig(type="SKIPPED_IN_ROW_ASSIGNMENTS"),
        rules=[
            models.QualityControlRule(
                conditions=[models.RuleCondition(key="skipped_in_row_count", operator="GTE", value=3)],
                action=models.RestrictionV2Action(
                    parameters=models.RestrictionV2ActionParameters(
                        scope="PROJECT", duration=1, duration_unit="DAYS"
                    )
                ),
            )
        ],
    )
    return models.PoolForm(
        project_id=project_id,
        private_name="Animals",
        may_contain_adult_content=False,
        reward_per_assignment=0.02,
        assignment_max_duration_seconds=600,
        will_expire=datetime.now(UTC) + timedelta(days=30),
        auto_accept_solutions=False,
        auto_accept_period_day=7,
        defaults=models.PoolDefaults(default_overlap_for_new_tasks=3, default_overlap_for_new_task_suites=3),
        mixer_config=models.MixerConfig(real_tasks_count=4, golden_tasks_count=0, training_tasks_count=0),
        filter=models.FilterAnd(and_=[english, models.FilterOr(or_=[unrated, good])]),
        quality_control=models.QualityControl(
            training_requirement=models.TrainingRequirement(
                training_pool_id=training_id, training_passing_skill_value=80
            ),
            configs=[three_skips],
        ),
    )


def tasks(pool_id: str) -> list[models.TaskForm]:
    return [models.TaskForm(pool_id=pool_id, input_values={"image": image}) for image in IMAGES]


def aggregation_form(pool_id: str) -> models.DawidSkenePoolAggregation:
    return models.DawidSkenePoolAggregation(pool_id=pool_id, fields=[models.AggregatedField(name="animal")])


def image(task: models.Task) -> str:
    """The address of the picture of a task."""
    return str(task.input_values["image"])


def answer(solution: models.Solution | models.AggregatedSolution) -> str | None:
    """The animal that an answer names."""
    animal: str | None = solution.output_values.get("animal")
    return animal


def is_complete(assignment: models.Assignment) -> bool:
    """Whether each task has an answer."""
    return all(answer(solution) for solution in assignment.solutions)


def qualities(assignments: Iterable[models.Assignment], animals: dict[str, str | None]) -> dict[str, float]:
    """For each Toloker, the percentage of answers that are those that were settled on."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for assignment in assignments:
        for task, solution in zip(assignment.tasks, assignment.solutions, strict=True):
            hits[assignment.user_id].append(answer(solution) == animals[task.id])
    return {user_id: 100 * sum(hit) / len(hit) for user_id, hit in hits.items()}


def bonuses(qualities: dict[str, float]) -> list[models.UserBonusForm]:
    """Something for those who were always right."""
    return [
        models.UserBonusForm(
            user_id=user_id,
            amount=0.05,
            public_title={"EN": "Thank you"},
            public_message={"EN": "You named every animal rightly."},
        )
        for user_id, quality in qualities.items()
        if quality == 100
    ]
