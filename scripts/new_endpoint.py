"""Lays out a new endpoint, from the spec to the emulator's test. What a person has to write says TODO.

python scripts/new_endpoint.py RESOURCE METHOD VERB PATH PAGE [--schema NAME]

For example: new_endpoint.py pool_notes list GET /v1/pool-notes get-pool-notes

It writes the operation with its schemas and examples, a new resource's tag, the line of the SDK, and the
emulator's handler with a test, and lists what is left. Then follow CONTRIBUTING.md, "When the documentation
changes". A test fails until no TODO is left.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from scaffold import code, spec
from scaffold.endpoint import Endpoint, Places, left, singular

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("resource", help="its resource in snake case, new or not, such as pool_notes")
    parser.add_argument("method", help="what the SDK calls it: list, get, create, update, delete, or a verb")
    parser.add_argument("verb", type=str.lower, choices=spec.VERBS[1:], help="the HTTP method")
    parser.add_argument("path", help="such as /v1/pool-notes/{pool_note_id}")
    parser.add_argument("page", help="the page of the documentation, such as get-pool-notes")
    parser.add_argument("--schema", help="the schema of one object, such as PoolNote")
    arguments = vars(parser.parse_args())
    endpoint = Endpoint(**{**arguments, "schema": arguments["schema"] or singular(arguments["resource"])})
    places = Places(ROOT)
    spec.write(endpoint, places)
    files = code.write(endpoint, places)
    for command in (["check", "--fix-only", "--select", "I"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, "--quiet", *map(str, files)], check=True)
    print(f"Laid out {endpoint.call} as {endpoint.resource}.{endpoint.method}. Left:")
    for place in left(ROOT):
        print(place)


if __name__ == "__main__":
    main()
