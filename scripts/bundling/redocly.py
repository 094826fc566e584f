"""Runs the Redocly CLI, in the version pinned by scripts/package.json."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[1]
CLI = SCRIPTS / "node_modules" / ".bin" / "redocly"
SPEC = SCRIPTS.parent / "spec" / "openapi.yaml"
CONFIG = SCRIPTS.parent / "spec" / "redocly.yaml"


def redocly(command: str, *arguments: str, config: Path = CONFIG) -> str:
    """Runs one command of the CLI, by default with the config of the house rules, and returns its output.

    Raises:
        SystemExit: The CLI is not installed, or it found an error. The message is its output.
    """
    if not CLI.exists():
        raise SystemExit("The Redocly CLI is missing. With Node 20 or newer, run: npm ci --prefix scripts")
    # With telemetry on, a command may hang for seconds on a machine without network.
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_NOTIFICATIONS": "true"}
    done = subprocess.run(
        [str(CLI), command, *arguments, "--config", str(config)],
        env=os.environ | quiet,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout}{done.stderr}")
    return done.stdout


def bundle(target: Path) -> None:
    """Writes the spec as one file, JSON or YAML by the target's suffix. Component names must be unique."""
    redocly("bundle", str(SPEC), "--component-renaming-conflicts-severity", "error", "--output", str(target))
