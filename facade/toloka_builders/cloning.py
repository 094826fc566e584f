"""Copies of a project with its trainings and pools, in the same account or in another.

```python
from toloka_builders.cloning import clone_project
from toloka_sdk import Toloka, models

form = models.ProjectForm(
    public_name="Cat or dog?",
    public_description="Name the animal.",
    task_spec=models.TaskSpec(
        input_spec={"image": models.FieldSpec(type="url")},
        output_spec={"animal": models.FieldSpec(type="string")},
        view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
    ),
    assignments_issuing_type="AUTOMATED",
)
with Toloka("local") as sandbox, Toloka("local") as production:
    project = sandbox.projects.create(form)
    for each in clone_project(sandbox, project.id, to=production, dry_run=True).objects:
        print(each.kind, each.name, each.outcome)
    report = clone_project(sandbox, project.id, to=production)
    print(production.projects.get(report.project_id).public_name)
```
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Coroutine, Generator, Iterator, Mapping
from enum import StrEnum
from functools import partial
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, cast, overload

import attrs
from attrs import field, frozen

from toloka_api.api.pools import create_pool, get_pools
from toloka_api.api.projects import create_project, get_project
from toloka_api.api.skills import create_skill, get_skill, get_skills
from toloka_api.api.trainings import create_training, get_trainings
from toloka_api.base import Model
from toloka_api.types import Call, is_list, is_object
from toloka_sdk import UNSET, ApiError, AsyncToloka, NotFound, RequestError, Toloka, TolokaError, models

__all__ = ["CloneError", "CloneReport", "ClonedObject", "Outcome", "clone_project"]

T = TypeVar("T")
Kind: TypeAlias = Literal["skill", "project", "training", "pool"]
M = TypeVar("M", bound=Model)
PAGE = 300
REFERRING = ("quality_control", "filter", "dynamic_pricing_config", "dynamic_overlap_config")
"""Fields of projects and pools that can refer to skills and trainings."""
SKILL_FIELDS = ("skill_id", "answer_weight_skill_id")
TRAINING_FIELDS = ("training_pool_id",)


class Outcome(StrEnum):
    """What became of an object."""

    PLANNED = "PLANNED"
    """It would be created, or was to be when the copying failed."""
    CREATED = "CREATED"
    """It was created."""
    FOUND = "FOUND"
    """A skill of the same name was there already, or the caller named one."""
    FAILED = "FAILED"
    """It could not be created."""
    IN_DOUBT = "IN_DOUBT"
    """Its creation was sent, and no answer came: it may be there."""


@frozen(kw_only=True)
class ClonedObject:
    """An object, and what became of its copy.

    Attributes:
        kind: `skill`, `project`, `training` or `pool`.
        name: Its name.
        source_id: ID of the original.
        copy_id: ID of the copy, None if there is none.
        outcome: What became of it.
    """

    kind: Kind
    name: str
    source_id: str
    copy_id: str | None = None
    outcome: Outcome = Outcome.PLANNED


@frozen(kw_only=True)
class CloneReport:
    """What was copied, or would be.

    Attributes:
        objects: The skills, the project, the trainings and the pools, in the order in which they are created.
    """

    objects: tuple[ClonedObject, ...]

    @property
    def project_id(self) -> str:
        """ID of the new project.

        Raises:
            ValueError: None was created.
        """
        for each in self.objects:
            if each.kind == "project" and each.copy_id is not None:
                return each.copy_id
        raise ValueError("No project was created.")

    def ids(self, kind: Kind) -> dict[str, str]:
        """For the ID of each original of this kind, that of its copy."""
        return {
            each.source_id: each.copy_id
            for each in self.objects
            if each.kind == kind and each.copy_id is not None
        }


class CloneError(TolokaError):
    """The copying failed half-way. The error that it failed with is the `__cause__`.

    Attributes:
        report: What was created until then, what it failed at, and what is left.
    """

    def __init__(self, message: str, report: CloneReport) -> None:
        super().__init__(message, report)
        self.report = report

    def __str__(self) -> str:
        return str(self.args[0])


@overload
def clone_project(
    toloka: Toloka,
    project_id: str,
    *,
    to: Toloka | None = None,
    skills: Mapping[str, str] | None = None,
    trainings: Mapping[str, str] | None = None,
    resume: CloneReport | None = None,
    dry_run: bool = False,
) -> CloneReport: ...
@overload
def clone_project(
    toloka: AsyncToloka,
    project_id: str,
    *,
    to: AsyncToloka | None = None,
    skills: Mapping[str, str] | None = None,
    trainings: Mapping[str, str] | None = None,
    resume: CloneReport | None = None,
    dry_run: bool = False,
) -> Coroutine[Any, Any, CloneReport]: ...
def clone_project(
    toloka: Toloka | AsyncToloka,
    project_id: str,
    *,
    to: Toloka | AsyncToloka | None = None,
    skills: Mapping[str, str] | None = None,
    trainings: Mapping[str, str] | None = None,
    resume: CloneReport | None = None,
    dry_run: bool = False,
) -> CloneReport | Coroutine[Any, Any, CloneReport]:
    """Copies a project with those of its trainings and pools that are not archived, without their tasks.

    The copies are closed, and keep all that can be set, also in fields that aren't known here. What they
    refer to is translated: pools require the copied trainings, and in another account filters, quality
    control, prices and dynamic overlap name that account's skills. Collectors count anew.

    In another account, a skill of the same name is used, or else created. With the same account, skills and
    trainings of other projects stay as they are.

    Args:
        toloka: The client of the original. The call of an AsyncToloka is to be awaited.
        project_id: ID of the project.
        to: The client of the other account, such as production's. By default the copy is made in the same.
        skills: For IDs of skills those that take their place.
        trainings: For IDs of trainings of other projects those that take their place.
        resume: The report of a copying that failed, from its `CloneError`. What it has created is not created
            again. A training or a pool that it left in doubt is the one of that name in the copy, if there is
            one.
        dry_run: Whether to only say what would be created.

    Raises:
        ValueError: The project refers to a skill or a training that has no known counterpart in the other
            account, or `resume` is of another project. Nothing was created.
        RequestError: Something could not be read. Nothing was created.
        CloneError: Something could not be created. Its report says what was.
    """
    cloning = _cloning(project_id, to is not None, dict(skills or {}), dict(trainings or {}), resume, dry_run)
    if isinstance(toloka, AsyncToloka):
        return _run_async(cloning, toloka, cast("AsyncToloka", to or toloka))
    return _run(cloning, toloka, cast("Toloka", to or toloka))


# What is sent


class _Step(NamedTuple):
    """A call, and whether it goes to the account of the copy."""

    call: Call[Any]
    to_copy: bool = False


_Flow: TypeAlias = Generator[_Step, Any, T]
_Key: TypeAlias = tuple[Kind, str]
"""An original, by its kind and ID."""


@frozen
class _Original:
    project: models.Project
    trainings: list[models.Training]
    pools: list[models.Pool]


@frozen
class _Planned:
    """An object to create."""

    kind: Kind
    source_id: str
    name: str
    call: Callable[[], Call[Any]]
    """Makes the call, once all that comes before is created."""


@frozen
class _Ids:
    """For IDs of originals those of their copies."""

    skills: dict[str, str]
    trainings: dict[str, str]
    projects: dict[str, str] = field(factory=dict[str, str])
    pools: dict[str, str] = field(factory=dict[str, str])

    def of(self, kind: Kind) -> dict[str, str]:
        found: dict[str, str] = getattr(self, f"{kind}s")
        return found


def _cloning(
    project_id: str,
    elsewhere: bool,
    skills: dict[str, str],
    trainings: dict[str, str],
    resume: CloneReport | None,
    dry_run: bool,
) -> _Flow[CloneReport]:
    if resume is not None and project_id not in (
        each.source_id for each in resume.objects if each.kind == "project"
    ):
        raise ValueError(f"The report to resume from is not of project {project_id}.")
    original = yield from _read(project_id)
    found: list[ClonedObject] = []
    planned: list[_Planned] = []
    for skill_id in _named(original, SKILL_FIELDS):
        if skill_id in skills:
            found.append(_found(skill_id, skill_id, skills[skill_id]))
        elif elsewhere:
            skill = yield from _skill(skill_id)
            same = yield from _same_skill(skill)
            if same is None:
                planned.append(_planned_skill(skill))
            else:
                skills[skill_id] = same
                found.append(_found(skill_id, skill.name, same))
    if elsewhere:
        _ensure_known_trainings(original, trainings)
    ids = _Ids(skills, trainings)
    planned += _planned_project(original, ids)
    made = {} if resume is None else (yield from _made(resume, project_id))
    return (yield from _create(planned, found, made, ids, dry_run))


def _create(
    planned: list[_Planned], found: list[ClonedObject], made: Mapping[_Key, str], ids: _Ids, dry_run: bool
) -> _Flow[CloneReport]:
    objects = [ClonedObject(kind=each.kind, name=each.name, source_id=each.source_id) for each in planned]
    for index, each in enumerate(planned):
        one = objects[index]
        copy_id = made.get((each.kind, each.source_id))
        if copy_id is not None:
            objects[index] = attrs.evolve(one, copy_id=copy_id, outcome=Outcome.CREATED)
            ids.of(each.kind)[each.source_id] = copy_id
        if dry_run or copy_id is not None:
            continue
        try:
            created = yield _Step(each.call(), to_copy=True)
        except RequestError as error:
            objects[index] = attrs.evolve(one, outcome=_outcome(error))
            count = f"{index} of {len(objects)} objects were created before"
            raise CloneError(
                f"The {one.kind} {one.name!r} was not copied, {count}: {error}",
                CloneReport(objects=(*found, *objects)),
            ) from error
        objects[index] = attrs.evolve(one, copy_id=created.id, outcome=Outcome.CREATED)
        ids.of(each.kind)[each.source_id] = created.id
    return CloneReport(objects=(*found, *objects))


def _made(report: CloneReport, project_id: str) -> _Flow[dict[_Key, str]]:
    """For what a copying that failed has created, the IDs of the copies."""
    made: dict[_Key, str] = {
        (each.kind, each.source_id): each.copy_id
        for each in report.objects
        if each.copy_id is not None and each.outcome is Outcome.CREATED
    }
    copied = made.get(("project", project_id))
    doubtful = next((each for each in report.objects if each.outcome is Outcome.IN_DOUBT), None)
    if copied is not None and doubtful is not None:
        get = get_trainings if doubtful.kind == "training" else get_pools
        found = yield from _every(lambda after: get(project_id=copied, **after), to_copy=True)
        for each in found:
            if each.private_name == doubtful.name and each.id not in made.values():
                made[doubtful.kind, doubtful.source_id] = each.id
                break
    return made


def _outcome(error: RequestError) -> Outcome:
    refused = error.not_carried_out or (isinstance(error, ApiError) and error.status < 500)
    return Outcome.FAILED if refused and not error.in_doubt else Outcome.IN_DOUBT


def _read(project_id: str) -> _Flow[_Original]:
    project = yield _Step(get_project(project_id))
    trainings = yield from _every(lambda after: get_trainings(project_id=project_id, **after))
    pools = yield from _every(lambda after: get_pools(project_id=project_id, **after))
    known = {each.id for each in trainings}
    return _Original(
        project,
        [each for each in trainings if each.status != "ARCHIVED"],
        [each for each in pools if each.status != "ARCHIVED" and each.id not in known],
    )


def _every(page: Callable[[Mapping[str, Any]], Call[Any]], *, to_copy: bool = False) -> _Flow[list[Any]]:
    """All objects of a list, page by page."""
    found: list[Any] = []
    after: dict[str, Any] = {"sort": "id", "limit": PAGE}
    while True:
        read = yield _Step(page(after), to_copy)
        found += read.items
        if not read.has_more or not read.items:
            return found
        after["id_gt"] = read.items[-1].id


# Skills and trainings in another account


def _skill(skill_id: str) -> _Flow[models.Skill]:
    try:
        found: models.Skill = yield _Step(get_skill(skill_id))
    except NotFound:
        raise ValueError(
            f"The project refers to skill {skill_id}, which isn't there. Pass skills={{{skill_id!r}: …}} "
            "with a skill of the other account."
        ) from None
    return found


def _same_skill(skill: models.Skill) -> _Flow[str | None]:
    """The ID of the other account's skill of the same name, if there is one."""
    page = yield _Step(get_skills(name=skill.name, global_=skill.global_ is True), to_copy=True)
    for each in page.items:
        if each.name == skill.name:
            return str(each.id)
    if skill.global_ is True:
        raise ValueError(
            f"The project refers to the global skill {skill.name!r}, which the other account doesn't have. "
            f"Pass skills={{{skill.id!r}: …}} with one that it has."
        )
    return None


def _found(skill_id: str, name: str, copy_id: str) -> ClonedObject:
    return ClonedObject(kind="skill", name=name, source_id=skill_id, copy_id=copy_id, outcome=Outcome.FOUND)


def _planned_skill(skill: models.Skill) -> _Planned:
    return _Planned("skill", skill.id, skill.name, lambda: create_skill(_form(models.SkillForm, skill)))


def _ensure_known_trainings(original: _Original, trainings: Mapping[str, str]) -> None:
    known = {*trainings, *(each.id for each in original.trainings)}
    for training_id in _named(original, TRAINING_FIELDS):
        if training_id not in known:
            raise ValueError(
                f"The project requires training {training_id}, which isn't copied with it. Pass "
                f"trainings={{{training_id!r}: …}} with a training of the other account."
            )


# Forms


def _planned_project(original: _Original, ids: _Ids) -> Iterator[_Planned]:
    project = original.project

    def project_call() -> Call[Any]:
        return create_project(_translated(_form(models.ProjectForm, project), ids))

    def training_call(training: models.Training) -> Call[Any]:
        form = _form(models.TrainingForm, training)
        return create_training(attrs.evolve(form, project_id=ids.projects[project.id]))

    def pool_call(pool: models.Pool) -> Call[Any]:
        form = _translated(_form(models.PoolForm, pool), ids)
        return create_pool(attrs.evolve(form, project_id=ids.projects[project.id]))

    yield _Planned("project", project.id, project.public_name, project_call)
    for training in original.trainings:
        yield _Planned("training", training.id, training.private_name, partial(training_call, training))
    for pool in original.pools:
        yield _Planned("pool", pool.id, pool.private_name, partial(pool_call, pool))


def _form(kind: type[M], model: Model) -> M:
    """A form with all that can be set of what the service sent."""
    names = {each.name: each.alias for each in attrs.fields(kind)}
    return kind(**{alias or name: copy.deepcopy(getattr(model, name)) for name, alias in names.items()})


def _translated(form: M, ids: _Ids) -> M:
    """The form with other IDs. Collectors get new ones, so as not to count together with the originals."""
    for name in REFERRING:
        for node in _nodes(getattr(form, name, None)):
            if isinstance(node, models.CollectorConfig):
                node.uuid = UNSET
            for reference in _references(node):
                known = ids.skills if reference.field in SKILL_FIELDS else ids.trainings
                reference.set(known.get(reference.id, reference.id))
    return form


class _Reference(NamedTuple):
    """A place that has the ID of a skill or a training."""

    field: str
    id: str
    set: Callable[[str], None]


def _named(original: _Original, fields: tuple[str, ...]) -> list[str]:
    """The IDs that the project refers to, each once."""
    parts = [getattr(each, name, None) for each in (original.project, *original.pools) for name in REFERRING]
    references = (each for part in parts for node in _nodes(part) for each in _references(node))
    return [*dict.fromkeys(each.id for each in references if each.field in fields)]


def _nodes(value: Any) -> Iterator[Any]:
    """All models and objects in a value."""
    if isinstance(value, Model):
        yield value
        for name in (each.name for each in attrs.fields(type(value))):
            yield from _nodes(getattr(value, name))
    elif is_object(value):
        yield value
        for each in [*value.values()]:
            yield from _nodes(each)
    elif is_list(value):
        for each in value:
            yield from _nodes(each)


def _references(node: Any) -> Iterator[_Reference]:
    get, put = (
        (node.get, node.__setitem__)
        if is_object(node)
        else (partial(_attribute, node), partial(setattr, node))
    )
    for name in (*SKILL_FIELDS, *TRAINING_FIELDS):
        if isinstance(get(name), (str, int)):
            yield _Reference(name, str(get(name)), partial(put, name))
    if get("category") == "skill" and isinstance(get("key"), (str, int)):
        yield _Reference("skill_id", str(get("key")), partial(put, "key"))
    if get("key") == "skill_id" and isinstance(get("value"), (str, int)):
        yield _Reference("skill_id", str(get("value")), partial(put, "value"))


def _attribute(model: Model, name: str) -> Any:
    return getattr(model, name, None)


# Running


def _run(flow: _Flow[CloneReport], source: Toloka, target: Toloka) -> CloneReport:
    reply: Any = None
    error: RequestError | None = None
    while True:
        try:
            step = flow.throw(error) if error else flow.send(reply)
        except StopIteration as stop:
            report: CloneReport = stop.value
            return report
        reply, error = None, None
        try:
            reply = (target if step.to_copy else source).send(step.call)
        except RequestError as raised:
            error = raised


async def _run_async(flow: _Flow[CloneReport], source: AsyncToloka, target: AsyncToloka) -> CloneReport:
    reply: Any = None
    error: RequestError | None = None
    while True:
        try:
            step = flow.throw(error) if error else flow.send(reply)
        except StopIteration as stop:
            report: CloneReport = stop.value
            return report
        reply, error = None, None
        try:
            reply = await (target if step.to_copy else source).send(step.call)
        except RequestError as raised:
            error = raised
