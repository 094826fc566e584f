"""The commands of the guide, run one after the other in bash."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "facade" / "docs" / "command-line.md"


def test_the_commands_of_the_guide_label_its_file(tmp_path: Path, unused_tcp_port: int) -> None:
    blocks = re.findall(r"```console\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    script = "".join(blocks).replace("8000", str(unused_tcp_port))
    # The emulator takes a moment to start, which a person does not notice.
    listening = f"(echo > /dev/tcp/127.0.0.1/{unused_tcp_port}) 2> /dev/null"
    wait = f"until {listening}; do sleep 0.2; done\n"
    script = script.replace("export TOLOKA_BASE_URL", f"{wait}export TOLOKA_BASE_URL", 1)
    program = tmp_path / "bin" / "toloka"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m toloka_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("TOLOKA_")}
    done = subprocess.run(
        ["bash", "-euc", f"trap 'kill %1' EXIT\n{script}"],
        cwd=tmp_path,
        env={**variables, "PATH": f"{program.parent}:{variables['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 tasks were created, 0 were rejected." in done.stdout
    assert "Pool 2 is CLOSED (COMPLETED)." in done.stdout
    assert "12 of 12 (100%) answers are there" in done.stdout
    assert (tmp_path / "answers.tsv").read_text("utf-8").count("https://example.com/") == 12
    assert done.stdout.count("https://example.com/") == 4
