"""Measures the costs of the SDK and of other ways to do the same.

python scripts/benchmark.py [--only NAME…] [--rounds N] [--python PATH]
                            [--record | --pages | --profile | --against COMMIT]

Needs the extra `benchmark`, and takes about a quarter of an hour on two cores. Every figure is the median of
several rounds in which the peers take turns. Each measurement runs in a new process, the server in another.
"""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks import against, incumbent, interpreter, plot, record
from benchmarks.report import as_text, lines
from benchmarks.rows import CASES, rows_on
from benchmarks.running import ROOT, SCRIPTS, Case, Outcome, Peer, in_fresh_process, run, served

INCUMBENT = ROOT / ".venv" / "benchmarks" / "toloka-kit"
INTERPRETERS = INCUMBENT.parent
PROFILED = (Peer("iterate", "iterate", {"rows": 20_000}), Peer("warm", "warm_call", {"calls": 1_000}))


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [case.name for case in CASES]
    parser.add_argument(
        "--only", nargs="+", choices=names, metavar="NAME", help=f"some of {', '.join(names)}"
    )
    parser.add_argument(
        "--rounds", type=int, metavar="N", help="number of rounds, instead of each case's own"
    )
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument(
        "--record",
        action="store_true",
        help="store the results, and write the README's section and the performance page",
    )
    doing.add_argument(
        "--pages",
        action="store_true",
        help="measure nothing: write the README's section and the performance page from the stored results",
    )
    doing.add_argument("--profile", action="store_true", help="measure nothing: show where the time goes")
    doing.add_argument(
        "--against",
        metavar="COMMIT",
        help="compare with another build of this project, and with nothing else",
    )
    parser.add_argument(
        "--python", metavar="PATH", help="measure with this Python, in an environment that is made for it"
    )
    arguments = parser.parse_args(argv)
    if arguments.python and (arguments.record or arguments.pages):
        parser.error("--python is not recorded")
    if arguments.python:
        return measure_with(arguments.python, sys.argv[1:] if argv is None else argv)
    if arguments.record and arguments.only:
        parser.error("--record needs a whole run: omit --only")
    if (arguments.record or arguments.pages) and find_spec("matplotlib") is None:
        parser.error("the plot needs the extra `benchmark`")
    if arguments.profile:
        profile()
        return 0
    chosen = [case for case in CASES if not arguments.only or case.name in arguments.only]
    if arguments.against:
        try:
            compare(chosen, arguments.rounds, arguments.against)
        except subprocess.CalledProcessError as fault:
            parser.error(fault.stderr.decode().strip())
        return 0
    if not arguments.pages:
        medians = measure(chosen, arguments.rounds, incumbent.installed(INCUMBENT))
        print(as_text(lines(medians, rows_on(sys.version_info[:2]))))
        if arguments.record:
            record.write(record.made(medians))
    if arguments.record or arguments.pages:
        write_pages()
    return 0


def measure_with(python: str, argv: Sequence[str]) -> int:
    """Runs this command with another Python."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--python")
    _, others = parser.parse_known_args(argv)
    try:
        made = interpreter.installed(python, INTERPRETERS)
    except (OSError, subprocess.CalledProcessError) as fault:
        reason = fault.stderr.strip() if isinstance(fault, subprocess.CalledProcessError) else str(fault)
        print(f"{python} can't be measured with: {reason}", file=sys.stderr)
        return 2
    return subprocess.run(
        [made, "-P", __file__, *others], env={**os.environ, "PYTHONPATH": str(SCRIPTS)}
    ).returncode


def measure(
    cases: Sequence[Case], rounds: int | None, kit: incumbent.Incumbent
) -> dict[str, dict[str, dict[str, float | str]]]:
    """The medians of every case."""
    compiled(ROOT)
    medians = {}
    for case in cases:
        started = time.monotonic()
        outcomes = run(case, rounds or case.rounds, kit)
        print(f"{case.name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        medians[case.name] = {name: recorded(outcome) for name, outcome in outcomes.items()}
    return medians


def compare(cases: Sequence[Case], rounds: int | None, commit: str) -> None:
    """Prints today's figures over those of another build, which takes its cases along."""
    with against.unpacked(commit) as build:
        compiled(build)
        both = [against.beside(case, commit, build) for case in cases]
        medians = measure(both, rounds, incumbent.Incumbent(INCUMBENT, "it is not measured"))
    print(as_text(lines(medians, against.rows(commit))))


def compiled(build: Path) -> None:
    for package in ("generated/toloka_api", "facade/toloka_sdk"):
        compileall.compile_dir(build / package, quiet=1)


def recorded(outcome: Outcome) -> dict[str, float | str]:
    return {**outcome.medians} if outcome.failure is None else {"failed": outcome.failure}


def write_pages() -> None:
    kept = record.read()
    record.PLOT.write_text(plot.growth(kept["medians"]), "utf-8")
    for page, section in ((record.PAGE, record.in_full(kept)), (record.README, record.in_short(kept))):
        page.write_text(record.with_section(page.read_text("utf-8"), section), "utf-8")


def profile() -> None:
    nobody = incumbent.Incumbent(INCUMBENT, "it is not profiled")
    with served() as url:
        for peer in PROFILED:
            print(peer.name, dict(peer.arguments))
            print(in_fresh_process("parts", peer, url, nobody))


if __name__ == "__main__":
    sys.exit(main())
