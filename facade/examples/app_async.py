"""The job of app.py for asyncio.

python app_async.py                          in an emulator, which makes the classes up
python app_async.py http://127.0.0.1:8000    the same against `python -m toloka_emulator`
"""

from __future__ import annotations

import asyncio
import sys

import app
from toloka_sdk import AsyncToloka


async def run(toloka: AsyncToloka) -> list[str]:
    """Does the job, and returns a line for each text."""
    project = await toloka.app_projects.create(app.project_form([each async for each in toloka.apps.list()]))
    batch, _ = await asyncio.gather(
        toloka.app_batches.create(project.id, app.batch_form()),
        toloka.app_projects.wait_until_ready(project.id),
    )
    print(f"The batch of {batch.items_count} texts costs {batch.cost} dollars.")
    await toloka.app_batches.start(project.id, batch.id)
    done = await toloka.app_batches.wait_until_done(project.id, batch.id)
    print(f"{done.items_processed_count} texts are sorted.")
    lines = [app.told(item) async for item in toloka.app_items.list(project.id, batch_id=batch.id)]
    await toloka.app_batches.archive(project.id, batch.id)
    await toloka.app_projects.archive(project.id)
    return lines


async def main(place: str) -> list[str]:
    """Does the job in a place."""
    client = AsyncToloka("local") if place == "local" else AsyncToloka(base_url=place)
    async with client as toloka:
        return await run(toloka)


if __name__ == "__main__":
    print(*sorted(asyncio.run(main(*sys.argv[1:] or ["local"]))), sep="\n")
