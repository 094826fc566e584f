"""The pages that the site is built from, gathered from where they lie in the repository."""

from __future__ import annotations

import ast
import posixpath
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_build.reference import reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = "facade/docs"
EXAMPLES = "facade/examples"
MOVED = {
    "CHANGELOG.md": "changelog.md",
    "SECURITY.md": "security.md",
    "spec/README.md": "spec/index.md",
    "spec/EXTENSIONS.md": "spec/extensions.md",
    "spec/GENERATORS.md": "spec/generators.md",
    EXAMPLES: "examples/index.md",
}
"""Pages that lie elsewhere than in `facade/docs/`, and what they are called on the site."""
WORKER = "scripts/node_modules/iframe-worker/shim/index.js"
"""With it, search works on a site that is opened from files."""
_FENCED = re.compile(r"^(```.*?^```$)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")


class SiteError(Exception):
    """A page links to what is not there, or the navigation is not that of the pages."""


def gather(folder: Path) -> None:
    """Writes the pages, what they link to, and the configuration into an empty folder.

    Raises:
        SiteError: A link leads nowhere, or the navigation is not that of the pages.
    """
    named = names()
    pages = folder / "pages"
    for source, name in named.items():
        path = ROOT / source
        text = (
            example(path)
            if path.suffix == ".py"
            else examples()
            if path.is_dir()
            else path.read_text("utf-8")
        )
        write(pages / name, with_links(text, source, named, pages))
    for name, text in reference().items():
        write(pages / "reference" / f"{name}.md", text)
    configuration = (ROOT / DOCS / "zensical.toml").read_text("utf-8")
    ensure_listed(pages, tomllib.loads(configuration)["project"]["nav"])
    write(folder / "zensical.toml", configuration)
    shutil.copyfile(ROOT / DOCS / "site.css", pages / "site.css")
    shutil.copyfile(ROOT / WORKER, pages / "iframe-worker.js")


def ensure_listed(pages: Path, navigation: list[dict[str, Any]]) -> None:
    """Raises an error if the navigation is not that of the pages."""
    there = {path.relative_to(pages).as_posix() for path in pages.rglob("*.md")}
    if differing := there ^ set(listed(navigation)):
        raise SiteError(f"Either only the navigation or only the site has {', '.join(sorted(differing))}")


def listed(navigation: list[dict[str, Any]]) -> Iterator[str]:
    """The pages that a navigation names."""
    for entry in navigation:
        for target in entry.values():
            if isinstance(target, str):
                yield target
            else:
                yield from listed(target)


def names() -> dict[str, str]:
    """What each page is called on the site, by its path in the repository."""
    docs = {
        path.relative_to(ROOT).as_posix(): path.relative_to(ROOT / DOCS).as_posix()
        for path in sorted((ROOT / DOCS).rglob("*.md"))
    }
    programs = {
        path.relative_to(ROOT).as_posix(): f"examples/{path.stem}.md"
        for path in sorted((ROOT / EXAMPLES).glob("*.py"))
    }
    return docs | programs | MOVED


def example(path: Path) -> str:
    """A page that shows a program."""
    program = path.read_text("utf-8")
    return f"# {path.name}\n\n```python\n{program}```\n"


def examples() -> str:
    """The list of programs, each with the first line of its docstring."""
    lines = []
    for path in sorted((ROOT / EXAMPLES).glob("*.py")):
        summary = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]
        lines.append(f"- [{path.name}](examples/{path.name}): {summary}")
    return "\n".join(["# Examples", "", "Programs to start from. The tests run all of them.", "", *lines, ""])


def with_links(text: str, source: str, named: dict[str, str], pages: Path) -> str:
    """A page with its links as they are on the site.

    What is linked to and is no page is copied; of what can't be, a folder, only the text of the link is left.
    """

    def replaced(link: re.Match[str]) -> str:
        image, label, target = link.groups()
        path, hash, anchor = target.partition("#")
        if not path or re.match(r"[a-z]+:", path):
            return link[0]
        found = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        name = named.get(found)
        if name is None and found.startswith(f"{DOCS}/reference/"):
            name = found.removeprefix(f"{DOCS}/")
        if name is None:
            if (ROOT / found).is_dir():
                return label
            if not (ROOT / found).is_file():
                raise SiteError(f"{source} links to {target}, which is not there")
            name = f"files/{found}"
            (pages / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / found, pages / name)
        relative = posixpath.relpath(name, posixpath.dirname(named[source]) or ".")
        return f"{image}[{label}]({relative}{hash}{anchor})"

    parts = _FENCED.split(text)
    return "".join(part if part.startswith("```") else _LINK.sub(replaced, part) for part in parts)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
