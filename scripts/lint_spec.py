"""Lints spec/: the house rules on the source and on the bundle, and a second validator on the bundle.

python scripts/lint_spec.py
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from openapi_spec_validator import validate

from redocly import SPEC, bundle, redocly


def main() -> None:
    """Runs the checks, and exits with the errors if there are any."""
    redocly("lint", str(SPEC))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "openapi.json"
        bundle(target)
        redocly("lint", str(target))  # only the bundle shows names and unused components
        validate(json.loads(target.read_text("utf-8")))
    print("The spec follows the house rules and is valid OpenAPI 3.1.")


if __name__ == "__main__":
    main()
