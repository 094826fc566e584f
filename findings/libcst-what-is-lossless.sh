#!/usr/bin/env bash
# Does LibCST give back what it parsed, keep to a version of Python, and keep the meaning of a tree?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check libcst==1.9.0
"$folder/env/bin/python" - <<'PYTHON'
from importlib.metadata import version

import libcst as cst

print(f"libcst {version('libcst')}")
print("guess: the code of a parsed module is what was parsed, to the byte")
programs = {
    "a form feed before a statement": "x = 1\n\x0cy = 2\n",
    "a mark of the byte order": "\ufeffx = 1\n",
    "a carriage return at the end": "x = 1\r",
}
seen = {what: cst.parse_module(program).code for what, program in programs.items()}
for what, program in programs.items():
    print(f"seen:  {what}: {program!r} became {seen[what]!r}")
assert [*seen.values()] == ["x = 1\ny = 2\n", "x = 1\n", "x = 1"], "this has changed"

print("guess: with python_version 3.8 it refuses what Python 3.8 does not have")
newer = ["match x:\n    case 1: pass\n", "type X = int\n", "try: pass\nexcept* E: pass\n", "f\"{a[\"b\"]}\"\n"]
old = cst.PartialParserConfig(python_version="3.8")
taken = [cst.parse_module(program, config=old).code == program for program in newer]
print(f"seen:  it takes {sum(taken)} of {len(newer)}: match, type, except*, and quotes within quotes")
assert all(taken), "this has changed"

print("guess: an attribute of a sum is an attribute of the whole sum, in the code, too")
code = cst.Module([]).code_for_node(cst.Attribute(cst.parse_expression("a + b"), cst.Name("c")))
print(f"seen:  {code}")
assert code == "a + b.c", "this has changed"
PYTHON
