"""Uploads a CSV file as tasks: each column is an input field.

python upload_csv.py FILE POOL_ID

The client is chosen by TOLOKA_ENVIRONMENT or TOLOKA_BASE_URL, and TOLOKA_TOKEN. The program may be killed at
any moment: run again, it goes on where it was.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from toloka_sdk import Toloka, models


def forms(path: Path, pool_id: str) -> Iterator[models.TaskForm]:
    """A task for each line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield models.TaskForm(pool_id=pool_id, input_values=dict(row))


def main(path: Path, pool_id: str) -> int:
    """Uploads a file. Returns how many lines were rejected."""
    rejected = created = 0
    with Toloka() as toloka:
        journal = path.with_suffix(".journal")
        for item in toloka.tasks.upload(forms(path, pool_id), journal=journal, allow_defaults=True):
            if item.id is None:
                rejected += 1
                for field, error in item.errors.items():
                    print(f"Line {item.index + 2}, {field or 'as a whole'}: {error}", file=sys.stderr)
            else:
                created += 1
    print(f"{created} tasks are in pool {pool_id}, {rejected} lines were rejected.")
    return rejected


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1]), sys.argv[2]) else 0)
