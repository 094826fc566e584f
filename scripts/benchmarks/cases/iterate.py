"""Read a pool's assignments page by page, and look at the ID, the status and one answer of each."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch, peak_memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from toloka_api.models.assignment import Assignment

    Loads = Callable[[bytes], Any]
    Seen = tuple[int, int, int, int]


def figures(watch: Stopwatch, rows: int, seen: Seen) -> dict[str, object]:
    return {"cpu": watch.cpu / rows, "wall": watch.wall, "memory": peak_memory(), "seen": seen}


def sdk(url: str, rows: int, limit: int = 1000) -> dict[str, object]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        seen = looked_at(toloka.assignments.list(pool_id=str(rows), limit=limit))
    return figures(watch, rows, seen)


def looked_at(assignments: Iterable[Assignment]) -> Seen:
    count = length = accepted = cats = 0
    for assignment in assignments:
        count += 1
        length += len(assignment.id)
        accepted += assignment.status == "ACCEPTED"
        solutions = assignment.solutions
        if solutions and (values := solutions[0].output_values):
            cats += values["result"] == "cat"
    return count, length, accepted, cats


def raw(url: str, rows: int, limit: int = 1000) -> dict[str, object]:
    from json import loads

    return dictionaries(url, rows, limit, loads)


def orjson(url: str, rows: int, limit: int = 1000) -> dict[str, object]:
    from orjson import loads

    return dictionaries(url, rows, limit, loads)


def dictionaries(url: str, rows: int, limit: int, loads: Loads) -> dict[str, object]:
    import httpx

    count = length = accepted = cats = 0
    headers = {"Authorization": "ApiKey token"}
    query: dict[str, str | int] = {"pool_id": rows, "sort": "id", "limit": limit}
    has_more = True
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers) as client, Stopwatch() as watch:
        while has_more:
            page = loads(client.get("/assignments", params=query).content)
            for assignment in page["items"]:
                count += 1
                length += len(assignment["id"])
                accepted += assignment["status"] == "ACCEPTED"
                cats += assignment["solutions"][0]["output_values"]["result"] == "cat"
            has_more, query["id_gt"] = page["has_more"], page["items"][-1]["id"]
    return figures(watch, rows, (count, length, accepted, cats))


def item_by_item(url: str, rows: int, limit: int = 1000) -> dict[str, object]:
    """Dictionaries that are decoded one by one: the cost if models were free."""
    import json

    import httpx

    decode = json.JSONDecoder().raw_decode
    count = length = accepted = cats = 0
    headers = {"Authorization": "ApiKey token"}
    query: dict[str, str | int] = {"pool_id": rows, "sort": "id", "limit": limit}
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers) as client, Stopwatch() as watch:
        while count < rows:
            text = client.get("/assignments", params=query).content.decode()
            at = text.index("[")
            while text[at] != "]":
                assignment, at = decode(text, at + 1)
                count += 1
                length += len(assignment["id"])
                accepted += assignment["status"] == "ACCEPTED"
                cats += assignment["solutions"][0]["output_values"]["result"] == "cat"
            query["id_gt"] = assignment["id"]
    return figures(watch, rows, (count, length, accepted, cats))


def kit(url: str, rows: int, limit: int = 1000) -> dict[str, object]:
    from toloka.client import Assignment, TolokaClient

    count = length = accepted = cats = 0
    client = TolokaClient("token", url=url)
    with Stopwatch() as watch:
        for assignment in client.get_assignments(pool_id=str(rows), batch_size=limit):
            count += 1
            length += len(assignment.id)
            accepted += assignment.status == Assignment.ACCEPTED
            cats += assignment.solutions[0].output_values["result"] == "cat"
    return figures(watch, rows, (count, length, accepted, cats))
