"""Measures how fast Spark reads assignments, and the memory that it takes.

python scripts/spark_benchmark.py [--rows N] [--rounds N] [--record | --pages]

Needs the extra `spark`, Java 17 and Linux. The assignments are those of scripts/benchmark.py, served by its
server in a process of its own, and are read in as many partitions on one core as on two. Every figure is the
median of several rounds, each in a new driver. A million takes some minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from benchmarks import record, spark
from benchmarks.running import served

ROWS = 1_000_000


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rows", type=int, default=ROWS, metavar="N", help="assignments (default: %(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="rounds (default: %(default)s)")
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument("--record", action="store_true", help="store the figures, and write the page's table")
    doing.add_argument("--pages", action="store_true", help="measure nothing: write the page's table")
    arguments = parser.parse_args(argv)
    if not arguments.pages:
        with served(ready=arguments.rows) as url:
            figures = spark.measured(url, arguments.rows, arguments.rounds)
        made = spark.made(arguments.rows, arguments.rounds, figures)
        print(spark.section(made))
        if arguments.record:
            spark.write(made)
    if arguments.record or arguments.pages:
        text = spark.PAGE.read_text("utf-8")
        spark.PAGE.write_text(record.with_section(text, spark.section(spark.read()), spark.BEGIN), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
