"""Copies of projects, by both clients, in one account and in another."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from datetime import UTC, datetime
from typing import Any

import pytest

from recorded import bundle, resolve
from toloka_api.types import plain
from toloka_builders import cloning
from toloka_builders import quality_control as qc
from toloka_builders.cloning import CloneError, CloneReport, Outcome, clone_project
from toloka_builders.filters import Skill
from toloka_emulator import Emulator, Fault
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka, models

Clone = Callable[..., CloneReport]
ONCE = RetryPolicy(max_attempts=1)


@pytest.fixture
def other() -> Iterator[Emulator]:
    """Another account, whose IDs are others."""
    with Emulator(seed=2) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        toloka.skills.create(models.SkillForm(name="Of another kind"))
        project(toloka)
        yield emulator
        assert not emulator.mismatches


@pytest.fixture(params=["sync", "async"])
def clone(request: pytest.FixtureRequest) -> Clone:
    """Makes a copy with either client, from an emulator to another."""

    def sync(source: Emulator, project_id: str, to: Emulator | None = None, **options: Any) -> CloneReport:
        with ExitStack() as stack:
            clients = [
                stack.enter_context(Toloka("local", transport=each.transport(), retry=ONCE))
                for each in (source, *([to] if to else []))
            ]
            return clone_project(clients[0], project_id, to=clients[1] if to else None, **options)

    async def run(source: Emulator, project_id: str, to: Emulator | None, **options: Any) -> CloneReport:
        async with AsyncExitStack() as stack:
            clients = [
                await stack.enter_async_context(AsyncToloka("local", transport=each.transport(), retry=ONCE))
                for each in (source, *([to] if to else []))
            ]
            return await clone_project(clients[0], project_id, to=clients[1] if to else None, **options)

    def asynchronous(
        source: Emulator, project_id: str, to: Emulator | None = None, **options: Any
    ) -> CloneReport:
        return asyncio.run(run(source, project_id, to, **options))

    return sync if request.param == "sync" else asynchronous


def project(toloka: Toloka, **more: Any) -> models.Project:
    return toloka.projects.create(
        models.ProjectForm(
            public_name="Cat or dog?",
            public_description="Name the animal.",
            task_spec=models.TaskSpec(
                input_spec={"image": models.FieldSpec(type="url")},
                output_spec={"animal": models.FieldSpec(type="string")},
                view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
            ),
            assignments_issuing_type="AUTOMATED",
            **more,
        )
    )


def pool_form(project_id: str, **more: Any) -> models.PoolForm:
    return models.PoolForm(
        project_id=project_id,
        private_name="Animals",
        may_contain_adult_content=False,
        reward_per_assignment=0.05,
        assignment_max_duration_seconds=600,
        will_expire=datetime(2099, 1, 1, tzinfo=UTC),
        defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1, default_overlap_for_new_tasks=1),
        **more,
    )


class Original:
    """A project whose pools refer to two skills and a training in every way that the API has."""

    def __init__(self, toloka: Toloka) -> None:
        self.good = toloka.skills.create(models.SkillForm(name="Good", private_comment="Counts")).id
        self.fast = toloka.skills.create(models.SkillForm(name="Fast")).id
        lost = qc.UsersAssessment()
        rules = qc.quality_control(
            qc.GoldenSet(history_size=10)
            .when(qc.GoldenSet.total_answers_count > 2)
            .then(qc.set_skill_from(self.good, qc.GoldenSet.correct_answers_rate)),
            qc.skipped_in_row(qc.set_skill(self.fast, 0), suites=5),
            lost.when(
                qc.UsersAssessment.pool_access_revoked_reason == "SKILL_CHANGE",
                qc.UsersAssessment.skill_id == self.good,
            ).then(qc.change_overlap(1)),
        )
        self.project = project(
            toloka,
            quality_control=qc.quality_control(qc.skipped_in_row(qc.set_skill(self.fast, 1), suites=9)),
        )
        training = models.TrainingForm(
            project_id=self.project.id, private_name="Practice", training_tasks_in_task_suite_count=1
        )
        self.training = toloka.trainings.create(training).id
        rules.training_requirement = models.TrainingRequirement(
            training_pool_id=self.training, training_passing_skill_value=80
        )
        self.pool = toloka.pools.create(
            pool_form(
                self.project.id,
                filter=((Skill(self.good) >= 80) | Skill(self.fast).is_missing()).to_model(),
                quality_control=rules,
                dynamic_pricing_config=models.SkillPricing(
                    skill_id=self.good,
                    intervals=[models.SkillPricingInterval(from_=50, reward_per_assignment=1)],
                ),
                dynamic_overlap_config=models.BasicDynamicOverlap(
                    max_overlap=3,
                    min_confidence=0.9,
                    answer_weight_skill_id=self.fast,
                    fields=[models.AggregatedField(name="animal")],
                ),
                auto_close_after_complete_delay_seconds=60,
            )
        ).id
        archived = toloka.pools.create(pool_form(self.project.id)).id
        toloka.pools.archive(archived).wait()


@pytest.fixture
def original(toloka: Toloka) -> Original:
    return Original(toloka)


def outcomes(report: CloneReport) -> list[tuple[str, str, str]]:
    return [(each.kind, each.name, each.outcome) for each in report.objects]


def settable(emulator: Emulator, kind: str, id: str) -> dict[str, Any]:
    """What can be set of an object, as JSON data."""
    with Toloka("local", transport=emulator.transport()) as toloka:
        data: dict[str, Any] = plain(getattr(toloka, f"{kind}s").get(id))
    form = resolve(bundle()["components"]["schemas"][f"{kind.title()}Form"])
    known = {name for part in form["allOf"] for name in resolve(part).get("properties", {})}
    return {name: without_uuids(value) for name, value in data.items() if name in known}


def without_uuids(data: Any) -> Any:
    """The same data without the IDs of collectors, which the service assigns."""
    if isinstance(data, dict):
        return {name: without_uuids(each) for name, each in data.items() if name != "uuid"}
    return [*map(without_uuids, data)] if isinstance(data, list) else data


def uuids(toloka: Toloka, pool_id: str) -> set[Any]:
    control = toloka.pools.get(pool_id).quality_control
    assert control
    return {each.collector_config.uuid for each in control.configs or ()}


def replaced(data: Any, ids: dict[str, str]) -> Any:
    """The same data with other IDs."""
    if isinstance(data, dict):
        return {name: replaced(each, ids) for name, each in data.items()}
    if isinstance(data, list):
        return [replaced(each, ids) for each in data]
    return ids.get(data, data) if isinstance(data, str) else data


def writes(emulator: Emulator) -> int:
    return sum(request.method != "GET" for request in emulator.requests)


def test_a_copy_in_the_same_account_keeps_all_but_the_ids_of_its_own_objects(
    emulator: Emulator, original: Original, clone: Clone
) -> None:
    report = clone(emulator, original.project.id)
    assert outcomes(report) == [
        ("project", "Cat or dog?", "CREATED"),
        ("training", "Practice", "CREATED"),
        ("pool", "Animals", "CREATED"),
    ]
    copies = report.ids("pool") | report.ids("training") | report.ids("project")
    assert report.project_id == copies[original.project.id] != original.project.id
    for kind, id in (
        ("project", original.project.id),
        ("training", original.training),
        ("pool", original.pool),
    ):
        assert settable(emulator, kind, copies[id]) == replaced(settable(emulator, kind, id), copies)


def test_a_copy_in_another_account_names_the_skills_of_that_account(
    emulator: Emulator, other: Emulator, original: Original, clone: Clone
) -> None:
    with Toloka("local", transport=other.transport()) as toloka:
        there = toloka.skills.create(models.SkillForm(name="Fast")).id
    report = clone(emulator, original.project.id, other)
    assert outcomes(report) == [
        ("skill", "Fast", "FOUND"),
        ("skill", "Good", "CREATED"),
        ("project", "Cat or dog?", "CREATED"),
        ("training", "Practice", "CREATED"),
        ("pool", "Animals", "CREATED"),
    ]
    copies = {
        id: copy for kind in ("skill", "project", "training", "pool") for id, copy in report.ids(kind).items()
    }
    assert copies[original.fast] == there
    assert len({*copies.values()} & {*copies}) < len(copies), "the accounts have other IDs"
    for kind, id in (
        ("project", original.project.id),
        ("training", original.training),
        ("pool", original.pool),
    ):
        assert settable(other, kind, copies[id]) == replaced(settable(emulator, kind, id), copies)
    assert settable(other, "skill", copies[original.good]) == settable(emulator, "skill", original.good)


def test_a_dry_run_says_what_would_be_created_and_creates_nothing(
    emulator: Emulator, other: Emulator, original: Original, clone: Clone
) -> None:
    before = writes(emulator), writes(other)
    report = clone(emulator, original.project.id, other, dry_run=True)
    assert {each.outcome for each in report.objects} == {Outcome.PLANNED}
    assert [each.kind for each in report.objects] == ["skill", "skill", "project", "training", "pool"]
    assert (writes(emulator), writes(other)) == before
    with pytest.raises(ValueError, match="No project was created"):
        report.project_id  # noqa: B018


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Fault(operation="createPool", status=409), "FAILED"),
        (Fault(operation="createPool", status=500), "IN_DOUBT"),
        (Fault(operation="createPool", drop="after"), "IN_DOUBT"),
    ],
)
def test_what_was_created_before_a_failure_is_reported(
    emulator: Emulator, other: Emulator, original: Original, clone: Clone, fault: Any, outcome: str
) -> None:
    other.inject(fault)
    with pytest.raises(
        CloneError, match=r"The pool 'Animals' was not copied, 4 of 5 objects were created"
    ) as raised:
        clone(emulator, original.project.id, other)
    report = raised.value.report
    assert [each.outcome for each in report.objects] == [*["CREATED"] * 4, outcome]
    assert report.objects[-1].copy_id is None
    with Toloka("local", transport=other.transport()) as toloka:
        assert toloka.projects.get(report.project_id).public_name == "Cat or dog?"
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.report) == (str(raised.value), report)


@pytest.mark.parametrize("operation", ["createSkill", "createProject", "createTraining", "createPool"])
@pytest.mark.parametrize("fault", [{"status": 409}, {"status": 500}, {"drop": "after"}])
def test_a_copy_that_failed_is_resumed(
    emulator: Emulator,
    other: Emulator,
    original: Original,
    clone: Clone,
    operation: str,
    fault: dict[str, Any],
) -> None:
    other.inject(Fault(operation=operation, **fault))
    with pytest.raises(CloneError) as raised:
        clone(emulator, original.project.id, other)
    before = raised.value.report
    report = clone(emulator, original.project.id, other, resume=before)
    assert {each.outcome for each in report.objects} <= {"CREATED", "FOUND"}
    made = {(each.kind, each.source_id): each.copy_id for each in before.objects if each.copy_id}
    assert made.items() <= {(each.kind, each.source_id): each.copy_id for each in report.objects}.items()
    with Toloka("local", transport=other.transport()) as toloka:
        names = [skill.name for skill in toloka.skills.list()]
        assert len(names) == len(set(names))
        for list_ in (toloka.trainings.list, toloka.pools.list):
            assert len([*list_(project_id=report.project_id)]) == 1


def test_only_a_copy_of_the_same_project_is_resumed(
    emulator: Emulator, original: Original, clone: Clone
) -> None:
    report = clone(emulator, original.project.id, dry_run=True)
    with Toloka("local", transport=emulator.transport()) as toloka:
        another = project(toloka)
    with pytest.raises(ValueError, match=f"not of project {another.id}"):
        clone(emulator, another.id, resume=report)


def test_skills_can_be_named_instead_of_looked_up(
    emulator: Emulator, other: Emulator, original: Original, clone: Clone
) -> None:
    with Toloka("local", transport=other.transport()) as toloka:
        mine = toloka.skills.create(models.SkillForm(name="Mine")).id
    report = clone(emulator, original.project.id, other, skills={original.good: mine, original.fast: mine})
    assert report.ids("skill") == {original.good: mine, original.fast: mine}
    assert [each.kind for each in report.objects if each.outcome == "CREATED"] == [
        "project",
        "training",
        "pool",
    ]


def test_a_training_of_another_project_is_kept_here_and_has_to_be_named_elsewhere(
    emulator: Emulator, toloka: Toloka, other: Emulator, clone: Clone
) -> None:
    elsewhere, made = project(toloka), project(toloka)
    training = models.TrainingForm(
        project_id=elsewhere.id, private_name="Practice", training_tasks_in_task_suite_count=1
    )
    training_id = toloka.trainings.create(training).id
    requirement = models.TrainingRequirement(training_pool_id=training_id, training_passing_skill_value=80)
    toloka.pools.create(
        pool_form(made.id, quality_control=qc.quality_control(training_requirement=requirement))
    )
    copied = clone(emulator, made.id).ids("pool")
    control: Any = toloka.pools.get(next(iter(copied.values()))).quality_control
    assert control.training_requirement.training_pool_id == training_id
    before = writes(other)
    with pytest.raises(ValueError, match=f"requires training {training_id}, which isn't copied with it"):
        clone(emulator, made.id, other)
    assert writes(other) == before


def test_a_skill_that_is_not_there_has_to_be_named(toloka: Toloka, clone: Clone) -> None:
    with Emulator(unknown_values=True) as source, Emulator() as target:
        with Toloka("local", transport=source.transport()) as client:
            made = project(client)
            client.pools.create(pool_form(made.id, filter=(Skill("4242") > 1).to_model()))
        with pytest.raises(ValueError, match="refers to skill 4242, which isn't there"):
            clone(source, made.id, target)


def test_a_project_with_more_pools_than_a_page_is_copied_whole(
    emulator: Emulator, toloka: Toloka, clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cloning, "PAGE", 2)
    made = project(toloka)
    ids = [toloka.pools.create(pool_form(made.id)).id for _ in range(5)]
    assert [*clone(emulator, made.id).ids("pool")] == ids


def test_collectors_of_a_copy_do_not_count_with_those_of_the_original(
    emulator: Emulator, toloka: Toloka, original: Original, clone: Clone
) -> None:
    copied = clone(emulator, original.project.id).ids("pool")[original.pool]
    assert len(uuids(toloka, original.pool) | uuids(toloka, copied)) == 6


def test_every_place_where_the_api_names_a_skill_or_a_training_is_known() -> None:
    """No property of a project's, a training's or a pool's form that could name one is left out."""
    found: set[tuple[str, str]] = set()

    def walk(node: Any, top: str, seen: tuple[str, ...]) -> None:
        if isinstance(node, list):
            for each in node:
                walk(each, top, seen)
        if not isinstance(node, dict):
            return
        if "$ref" in node:
            if node["$ref"] not in seen:
                walk(resolve(node), top, (*seen, node["$ref"]))
            return
        for name, each in node.get("properties", {}).items():
            if name.endswith(("skill_id", "training_id", "training_pool_id", "pool_id")):
                found.add((top or name, name))
            walk(each, top or name, seen)
        for word in ("allOf", "anyOf", "oneOf", "items", "additionalProperties"):
            walk(node.get(word), top, seen)

    for form in ("ProjectForm", "TrainingForm", "PoolForm"):
        walk({"$ref": f"#/components/schemas/{form}"}, "", ())
    assert {top for top, _ in found} <= {*cloning.REFERRING}
    assert {name for _, name in found} == {*cloning.SKILL_FIELDS, *cloning.TRAINING_FIELDS}
