"""What Spark writes is there once, whatever of it is killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyspark
import pytest

from docs.programs import DOCS, blocks
from soaking.server import TOKEN, Server
from soaking.uploads import made_pool
from toloka_sdk import Toloka

PROGRAM = Path(__file__).with_name("writing.py")
LONGEST = 300
ROWS = 800


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "state.db") as server:
        yield server


@pytest.fixture
def toloka(server: Server) -> Iterator[Toloka]:
    with Toloka(base_url=server.url, token=TOKEN) as toloka:
        yield toloka


class Programs:
    """Runs programs that write rows, and counts what is there."""

    def __init__(self, server: Server, toloka: Toloka, resource: str) -> None:
        self.server, self.toloka, self.resource = server, toloka, resource
        self.pool = made_pool(toloka, "tasks")

    @contextmanager
    def begun(
        self, name: str = "may", *, rows: int = ROWS, partitions: int = 4, master: str = "local[2,20]"
    ) -> Iterator[subprocess.Popen[str]]:
        """A program that has come to the point of writing."""
        arguments = (self.server.url, self.resource, self.pool, name, rows, partitions, master)
        with subprocess.Popen(
            [sys.executable, PROGRAM, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=environment(),
        ) as process:
            assert process.stdout is not None
            try:
                process.stdout.readline()
                yield process
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def run(self, name: str = "may", *, rows: int = ROWS, partitions: int = 4) -> None:
        """Runs a program to its end."""
        with self.begun(name, rows=rows, partitions=partitions) as process:
            ensure_success(process)

    def written(self) -> Counter[int]:
        """How often each row is there."""
        if self.resource == "tasks":
            urls = (str(each.input_values["image"]) for each in self.toloka.tasks.list(pool_id=self.pool))
            return Counter(int(url.rpartition("/")[2].removesuffix(".jpg")) for url in urls)
        comments = (str(each.private_comment) for each in self.toloka.user_bonuses.list())
        return Counter(int(comment.rpartition(" ")[2]) for comment in comments)

    def wait_until_begun(self, process: subprocess.Popen[str]) -> None:
        """Waits until some rows are there."""
        end = time.monotonic() + LONGEST
        while not self.written():
            assert process.poll() is None, "the program has ended"
            assert time.monotonic() < end, "nothing was written"
            time.sleep(0.05)


@pytest.fixture
def programs(request: pytest.FixtureRequest, server: Server, toloka: Toloka) -> Programs:
    return Programs(server, toloka, request.param)


def environment() -> dict[str, str]:
    path = os.pathsep.join(sys.path)
    return {**os.environ, "TOLOKA_TOKEN": TOKEN, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": path}


def ensure_success(process: subprocess.Popen[str]) -> None:
    _, error = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, error[-3000:]


def workers(*programs: int) -> list[int]:
    """The processes in which Spark runs Python for these programs. Each is forked from a daemon."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    below = (pid for pid in parents if not {*programs}.isdisjoint(ancestors(pid, parents)))
    daemons = {pid for pid in below if is_daemon(pid)}
    return [pid for pid in daemons if parents[pid] in daemons]


def ancestors(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid


def is_daemon(pid: int) -> bool:
    """Whether it is one for tasks. The driver has others for planning and committing, which are done once."""
    try:
        return b"pyspark.daemon\0pyspark.worker\0" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def once(rows: int) -> Counter[int]:
    return Counter(range(rows))


def slow(server: Server) -> None:
    """Has requests take so long that processes can be killed in the middle of the rows."""
    for _ in range(20):
        server.inject({"latency": 0.2})


def test_the_programs_of_the_guide_run(server: Server, toloka: Toloka) -> None:
    pool = made_pool(toloka, "tasks")
    program = "\n".join(blocks((DOCS / "spark-at-scale.md").read_text("utf-8"), "python"))
    program = program.replace('option("pool_id", "2")', f'option("pool_id", "{pool}")')
    of_guide = {**environment(), "TOLOKA_BASE_URL": server.url}
    done = subprocess.run([sys.executable, "-c", program], env=of_guide, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert len(list(toloka.tasks.list(pool_id=pool))) == 1000
    assert sum(each.amount for each in toloka.user_bonuses.list()) == 0.75


@pytest.mark.parametrize("programs", ["tasks"], indirect=True)
def test_rows_are_there_once_though_python_processes_are_killed(programs: Programs) -> None:
    slow(programs.server)
    killed = 0
    with programs.begun() as process:
        programs.wait_until_begun(process)
        while process.poll() is None and killed < 8:
            for pid in workers(process.pid)[:1]:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                    killed += 1
            time.sleep(0.3)
        ensure_success(process)
    assert killed
    assert programs.written() == once(ROWS)


@pytest.mark.parametrize("programs", ["user_bonuses"], indirect=True)
def test_rows_are_there_once_though_the_driver_is_killed_and_run_again(programs: Programs) -> None:
    slow(programs.server)
    with programs.begun() as process:
        programs.wait_until_begun(process)
    assert len(programs.written()) < ROWS
    programs.run(partitions=3)
    assert programs.written() == once(ROWS)


@pytest.mark.parametrize("programs", ["tasks"], indirect=True)
def test_a_stream_is_there_once_though_its_driver_is_killed(programs: Programs, tmp_path: Path) -> None:
    stream = tmp_path / "stream"
    (stream / "source").mkdir(parents=True)
    for number in range(6):
        ids = range(number, ROWS, 6)
        lines = "\n".join(json.dumps({"id": each}) for each in ids)
        (stream / "source" / f"{number}.json").write_text(lines)
    slow(programs.server)
    with programs.begun(str(stream)) as process:
        programs.wait_until_begun(process)
    assert len(programs.written()) < ROWS
    with programs.begun(str(stream)) as process:
        ensure_success(process)
    assert programs.written() == once(ROWS)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a cluster of two hosts: Spark gives no second attempt to the host of the first one."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"spark://127.0.0.1:{port}"
    home = Path(pyspark.__file__).parent
    deploy = "org.apache.spark.deploy"
    options = ["--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]
    commands = [[f"{deploy}.master.Master", *options]]
    for host in ("127.0.0.2", "127.0.0.3"):
        options = ["--host", host, "--cores", "1", "--memory", "1g", "--webui-port", "0"]
        commands.append([f"{deploy}.worker.Worker", *options, "--work-dir", str(tmp_path / host), address])
    environment = {**os.environ, "SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable}
    processes = [
        subprocess.Popen(
            [home / "bin" / "spark-class", *command],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for command in commands
    ]
    try:
        yield address, [process.pid for process in processes]
    finally:
        for process in processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.mark.parametrize("programs", ["user_bonuses"], indirect=True)
def test_rows_are_there_once_though_spark_speculates(
    programs: Programs, cluster: tuple[str, list[int]]
) -> None:
    address, hosts = cluster
    slow(programs.server)
    with programs.begun(master=address) as process:
        programs.wait_until_begun(process)
        stopped = workers(*hosts)[0]
        os.kill(stopped, signal.SIGSTOP)  # so that only a second attempt can come to the end
        ensure_success(process)
    assert programs.written() == once(ROWS)
