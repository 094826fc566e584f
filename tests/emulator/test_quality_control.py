"""Quality control: what each collector counts, when its rules fire, and what they do."""

from __future__ import annotations

import operator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from emulator.api import Api, made, skill
from emulator.crowds import REVIEWED, assignments, image, review
from emulator.played import SDKS, plays
from emulator.uploads import upload

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "EQ": operator.eq,
    "NE": operator.ne,
    "GT": operator.gt,
    "GTE": operator.ge,
    "LT": operator.lt,
    "LTE": operator.le,
}
Tasks: TypeAlias = "Sequence[Mapping[str, Any]]"
YES = [{"output_values": {"cat": True}}]
CONTROL = {"known_solutions": YES}
TRAINING = {"known_solutions": YES, "message_on_unknown_solution": "It is one."}
MARK = "9001"
"""The skill that the rules of these tests set."""
MIXED: Tasks = [CONTROL, TRAINING, {}]


def rule(action: dict[str, Any], *conditions: tuple[str, str, Any]) -> dict[str, Any]:
    listed = [{"key": key, "operator": word, "value": value} for key, word, value in conditions]
    return {"conditions": listed, "action": action}


def config(collector: str, *rules: dict[str, Any], **parameters: Any) -> dict[str, Any]:
    own = {"type": collector, "parameters": parameters} if parameters else {"type": collector}
    return {"collector_config": own, "rules": list(rules)}


def control(*configs: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"quality_control": {"configs": list(configs), **others}}


def set_skill(id: str, value: int = 1) -> dict[str, Any]:
    return {"type": "SET_SKILL", "parameters": {"skill_id": id, "skill_value": value}}


MARKED = set_skill(MARK)


@dataclass
class Shift:
    """Tolokers who do in a pool what a test tells them to."""

    api: Api
    pool: str
    issued: list[str] = field(default_factory=list[str])

    def take(self, number: int = 0) -> str:
        (id,) = self.api.emulator.tolokers(1, first=number).take(self.pool)
        self.issued.append(id)
        return id

    def do(self, *answers: bool, by: int = 0, seconds: float = 0) -> str:
        """Lets one Toloker do a suite, in this time and with these answers."""
        id = self.take(by)
        self.api.emulator.advance(seconds)
        tasks = len(self.api.read(f"/assignments/{id}")["tasks"])
        given = [{"cat": answer} for answer in (answers or (True,) * tasks)]
        self.api.emulator.tolokers().submit(id, given)
        return id

    def skip(self, by: int = 0) -> None:
        self.api.emulator.tolokers().skip(self.take(by))

    def toloker(self, number: int = 0) -> str:
        return self.api.emulator.tolokers(1, first=number).ids[0]


def open_shift(api: Api, *suites: Tasks, overlap: int = 9, **changes: Any) -> Shift:
    """Opens a pool of suites with these tasks, or nine of one task. Tasks may say more than an image."""
    if not api.read("/skills", id_gte=MARK)["items"]:
        api.emulator.load("skills", [skill(MARK)])
    pool = api.pool(**changes)["id"]
    contents: Sequence[Tasks] = suites or [[{}]] * 9
    forms = [
        {
            "pool_id": pool,
            "overlap": overlap,
            "tasks": [
                {"input_values": {"image": image(100 * number + place)}, **task}
                for place, task in enumerate(tasks)
            ],
        }
        for number, tasks in enumerate(contents)
    ]
    made(upload(api, forms, "/task-suites"))
    api.act(f"/pools/{pool}/open")
    return Shift(api, pool)


def is_marked(shift: Shift, number: int = 0) -> bool:
    found = shift.api.read("/user-skills", user_id=shift.toloker(number), skill_id=MARK)
    return bool(found["items"])


def value(shift: Shift, number: int = 0, id: str = MARK) -> float | None:
    found = shift.api.read("/user-skills", user_id=shift.toloker(number), skill_id=id)["items"]
    return found[0]["exact_value"] if found else None


def is_let_in(shift: Shift, number: int = 0) -> bool:
    """Whether a Toloker gets a suite, which is given back."""
    taken = shift.api.emulator.tolokers(1, first=number).take(shift.pool)
    for id in taken:
        shift.api.emulator.tolokers().expire(id)
    return bool(taken)


# What is counted, and how it is compared


def control_tasks(shift: Shift) -> None:
    shift.do(True, False, True)
    shift.do(False, False, True)


def votes(shift: Shift) -> None:
    for by, answer in enumerate((True, True, False)):
        shift.do(answer, by=by)


def two_votes(shift: Shift) -> None:
    for task in (0, 1):
        for by in (1, 2):
            shift.do(True, by=by)
        shift.do(bool(task), by=0)


def captchas(shift: Shift) -> None:
    for number in range(2):
        shift.api.emulator.tolokers(1, captcha=1 - number).work(shift.pool, limit=10)


def earnings(shift: Shift) -> None:
    shift.do()
    shift.do()
    shift.api.emulator.advance(24 * 3600)
    shift.do()


def skips(shift: Shift) -> None:
    shift.skip()
    shift.skip()
    shift.do()
    shift.skip()


def twice(shift: Shift) -> None:
    shift.do()
    shift.do()


def right_and_wrong(shift: Shift) -> None:
    shift.do(True)
    shift.do(False)


def speed(shift: Shift) -> None:
    shift.do(seconds=9)
    shift.do(seconds=10)


def reviews(shift: Shift) -> None:
    done = [shift.do() for _ in range(3)]
    for id, status in zip(done, ("ACCEPTED", "REJECTED", "REJECTED"), strict=True):
        review(shift.api, id, status)
    review(shift.api, done[1], "ACCEPTED")


def suite_reviews(shift: Shift) -> None:
    done = [shift.do(by=by) for by in range(3)]
    for id, status in zip(done, ("ACCEPTED", "REJECTED", "REJECTED"), strict=True):
        review(shift.api, id, status)


@dataclass(frozen=True)
class Counted:
    """What a collector counts while Tolokers do something.

    Attributes:
        collector: The collector.
        figures: By key, what it comes to each time that the rules are looked at.
        page: The page that says so.
        play: What the Tolokers do.
        parameters: The parameters of the collector.
        suites: The tasks of each suite.
        overlap: How many Tolokers do each.
        pool: Further settings of the pool.
        others: Further settings of quality control.
    """

    collector: str
    figures: dict[str, list[Any]]
    page: str
    play: Callable[[Shift], None]
    parameters: dict[str, Any] = field(default_factory=dict[str, Any])
    suites: Sequence[Tasks] = ()
    overlap: int = 9
    pool: dict[str, Any] = field(default_factory=dict[str, Any])
    others: dict[str, Any] = field(default_factory=dict[str, Any])


COUNTED = [
    Counted(
        "GOLDEN_SET",
        {
            "total_answers_count": [2, 4],
            "correct_answers_rate": [50, 25],
            "incorrect_answers_rate": [50, 75],
            "golden_set_answers_count": [1, 2],
            "golden_set_correct_answers_rate": [100, 50],
            "golden_set_incorrect_answers_rate": [0, 50],
        },
        "goldenset.md",
        control_tasks,
        suites=(MIXED, MIXED),
    ),
    Counted(
        "MAJORITY_VOTE",
        {"total_answers_count": [1, 2], "correct_answers_rate": [0, 50], "incorrect_answers_rate": [100, 50]},
        "mv.md",
        two_votes,
        {"answer_threshold": 2},
        overlap=3,
    ),
    Counted(
        "CAPTCHA",
        {"stored_results_count": [1, 2], "success_rate": [100, 50], "fail_rate": [0, 50]},
        "captcha.md",
        captchas,
        suites=([{}],) * 20,
        others={"captcha_frequency": "MEDIUM"},
    ),
    Counted("INCOME", {"income_sum_for_last_24_hours": [0.02, 0.04, 0.02]}, "earn_limit.md", earnings),
    Counted("SKIPPED_IN_ROW_ASSIGNMENTS", {"skipped_in_row_count": [1, 2, 1]}, "skipped.md", skips),
    Counted("ANSWER_COUNT", {"assignments_accepted_count": [1, 2]}, "completed.md", twice),
    Counted(
        "ASSIGNMENT_SUBMIT_TIME",
        {"total_submitted_count": [1, 2], "fast_submitted_count": [1, 1]},
        "fast.md",
        speed,
        {"fast_submit_threshold_seconds": 10},
    ),
    Counted(
        "ACCEPTANCE_RATE",
        {
            "total_assignments_count": [1, 2, 3, 3],
            "accepted_assignments_rate": [100, 50, 100 / 3, 200 / 3],
            "rejected_assignments_rate": [0, 50, 200 / 3, 100 / 3],
        },
        "accept_ban.md",
        reviews,
        pool=REVIEWED,
    ),
    Counted(
        "ASSIGNMENTS_ASSESSMENT",
        {
            "pending_assignments_count": [2, 1, 0],
            "accepted_assignments_count": [1, 1, 1],
            "rejected_assignments_count": [0, 1, 2],
        },
        "reassessment.md",
        suite_reviews,
        pool=REVIEWED,
    ),
    Counted(
        "TRAINING",
        {
            "submitted_assignments_count": [1, 2],
            "total_answers_count": [1, 2],
            "correct_answers_rate": [100, 50],
            "incorrect_answers_rate": [0, 50],
        },
        SDKS,
        right_and_wrong,
        suites=([TRAINING],) * 2,
    ),
]


@pytest.mark.parametrize(
    ("counted", "key"),
    [pytest.param(each, key, id=f"{each.collector} {key}") for each in COUNTED for key in each.figures],
)
def test_a_rule_compares_what_its_collector_counts(api: Api, counted: Counted, key: str) -> None:
    figures = counted.figures[key]
    asked = [(word, limit + step) for word in OPERATORS for limit in {*figures} for step in (-0.01, 0, 0.01)]
    # The Toloker whom the scenario is about is the first; for suites it is any.
    ids = [str(number) for number in range(1, len(asked) + 1)]
    api.emulator.load("skills", [skill(id) for id in ids])
    rules = [rule(set_skill(id), (key, word, limit)) for id, (word, limit) in zip(ids, asked, strict=True)]
    changes = {
        **counted.pool,
        **control(config(counted.collector, *rules, **counted.parameters), **counted.others),
    }
    shift = open_shift(api, *counted.suites, overlap=counted.overlap, **changes)
    counted.play(shift)
    tolokers = {
        shift.toloker(number) for number in range(3 if counted.collector.startswith("ASSIGNMENTS_") else 1)
    }
    set_ids = {
        item["skill_id"]
        for item in api.read("/user-skills", limit=1000)["items"]
        if item["user_id"] in tolokers
    }
    expected = {
        id
        for id, (word, limit) in zip(ids, asked, strict=True)
        if any(OPERATORS[word](figure, limit) for figure in figures)
    }
    assert set_ids == expected


for each in COUNTED:
    plays("collector", each.collector, page=each.page)(test_a_rule_compares_what_its_collector_counts)
    plays("condition", *(f"{each.collector} {key}" for key in each.figures), page=each.page)(
        test_a_rule_compares_what_its_collector_counts
    )
plays("operator of a condition", *OPERATORS, page="goldenset.md")(
    test_a_rule_compares_what_its_collector_counts
)


@plays("operator of a condition", "AND", page="quality_control.md")
@pytest.mark.parametrize(("least", "expected"), [(1, True), (2, False)])
def test_all_conditions_of_a_rule_must_hold(api: Api, least: int, expected: bool) -> None:
    key = "assignments_accepted_count"
    both = rule(MARKED, (key, "GTE", 1), (key, "GTE", least))
    shift = open_shift(api, **control(config("ANSWER_COUNT", both)))
    shift.do()
    assert is_marked(shift) is expected


def test_a_share_of_nothing_meets_no_condition(api: Api) -> None:
    wrong = rule(MARKED, ("golden_set_correct_answers_rate", "NE", 100))
    shift = open_shift(api, [TRAINING], **control(config("GOLDEN_SET", wrong)))
    shift.do(False)
    assert not is_marked(shift)


def test_a_value_may_be_text(api: Api) -> None:
    counted = rule(MARKED, ("assignments_accepted_count", "EQ", "1"))
    shift = open_shift(api, **control(config("ANSWER_COUNT", counted)))
    shift.do()
    assert is_marked(shift)


@plays("condition", "ASSIGNMENTS_ASSESSMENT assessment_event", page="reassessment.md")
@pytest.mark.parametrize(
    ("decisions", "event"),
    [(["ACCEPTED"], "ACCEPT"), (["REJECTED"], "REJECT"), (["REJECTED", "ACCEPTED"], "ACCEPT_AFTER_REJECT")],
)
@pytest.mark.parametrize("asked", ["ACCEPT", "REJECT", "ACCEPT_AFTER_REJECT"])
def test_rules_go_by_the_last_decision(api: Api, decisions: list[str], event: str, asked: str) -> None:
    decided = rule(MARKED, ("assessment_event", "EQ", asked))
    shift = open_shift(api, **REVIEWED, **control(config("ASSIGNMENTS_ASSESSMENT", decided)))
    id = shift.do()
    for status in decisions:
        review(api, id, status)
    assert is_marked(shift) is (asked == event or (asked == "REJECT" and "REJECTED" in decisions))


@plays("condition", "TRAINING next_assignment_available", page=SDKS)
@pytest.mark.parametrize(("suites", "available"), [(1, "false"), (2, "true")])
def test_rules_go_by_whether_there_is_more_for_the_toloker(api: Api, suites: int, available: str) -> None:
    more = rule(MARKED, ("next_assignment_available", "EQ", available == "true"))
    shift = open_shift(api, *([TRAINING],) * suites, **control(config("TRAINING", more)))
    shift.do()
    assert is_marked(shift)


# Histories


@plays("collector parameter", "history_size", page="remember-values.md")
def test_a_skill_follows_the_latest_answers_as_in_the_guide(api: Api) -> None:
    right = [1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1]
    expected = [None, None, 66, 75, 60, 66, 71, 62, 55, 50, 50, 60]
    share = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "correct_answers_rate"},
    }
    counted = config("GOLDEN_SET", rule(share, ("total_answers_count", "GTE", 3)), history_size=10)
    shift = open_shift(api, *([CONTROL],) * 12, **control(counted))
    found: list[float | None] = []
    for answer in right:
        shift.do(bool(answer))
        found.append(value(shift))
    assert [rate if rate is None else int(rate) for rate in found] == expected


@plays("collector parameter", "history_size", page="remember-values.md")
def test_collectors_with_histories_of_their_own_count_side_by_side_as_in_the_guide(api: Api) -> None:
    right = [1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 0]
    api.emulator.load("skills", [skill("42")])
    configs = [
        config(
            "GOLDEN_SET",
            rule(
                {
                    "type": "SET_SKILL_FROM_OUTPUT_FIELD",
                    "parameters": {"skill_id": id, "from_field": "correct_answers_rate"},
                },
                ("total_answers_count", "GTE", least),
            ),
            history_size=size,
        )
        for id, least, size in (("42", 4, 5), (MARK, 3, 10))
    ]
    shift = open_shift(api, *([CONTROL],) * 12, **control(*configs))
    found: list[tuple[Any, Any]] = []
    for answer in right:
        shift.do(bool(answer))
        found.append((value(shift, id="42"), value(shift)))
    short = [None, None, None, 75, 80, 80, 80, 100, 80, 60, 60, 40]
    # The page has 75 for the fifth and 70 for the twelfth, when 4 of 5 and 6 of 10 are right.
    long = [None, None, 66, 75, 80, 83, 85, 87, 77, 70, 70, 60]
    assert [pair[0] for pair in found] == short
    assert [rate if rate is None else int(rate) for _, rate in found] == long


@plays("collector parameter", "history_size", page="remember-values.md")
@pytest.mark.parametrize(("sizes", "expected"), [((10, 20), 2), ((10, None), 1), ((None, 20), 1)])
def test_a_history_goes_on_in_other_pools_of_the_project_that_keep_one(
    api: Api, sizes: tuple[int | None, int | None], expected: int
) -> None:
    project = api.project()["id"]
    count = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "total_answers_count"},
    }
    for size in sizes:
        counted = config("GOLDEN_SET", rule(count), **({} if size is None else {"history_size": size}))
        shift = open_shift(api, [CONTROL], project_id=project, **control(counted))
        shift.do()
    assert value(shift) == expected


@plays("collector parameter", "uuid", page="create-pool.md")
def test_a_pool_and_its_clone_count_together(api: Api) -> None:
    count = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "total_answers_count"},
    }
    first = open_shift(api, [CONTROL], **control(config("GOLDEN_SET", rule(count))))
    first.do()
    clone = api.act(f"/pools/{first.pool}/clone")["details"]["pool_id"]
    pools = [api.read(f"/pools/{id}")["quality_control"]["configs"][0] for id in (first.pool, clone)]
    assert pools[0]["collector_config"]["uuid"] == pools[1]["collector_config"]["uuid"]
    made(
        upload(
            api,
            {"pool_id": clone, "overlap": 1, "tasks": [{"input_values": {"image": image(0)}, **CONTROL}]},
            "/task-suites",
        )
    )
    api.act(f"/pools/{clone}/open")
    second = Shift(api, clone)
    second.do()
    assert value(second) == 2
    other = open_shift(api, [CONTROL], **control(config("GOLDEN_SET", rule(count))))
    other.do()
    assert value(other) == 1


plays("collector parameter", "fast_submit_threshold_seconds", page="fast.md")(
    test_a_rule_compares_what_its_collector_counts
)


@plays("collector parameter", "answer_threshold", page="mvote.md")
def test_shares_of_agreement_are_those_of_the_guide(api: Api) -> None:
    words = [
        ["OK", "BAD", "OK", "BAD", "OK"],
        ["BAD", "OK", "OK", "BAD", "404"],
        ["404", "OK", "404", "OK", "OK"],
        ["OK", "BAD", "OK", "404", "404"],
        ["OK", "BAD", "OK", "404", "OK"],
    ]
    spec = {
        "input_spec": {"image": {"type": "url"}},
        "output_spec": {"word": {"type": "string"}, "note": {"type": "string", "required": False}},
        "view_spec": {"type": "classic", "markup": "", "script": "", "styles": ""},
    }
    share = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "correct_answers_rate"},
    }
    counted = config("MAJORITY_VOTE", rule(share, ("total_answers_count", "GTE", 3)), answer_threshold=3)
    project = api.project(task_spec=spec)["id"]
    shift = open_shift(api, *([{}],) * 5, overlap=5, project_id=project, **control(counted))
    for task in range(5):
        for toloker in range(5):
            id = shift.take(toloker)
            assert value(shift) is None
            note = {"note": "I see."} if toloker else {}
            api.emulator.tolokers().submit(id, [{"word": words[task][toloker], **note}])
    assert [int(value(shift, number) or 0) for number in range(5)] == [66, 33, 66, 33, 100]


def test_control_tasks_take_no_part_in_a_majority(api: Api) -> None:
    count = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "total_answers_count"},
    }
    counted = config("MAJORITY_VOTE", rule(count), answer_threshold=2)
    shift = open_shift(api, [CONTROL, {}, TRAINING], overlap=2, **control(counted))
    for number in range(2):
        shift.do(by=number)
    assert value(shift) == 1


def test_rejected_answers_take_no_part_in_a_majority(api: Api) -> None:
    wrong = config("MAJORITY_VOTE", rule(MARKED, ("correct_answers_rate", "EQ", 0)), answer_threshold=2)
    shift = open_shift(api, [{}], overlap=4, **REVIEWED, **control(wrong))
    review(api, shift.do(True, by=0), "REJECTED")
    for by, answer in ((1, True), (2, False), (3, False)):
        shift.do(answer, by=by)
    assert [is_marked(shift, number) for number in range(4)] == [False, True, False, False]


@pytest.mark.parametrize(("weight", "expected"), [(None, 100), (0.8, 80)])
def test_an_answer_may_be_partly_right(api: Api, weight: float | None, expected: float) -> None:
    share = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "golden_set_correct_answers_rate"},
    }
    known = {"output_values": {"cat": True}} | ({} if weight is None else {"correctness_weight": weight})
    shift = open_shift(api, [{"known_solutions": [known]}], **control(config("GOLDEN_SET", rule(share))))
    shift.do()
    assert value(shift) == expected


@plays("captcha frequency", "LOW", "MEDIUM", "HIGH", page="create-pool.md")
@pytest.mark.parametrize(("frequency", "count"), [("LOW", 2), ("MEDIUM", 4), ("HIGH", 4)])
def test_captchas_are_shown_with_every_so_many_tasks(api: Api, frequency: str, count: int) -> None:
    shown = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "stored_results_count"},
    }
    rules = control(config("CAPTCHA", rule(shown), history_size=9), captcha_frequency=frequency)
    shift = open_shift(api, *([{}] * 5,) * 8, **rules)
    api.emulator.tolokers(1).work(shift.pool)
    assert value(shift) == count


def test_work_that_nobody_timed_is_not_fast(api: Api) -> None:
    fast = rule(MARKED, ("fast_submitted_count", "GTE", 1))
    shift = open_shift(
        api, **control(config("ASSIGNMENT_SUBMIT_TIME", fast, fast_submit_threshold_seconds=60))
    )
    api.emulator.tolokers(1).work(shift.pool)
    assert not is_marked(shift)


def test_rules_of_a_project_count_in_each_of_its_pools(api: Api) -> None:
    limit = rule(
        {"type": "RESTRICTION_V2", "parameters": {"scope": "POOL", "duration_unit": "PERMANENT"}},
        ("income_sum_for_last_24_hours", "GTE", 0.04),
    )
    project = api.project(**control(config("INCOME", limit)))["id"]
    shifts = [open_shift(api, project_id=project) for _ in range(2)]
    for shift in shifts:
        shift.do()
    assert all(map(is_let_in, shifts))
    shifts[0].do()
    assert [is_let_in(shift) for shift in shifts] == [False, True]


# What rules do


ONCE = ("assignments_accepted_count", "GTE", 1)


def restriction(scope: str, **parameters: Any) -> dict[str, Any]:
    return {"type": "RESTRICTION_V2", "parameters": {"scope": scope, **parameters}}


@plays("scope of a restriction", "POOL", "PROJECT", "ALL_PROJECTS", page="goldenset.md")
@pytest.mark.parametrize(
    ("scope", "let_in"),
    [("POOL", [False, True, True]), ("PROJECT", [False, False, True]), ("ALL_PROJECTS", [False] * 3)],
)
def test_a_toloker_is_shut_out_of_a_place(api: Api, scope: str, let_in: list[bool]) -> None:
    banned = rule(restriction(scope, private_comment="Enough."), ONCE)
    first = open_shift(api, **control(config("ANSWER_COUNT", banned)))
    project = api.read(f"/pools/{first.pool}")["project_id"]
    shifts = [first, open_shift(api, project_id=project), open_shift(api)]
    first.do()
    assert [is_let_in(shift) for shift in shifts] == let_in
    assert all(is_let_in(shift, 1) for shift in shifts)
    (ban,) = api.read("/user-restrictions", user_id=first.toloker())["items"]
    assert (ban["scope"], ban["private_comment"]) == (scope, "Enough.")


DAY = 24 * 3600


@plays("action", "RESTRICTION", "RESTRICTION_V2", page="goldenset.md")
@plays("duration of a restriction", "MINUTES", "HOURS", "DAYS", "PERMANENT", page="goldenset.md")
@pytest.mark.parametrize(
    ("action", "seconds"),
    [
        (restriction("PROJECT", duration_unit="MINUTES", duration=30), 30 * 60),
        (restriction("PROJECT", duration_unit="HOURS", duration=12), 12 * 3600),
        (restriction("PROJECT", duration_unit="DAYS", duration=10), 10 * DAY),
        (restriction("PROJECT", duration_unit="PERMANENT"), None),
        ({"type": "RESTRICTION", "parameters": {"scope": "PROJECT", "duration_days": 3}}, 3 * DAY),
        ({"type": "RESTRICTION", "parameters": {"scope": "PROJECT"}}, None),
    ],
)
def test_a_restriction_lasts_as_long_as_it_says(
    api: Api, action: dict[str, Any], seconds: int | None
) -> None:
    shift = open_shift(api, **control(config("ANSWER_COUNT", rule(action, ONCE))))
    shift.do()
    api.emulator.advance(400 * DAY if seconds is None else seconds - 60)
    assert not is_let_in(shift)
    if seconds is not None:
        api.emulator.advance(61)
        assert is_let_in(shift)


def test_a_shorter_restriction_leaves_a_longer_one(api: Api) -> None:
    rules = [
        rule(restriction("POOL", duration_unit="PERMANENT"), ONCE),
        rule(restriction("POOL", duration_unit="HOURS", duration=1), ONCE),
    ]
    shift = open_shift(api, **control(config("ANSWER_COUNT", *rules)))
    shift.do()
    api.emulator.advance(DAY)
    assert not is_let_in(shift)


@plays("collector parameter", "history_size", page="remember-values.md")
@pytest.mark.parametrize(
    ("scope", "size", "counted"), [("PROJECT", 9, 1), ("PROJECT", None, 1), ("POOL", None, 1), ("POOL", 9, 3)]
)
def test_counting_starts_again_after_a_ban(api: Api, scope: str, size: int | None, counted: int) -> None:
    key = "total_answers_count"
    count = {"type": "SET_SKILL_FROM_OUTPUT_FIELD", "parameters": {"skill_id": MARK, "from_field": key}}
    rules = [rule(count), rule(restriction(scope, duration_unit="HOURS", duration=1), (key, "EQ", 2))]
    history = {} if size is None else {"history_size": size}
    shift = open_shift(api, *([CONTROL],) * 4, **control(config("GOLDEN_SET", *rules, **history)))
    shift.do()
    shift.do()
    assert value(shift) == 2
    api.emulator.advance(3601)
    shift.do()
    assert value(shift) == counted


def test_only_the_rules_that_led_to_a_ban_start_counting_again(api: Api) -> None:
    key = "total_answers_count"
    count = {"type": "SET_SKILL_FROM_OUTPUT_FIELD", "parameters": {"skill_id": MARK, "from_field": key}}
    ban = rule(restriction("PROJECT", duration_unit="HOURS", duration=1), (key, "EQ", 1))
    configs = [config("GOLDEN_SET", ban, history_size=5), config("GOLDEN_SET", rule(count), history_size=9)]
    shift = open_shift(api, *([CONTROL],) * 4, **control(*configs))
    shift.do()
    api.emulator.advance(3601)
    shift.do()
    assert value(shift) == 2


@plays("action", "SET_SKILL", page="goldenset.md")
def test_a_rule_sets_a_skill_to_a_value(api: Api) -> None:
    shift = open_shift(api, **control(config("ANSWER_COUNT", rule(set_skill(MARK, 70), ONCE))))
    shift.do()
    assert value(shift) == 70


@plays("action", "SET_SKILL_FROM_OUTPUT_FIELD", page="goldenset.md")
@pytest.mark.parametrize(
    ("field", "expected"),
    [("correct_answers_rate", 25), ("incorrect_answers_rate", 75), ("wrong_answers_rate", 75)],
)
def test_a_rule_sets_a_skill_to_a_figure(api: Api, field: str, expected: float) -> None:
    action = {"type": "SET_SKILL_FROM_OUTPUT_FIELD", "parameters": {"skill_id": MARK, "from_field": field}}
    shift = open_shift(api, [CONTROL] * 4, **control(config("GOLDEN_SET", rule(action))))
    shift.do(True, False, False, False)
    assert value(shift) == expected


def suite_overlaps(shift: Shift) -> list[tuple[int, int]]:
    suites = shift.api.read("/task-suites", pool_id=shift.pool, limit=100)["items"]
    return [(suite["overlap"], suite["remaining_overlap"]) for suite in suites]


@plays("action", "CHANGE_OVERLAP", page="reassessment.md")
@pytest.mark.parametrize(
    ("delta", "again", "expected", "status"),
    [(1, True, (2, 1), "OPEN"), (1, False, (2, 1), "CLOSED"), (-1, False, (1, 0), "CLOSED")],
)
def test_a_rejected_suite_goes_to_more_or_fewer_tolokers(
    api: Api, delta: int, again: bool, expected: tuple[int, int], status: str
) -> None:
    changed = {"type": "CHANGE_OVERLAP", "parameters": {"delta": delta, "open_pool": again}}
    rejected = rule(changed, ("assessment_event", "EQ", "REJECT"))
    shift = open_shift(
        api, [{}], overlap=1, **REVIEWED, **control(config("ASSIGNMENTS_ASSESSMENT", rejected))
    )
    id = shift.do()
    review(api, id, "REJECTED")
    assert suite_overlaps(shift) == [expected]
    assert api.read(f"/pools/{shift.pool}")["status"] == status


@plays("action", "APPROVE_ALL_ASSIGNMENTS", "REJECT_ALL_ASSIGNMENTS", page="goldenset.md")
@pytest.mark.parametrize(
    ("action", "status"), [("APPROVE_ALL_ASSIGNMENTS", "ACCEPTED"), ("REJECT_ALL_ASSIGNMENTS", "REJECTED")]
)
def test_a_rule_decides_on_all_work_of_a_toloker(api: Api, action: str, status: str) -> None:
    parameters = {"public_comment": "Too often wrong."} if status == "REJECTED" else {}
    decided = rule({"type": action, "parameters": parameters}, ("assignments_accepted_count", "EQ", 2))
    shift = open_shift(api, **REVIEWED, **control(config("ANSWER_COUNT", decided)))
    for by in (0, 1, 0):
        shift.do(by=by)
    shift.do()
    found = {item["id"]: item for item in assignments(api, shift.pool)}
    assert [found[id]["status"] for id in shift.issued] == [status, "SUBMITTED", status, "SUBMITTED"]
    if status == "REJECTED":
        assert found[shift.issued[0]]["public_comment"] == "Too often wrong."


@plays("action", "CLEAN_COLLECTOR", page="fullApi.yaml")
def test_a_rule_lets_its_collector_start_again(api: Api) -> None:
    key = "assignments_accepted_count"
    count = {"type": "SET_SKILL_FROM_OUTPUT_FIELD", "parameters": {"skill_id": MARK, "from_field": key}}
    rules = [rule(count), rule({"type": "CLEAN_COLLECTOR"}, (key, "EQ", 2))]
    shift = open_shift(api, **control(config("ANSWER_COUNT", *rules)))
    found: list[float | None] = []
    for _ in range(4):
        shift.do()
        found.append(value(shift))
    assert found == [1, 2, 1, 2]


@plays("action", "SET_POOL_COMPLETE", page="fullApi.yaml")
def test_a_rule_closes_the_pool(api: Api) -> None:
    shift = open_shift(api, **control(config("ANSWER_COUNT", rule({"type": "SET_POOL_COMPLETE"}, ONCE))))
    shift.do()
    closed = api.read(f"/pools/{shift.pool}")
    assert (closed["status"], closed["last_close_reason"]) == ("CLOSED", "COMPLETED")


# Recompletion


AGAIN = {"type": "CHANGE_OVERLAP", "parameters": {"delta": 1, "open_pool": True}}


@plays("collector", "USERS_ASSESSMENT", page="restore-task-overlap.md")
@plays("condition", "USERS_ASSESSMENT pool_access_revoked_reason", page="restore-task-overlap.md")
@pytest.mark.parametrize("by_rule", [True, False])
@pytest.mark.parametrize("asked", ["RESTRICTION", "SKILL_CHANGE"])
def test_the_work_of_a_banned_toloker_is_done_again(api: Api, by_rule: bool, asked: str) -> None:
    lost = config("USERS_ASSESSMENT", rule(AGAIN, ("pool_access_revoked_reason", "EQ", asked)))
    banned = config("ANSWER_COUNT", rule(restriction("PROJECT"), ("assignments_accepted_count", "EQ", 2)))
    shift = open_shift(api, [{}], [{}], [{}], overlap=1, **control(lost, *([banned] if by_rule else [])))
    shift.do(by=1)
    shift.do(by=0)
    shift.do(by=0)
    if not by_rule:
        ban = {"user_id": shift.toloker(), "scope": "ALL_PROJECTS"}
        made(api.put("/user-restrictions", json=ban))
    again = [(1, 0), (2, 1), (2, 1)] if asked == "RESTRICTION" else [(1, 0)] * 3
    assert suite_overlaps(shift) == again
    if asked == "RESTRICTION":
        api.emulator.tolokers(2, first=2).work(shift.pool)
        assert suite_overlaps(shift) == [(1, 0), (2, 0), (2, 0)]


@plays("condition", "USERS_ASSESSMENT skill_id", page="restore-task-overlap.md")
@pytest.mark.parametrize("way", ["set", "deleted", "expired"])
@pytest.mark.parametrize("asked", [MARK, "42"])
def test_the_work_of_a_toloker_whose_skill_no_longer_does_is_done_again(
    api: Api, way: str, asked: str
) -> None:
    api.emulator.load("skills", [skill("42"), {**skill(MARK), "skill_ttl_hours": 1}])
    conditions = [("pool_access_revoked_reason", "EQ", "SKILL_CHANGE"), ("skill_id", "EQ", asked)]
    wanted = {"and": [{"category": "skill", "key": MARK, "operator": "GTE", "value": 50}]}
    shift = open_shift(
        api, [{}], overlap=1, filter=wanted, **control(config("USERS_ASSESSMENT", rule(AGAIN, *conditions)))
    )
    given = {"user_id": shift.toloker(), "skill_id": MARK, "value": 60}
    id = made(api.put("/user-skills", json=given))["id"]
    shift.do()
    assert api.put("/user-skills", json={**given, "value": 55}).is_success
    assert suite_overlaps(shift) == [(1, 0)]
    if way == "set":
        assert api.put("/user-skills", json={**given, "value": 40}).is_success
    elif way == "deleted":
        assert api.delete(f"/user-skills/{id}").is_success
    else:
        api.emulator.advance(3601)
    assert suite_overlaps(shift) == [(2, 1) if asked == MARK else (1, 0)]
