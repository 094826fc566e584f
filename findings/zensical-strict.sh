#!/usr/bin/env bash
# What does a strict build of Zensical take, and where does a word of a docstring go?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check zensical==0.0.73 mkdocstrings-python==2.0.11
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

GOOD = """[project]
site_name = "A library"
nav = [{ "Home" = "index.md" }]
[project.plugins.mkdocstrings.handlers.python]
paths = ["."]
[project.plugins.mkdocstrings.handlers.python.options]
show_source = false
"""
DOCSTRING = '"""A library that reads <name> from a file."""\n'


def is_taken(configuration=GOOD, page="", docstring=DOCSTRING):
    Path("zensical.toml").write_text(configuration)
    Path("docs").mkdir(exist_ok=True)
    Path("docs/index.md").write_text(f"# Home\n\n::: library\n\n{page}\n")
    Path("library.py").write_text(docstring)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    return subprocess.run(command, capture_output=True).returncode == 0


print(f"zensical {version('zensical')}, mkdocstrings-python {version('mkdocstrings-python')}")
print("guess: a strict build fails for each of these, as for a broken link on a page")
seen = {
    "a broken link on a page": is_taken(page="[gone](gone.md)"),
    "a broken link in a docstring": is_taken(docstring='"""See [gone](gone.md)."""\n'),
    "a page of the navigation that is not there": is_taken(GOOD.replace("}]", '}, { "Gone" = "gone.md" }]')),
    "a misspelled option of the project": is_taken(GOOD.replace("site_name", 'site_nam = "x"\nsite_name')),
    "a misspelled option of mkdocstrings": is_taken(GOOD.replace("show_source", "show_sauce")),
}
subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "pydantic==2.14.3"], check=True)
seen["the same with pydantic installed"] = is_taken(GOOD.replace("show_source", "show_sauce"))
for what, taken in seen.items():
    print(f"seen:  {what}: {'taken' if taken else 'an error'}")
assert [*seen.values()] == [False, True, True, True, False, True], "this has changed"

print("guess: the page shows the words that the docstring has, <name> among them")
assert is_taken()
(line,) = [line for line in Path("site/index.html").read_text().splitlines() if "library that reads" in line]
print(f"seen:  {line.strip()}, so that a browser shows: A library that reads from a file.")
assert "<name>" in line, "this has changed"
PYTHON
