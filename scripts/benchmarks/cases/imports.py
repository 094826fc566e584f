"""Import the client."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch


def sdk(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        import toloka_sdk  # noqa: F401
    return {"cpu": watch.cpu}


def raw(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        import httpx  # noqa: F401
    return {"cpu": watch.cpu}


def kit(url: str) -> dict[str, float]:
    with Stopwatch() as watch:
        import toloka.client  # noqa: F401
    return {"cpu": watch.cpu}
