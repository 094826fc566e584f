"""The assignments that the benchmarks read: always the same, about 1.7 KB each, with 5 tasks and 5 answers.

The pool's ID says how many it holds. Moments are UTC, and naive, as they are on the wire.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

FIRST_CREATED = datetime(2026, 1, 1)
APART = timedelta(milliseconds=7919)
"""Time between the creation of one assignment and the next."""
TASKS = 5
STATUSES = ("ACCEPTED", "ACCEPTED", "ACCEPTED", "SUBMITTED", "REJECTED")
ANSWERS = ("cat", "dog", "cat", "neither")
ANSWER_FIELD = "result"

TASK = (
    '{{"id":"%(prefix)s{n}","input_values":{{"image":"https://example.com/images/%(digits)s{n}.jpg"}},'
    '"pool_id":"%(pool)s","overlap":3,"infinite_overlap":false,"reserved_for":[],'
    '"created":"%(created)s"}}'
)
SOLUTION = '{"output_values":{"%(field)s":"%(answer)s"}}'
ASSIGNMENT = (
    '{"id":"%(id)s","task_suite_id":"%(prefix)sf","pool_id":"%(pool)s",'
    '"user_id":"d26d7d094e0dbb67ec46%(digits)s","status":"%(status)s","reward":0.01,"tasks":['
    + ",".join(TASK.format(n=n) for n in range(TASKS))
    + '],"solutions":['
    + ",".join([SOLUTION] * TASKS)
    + '],"mixed":true,"automerged":false,"created":"%(created)s","submitted":"%(submitted)s"%(decided)s,'
    '"owner":{"id":"6c6e20dc86cca2ae787afcb2629de162","myself":true}}'
)


def assignment_id(pool: int, index: int) -> str:
    """The ID of an assignment in a pool. Like the service's IDs, it sorts as text by creation time."""
    return f"{pool:010x}--637cf4098cc{index:012x}0"


def index_of(identifier: str) -> int:
    return int(identifier[-13:-1], 16)


def created(index: int) -> datetime:
    return FIRST_CREATED + index * APART


def rendered(pool: int, index: int) -> str:
    """One assignment as JSON."""
    status = STATUSES[index % len(STATUSES)]
    moment = created(index)
    submitted = text(moment + timedelta(seconds=71))
    decided = "" if status == "SUBMITTED" else f',"{status.lower()}":"{submitted}"'
    identifier = assignment_id(pool, index)
    return ASSIGNMENT % {
        "id": identifier,
        "prefix": identifier[:-1],
        "digits": f"{index:012d}",
        "pool": pool,
        "status": status,
        "field": ANSWER_FIELD,
        "answer": ANSWERS[index % len(ANSWERS)],
        "created": text(moment),
        "submitted": submitted,
        "decided": decided,
    }


def text(moment: datetime) -> str:
    """In the service's format, with milliseconds if there are any."""
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def page(pool: int, indices: range, has_more: bool) -> bytes:
    """A page of a list."""
    return page_of([rendered(pool, index).encode() for index in indices], has_more)


def page_of(items: Sequence[bytes], has_more: bool) -> bytes:
    """A page of assignments that are already rendered."""
    return b'{"items":[%b],"has_more":%b}' % (b",".join(items), b"true" if has_more else b"false")
