"""The reference page: read, searched, and used to call the emulator that serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from emulator.api import project_form
from toloka_sdk import Toloka, models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reference.page import Page


@pytest.fixture
def toloka(base_url: str) -> Iterator[Toloka]:
    with Toloka(base_url=base_url, token="any") as client:
        yield client


def test_search_leads_to_an_operation(page: Page) -> None:
    page.search("accept or reject", first="/v1/assignments/{assignment_id}").click()
    page.heading("Accept or reject an assignment")
    page.search("receive events", first="Receive events").click()
    page.heading("Receive events")


def test_a_call_is_answered_by_this_emulator(page: Page, toloka: Toloka) -> None:
    made = toloka.projects.create(models.ProjectForm.from_dict(project_form(public_name="From the SDK")))
    page.search("list projects", first="List projects").click()
    page.try_it("get /v1/projects")
    assert f'"id": "{made.id}"' in page.send("200 OK")


def test_the_example_can_be_sent_as_it_is(page: Page, toloka: Toloka) -> None:
    page.search("create a project", first="Create a project").click()
    page.try_it("post /v1/projects")
    assert '"public_name": "Elephant color"' in page.send("201 Created")
    newest = toloka.projects.list(sort="-id", limit=1).first_page().items[0]
    assert newest.public_name == "Elephant color"


def test_a_refusal_names_its_fields(page: Page) -> None:
    page.search("create a pool", first="Create a pool").click()
    page.try_it("post /v1/pools")
    answer = page.send("400 Bad Request")
    assert '"code": "VALIDATION_ERROR"' in answer
    assert '"project_id": {' in answer
    [problem] = page.problems()
    assert "400 (Bad Request)" in problem


def test_the_browser_lets_the_page_ask_no_other_host(page: Page) -> None:
    ask = "return fetch('https://example.com').then(() => 'answered', () => 'refused')"
    assert page.browser.execute_script(ask) == "refused"
    problems = page.problems()
    assert problems
    assert all("Content Security Policy" in problem for problem in problems)
