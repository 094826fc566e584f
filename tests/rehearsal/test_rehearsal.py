"""What a rehearsal reports, and that it is the same each time, by whatever way the program runs."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import datetime
from functools import partial
from html.parser import HTMLParser
from math import comb, sqrt
from pathlib import Path
from typing import Any

import pytest

import pipeline
import pipeline_async
from rehearsal.programs import LABELS, START, controlled, truth
from toloka_emulator import Behaviour, Crowd, Fee
from toloka_rehearsal import AsyncProgram, Comparison, Report, Work, crowds, rehearse, rehearse_async
from toloka_sdk import AsyncToloka, ConfigurationError, NotFound, Toloka

FOLDER = Path(__file__).parent / "recorded"
CROWDS = {"reliable": crowds.reliable, "mixed": crowds.mixed, "hostile": crowds.hostile}


def recorded(name: str) -> Any:
    """A recorded report. After a change that is meant, delete the file and run the tests twice."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def as_recorded(report: Report, name: str) -> Any:
    """A report as JSON has it, which is recorded if nothing is yet."""
    text = json.dumps(report.to_dict(), indent=1) + "\n"
    path = FOLDER / f"{name}.json"
    if not path.exists():
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{path} was recorded anew: review it")
    return json.loads(text)


def tried(crowd: Crowd, **options: Any) -> Report:
    program = partial(controlled, **options.pop("program", {}))
    return rehearse(program, crowd, truth=truth, start=START, **options)


@pytest.mark.parametrize("over_tcp", [False, True], ids=["in process", "over TCP"])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("name", CROWDS)
def test_the_pipeline_is_rehearsed_alike_in_every_way(name: str, is_async: bool, over_tcp: bool) -> None:
    crowd = CROWDS[name](40)
    if is_async:
        report = asyncio.run(rehearse_async(pipeline_async.run, crowd, start=START, over_tcp=over_tcp))
    else:
        report = rehearse(pipeline.run, crowd, start=START, over_tcp=over_tcp)
    assert as_recorded(report, f"pipeline_{name}") == recorded(f"pipeline_{name}")


@pytest.mark.parametrize("name", CROWDS)
def test_a_seeded_report_is_the_recorded_one(name: str) -> None:
    report = tried(CROWDS[name](40))
    assert as_recorded(report, f"controlled_{name}") == recorded(f"controlled_{name}")


def test_two_settings_side_by_side_are_the_recorded_ones() -> None:
    reports = [tried(crowds.mixed(40), program={"overlap": overlap}, name=f"{overlap}") for overlap in (3, 5)]
    path = FOLDER / "comparison.txt"
    text = f"{Comparison(tuple(reports))}\n"
    if not path.exists():
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{path} was recorded anew: review it")
    assert text == path.read_text("utf-8")


def test_the_cost_is_what_is_gone_from_the_account() -> None:
    left: list[float] = []

    def program(toloka: Toloka, work: Work) -> None:
        controlled(toloka, work)
        left.append(toloka.requester.get().balance)

    report = rehearse(program, crowds.mixed(30), truth=truth, start=START, budget=50)
    cost = report.cost
    assert cost.bonuses == 0.1
    assert cost.rewards == pytest.approx(0.04 * report.pools[0].assignments["ACCEPTED"])
    assert cost.total == pytest.approx(50 - left[0], abs=1e-6)


def test_another_fee_and_a_small_budget_are_taken_into_account() -> None:
    def program(toloka: Toloka, work: Work) -> None:
        controlled(toloka, work, quality_control=None, bonuses=0)

    report = rehearse(
        program, crowds.reliable(30), truth=truth, start=START, budget=0.55, fee=Fee(share=0.5, least=0)
    )
    assert report.pools[0].close_reason == "NOT_ENOUGH_BALANCE"
    assert report.pools[0].assignments["ACCEPTED"] == 9
    assert report.cost.total == pytest.approx(0.54)


def test_bans_are_counted_by_rule_and_by_kind() -> None:
    bot = Behaviour(name="bot", accuracy=1 / 3, seconds_per_task=0.5)
    good = Behaviour(name="good", accuracy=1.0)
    report = tried(Crowd(name="two kinds", groups=[(good, 10), (bot, 10)]))
    [pool] = report.pools
    kinds = {kind.name: kind for kind in pool.kinds}
    assert [(ban.rule.split(":")[0], ban.good) for ban in pool.bans] in (
        [("ASSIGNMENT_SUBMIT_TIME", 0)],
        [("ASSIGNMENT_SUBMIT_TIME", 0), ("GOLDEN_SET", 0)],
    )
    assert kinds["good"].banned == 0
    assert kinds["good"].accuracy == 1
    assert kinds["bot"].banned == sum(ban.count for ban in pool.bans) >= 1
    assert (kinds["good"].is_good, kinds["bot"].is_good) == (True, False)


@pytest.mark.parametrize("overlap", [3, 5])
def test_majority_is_right_as_often_as_the_binomial_says(overlap: int) -> None:
    accuracy = 0.75
    # The mistakes all fall on one label, so that it is a vote between two.
    confusion = {
        right: {right: accuracy, LABELS[place - 1]: 1 - accuracy} for place, right in enumerate(LABELS)
    }
    crowd = Crowd(name="alike", groups=[(Behaviour(name="one", accuracy=confusion), 12)], arrival_hours=1)
    report = tried(crowd, program={"tasks": 500, "overlap": overlap, "quality_control": None}, good_from=0.7)
    [pool] = report.pools
    expected = sum(
        comb(overlap, votes) * accuracy**votes * (1 - accuracy) ** (overlap - votes)
        for votes in range(overlap // 2 + 1, overlap + 1)
    )
    majority = pool.aggregations[0]
    assert pool.accuracy is not None
    assert majority.accuracy is not None
    assert pool.accuracy == pytest.approx(accuracy, abs=4 * sqrt(accuracy * (1 - accuracy) / pool.answers))
    assert majority.tasks == 400
    assert majority.accuracy == pytest.approx(expected, abs=4 * sqrt(expected * (1 - expected) / 400))
    assert majority.ties == 0


def test_another_seed_is_another_crowd() -> None:
    assert tried(crowds.mixed(20), seed=1).to_dict() != tried(crowds.mixed(20), seed=2).to_dict()


def test_a_pool_without_labels_is_reported_without_accuracy() -> None:
    def program(toloka: Toloka, work: Work) -> None:
        pass

    report = rehearse(program, crowds.mixed(5), start=START)
    assert report.pools == ()
    assert report.cost.total == 0
    assert "Total" in str(report)
    assert "Pools that the program called work for" in str(report)


def asynchronous() -> AsyncProgram:
    async def program(toloka: AsyncToloka, work: Work) -> None:
        raise AssertionError("it is not awaited")

    return program


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"program": asynchronous()}, "rehearse_async takes it"),
        ({"program": "run"}, "program must be a function"),
        ({"crowd": crowds.mixed}, "crowd must be a Crowd"),
        ({"truth": LABELS}, "truth must be a function"),
        ({"fee": 0.3}, "fee must be a Fee"),
        ({"good_from": 75}, "good_from must be a share from 0 to 1"),
        ({"start": datetime(2026, 1, 1)}, "start must be a datetime with a time zone"),
        ({"start": "2026-01-01"}, "start must be a datetime with a time zone"),
    ],
)
def test_an_argument_that_is_no_use_is_named(arguments: dict[str, Any], says: str) -> None:
    right: dict[str, Any] = {"program": controlled, "crowd": crowds.mixed(5), "truth": truth}
    with pytest.raises(ConfigurationError, match=says):
        rehearse(**{**right, **arguments})


async def test_a_program_that_is_not_asynchronous_is_named() -> None:
    def program(*given: object) -> Any:
        return None

    with pytest.raises(ConfigurationError, match="rehearse takes it"):
        await rehearse_async(program, crowds.mixed(5))


def test_work_in_a_pool_that_was_never_opened_says_to_open_it() -> None:
    def program(toloka: Toloka, work: Work) -> None:
        controlled(toloka, lambda pool_id: None, tasks=10)
        pool = next(iter(toloka.pools.list()))
        toloka.pools.clone(pool.id).wait()
        (copy,) = (each for each in toloka.pools.list() if each.id != pool.id)
        work(copy.id)

    with pytest.raises(
        ConfigurationError, match=r"was never opened: call toloka.pools.open\('\d+'\).wait\(\)"
    ):
        rehearse(program, crowds.mixed(5), truth=truth)


def test_work_in_a_pool_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        rehearse(lambda toloka, work: work("404"), crowds.mixed(5))


def test_nothing_is_no_comparison() -> None:
    with pytest.raises(ConfigurationError, match="needs reports"):
        Comparison(())


class Page(HTMLParser):
    """What a page holds, and what it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [str(value) for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_needs_no_other_file_and_has_a_curve_for_each_setting(tmp_path: Path) -> None:
    crowd = Crowd(name="<b>odd</b>", groups=[(Behaviour(name="some"), 6)])
    report = tried(crowd, program={"tasks": 20})
    report.save(tmp_path / "report.html")
    page = Page()
    page.feed((tmp_path / "report.html").read_text("utf-8"))
    assert page.loads == []
    assert page.tags.count("polyline") == 1
    assert "<b>odd</b>" in page.text
    assert "not a forecast" in page.text
    Comparison((report, report)).save(tmp_path / "comparison.html")
    both = Page()
    both.feed((tmp_path / "comparison.html").read_text("utf-8"))
    assert both.tags.count("th") == 3 * both.tags.count("table")


async def test_a_program_for_the_asynchronous_client_may_block_a_thread_alone() -> None:
    async def program(toloka: AsyncToloka, work: Work) -> None:
        await asyncio.to_thread(rehearse, controlled_few, crowds.reliable(5), truth=truth, start=START)

    assert (await rehearse_async(program, crowds.reliable(5), start=START)).pools == ()


def controlled_few(toloka: Toloka, work: Work) -> None:
    controlled(toloka, work, tasks=10)


def test_without_crowd_kit_the_error_names_the_extra() -> None:
    program = (
        "import sys; sys.modules['crowdkit'] = None\n"
        "from toloka_rehearsal import MissingExtra, crowds, rehearse\n"
        "try:\n    rehearse(lambda toloka, work: 1 / 0, crowds.mixed(1))\n"
        "except MissingExtra as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert 'pip install "toloka-sdk[emulator,rehearse]"' in done.stdout, done.stderr
