"""Import and create the client, and read one object: the cost of a short script or a cold function."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch


def sdk(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        from toloka_sdk import Toloka

        with Toloka(base_url=url, token="token") as toloka:
            skill = toloka.skills.get("37825")
    assert skill.id == "37825"
    return {"cpu": watch.cpu}


def raw(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        import json

        import httpx

        with httpx.Client(base_url=f"{url}/api/v1", headers={"Authorization": "ApiKey token"}) as client:
            skill = json.loads(client.get("/skills/37825").content)
    assert skill["id"] == "37825"
    return {"cpu": watch.cpu}


def kit(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        from toloka.client import TolokaClient

        skill = TolokaClient("token", url=url).get_skill("37825")
    assert skill.id == "37825"
    return {"cpu": watch.cpu}
