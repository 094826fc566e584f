"""The job of pipeline.py for asyncio: what needs no other's result runs at the same time.

python pipeline_async.py                          in an emulator, which plays the Tolokers
python pipeline_async.py http://127.0.0.1:8000    the same against `python -m toloka_emulator`
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from uuid import uuid4

import animals
from pipeline import played
from toloka_emulator import Emulator
from toloka_sdk import AsyncToloka, models

AT_ONCE = 10
"""Calls at the same time. The service takes 300 a second."""


async def run(toloka: AsyncToloka, work: Callable[[str], object]) -> dict[str, str | None]:
    """Does the job.

    Args:
        toloka: The client.
        work: Has Tolokers do the tasks of a pool. People do them unasked.

    Returns:
        The animal on each image.
    """
    project, skill = await asyncio.gather(
        toloka.projects.create(animals.project_form()),
        toloka.skills.create(models.SkillForm(name=f"Animals {uuid4()}", hidden=True)),
    )
    training = await toloka.trainings.create(animals.training_form(project.id))
    await toloka.tasks.create_many(animals.training_tasks(training.id))
    pool = await toloka.pools.create(animals.pool_form(project.id, training.id, skill.id))
    await asyncio.gather(
        toloka.trainings.open(training.id).wait(),
        toloka.tasks.create_in_background(animals.tasks(pool.id), allow_defaults=True).wait(),
    )

    await toloka.pools.open(pool.id).wait()
    await asyncio.to_thread(work, pool.id)
    # Were the pool to expire or run out of money, this would raise: nobody is paid for half of the work.
    await toloka.pools.wait_until_closed(pool.id)

    limit = asyncio.Semaphore(AT_ONCE)

    async def decide(assignment: models.Assignment) -> models.Assignment:
        async with limit:
            if animals.is_complete(assignment):
                return await toloka.assignments.accept(assignment.id)
            return await toloka.assignments.reject(assignment.id, public_comment="Some have no answer.")

    submitted = [each async for each in toloka.assignments.list(pool_id=pool.id, status="SUBMITTED")]
    decided = await asyncio.gather(*map(decide, submitted))
    accepted = [assignment for assignment in decided if assignment.status == "ACCEPTED"]
    print(f"{len(accepted)} assignments are accepted.")

    aggregation = await toloka.aggregated_solutions.aggregate_by_pool(
        animals.aggregation_form(pool.id)
    ).wait()
    found = {
        solution.task_id: animals.answer(solution)
        async for solution in toloka.aggregated_solutions.list(aggregation.id)
    }

    async def rate(user_id: str, quality: float) -> None:
        async with limit:
            form = models.UserSkillForm(skill_id=skill.id, user_id=user_id, value=quality)
            await toloka.user_skills.set(form)

    qualities = animals.qualities(accepted, found)
    await asyncio.gather(*(rate(user_id, quality) for user_id, quality in qualities.items()))
    bonuses = animals.bonuses(qualities)
    if bonuses:
        await toloka.user_bonuses.create_many(bonuses)
    print(f"{len(bonuses)} of {len(qualities)} Tolokers get a bonus.")

    images = {task.id: animals.image(task) async for task in toloka.tasks.list(pool_id=pool.id)}
    await asyncio.gather(toloka.pools.close(pool.id).wait(), toloka.trainings.close(training.id).wait())
    # A training can't be archived before the pools that ask for it.
    await toloka.pools.archive(pool.id).wait()
    await toloka.trainings.archive(training.id).wait()
    await toloka.projects.archive(project.id).wait()
    return {images[task_id]: animal for task_id, animal in found.items()}


async def main(place: str) -> dict[str, str | None]:
    """Does the job in a place, where Tolokers are played."""
    if place == "local":
        with Emulator() as emulator:
            async with AsyncToloka("local", transport=emulator.transport()) as toloka:
                return await run(toloka, emulator.tolokers(12, skip=0.1).work)
    async with AsyncToloka(base_url=place) as toloka:
        return await run(toloka, lambda pool_id: played(place, pool_id))


if __name__ == "__main__":
    for image, animal in asyncio.run(main(*sys.argv[1:] or ["local"])).items():
        print(image, animal)
