"""A whole labelling job: a project, a training, a skill, a pool, tasks, answers, the animals, bonuses.

python pipeline.py                            in an emulator, which plays the Tolokers
python pipeline.py http://127.0.0.1:8000      the same against `python -m toloka_emulator`
TOLOKA_TOKEN=<key> python pipeline.py sandbox   with people, once some come by
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from uuid import uuid4

import httpx

import animals
from toloka_emulator import Emulator
from toloka_sdk import Toloka, models


def run(toloka: Toloka, work: Callable[[str], object]) -> dict[str, str | None]:
    """Does the job.

    Args:
        toloka: The client.
        work: Has Tolokers do the tasks of a pool. People do them unasked.

    Returns:
        The animal on each image.
    """
    project = toloka.projects.create(animals.project_form())
    training = toloka.trainings.create(animals.training_form(project.id))
    toloka.tasks.create_many(animals.training_tasks(training.id))
    toloka.trainings.open(training.id).wait()
    skill = toloka.skills.create(models.SkillForm(name=f"Animals {uuid4()}", hidden=True))
    pool = toloka.pools.create(animals.pool_form(project.id, training.id, skill.id))
    # In the background there may be many, and none is created twice should the connection fail.
    created = toloka.tasks.create_in_background(animals.tasks(pool.id), allow_defaults=True).wait()
    print(f"Pool {pool.id} has its tasks: {created.details}.")

    toloka.pools.open(pool.id).wait()
    work(pool.id)
    # Were the pool to expire or run out of money, this would raise: nobody is paid for half of the work.
    toloka.pools.wait_until_closed(pool.id)

    for assignment in toloka.assignments.list(pool_id=pool.id, status="SUBMITTED"):
        if animals.is_complete(assignment):
            toloka.assignments.accept(assignment.id)
        else:
            toloka.assignments.reject(assignment.id, public_comment="Some pictures have no answer.")
    accepted = list(toloka.assignments.list(pool_id=pool.id, status="ACCEPTED"))
    print(f"{len(accepted)} assignments are accepted.")

    aggregation = toloka.aggregated_solutions.aggregate_by_pool(animals.aggregation_form(pool.id)).wait()
    found = {
        solution.task_id: animals.answer(solution)
        for solution in toloka.aggregated_solutions.list(aggregation.id)
    }
    qualities = animals.qualities(accepted, found)
    for user_id, quality in qualities.items():
        toloka.user_skills.set(models.UserSkillForm(skill_id=skill.id, user_id=user_id, value=quality))
    bonuses = animals.bonuses(qualities)
    if bonuses:
        paid = toloka.user_bonuses.create_many(bonuses)
        print(f"{len(paid.items)} of {len(qualities)} Tolokers get a bonus.")

    images = {task.id: animals.image(task) for task in toloka.tasks.list(pool_id=pool.id)}
    toloka.pools.close(pool.id).wait()
    toloka.pools.archive(pool.id).wait()
    toloka.trainings.close(training.id).wait()
    toloka.trainings.archive(training.id).wait()
    toloka.projects.archive(project.id).wait()
    return {images[task_id]: animal for task_id, animal in found.items()}


def main(place: str) -> dict[str, str | None]:
    """Does the job in a place, where Tolokers are played unless they are people."""
    if place == "local":
        with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
            # One in ten skips a suite. Of six, four may skip the same one, and too few be left for it.
            return run(toloka, emulator.tolokers(12, skip=0.1).work)
    if place == "sandbox":
        with Toloka("sandbox") as toloka:
            return run(toloka, lambda pool_id: print(f"Tolokers may come to pool {pool_id}."))
    with Toloka(base_url=place) as toloka:
        return run(toloka, lambda pool_id: played(place, pool_id))


def played(url: str, pool_id: str) -> None:
    """Has the Tolokers of an emulator on a port work."""
    told = {"pool_id": pool_id, "tolokers": 12, "skip": 0.1}
    control = f"{url.rstrip('/').removesuffix('/api')}/_emulator/tolokers/work"
    httpx.post(control, json=told, timeout=60).raise_for_status()


if __name__ == "__main__":
    for image, animal in main(*sys.argv[1:] or ["local"]).items():
        print(image, animal)
