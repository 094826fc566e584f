"""Generates what follows from spec/: its index and table of operations, generated/toloka_api, and components.

python scripts/generate.py            regenerate
python scripts/generate.py --check    fail if regenerating would change anything

The client is generated from the bundled spec with our templates, and formatted.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from bundling.published import JSON, SIMPLE, as_json, write_with_checksums
from bundling.redocly import SPEC, bundle
from generation.columns import columns_module
from generation.components import components
from generation.derive import generator_document
from generation.derived import derived
from generation.functions import functions
from generation.rendering import Rendering
from generation.simple import simple_document

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generated" / "toloka_api"
TEMPLATES = Path(__file__).parent / "templates"
HEADER = "# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.\n"


def main() -> int:
    """Runs the command. The exit status is 1 if --check finds a difference."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; show the differences and fail if there are any"
    )
    arguments = parser.parse_args()
    parts = derived(SPEC.parent) | components(ROOT)
    if not arguments.check:
        for path, text in parts.items():
            path.write_text(text, "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / PACKAGE.name
        generate(made)
        if arguments.check:
            differences = [*compare_parts(parts), *compare(PACKAGE, made)]
            print("".join(differences) or "Everything that follows from spec/ is up to date.")
            return 1 if differences else 0
        if PACKAGE.exists():
            shutil.rmtree(PACKAGE)
        shutil.copytree(made, PACKAGE)
    print(f"Generated {PACKAGE.relative_to(ROOT)}.")
    return 0


def generate(target: Path) -> None:
    """Generates the whole package at `target`, which must not exist yet."""
    bundled = target.parent / "openapi.json"
    bundle(bundled)
    document: dict[str, Any] = json.loads(bundled.read_text("utf-8"))
    prepared = generator_document(document)
    write_client(prepared, target)
    (target / "columns.py").write_text(columns_module(prepared), "utf-8")
    write_provenance(document, bundled.read_bytes(), target)
    for package in [path for path in (target / "api").iterdir() if path.is_dir()]:
        (package / "__init__.py").rename(package.with_suffix(".py"))  # its only module
        shutil.rmtree(package)
    for module in target.rglob("*.py"):
        code = module.read_text("utf-8")
        if code.strip():
            module.write_text(f"{HEADER}\n{code.lstrip()}", "utf-8")
        elif module.name != "__init__.py":
            module.unlink()  # a map without fields is a dict and needs no class
    (target / "py.typed").touch()
    simple = as_json(simple_document(document))
    write_with_checksums({JSON: bundled.read_bytes(), SIMPLE: simple}, target)
    ruff("check", "--fix-only", "--select", "I,F401,F811", str(target))
    ruff("format", str(target))


def write_client(document: dict[str, Any], target: Path) -> None:
    """Runs openapi-python-client with our templates."""
    config = Config.from_sources(
        ConfigFile(package_name_override=target.name, post_hooks=[]),
        MetaType.NONE,
        document_source=SPEC,
        file_encoding="utf-8",
        overwrite=False,
        output_path=target,
    )
    parsed = GeneratorData.from_dict(document, config=config)
    if isinstance(parsed, GeneratorError):
        raise SystemExit(f"{parsed.header}: {parsed.detail}")
    project = Project(openapi=parsed, config=config, custom_template_path=TEMPLATES)
    rendering = Rendering(document, parsed)
    project.env.filters.update(rendering.filters())
    project.env.filters["functions"] = partial(functions, rendering)
    with redirect_stdout(sys.stderr):  # it reports the temporary folder
        problems = project.build()
    for module in ("base", "encoding", "rules", "sending"):
        (target / f"{module}.py").write_text(project.env.get_template(f"{module}.py.jinja").render(), "utf-8")
    structs = project.env.get_template("structs.py.jinja").render(
        models=rendering.decoded, listed=rendering.listed
    )
    (target / "structs.py").write_text(structs, "utf-8")
    if problems:
        raise SystemExit("\n".join(f"{problem.header}: {problem.detail}" for problem in problems))


def write_provenance(document: dict[str, Any], bundled: bytes, target: Path) -> None:
    """Writes the version of the spec and of the generator, and the spec's servers."""
    servers = {server["x-toloka-environment"]: server["url"] for server in document["servers"]}
    (target / "provenance.py").write_text(
        '"""What this package was generated from."""\n\n'
        f"SPEC_VERSION = {document['info']['version']!r}\n"
        f"SPEC_SHA256 = {hashlib.sha256(bundled).hexdigest()!r}\n"
        '"""Hash of openapi.json in this folder."""\n'
        f"GENERATOR = 'openapi-python-client {version('openapi-python-client')}'\n"
        f"SERVERS: dict[str, str] = {servers!r}\n"
        '"""The base URL of each environment."""\n',
        "utf-8",
    )


def compare_parts(parts: dict[Path, str]) -> Iterator[str]:
    """The differences between files and what they have to be, as lines of a unified diff."""
    for path, text in parts.items():
        name = path.relative_to(ROOT)
        before = path.read_text("utf-8").splitlines(keepends=True)
        after = text.splitlines(keepends=True)
        yield from difflib.unified_diff(before, after, f"committed/{name}", f"generated/{name}")


def compare(old: Path, new: Path) -> list[str]:
    """The differences between two folders, as lines of a unified diff."""
    names = sorted({path.relative_to(folder) for folder in (old, new) for path in files(folder)})
    lines: list[str] = []
    for name in names:
        before, after = (
            (folder / name).read_text("utf-8").splitlines(keepends=True) if (folder / name).exists() else []
            for folder in (old, new)
        )
        lines += difflib.unified_diff(before, after, f"committed/{name}", f"generated/{name}")
        if (old / name).exists() != (new / name).exists() and not before and not after:
            lines.append(f"{name}: only {'committed' if (old / name).exists() else 'generated'}\n")
    return lines


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def ruff(command: str, *arguments: str) -> None:
    """Runs ruff without the project's own settings, so that they don't change what is generated."""
    options = ("--isolated", "--quiet", "--line-length", "110")
    subprocess.run([sys.executable, "-m", "ruff", command, *options, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
