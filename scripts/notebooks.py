"""Runs the example notebooks of toloka-kit against the emulator, and counts the cells that run.

python scripts/notebooks.py CHECKOUT [--migrate] [--only TEXT] [--environment FOLDER] [--record]

CHECKOUT is a checkout of toloka-kit's repository. Each notebook runs as it is, but for the token, the
address, what it downloads or installs, and how long it waits: Tolokers of the emulator do the work meanwhile.
toloka-kit and what the notebooks import are installed into an environment of their own. --migrate rewrites
them by toloka-migrate first, and runs them with this SDK and without toloka-kit. --record writes
facade/docs/notebooks.md, or with --migrate facade/docs/migrated-notebooks.md.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from toloka_kit import environment, notebook_page
from toloka_kit.notebooks import found, run


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--only", default="", metavar="TEXT", help="run only those whose path contains it")
    parser.add_argument("--migrate", action="store_true", help="rewrite them for this SDK first")
    environment.add_argument(parser)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the notebooks with their outputs")
    parser.add_argument("--cell-seconds", type=float, default=300.0, help="time for a cell (%(default)s)")
    parser.add_argument("--seconds", type=float, default=900.0, help="time for a notebook (%(default)s)")
    parser.add_argument("--jobs", type=int, default=2, help="how many run side by side (%(default)s)")
    parser.add_argument("--record", action="store_true", help="write the page")
    options = parser.parse_args()
    if options.record and options.only:
        parser.error("A page is of all notebooks: leave --only out.")

    if options.migrate:
        interpreter = environment.python_without(
            options.environment.with_name(f"{options.environment.name}-migrated")
        )
    else:
        interpreter = environment.python(options.environment)
    ran = partial(
        run,
        checkout=options.checkout.resolve(),
        interpreter=interpreter,
        cell_seconds=options.cell_seconds,
        seconds=options.seconds,
        keep=options.keep,
        migrate=options.migrate,
    )
    outcomes = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(ran, found(options.checkout.resolve(), options.only)):
            outcomes.append(outcome)
            print(notebook_page.line(outcome), flush=True)
    print(f"\n{notebook_page.count(outcomes)}")
    if options.record and options.migrate:
        used = environment.versions(interpreter, "pandas", "crowd-kit")
        notebook_page.MIGRATED.write_text(notebook_page.migrated_page(outcomes, used), "utf-8")
    elif options.record:
        used = environment.versions(interpreter, "toloka-kit", "pandas", "crowd-kit")
        notebook_page.PAGE.write_text(notebook_page.page(outcomes, used), "utf-8")


if __name__ == "__main__":
    main()
