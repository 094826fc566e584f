"""Read one object from many threads that share a client. The server is slow, so that all wait together."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from benchmarks.measuring import Stopwatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def timed(read: Callable[[], object], threads: int, calls: int) -> dict[str, float]:
    def work(_: int) -> None:
        for _ in range(calls):
            read()

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _: read(), range(threads)))
        with Stopwatch() as watch:
            list(pool.map(work, range(threads)))
    return {"cpu": watch.cpu / (threads * calls), "wall": watch.wall}


def sdk(url: str, threads: int, calls: int) -> dict[str, float]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka:
        return timed(lambda: toloka.skills.get("37825"), threads, calls)


def raw(url: str, threads: int, calls: int) -> dict[str, float]:
    import json

    import httpx

    with httpx.Client(base_url=f"{url}/api/v1", headers={"Authorization": "ApiKey token"}) as client:
        return timed(lambda: json.loads(client.get("/skills/37825").content), threads, calls)
