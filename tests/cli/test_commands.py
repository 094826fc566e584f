"""The command line, used as a person or a script uses it: the program, against an emulator on a port."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from toloka_cli._calls import SPENDING, resource_groups
from toloka_cli._main import program
from toloka_sdk._bindings import Binding

TOLOKA = [sys.executable, "-m", "toloka_cli"]
TOKEN = "very-secret-token"
Done = subprocess.CompletedProcess[str]

PROJECT = {
    "public_name": "Cat or dog?",
    "public_description": "Name the animal.",
    "public_instructions": "Look at it.",
    "assignments_issuing_type": "AUTOMATED",
    "task_spec": {
        "input_spec": {"image": {"type": "url"}},
        "output_spec": {"animal": {"type": "string", "allowed_values": ["cat", "dog"]}},
        "view_spec": {"type": "classic", "markup": "{{img src=image}}", "assets": {}},
    },
}
POOL = {
    "private_name": "Animals",
    "may_contain_adult_content": False,
    "reward_per_assignment": 0.05,
    "assignment_max_duration_seconds": 600,
    "will_expire": "2099-01-01T00:00:00",
    "auto_close_after_complete_delay_seconds": 0,
    "defaults": {"default_overlap_for_new_tasks": 2, "default_overlap_for_new_task_suites": 2},
    "mixer_config": {"real_tasks_count": 5, "golden_tasks_count": 0, "training_tasks_count": 0},
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """An emulator that the command line started."""
    command = [*TOLOKA, "emulator", "start", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        address = next(word for word in line.split() if word.startswith("http"))
        yield address.removesuffix("/api")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)


class Shell:
    """Runs the program in a folder."""

    def __init__(self, folder: Path, server: str) -> None:
        self.folder = folder
        self.server = server
        self.variables = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TOLOKA_")},
            "TOLOKA_BASE_URL": server,
            "TOLOKA_TOKEN": TOKEN,
        }

    def run(self, *words: str, status: int = 0, **variables: str) -> Done:
        done = subprocess.run(
            [*TOLOKA, *words],
            cwd=self.folder,
            env={**self.variables, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert TOKEN not in done.stdout + done.stderr
        return done

    def lines(self, *words: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.run(*words).stdout.splitlines()]

    def created(self, resource: str, form: dict[str, Any]) -> str:
        """The ID of an object that is there, however it came."""
        headers = {"Authorization": f"OAuth {TOKEN}"}
        response = httpx.post(
            f"{self.server}/api/v1/{resource}", json=form, headers=headers
        ).raise_for_status()
        return str(response.json()["id"])

    def pool(self) -> str:
        return self.created("pools", {**POOL, "project_id": self.created("projects", PROJECT)})

    def table(self, name: str, rows: int) -> None:
        lines = ["INPUT:image", *(f"https://example.com/{number}.jpg" for number in range(rows))]
        (self.folder / name).write_text("\n".join(lines) + "\n", "utf-8")

    def at_a_terminal(self, *words: str, keys: str = "") -> tuple[str, int]:
        """What the program shows on a terminal, and its exit status."""
        main, terminal = pty.openpty()
        process = subprocess.Popen(
            [*TOLOKA, *words],
            cwd=self.folder,
            env=self.variables,
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
        )
        os.close(terminal)
        os.write(main, keys.encode())
        shown = b""
        while True:
            try:
                chunk = os.read(main, 65536)
            except OSError:  # the program has closed it
                break
            if not chunk:
                break
            shown += chunk
        os.close(main)
        return shown.decode(), process.wait(60)


@pytest.fixture
def shell(tmp_path: Path, server: str) -> Shell:
    httpx.post(f"{server}/_emulator/reset", headers={"Content-Type": "application/json"}).raise_for_status()
    return Shell(tmp_path, server)


def test_a_csv_file_is_labelled_end_to_end(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 12)
    assert (
        shell.run("tasks", "upload", pool, "images.csv").stdout == "12 tasks were created, 0 were rejected.\n"
    )
    assert "SUCCESS" in shell.run("pools", "open", pool).stdout
    assert "assignments were done" in shell.run("emulator", "work", pool, "--tolokers", "4").stdout
    assert (
        shell.run("pools", "wait", pool, "--timeout", "60").stdout == f"Pool {pool} is CLOSED (COMPLETED).\n"
    )
    status = shell.run("pools", "status", pool).stdout
    assert "24 of 24 (100%) answers are there" in status
    assert shell.run("assignments", "download", pool, "answers.tsv").stdout.endswith("are in answers.tsv.\n")
    with (shell.folder / "answers.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 24
    assert {row["OUTPUT:animal"] for row in rows} <= {"cat", "dog"}


def test_an_object_is_created_from_a_file(shell: Shell) -> None:
    (shell.folder / "form.json").write_text('{"name": "cats", "hidden": true}', "utf-8")
    created = json.loads(shell.run("skills", "create", "form.json").stdout)
    assert (created["name"], created["hidden"]) == ("cats", True)
    assert json.loads(shell.run("skills", "get", created["id"]).stdout) == created


@pytest.mark.parametrize("name", ["answers.tsv", "answers.csv", "answers.jsonl"])
def test_a_file_with_verdicts_is_not_replaced_by_a_download(shell: Shell, name: str) -> None:
    (shell.folder / name).write_text("reviewed", "utf-8")
    assert f"{name} exists" in shell.run("assignments", "download", shell.pool(), name, status=2).stderr
    assert (shell.folder / name).read_text("utf-8") == "reviewed"


def test_an_upload_that_is_run_again_creates_nothing_twice(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 30)
    shell.run("tasks", "upload", pool, "images.csv")
    assert shell.run("tasks", "upload", pool, "images.csv").stdout.startswith("30 tasks were created")
    assert len(shell.lines("tasks", "list", "--pool-id", pool)) == 30


def test_a_time_without_a_zone_is_in_utc(shell: Shell) -> None:
    shell.created("skills", {"name": "cats"})
    (skill,) = shell.lines("skills", "list", "--columns", "created")
    moment: str = skill["created"][:19]  # as the service shows it: without a zone
    since = shell.run("skills", "follow", "--since", moment, "--timeout", "0", TZ="America/New_York").stdout
    assert json.loads(since)["item"]["name"] == "cats"
    assert shell.run("skills", "list", "--created-gte", moment, TZ="America/New_York").stdout
    assert not shell.run("skills", "list", "--created-lt", moment, TZ="America/New_York").stdout


def test_a_column_that_no_object_has_is_named(shell: Shell) -> None:
    skill = shell.created("skills", {"name": "cats"})
    for words in (["skills", "list"], ["skills", "get", skill]):
        done = shell.run(*words, "--columns", "id,naem")
        assert done.stderr == "Warning: The field 'naem' is not known. Did you mean 'name'?\n"
    assert shell.run("skills", "list", "--columns", "id,owner.id").stderr == ""


def test_a_wrong_table_is_named_by_row_and_nothing_is_sent(shell: Shell) -> None:
    pool = shell.pool()
    (shell.folder / "images.csv").write_text("INPUT:image\nhttps://example.com/1.jpg\nno address\n", "utf-8")
    done = shell.run("tasks", "upload", pool, "images.csv", status=2)
    assert "row 3" in done.stderr.lower()
    assert "There is 1 error, and nothing was sent." in done.stderr
    assert not shell.lines("tasks", "list", "--pool-id", pool)


def test_lists_come_as_json_lines_csv_and_tables(shell: Shell) -> None:
    for name in ("cats", "dogs, too"):
        shell.created("skills", {"name": name})
    assert {skill["name"] for skill in shell.lines("skills", "list")} == {"cats", "dogs, too"}
    text = shell.run("skills", "list", "--format", "csv", "--columns", "name,owner.id").stdout
    assert [row["name"] for row in csv.DictReader(io.StringIO(text))] == ["cats", "dogs, too"]
    table = shell.run("skills", "list", "--format", "table").stdout.splitlines()
    assert table[0].split()[:2] == ["id", "name"]
    assert len(table) == 3
    assert len(shell.lines("skills", "list", "--first", "1")) == 1


def test_a_terminal_gets_a_table_with_colours_and_a_pipe_does_not(shell: Shell) -> None:
    shell.created("skills", {"name": "cats"})
    shown, status = shell.at_a_terminal("skills", "list")
    assert status == 0
    assert "cats" in shown
    assert "\x1b[" in shown
    assert "\x1b[" not in shell.run("skills", "list", "--format", "table").stdout


def test_an_object_is_shown_and_a_missing_one_is_an_error_of_one_line(shell: Shell) -> None:
    skill = shell.created("skills", {"name": "cats"})
    assert json.loads(shell.run("skills", "get", skill).stdout)["name"] == "cats"
    error = shell.run("skills", "get", "404", status=1).stderr
    assert error.startswith("Error: ")
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["pools", "lst"], "No such command"),
        (["pools", "list", "--status", "OPNE"], "OPEN"),
        (["pools", "create", "missing.json"], "missing.json"),
        (["pools", "create", "broken.json"], "no JSON"),
        (["pools", "list", "--created-gte", "tomorrow"], "'tomorrow' is no time"),
        (["skills", "follow", "--since", "yesterday"], "'yesterday' is no time"),
        (["skills", "follow", "--timeout", "0"], "--since"),
        (["skills", "follow", "--since", "2026-01-01", "--by", "modified"], "created"),
        (["apps", "follow"], "No such command"),
        (["skills", "list", "--to", "missing/skills.parquet"], "no folder 'missing'"),
        (["rehearse", "broken.json:run"], "broken.json, line 1"),
        (["--environment", "local", "pools", "list"], "toloka emulator start"),
        (["--environment", "sandbox", "--base-url", "http://127.0.0.1:1", "pools", "list"], "another place"),
    ],
)
def test_wrong_use_says_what_is_wrong(shell: Shell, words: list[str], says: str) -> None:
    (shell.folder / "broken.json").write_text("{", "utf-8")
    assert says in shell.run(*words, status=2).stderr


def test_a_journal_of_other_data_is_wrong_use(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 2)
    shell.run("tasks", "upload", pool, "images.csv")
    (shell.folder / "images.csv").write_text("INPUT:image\nhttps://example.com/other.jpg\n", "utf-8")
    assert "is of other data" in shell.run("tasks", "upload", pool, "images.csv", status=2).stderr


@pytest.mark.parametrize(
    ("missing", "words", "extra"),
    [
        ("click", ["--help"], "cli"),
        ("rich", ["skills", "list"], "cli"),
        ("libcst", ["migrate", "."], "migrate"),
    ],
)
def test_what_is_not_installed_is_named_in_one_line(
    shell: Shell, missing: str, words: list[str], extra: str
) -> None:
    script = f"import sys; sys.modules[{missing!r}] = None\nfrom toloka_cli import main\nmain({words!r})"
    program = [sys.executable, "-c", script]
    done = subprocess.run(program, env=shell.variables, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"toloka-sdk[{extra}]" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_an_environment_it_says_how_to_choose_one(shell: Shell) -> None:
    del shell.variables["TOLOKA_BASE_URL"]
    assert "TOLOKA_ENVIRONMENT" in shell.run("pools", "list", status=2).stderr


def test_money_is_not_spent_in_production_without_a_yes(shell: Shell) -> None:
    del shell.variables["TOLOKA_BASE_URL"]
    done = shell.run("--environment", "production", "pools", "open", "5", status=2)
    assert "open pools 5 in production" in done.stderr
    assert "--yes" in done.stderr
    said = shell.run("--environment", "production", "pools", "open", "5", "--dry-run").stdout
    assert said == "This would open pools 5 in production. Nothing was sent.\n"
    shown, status = shell.at_a_terminal("--environment", "production", "pools", "open", "5", keys="n\n")
    assert "for money. Go on? [y/N]" in shown
    assert status == 0


def test_work_in_a_pool_that_is_not_open_says_where_to_look(shell: Shell) -> None:
    pool = shell.pool()
    done = shell.run("emulator", "work", pool)
    assert done.stdout == "0 assignments were done.\n"
    assert f"`toloka pools status {pool}`" in done.stderr


def test_a_wait_that_takes_too_long_has_a_status_of_its_own(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 3)
    shell.run("tasks", "upload", pool, "images.csv")
    shell.run("pools", "open", pool)
    assert shell.run("pools", "wait", pool, "--timeout", "0.1", status=4).stderr.startswith("Error: ")


def test_an_interrupt_ends_with_130(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 3)
    shell.run("tasks", "upload", pool, "images.csv")
    shell.run("pools", "open", pool)
    words = [*TOLOKA, "pools", "wait", pool]
    with subprocess.Popen(words, env=shell.variables, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=20)
    assert process.returncode == 130
    assert error.strip() == "Error: Interrupted."


def test_an_interrupt_while_it_starts_ends_with_130() -> None:
    script = """
import sys
class Interrupted:
    def find_spec(self, name, *_):
        if name == "click":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupted())
from toloka_cli import main
main([])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "Error: Interrupted.\n")


def test_a_reader_that_leaves_early_is_no_error(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 2000)
    shell.run("tasks", "upload", pool, "images.csv")
    script = f"{sys.executable} -m toloka_cli tasks list --pool-id {pool} | head -1"
    done = subprocess.run(
        script, shell=True, env=shell.variables, capture_output=True, text=True, check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_a_list_is_followed_from_a_cursor(shell: Shell) -> None:
    shell.created("skills", {"name": "cats"})
    follow = ["skills", "follow", "--since", "2020-01-01T00:00+00:00", "--cursor-file", "c", "--timeout", "0"]
    assert [change["item"]["name"] for change in shell.lines(*follow)] == ["cats"]
    assert shell.lines(*follow) == []


def test_a_list_is_exported(shell: Shell) -> None:
    pytest.importorskip("pyarrow", reason="Parquet needs the extra export")
    shell.created("skills", {"name": "cats"})
    assert "1 rows are in skills.parquet" in shell.run("skills", "list", "--to", "skills.parquet").stderr
    assert (shell.folder / "skills.parquet").stat().st_size


def test_verdicts_of_a_table_are_applied(shell: Shell) -> None:
    pool = shell.created(
        "pools",
        {
            **POOL,
            "project_id": shell.created("projects", PROJECT),
            "auto_accept_solutions": False,
            "auto_accept_period_day": 7,
        },
    )
    shell.table("images.csv", 5)
    shell.run("tasks", "upload", pool, "images.csv")
    shell.run("pools", "open", pool)
    shell.run("emulator", "work", pool, "--tolokers", "1")
    (assignment,) = shell.lines("assignments", "list", "--pool-id", pool, "--status", "SUBMITTED")
    table = f"ASSIGNMENT:assignment_id\tACCEPT:verdict\tACCEPT:comment\n{assignment['id']}\t-\tNot a cat.\n"
    (shell.folder / "verdicts.tsv").write_text(table, "utf-8")
    (applied,) = shell.lines("assignments", "apply-verdicts", "verdicts.tsv")
    assert applied == {"assignment_id": assignment["id"], "outcome": "REJECTED"}


PROGRAM = """
from toloka_sdk import models

def label_of(values):
    return "cat"

def run(toloka, work):
    project = toloka.projects.create(models.ProjectForm.from_dict(PROJECT))
    pool = toloka.pools.create(models.PoolForm.from_dict({**POOL, "project_id": project.id}))
    image = {"image": "https://example.com/1.jpg"}
    forms = [models.TaskForm(pool_id=pool.id, input_values=image) for _ in range(5)]
    toloka.tasks.create_many(forms, allow_defaults=True)
    toloka.pools.open(pool.id).wait()
    work(pool.id)
"""


def test_a_program_is_rehearsed(shell: Shell) -> None:
    pytest.importorskip("crowdkit", reason="reports need the extra rehearse")
    program = f"PROJECT = {PROJECT!r}\nPOOL = {POOL!r}\n{PROGRAM}"
    (shell.folder / "pipeline.py").write_text(program, "utf-8")
    words = ["rehearse", "pipeline.py:run", "--truth", "label_of", "--html", "report.html"]
    report = shell.run(*words).stdout
    assert "Closed as" in report
    assert shell.run(*words).stdout == report
    assert "<html" in (shell.folder / "report.html").read_text("utf-8")
    assert "has no function walk" in shell.run("rehearse", "pipeline.py:walk", status=2).stderr


def test_a_program_to_rehearse_has_its_modules_beside_it_and_may_be_asynchronous(shell: Shell) -> None:
    pytest.importorskip("crowdkit", reason="reports need the extra rehearse")
    folder = shell.folder / "programs"
    folder.mkdir()
    (folder / "beside.py").write_text("async def run(toloka, work):\n    print('It ran.')\n", "utf-8")
    (folder / "pipeline.py").write_text("from beside import run\n", "utf-8")
    assert "It ran." in shell.run("rehearse", "programs/pipeline.py:run").stdout


@pytest.mark.parametrize("wrong", ["int('a')", "None.foo", "toloka.pools.get('404')"])
def test_an_error_of_a_program_that_is_rehearsed_shows_its_own_lines_alone(shell: Shell, wrong: str) -> None:
    pytest.importorskip("crowdkit", reason="reports need the extra rehearse")
    (shell.folder / "pipeline.py").write_text(f"def run(toloka, work):\n    {wrong}\n", "utf-8")
    command = [*TOLOKA, "rehearse", "pipeline.py:run"]
    done = subprocess.run(
        command, cwd=shell.folder, env=shell.variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert 'File "pipeline.py", line 2, in run' in done.stderr
    assert "toloka_cli" not in done.stderr


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_is_printed_and_completes(shell: Shell, name: str) -> None:
    assert "_TOLOKA_COMPLETE" in shell.run("completion", name).stdout


def test_words_are_completed(shell: Shell) -> None:
    done = shell.run(_TOLOKA_COMPLETE="bash_complete", COMP_WORDS="toloka pools cl", COMP_CWORD="2")
    assert {line.split(",")[1] for line in done.stdout.splitlines()} == {"clone", "close", "close-for-update"}


def test_every_call_of_the_sdk_has_a_command() -> None:
    import inspect

    for attribute, resource in resource_groups():
        group = program.commands[attribute.replace("_", "-")]
        for name in dir(resource):
            if isinstance(inspect.getattr_static(resource, name), Binding):
                context = program.make_context("toloka", ["--help"], resilient_parsing=True)
                command = group.get_command(context, name.replace("_", "-"))  # type: ignore[attr-defined]
                assert command.help


def test_what_spends_money_is_named_as_the_spec_does() -> None:
    from toloka_api.types import endpoint_of

    known = set[str]()
    for _, resource in resource_groups():
        bindings = (getattr(resource, "__dict__", {}).get(name) for name in dir(resource))
        known |= {endpoint_of(each.build).operation_id for each in bindings if isinstance(each, Binding)}
    assert known >= SPENDING


def test_a_program_of_toloka_kit_is_rewritten(shell: Shell) -> None:
    program = shell.folder / "program.py"
    program.write_text("import toloka.client as toloka\nskill = toloka.Skill(name='a')\n", "utf-8")
    assert "+skill = models.SkillForm(name='a')\n" in shell.run("migrate", "program.py").stdout
    assert shell.run("migrate", "--write", "program.py").stdout == "program.py: rewritten\n"
    assert program.read_text("utf-8") == "from toloka_sdk import models\nskill = models.SkillForm(name='a')\n"


def test_what_others_wrote_can_not_steer_the_terminal(shell: Shell) -> None:
    shell.created("skills", {"name": "esc \x1b[31m \u202e\nnext"})
    shown, _ = shell.at_a_terminal("skills", "list", "--columns", "name")
    assert r"esc \x1b[31m \u202e\nnext" in shown
    table = shell.run("skills", "list", "--format", "table", "--columns", "name").stdout
    assert table.splitlines() == ["name", r"esc \x1b[31m \u202e\nnext"]


@pytest.mark.parametrize("forced", ["", "1"], ids=["plain", "colours asked for"])
def test_a_table_in_a_file_has_a_line_a_row_and_aligned_columns(shell: Shell, forced: str) -> None:
    for name in ("猫と犬", "x" * 30_000):
        shell.created("skills", {"name": name, "hidden": True})
    done = shell.run("skills", "list", "--format", "table", "--columns", "name,hidden", FORCE_COLOR=forced)
    assert done.stdout.splitlines() == [
        "name" + " " * 29_996 + "  hidden",
        "猫と犬" + " " * 29_994 + "  true",
        "x" * 30_000 + "  true",
    ]


def test_a_column_may_have_any_name(shell: Shell) -> None:
    shell.created("skills", {"name": "cats"})
    words = ["skills", "list", "--format", "table", "--columns", "name,[/x]"]
    assert shell.run(*words).stdout.splitlines() == ["name  [/x]", "cats"]
    assert "[/x]" in shell.at_a_terminal(*words)[0]


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_what_goes_to_a_pipe_is_utf_8_wherever_it_runs(shell: Shell, form: str) -> None:
    shell.created("skills", {"name": "猫と犬"})
    done = subprocess.run(
        [*TOLOKA, "skills", "list", "--format", form, "--columns", "name"],
        env={**shell.variables, "PYTHONIOENCODING": "cp1252"},  # as of a pipe on Windows
        capture_output=True,
        check=True,
    )
    assert "猫と犬" in done.stdout.decode("utf-8")


def test_what_a_terminal_can_not_show_is_shown_as_its_escape(shell: Shell) -> None:
    shell.created("skills", {"name": "猫"})
    shell.variables["PYTHONIOENCODING"] = "ascii"
    shown, status = shell.at_a_terminal("skills", "list", "--columns", "name")
    assert (status, r"\u732b" in shown) == (0, True)


def test_without_a_standard_output_it_does_its_work(shell: Shell) -> None:
    shell.created("skills", {"name": "cats"})
    command = f"{sys.executable} -m toloka_cli skills list >&-"
    done = subprocess.run(
        command, shell=True, env=shell.variables, stderr=subprocess.PIPE, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_log_has_no_progress_bar_though_colours_are_asked_for(shell: Shell) -> None:
    pool = shell.pool()
    shell.table("images.csv", 12)
    assert shell.run("tasks", "upload", pool, "images.csv", FORCE_COLOR="1").stderr == ""
