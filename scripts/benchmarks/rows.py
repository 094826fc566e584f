"""The table: the cases, and the rows that are read off them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.running import Case, Peer

OURS = "toloka_sdk"
FAST = "toloka_sdk[fast]"
RAW = "httpx + json"
ORJSON = "httpx + orjson"
KIT = "toloka-kit"
ONE_BY_ONE = "httpx + json, item by item"
MODELS_OURS, MODELS_FAST = "a comprehension over models", "one over models with msgspec"
NORMALIZE = "pandas.json_normalize"


def sdk(**arguments: int) -> Peer:
    return Peer(OURS, "sdk", arguments)


def fast(**arguments: int) -> Peer:
    return Peer(FAST, "sdk", arguments, needs="msgspec", fast=True)


def raw(name: str = RAW, /, **arguments: int) -> Peer:
    return Peer(name, "raw", arguments)


def orjson(name: str = ORJSON, /, **arguments: int) -> Peer:
    return Peer(name, "orjson", arguments, needs="orjson")


def kit(**arguments: int) -> Peer:
    return Peer(KIT, "kit", arguments, needs="toloka-kit")


CONTROLLED = "with quality control"

GROWTH = (1_000, 10_000, 100_000, 1_000_000)
GROWING = (
    (OURS, Peer(OURS, "sdk")),
    (RAW, Peer(RAW, "raw")),
)


def after(name: str, rows: int) -> str:
    """What a peer is called that has read so many rows."""
    return f"{name}, {rows:,}"


CASES = (
    Case("import", "imports", [sdk(), raw("httpx"), kit()], rounds=7),
    Case("first", "first_call", [sdk(), raw(), kit()], rounds=7),
    Case("warm", "warm_call", [sdk(calls=1000), raw(calls=1000), kit(calls=300)], rounds=7),
    Case(
        "decode",
        "decode",
        [
            sdk(items=1000),
            fast(items=1000),
            orjson("orjson", items=1000),
            raw("json", items=1000),
            kit(items=1000),
        ],
        rounds=5,
    ),
    Case(
        "iterate",
        "iterate",
        [
            sdk(rows=100_000),
            fast(rows=100_000),
            raw(rows=100_000),
            orjson(rows=100_000),
            Peer(ONE_BY_ONE, "item_by_item", {"rows": 100_000}),
            kit(rows=10_000),
        ],
        rounds=5,
        ready=100_000,
    ),
    Case(
        "large",
        "iterate",
        [
            sdk(rows=100_000, limit=10_000),
            fast(rows=100_000, limit=10_000),
            raw(rows=100_000, limit=10_000),
            orjson(rows=100_000, limit=10_000),
        ],
        rounds=2,
        ready=100_000,
    ),
    Case(
        "default",
        "default_limit",
        [
            Peer(OURS, "sdk", {"rows": 100_000}),
            Peer("one page", "one_page", {"rows": 100_000}),
            Peer("pages of 1,000", "first_thousand", {"rows": 100_000}),
        ],
        rounds=3,
        latency=0.1,
        ready=100_000,
    ),
    Case(
        "ahead",
        "read_ahead",
        [
            Peer(OURS, "sdk", {"rows": 100_000, "limit": 10_000}),
            Peer("without read_ahead", "one_by_one", {"rows": 100_000, "limit": 10_000}),
            Peer("transfer alone", "transfer", {"rows": 100_000, "limit": 10_000}),
            Peer("consumer alone", "consumer", {"rows": 100_000, "limit": 10_000}),
        ],
        rounds=3,
        latency=0.1,
        ready=100_000,
    ),
    Case(
        "shards",
        "shards",
        [
            Peer("8 shards", "sdk", {"rows": 100_000, "limit": 1000, "shards": 8}),
            Peer("one shard", "sdk", {"rows": 100_000, "limit": 1000, "shards": 1}),
        ],
        rounds=2,
        latency=0.1,
        ready=100_000,
    ),
    Case("held", "held", [sdk(rows=100_000, limit=1000), raw(rows=100_000, limit=1000)], 1, ready=100_000),
    Case(
        "columns",
        "columns",
        [
            Peer(FAST, "arrow", {"rows": 100_000}, needs="msgspec", fast=True),
            Peer(MODELS_FAST, "models", {"rows": 100_000}, needs="msgspec", fast=True),
            Peer(MODELS_OURS, "models", {"rows": 100_000}),
            Peer(NORMALIZE, "normalize", {"rows": 100_000}, needs="pandas"),
        ],
        rounds=3,
        ready=100_000,
    ),
    Case(
        "export",
        "columns",
        [Peer(FAST, "export", {"rows": 1_000_000}, needs="msgspec", fast=True)],
        rounds=1,
    ),
    Case("encode", "encode", [sdk(forms=10_000), raw("json", forms=10_000), kit(forms=10_000)], rounds=5),
    Case(
        "upload",
        "upload",
        [
            sdk(rows=100_000),
            fast(rows=100_000),
            raw("httpx, prepared bytes", rows=100_000),
            Peer("json", "encoding", {"rows": 100_000}),
            kit(rows=20_000),
        ],
        rounds=3,
        latency=0.1,
    ),
    Case(
        "upload-growth",
        "upload",
        [Peer(after(OURS, rows), "sdk", {"rows": rows}) for rows in (10_000, 200_000)],
        rounds=1,
    ),
    Case(
        "emulator-start", "emulator", [Peer("emulator", "start"), Peer("python -c pass", "python")], rounds=5
    ),
    Case("emulator-page", "emulator", [Peer("emulator", "page", {"rows": 1000})], rounds=3),
    Case(
        "emulator-played",
        "emulator",
        [
            Peer(f"{number:,} Tolokers", "played", {"rows": 5000, "tolokers": number})
            for number in (5, 500, 5000)
        ],
        rounds=3,
    ),
    Case(
        "rehearsal",
        "rehearsal",
        [
            Peer(name, "rehearsed", {"assignments": 10_000, "tolokers": tolokers, "controlled": controlled})
            for name, tolokers, controlled in (
                (CONTROLLED, 500, 1),
                ("without quality control", 500, 0),
                ("5 Tolokers", 5, 1),
                ("5,000 Tolokers", 5000, 1),
            )
        ],
        rounds=1,
    ),
    *(
        Case(
            f"wait-{seconds:g}",
            "waiting",
            [
                Peer(OURS, "sdk", {"milliseconds": int(1000 * seconds)}),
                Peer("AsyncToloka", "sdk_async", {"milliseconds": int(1000 * seconds)}),
                kit(milliseconds=int(1000 * seconds)),
            ],
            rounds=rounds,
            together=seconds > 10,
        )
        for seconds, rounds in ((0.3, 5), (3.0, 3), (30.0, 1))
    ),
    Case(
        "async",
        "concurrent",
        [sdk(calls=300, at_once=32), raw(calls=300, at_once=32), kit(calls=300, at_once=32)],
        rounds=5,
    ),
    Case(
        "threads",
        "threads",
        [sdk(threads=64, calls=20), raw(threads=64, calls=20)],
        rounds=3,
        latency=0.1,
    ),
    Case(
        "growth",
        "iterate",
        [
            Peer(after(name, rows), peer.function, {"rows": rows}, peer.needs, peer.fast)
            for rows in GROWTH
            for name, peer in GROWING
        ],
        rounds=1,
    ),
)


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        what: What is done.
        case: The case that it is read off.
        figure: Which of its figures.
        unit: What the figure counts: `s`, `B`, or nothing.
        of: Whose figure is judged.
        over: By whose it is divided: by the largest of these peers'. Without any, it stands for itself.
        goal: What the ratio, or the figure, may come to at most. Without one, it is there to be seen.
        beside: Further peers that are shown.
        why: What there is to say where the goal is missed.
        headline: Whether the README shows it.
    """

    what: str
    case: str
    figure: str
    unit: str
    over: Sequence[str]
    goal: float | None
    of: str = OURS
    beside: Sequence[str] = ()
    why: str = ""
    headline: bool = False


MODELS = (
    "What stands beside it as “item by item” would be left if there were no objects; the twelve of an "
    "assignment cost the rest. Making the nested ones when they are first looked at would save up to a "
    "fifth, and a malformed answer would be found long after it came. In larger pages, dictionaries cost "
    "twice as much and this does not. With the extra `fast`, the objects are made without dictionaries."
)
ONE_INTERPRETER = (
    "The consumer here does nothing but compute, and shares one interpreter with the threads that fetch, so "
    "their work adds up. One that waits for something itself, such as a database, hides all of the transfer."
)
UPLOADED = (
    "What became of each task is read from the log, which repeats them all: the standard library takes "
    "nearly three times as long to decode that as to encode the tasks. Each task is also checked, encoded by "
    "itself, so that one that can't be sent is named, and its outcome is given back."
)
COLUMNS = (
    "A third of the time is the transfer, which models have as well, a third the decoding with all fields, "
    "known or not, and a third the arrays."
)
PLAYED = (
    "It is issued, answered, submitted, paid with the fee and accepted, each a change of the stored state "
    "that the quality control of the pool is told of."
)
REHEARSED = (
    "A third is taking and issuing a suite and two fifths submitting it; the rest is uploading the tasks, "
    "making up the answers and the report. "
    "Five collectors and two skills are counted on with each suite, and the answers to each task compared."
)
ROWS = (
    Row("import", "import", "cpu", "s", ["httpx"], 0.9, beside=[KIT], headline=True),
    Row("import, make a client, read one object", "first", "cpu", "s", [RAW], 1.4, beside=[KIT]),
    Row(
        "read one small object with a warm client",
        "warm",
        "cpu",
        "s",
        [RAW],
        1.0,
        beside=[KIT],
        headline=True,
    ),
    Row(
        "decode a page of 1,000 assignments",
        "decode",
        "cpu",
        "s",
        ["orjson"],
        4,
        beside=["json", KIT],
        why="What is left is the objects that are made of it.",
    ),
    Row("decode it with msgspec", "decode", "cpu", "s", ["orjson"], None, of=FAST),
    Row(
        "read 100,000 assignments in pages of 1,000, an assignment",
        "iterate",
        "cpu",
        "s",
        [RAW],
        0.85,
        beside=[ONE_BY_ONE, ORJSON, KIT],
        why=MODELS,
        headline=True,
    ),
    Row("read them with msgspec, an assignment", "iterate", "cpu", "s", [RAW], 0.6, of=FAST),
    Row("the same in pages of 10,000", "large", "cpu", "s", [RAW], None, beside=[FAST, ORJSON]),
    Row("the peak of memory with those", "large", "memory", "B", [RAW], None, beside=[FAST, ORJSON]),
    Row(
        "the peak of memory with pages of 1,000",
        "iterate",
        "memory",
        "B",
        [RAW],
        1.2,
        beside=[FAST, ORJSON],
        headline=True,
    ),
    Row(
        "the peak after 100 pages over that after 10",
        "growth",
        "memory",
        "B",
        [after(OURS, 10_000)],
        1.1,
        of=after(OURS, 100_000),
    ),
    Row(
        "the peak after 1,000 pages over that after 10",
        "growth",
        "memory",
        "B",
        [after(OURS, 10_000)],
        1.1,
        of=after(OURS, 1_000_000),
    ),
    Row(
        "cost of an assignment of 1,000,000 over one of 10,000",
        "growth",
        "cpu",
        "s",
        [after(OURS, 10_000)],
        1.1,
        of=after(OURS, 1_000_000),
        beside=[after(RAW, 1_000_000)],
    ),
    Row(
        "read 100,000 with default arguments, 100 ms a page: the first after",
        "default",
        "first",
        "s",
        ["pages of 1,000"],
        1.1,
        beside=["one page"],
        headline=True,
    ),
    Row(
        "the peak of memory at the first",
        "default",
        "memory",
        "B",
        ["one page"],
        0.25,
        beside=["pages of 1,000"],
    ),
    Row(
        "all of them: wall time",
        "default",
        "wall",
        "s",
        ["one page"],
        1.05,
        beside=["pages of 1,000"],
        why="Pages grow fourfold from 1,000 on, and each of the first few waits 100 ms for its answer.",
    ),
    Row(
        "read 100,000 in pages of 10,000, 100 ms each, `read_ahead()`: wall time",
        "ahead",
        "wall",
        "s",
        ["transfer alone", "consumer alone"],
        1.2,
        beside=["without read_ahead"],
        why=ONE_INTERPRETER,
    ),
    Row(
        "read 100,000 in pages of 1,000, 100 ms each, `in_shards(8)`: wall time",
        "shards",
        "wall",
        "s",
        ["one shard"],
        0.2,
        of="8 shards",
        why=ONE_INTERPRETER,
    ),
    Row("keep 100,000 assignments, memory of each", "held", "memory", "B", [RAW], 1.0),
    Row(
        "make a table of 100,000 assignments of 5 tasks, an assignment",
        "columns",
        "cpu",
        "s",
        [MODELS_FAST],
        0.25,
        of=FAST,
        beside=[MODELS_OURS],
        why=COLUMNS,
        headline=True,
    ),
    Row("the same beside pandas", "columns", "cpu", "s", [NORMALIZE], 0.1, of=FAST),
    Row("the memory that it takes besides its imports", "columns", "more", "B", [], 150e6, of=FAST),
    Row(
        "export 1,000,000 assignments to Parquet: the peak of memory",
        "export",
        "memory",
        "B",
        [],
        300e6,
        of=FAST,
    ),
    Row("encode 10,000 task forms", "encode", "cpu", "s", ["json"], 2, beside=[KIT]),
    Row(
        "upload 100,000 tasks, 8 requests at a time, 100 ms an answer: wall time",
        "upload",
        "wall",
        "s",
        ["httpx, prepared bytes"],
        1.3,
        beside=[FAST],
        why="Each operation is also watched until it has ended, and its log read; the other only posts.",
        headline=True,
    ),
    Row(
        "the same beside toloka-kit's `create_tasks`: wall time of a task",
        "upload",
        "each",
        "s",
        [KIT],
        0.2,
        headline=True,
    ),
    Row("the same, a task", "upload", "cpu", "s", ["json"], 2, beside=[FAST], why=UPLOADED),
    Row(
        "the peak of memory with 200,000 tasks over that with 10,000",
        "upload-growth",
        "memory",
        "B",
        [after(OURS, 10_000)],
        1.4,
        of=after(OURS, 200_000),
    ),
    Row(
        "start an emulator and answer once",
        "emulator-start",
        "cpu",
        "s",
        ["python -c pass"],
        None,
        of="emulator",
    ),
    Row("a page of 1,000 assignments of the emulator", "emulator-page", "cpu", "s", [], 0.03, of="emulator"),
    Row(
        "an assignment that the emulator plays",
        "emulator-played",
        "cpu",
        "s",
        [],
        0.001,
        of="5 Tolokers",
        beside=["500 Tolokers"],
        why=PLAYED,
    ),
    Row(
        "the same with 5,000 Tolokers over that with 5",
        "emulator-played",
        "cpu",
        "s",
        ["5 Tolokers"],
        1.2,
        of="5,000 Tolokers",
        why="With as many Tolokers as assignments each of them is new, and is made first.",
    ),
    Row(
        "rehearse 10,000 assignments of 5 tasks with quality control, an assignment",
        "rehearsal",
        "cpu",
        "s",
        [],
        0.0015,
        of=CONTROLLED,
        beside=["5 Tolokers", "5,000 Tolokers"],
        why=REHEARSED,
    ),
    Row(
        "the same over one without quality control",
        "rehearsal",
        "cpu",
        "s",
        ["without quality control"],
        1.5,
        of=CONTROLLED,
        why=REHEARSED,
    ),
    Row(
        "the same with 5,000 Tolokers over that with 5",
        "rehearsal",
        "cpu",
        "s",
        ["5 Tolokers"],
        1.2,
        of="5,000 Tolokers",
        why="With half as many Tolokers as assignments most of them are new, and are made first.",
    ),
    Row("the peak of memory", "rehearsal", "memory", "B", [], 500e6, of=CONTROLLED),
    *(
        row
        for name, what, late, requests in (
            ("wait-0.3", "an operation of 0.3 s", 0.1, 5),
            ("wait-3", "an operation of 3 s", 0.5, 8),
            ("wait-30", "an operation of 30 s", 3, 12),
        )
        for row in (
            Row(
                f"wait for {what}: time past its end",
                name,
                "late",
                "s",
                [],
                late,
                beside=["AsyncToloka", KIT],
            ),
            Row(
                f"wait for {what}: requests", name, "requests", "", [], requests, beside=["AsyncToloka", KIT]
            ),
        )
    ),
    Row("300 reads with asyncio, 32 at once, a read", "async", "cpu", "s", [RAW], 1.3, beside=[KIT]),
    Row("64 threads share a client, 100 ms an answer: wall time", "threads", "wall", "s", [RAW], 1.1),
    Row("64 threads share a client: a read", "threads", "cpu", "s", [RAW], None),
)
NEWER = (3, 13)
GOALS_ON_NEWER = {("iterate", OURS, "cpu"): 1.0, ("iterate", FAST, "cpu"): 0.65}
"""From that Python on, by case, peer and figure: its standard library decodes JSON faster."""


def rows_on(version: tuple[int, int]) -> list[Row]:
    """The rows with their goals on a version of Python."""
    if version < NEWER:
        return list(ROWS)
    return [replace(row, goal=GOALS_ON_NEWER.get((row.case, row.of, row.figure), row.goal)) for row in ROWS]
