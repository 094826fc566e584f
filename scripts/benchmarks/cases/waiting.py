"""Start an operation and wait for it: the delay after its end, and the number of requests with the start.

The server notes on the operation when it ended, on the clock that all processes of a computer share.
"""

from __future__ import annotations

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def figures(details: Any) -> dict[str, float]:
    # float and int, because toloka-kit converts all numbers to Decimal.
    return {"late": time.monotonic() - float(details["ended"]), "requests": int(details["requests"])}


def sdk(url: str, milliseconds: int) -> dict[str, float]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka:
        toloka.skills.get("37825")
        operation = toloka.trainings.open(str(milliseconds)).wait()
        return figures(operation.details if operation else None)


def sdk_async(url: str, milliseconds: int) -> dict[str, float]:
    import asyncio

    from toloka_sdk import AsyncToloka

    async def wait() -> dict[str, float]:
        async with AsyncToloka(base_url=url, token="token") as toloka:
            await toloka.skills.get("37825")
            operation = await toloka.trainings.open(str(milliseconds)).wait()
            return figures(operation.details if operation else None)

    return asyncio.run(wait())


def kit(url: str, milliseconds: int) -> dict[str, float]:
    from toloka.client import TolokaClient

    client = TolokaClient("token", url=url)
    client.get_skill("37825")
    operation = client.wait_operation(client.open_training_async(str(milliseconds)), disable_progress=True)
    return figures(operation.details)
