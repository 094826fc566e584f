"""Aggregation by crowd-kit, which goes by the order of answers and by missing ones, and here by neither."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from toloka_emulator import Answer, Label
from toloka_rehearsal import Aggregation, Vote, votes
from toloka_rehearsal import _aggregation as aggregation
from toloka_rehearsal._answers import in_columns
from toloka_sdk import models


def answers(*given: str, right: str = "a") -> list[Answer]:
    """Answers to one task after the other, by one Toloker each: `ab` is an a, and a b."""
    return [
        Answer(
            f"{task}{place}",
            f"task {task}",
            f"toloker {place}",
            None if label == "-" else label,
            right,
            False,
        )
        for task, labels in enumerate(given)
        for place, label in enumerate(labels)
    ]


def aggregated(given: Iterable[Answer], labels: Sequence[Label]) -> list[Aggregation]:
    return aggregation.aggregated(in_columns(given), labels)


def by_method(found: Iterable[Aggregation]) -> dict[str, tuple[int, float | None, int]]:
    return {one.method: (one.tasks, one.accuracy, one.ties) for one in found}


def test_ties_go_to_the_label_listed_first_and_are_counted() -> None:
    found = by_method(aggregated(answers("ab", "ba", "aa"), ["a", "b"]))
    assert found["majority"] == (3, 1.0, 2)
    found = by_method(aggregated(answers("ab", "ba", "aa"), ["b", "a"]))
    assert found["majority"] == (3, 1 / 3, 2)


def test_the_order_of_answers_does_not_matter() -> None:
    chance = random.Random(1)
    given = answers(*("".join(chance.choices("abc", k=4)) for _ in range(40)))
    first = aggregated(given, ["a", "b", "c"])
    for _ in range(5):
        chance.shuffle(given)
        assert aggregated(given, ["a", "b", "c"]) == first


def test_missing_labels_are_no_label() -> None:
    found = by_method(aggregated(answers("a--", "--", "ab-a"), ["a", "b"]))
    assert {tasks for tasks, _, _ in found.values()} == {2}
    assert found["majority"] == (2, 1.0, 0)
    assert by_method(aggregated(answers("--"), ["a"]))["majority"] == (0, None, 0)


def test_boolean_labels_are_told_apart() -> None:
    given = [
        Answer(f"{n}", "task", f"toloker {n}", label, False, False)
        for n, label in enumerate([False, False, True])
    ]
    assert by_method(aggregated(given, [True, False]))["majority"] == (1, 1.0, 0)


def test_control_tasks_are_left_out() -> None:
    given = answers("ab")
    control = [Answer("x", "control", "toloker 0", "b", "b", True)]
    assert by_method(aggregated([*given, *control], ["a", "b"]))["majority"] == (1, 1.0, 1)


def test_skills_outweigh_numbers_where_a_few_are_right_more_often() -> None:
    # Two good Tolokers agree with the majority elsewhere, three bad ones never; once these three are many.
    usual = [f"aa{bad}" for bad in ("bcd", "cdb", "dbc", "bdc", "cbd", "dcb")]
    found = by_method(aggregated(answers(*usual, "aabbb"), ["a", "b", "c", "d"]))
    assert found["majority"] == (7, 6 / 7, 0)
    assert found["skill-weighted"] == (7, 1.0, 0)


@pytest.mark.parametrize(
    ("given", "message"),
    [(answers("a") + answers("b"), "answered the task task 0 twice"), (answers("x"), "none of the labels")],
)
def test_answers_that_cannot_be_are_refused(given: list[Answer], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        aggregated(given, ["a", "b"])


def assignment(user: str, *labels: tuple[str, Any]) -> models.Assignment:
    return models.Assignment.from_dict(
        {
            "id": f"of {user}",
            "user_id": user,
            "tasks": [{"id": task, "input_values": {}} for task, _ in labels],
            "solutions": [{"output_values": {} if label is None else {"x": label}} for _, label in labels],
        }
    )


def test_votes_of_assignments_are_sorted_and_have_labels() -> None:
    given = [assignment("b", ("2", "cat"), ("1", None)), assignment("a", ("2", "dog"), ("1", "cat"))]
    assert votes(given, "x") == [Vote("1", "a", "cat"), Vote("2", "a", "dog"), Vote("2", "b", "cat")]
    assert votes(reversed(given), "x") == votes(given, "x")


def test_two_votes_of_one_toloker_for_a_task_are_refused() -> None:
    with pytest.raises(ValueError, match="The Toloker a has answered the task 1 twice"):
        votes([assignment("a", ("1", "cat")), assignment("a", ("1", "dog"))], "x")
