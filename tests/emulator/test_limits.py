"""The limits of a request are data of the spec: the emulator has none of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
import httpx
from toloka_emulator import Emulator

with Emulator() as emulator, httpx.Client(transport=emulator.transport()) as client:
    bonuses = [{"user_id": f"user-{number}", "amount": 1} for number in range(int(sys.argv[1]))]
    print(client.post(
        "http://emulator/api/v1/user-bonuses", json=bonuses, headers={"Authorization": "ApiKey any"}
    ).status_code)
"""


@pytest.mark.parametrize(
    ("most", "sent", "status"), [(3, 3, 201), (3, 4, 413), (120, 101, 201), (100, 101, 413)]
)
def test_another_limit_in_the_bundle_is_the_emulators(
    most: int, sent: int, status: int, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "generated" / "toloka_api", tmp_path / "toloka_api")
    bundle = tmp_path / "toloka_api" / "openapi.json"
    document = json.loads(bundle.read_text("utf-8"))
    document["paths"]["/v1/user-bonuses"]["post"]["x-toloka-limits"]["items"] = most
    bundle.write_text(json.dumps(document), "utf-8")

    path = os.pathsep.join([str(tmp_path), str(ROOT / "facade")])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(sent)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == str(status), done.stderr
