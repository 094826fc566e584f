"""The page about the apps of the emulator."""

from __future__ import annotations

import re
from pathlib import Path

from toloka_emulator import Emulator
from toloka_sdk import Toloka

ROOT = Path(__file__).parents[2]
PAGE = "facade/docs/emulator-apps.md"
TEXT = (ROOT / PAGE).read_text(encoding="utf-8")


def test_the_page_has_the_apps_that_there_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
    told = {
        row[0]: (row[1], *(re.findall(r"`(\w+)`", cell) for cell in row[2:4]), float(row[4])) for row in rows
    }
    with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        apps = [toloka.apps.get(app.id) for app in toloka.apps.list()]
    found = {
        app.id: (
            app.name,
            [name for name in app.input_spec if name != "id"],
            list(app.output_spec),
            app.default_item_price,
        )
        for app in apps
    }
    assert told == found


def test_the_guide_points_to_the_page() -> None:
    guide = (ROOT / "facade/docs/emulator.md").read_text(encoding="utf-8")
    assert f"]({Path(PAGE).name})" in guide
