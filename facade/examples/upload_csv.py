"""Uploads a table of tasks, such as a CSV file with the columns INPUT:image and GOLDEN:animal.

python upload_csv.py FILE POOL_ID

The file is checked as a whole before anything is sent. The program may be killed at any moment: run again, it
goes on where it was. The client is chosen by TOLOKA_ENVIRONMENT or TOLOKA_BASE_URL, and TOLOKA_TOKEN.
"""

from __future__ import annotations

import sys
from pathlib import Path

from toloka_sdk import Toloka
from toloka_tables import TableError, task_forms


def main(path: Path, pool_id: str) -> int:
    """Uploads a file. Returns how many rows were rejected."""
    with Toloka() as toloka:
        project = toloka.projects.get(toloka.pools.get(pool_id).project_id)
        wrong: list[TableError] = []
        for _ in task_forms(path, project=project, pool_id=pool_id, on_error=wrong.append):
            pass
        if wrong:
            print(*wrong, "Nothing was uploaded.", sep="\n", file=sys.stderr)
            return len(wrong)
        forms = task_forms(path, project=project, pool_id=pool_id)
        upload = toloka.tasks.upload(forms, journal=path.with_suffix(".journal"), allow_defaults=True)
        result = upload.wait()
    for item in result.rejected:
        print(f"Task {item.index + 1} was rejected: {item.errors}", file=sys.stderr)
    print(f"{result.created} tasks are in pool {pool_id}, {len(result.rejected)} were rejected.")
    return len(result.rejected)


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1]), sys.argv[2]) else 0)
