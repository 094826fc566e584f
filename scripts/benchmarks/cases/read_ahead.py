"""Read large pages from a slow server, fetching the next page while the current one is used."""

from __future__ import annotations

from benchmarks.cases.iterate import figures, looked_at
from benchmarks.measuring import Stopwatch


def sdk(url: str, rows: int, limit: int) -> dict[str, object]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        seen = looked_at(toloka.assignments.list(pool_id=str(rows), limit=limit).read_ahead())
    return figures(watch, rows, seen)


def one_by_one(url: str, rows: int, limit: int) -> dict[str, object]:
    """A page is requested when the one before it is used up."""
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        seen = looked_at(toloka.assignments.list(pool_id=str(rows), limit=limit))
    return figures(watch, rows, seen)


def transfer(url: str, rows: int, limit: int) -> dict[str, object]:
    """The pages are fetched, but not used."""
    import httpx

    from benchmarks.assignments import assignment_id

    headers = {"Authorization": "ApiKey token"}
    query: dict[str, str | int] = {"pool_id": rows, "sort": "id", "limit": limit}
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers) as client, Stopwatch() as watch:
        for start in range(0, rows, limit):
            assert client.get("/assignments", params=query).is_success
            query["id_gt"] = assignment_id(rows, min(start + limit, rows) - 1)
    return {"cpu": watch.cpu / rows, "wall": watch.wall}


def consumer(url: str, rows: int, limit: int) -> dict[str, object]:
    """The pages are already there: a transport responds immediately."""
    import httpx

    from benchmarks.assignments import page
    from toloka_sdk import Toloka

    pages = [
        page(rows, range(start, min(start + limit, rows)), start + limit < rows)
        for start in range(0, rows, limit)
    ]
    coming = iter(pages)
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=next(coming)))
    with Toloka(base_url=url, token="token", transport=transport) as toloka, Stopwatch() as watch:
        seen = looked_at(toloka.assignments.list(pool_id=str(rows), limit=limit))
    return figures(watch, rows, seen)
