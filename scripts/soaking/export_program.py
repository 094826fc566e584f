"""The program that is killed while it exports, and run again until it comes to its end.

python export_program.py URL POOL PATH CLIENT
"""

from __future__ import annotations

import asyncio
import sys

from soaking.upload_program import OPTIONS
from toloka_sdk import AsyncToloka, Toloka

OBJECTS_AT_ONCE = 20


def export(url: str, pool_id: str, path: str) -> None:
    with Toloka(base_url=url, **OPTIONS) as toloka:
        toloka.assignments.list(pool_id=pool_id, limit=OBJECTS_AT_ONCE).export(path)


async def export_async(url: str, pool_id: str, path: str) -> None:
    async with AsyncToloka(base_url=url, **OPTIONS) as toloka:
        await toloka.assignments.list(pool_id=pool_id, limit=OBJECTS_AT_ONCE).export(path)


def main() -> None:
    url, pool_id, path, client = sys.argv[1:]
    print("begins", flush=True)
    if client == "sync":
        export(url, pool_id, path)
    else:
        asyncio.run(export_async(url, pool_id, path))


if __name__ == "__main__":
    main()
