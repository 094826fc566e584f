"""Programs that were rewritten run on the emulator, and do there what they are to do."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from toloka_emulator import Emulator
from toloka_migrate import migrate
from toloka_sdk import AsyncToloka, Toloka

SETUP = """\
import datetime

import toloka.client as toloka
import toloka.client.project.template_builder as tb

interface = toloka.project.TemplateBuilderViewSpec(
    view=tb.ListViewV1([
        tb.ImageViewV1(tb.InputData('image'), ratio=[1, 1]),
        tb.RadioGroupFieldV1(
            tb.OutputData('result'),
            [tb.GroupFieldOption('cat', 'Cat'), tb.GroupFieldOption('dog', 'Dog')],
            validation=tb.RequiredConditionV1(),
        ),
    ]),
    plugins=[
        tb.TolokaPluginV1('scroll', task_width=400),
        tb.HotkeysPluginV1(key_1=tb.SetActionV1(tb.OutputData('result'), 'cat')),
    ],
)
project = toloka.Project(public_name='Cat or dog?', public_description='Which is it?')
project.task_spec = toloka.project.task_spec.TaskSpec(
    input_spec={'image': toloka.project.UrlSpec()},
    output_spec={'result': toloka.project.StringSpec(allowed_values=['cat', 'dog'])},
    view_spec=interface,
)
pool = toloka.Pool(
    private_name='Animals',
    may_contain_adult_content=False,
    reward_per_assignment=0.01,
    assignment_max_duration_seconds=600,
    will_expire=datetime.datetime.utcnow() + datetime.timedelta(days=30),
    filter=toloka.filter.Languages.in_('EN'),
)
pool.defaults = toloka.Pool.Defaults(
    default_overlap_for_new_tasks=2, default_overlap_for_new_task_suites=2
)
pool.set_mixer_config(real_tasks_count=2)
pool.set_captcha_frequency('MEDIUM')
pool.quality_control.add_action(
    collector=toloka.collectors.Captcha(history_size=5),
    conditions=[toloka.conditions.FailRate > 20],
    action=toloka.actions.RestrictionV2(scope='PROJECT', duration=1, duration_unit='DAYS'),
)
pool.quality_control.add_action(
    collector=toloka.collectors.AssignmentsAssessment(),
    conditions=[toloka.conditions.AssessmentEvent == 'REJECT'],
    action=toloka.actions.ChangeOverlap(delta=1, open_pool=True),
)
"""
SYNC = """\
def work(client: toloka.TolokaClient, crowd):
    made = client.create_project(project)
    pool.project_id = made.id
    skill = next(client.get_skills(name='Care'), None) or client.create_skill(name='Care', hidden=True)
    own = client.create_pool(pool)
    client.create_tasks(
        [toloka.Task(pool_id=own.id, input_values={'image': f'https://a.example/{n}.png'}) for n in range(4)],
        allow_defaults=True,
    )
    own = client.open_pool(own.id)
    assert own.is_open()
    crowd(own.id)
    for assignment in client.get_assignments(pool_id=own.id):
        client.set_user_skill(skill_id=skill.id, user_id=assignment.user_id, value=90)
    op = client.get_analytics([toloka.analytics_request.CompletionPercentagePoolAnalytics(subject_id=own.id)])
    op = client.wait_operation(op)
    done = op.details['value'][0]['result']['value']
    op = client.close_pool_async(own.id)
    client.wait_operation(op)
    frame = client.get_assignments_df(own.id)
    copy = client.clone_pool(own.id)
    page = client.find_tasks(pool_id=own.id, sort=['id'], limit=3)
    return client.get_pool(own.id), frame, done, copy, page, list(client.get_user_skills(skill_id=skill.id))
"""
ASYNC = """\
from toloka.async_client import AsyncTolokaClient

async def work(client: AsyncTolokaClient, crowd):
    made = await client.create_project(project)
    pool.project_id = made.id
    own = await client.create_pool(pool)
    tasks = [toloka.Task(pool_id=own.id, input_values={'image': 'https://a.example/1.png'}) for _ in range(2)]
    op = await client.create_tasks_async(tasks, allow_defaults=True, skip_invalid_items=False)
    await client.wait_operation(op)
    own = await client.open_pool(own.id)
    crowd(own.id)
    return [assignment.status async for assignment in client.get_assignments(pool_id=own.id)]
"""


def rewritten(text: str) -> dict[str, Any]:
    migration = migrate(text)
    assert migration.left == ()
    assert "toloka.client" not in migration.text
    names: dict[str, Any] = {}
    exec(migration.text, names)
    return names


@pytest.fixture
def emulator() -> Emulator:
    return Emulator(seed=1)


def test_a_pipeline_runs(emulator: Emulator) -> None:
    work = rewritten(SETUP + SYNC)["work"]
    with Toloka("local", transport=emulator.transport()) as toloka:
        pool, frame, done, copy, page, skills = work(
            toloka, lambda pool_id: emulator.tolokers(2).work(pool_id)
        )
    assert pool.filter.to_dict() == {
        "and": [{"or": [{"category": "profile", "key": "languages", "operator": "IN", "value": "EN"}]}]
    }
    assert [each.collector_config.type for each in pool.quality_control.configs] == [
        "CAPTCHA",
        "ASSIGNMENTS_ASSESSMENT",
    ]
    assert [*frame["INPUT:image"]].count("https://a.example/1.png") == 2
    assert {*frame["OUTPUT:result"]} <= {"cat", "dog"}
    assert "ASSIGNMENT:worker_id" in frame
    assert done == 100
    assert copy.id != pool.id
    assert len(page.items) == 3
    assert page.has_more
    assert len(skills) == 2


def test_an_asynchronous_program_runs(emulator: Emulator) -> None:
    work = rewritten(SETUP + ASYNC)["work"]

    async def run() -> list[str]:
        async with AsyncToloka("local", transport=emulator.transport()) as toloka:
            found: list[str] = await work(toloka, lambda pool_id: emulator.tolokers(2).work(pool_id))
            return found

    assert asyncio.run(run()) == ["ACCEPTED", "ACCEPTED"]
