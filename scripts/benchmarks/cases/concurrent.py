"""Read one object many times with asyncio, several reads at a time."""

from __future__ import annotations

import asyncio

from benchmarks.measuring import Stopwatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def timed(read: Callable[[], Awaitable[object]], calls: int, at_once: int) -> dict[str, float]:
    slots = asyncio.Semaphore(at_once)

    async def one() -> None:
        async with slots:
            await read()

    await asyncio.gather(*(one() for _ in range(2 * at_once)))
    with Stopwatch() as watch:
        await asyncio.gather(*(one() for _ in range(calls)))
    return {"cpu": watch.cpu / calls}


def sdk(url: str, calls: int, at_once: int) -> dict[str, float]:
    from toloka_sdk import AsyncToloka

    async def main() -> dict[str, float]:
        async with AsyncToloka(base_url=url, token="token") as toloka:
            return await timed(lambda: toloka.skills.get("37825"), calls, at_once)

    return asyncio.run(main())


def raw(url: str, calls: int, at_once: int) -> dict[str, float]:
    import json

    import httpx

    async def main() -> dict[str, float]:
        headers = {"Authorization": "ApiKey token"}
        async with httpx.AsyncClient(base_url=f"{url}/api/v1", headers=headers) as client:

            async def read() -> object:
                return json.loads((await client.get("/skills/37825")).content)

            return await timed(read, calls, at_once)

    return asyncio.run(main())


def kit(url: str, calls: int, at_once: int) -> dict[str, float]:
    from toloka.async_client import AsyncTolokaClient

    async def main() -> dict[str, float]:
        client = AsyncTolokaClient("token", url=url)
        return await timed(lambda: client.get_skill("37825"), calls, at_once)

    return asyncio.run(main())
