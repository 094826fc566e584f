"""Lints spec/: that its index is complete, the house rules on source and bundle, and a second validator.

python scripts/lint_spec.py
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from openapi_spec_validator import validate

from bundling.redocly import SPEC, bundle, redocly
from generation.derived import derived


def main() -> None:
    """Runs the checks, and exits with the errors if there are any."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    for path, text in derived(SPEC.parent).items():
        if path.read_text("utf-8") != text:
            raise SystemExit(f"{path.name} lacks what resources/ has: run python scripts/generate.py")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "openapi.json"
        bundle(target)
        # Only the bundle shows names and unused components, only the source the place of a fault.
        redocly("lint", str(SPEC), str(target))
        validate(json.loads(target.read_text("utf-8")))
    print("The spec follows the house rules and is valid OpenAPI 3.1.")


if __name__ == "__main__":
    main()
