"""Read one small object repeatedly, with a client that is already connected."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch

WARMING = 50


def sdk(url: str, calls: int) -> dict[str, float]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka:
        for _ in range(WARMING):
            toloka.skills.get("37825")
        with Stopwatch() as watch:
            for _ in range(calls):
                assert toloka.skills.get("37825").id == "37825"
    return {"cpu": watch.cpu / calls}


def raw(url: str, calls: int) -> dict[str, float]:
    import json

    import httpx

    with httpx.Client(base_url=f"{url}/api/v1", headers={"Authorization": "ApiKey token"}) as client:
        for _ in range(WARMING):
            json.loads(client.get("/skills/37825").content)
        with Stopwatch() as watch:
            for _ in range(calls):
                assert json.loads(client.get("/skills/37825").content)["id"] == "37825"
    return {"cpu": watch.cpu / calls}


def kit(url: str, calls: int) -> dict[str, float]:
    from toloka.client import TolokaClient

    client = TolokaClient("token", url=url)
    for _ in range(WARMING):
        client.get_skill("37825")
    with Stopwatch() as watch:
        for _ in range(calls):
            assert client.get_skill("37825").id == "37825"
    return {"cpu": watch.cpu / calls}
