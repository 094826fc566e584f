"""What the builders make, on the emulator."""

from __future__ import annotations

from datetime import UTC, date, datetime

from toloka_builders import quality_control as qc
from toloka_builders import template_builder as tb
from toloka_builders.filters import DateOfBirth, Filter, Languages, OsFamily, RegionByPhone, Skill
from toloka_emulator import Emulator
from toloka_sdk import UNSET, Toloka, models

TEMPLATE = tb.Template(
    view=tb.ListView(
        items=[
            tb.ImageView(url=tb.InputData("image")),
            tb.RadioGroupField(
                data=tb.OutputData("animal"),
                options=[tb.Option(label="A cat", value="cat"), tb.Option(label="A dog", value="dog")],
                validation=tb.RequiredCondition(),
            ),
        ]
    )
)


def test_a_project_and_a_pool_are_given_back_as_they_were_built(toloka: Toloka) -> None:
    good = toloka.skills.create(models.SkillForm(name="Good")).id
    audience = (
        (Skill(good) >= 80)
        & Languages.in_("EN", "DE")
        & ~RegionByPhone.is_(225)
        & ((OsFamily == "ANDROID") | (DateOfBirth < date(2000, 1, 1)))
    )
    block = qc.restrict("PROJECT", days=10, private_comment="Careless")
    rules = (
        qc.captcha(block, fail_rate=30, of_last=10),
        qc.golden_tasks(block, correct_rate=75, answers=7, of_last=10),
        qc.majority_vote(qc.set_skill(good, 0), majority=3, correct_rate=60, answers=5),
        qc.fast_answers(block, seconds=3, suites=4, of_last=10),
        qc.skipped_in_row(qc.restrict("POOL", hours=8), suites=10),
        qc.income_limit(qc.restrict("POOL", days=1), dollars=20),
        qc.AssignmentsAssessment()
        .when(qc.AssignmentsAssessment.assessment_event == "REJECT")
        .then(qc.change_overlap(1, open_pool=True)),
    )
    task_spec = TEMPLATE.to_task_spec()
    project = toloka.projects.create(
        models.ProjectForm(
            public_name="Cat or dog?",
            public_description="Name the animal.",
            task_spec=task_spec,
            assignments_issuing_type="AUTOMATED",
        )
    )
    created = toloka.pools.create(
        models.PoolForm(
            project_id=project.id,
            private_name="Animals",
            may_contain_adult_content=False,
            reward_per_assignment=0.05,
            assignment_max_duration_seconds=600,
            will_expire=datetime(2099, 1, 1, tzinfo=UTC),
            defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
            filter=audience.to_model(),
            quality_control=qc.quality_control(*rules),
        )
    )
    pool = toloka.pools.get(created.id)
    assert pool.filter == audience.to_model()
    assert pool.filter
    assert Filter.from_model(pool.filter) == audience
    assert pool.quality_control
    assert [each.to_model() for each in qc.collectors(pool.quality_control)] == pool.quality_control.configs
    for config in pool.quality_control.configs or ():
        assert config.collector_config.uuid, "the service assigns it"
        config.collector_config.uuid = UNSET
    assert pool.quality_control == qc.quality_control(*rules)
    assert qc.collectors(pool.quality_control) == rules
    assert toloka.projects.get(project.id).task_spec == task_spec
    view_spec = project.task_spec.view_spec
    assert isinstance(view_spec, models.TemplateBuilderViewSpec)
    read = tb.Template.from_view_spec(view_spec)
    assert read.to_config() == TEMPLATE.to_config()
    assert read.to_view_spec() == view_spec


def test_tolokers_see_and_answer_what_the_template_asks(emulator: Emulator, toloka: Toloka) -> None:
    project = toloka.projects.create(
        models.ProjectForm(
            public_name="Cat or dog?",
            public_description="Name the animal.",
            task_spec=TEMPLATE.to_task_spec(),
            assignments_issuing_type="AUTOMATED",
        )
    )
    pool = toloka.pools.create(
        models.PoolForm(
            project_id=project.id,
            private_name="Animals",
            may_contain_adult_content=False,
            reward_per_assignment=0.05,
            assignment_max_duration_seconds=600,
            will_expire=datetime(2099, 1, 1, tzinfo=UTC),
            defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
            mixer_config=models.MixerConfig(real_tasks_count=1),
        )
    )
    form = models.TaskForm(pool_id=pool.id, input_values={"image": "https://example.com/1.jpg"}, overlap=1)
    toloka.tasks.create(form)
    toloka.pools.open(pool.id).wait()
    emulator.tolokers(1).work(pool.id)
    [assignment] = toloka.assignments.list(pool_id=pool.id)
    assert [each.output_values["animal"] in ("cat", "dog") for each in assignment.solutions] == [True]
