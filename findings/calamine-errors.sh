#!/usr/bin/env bash
# How does calamine show a cell of a workbook that has an error, as of a VLOOKUP that found nothing?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
from importlib.metadata import version

import openpyxl
import python_calamine

workbook = openpyxl.Workbook()
workbook.active.append(["#N/A", "#DIV/0!", None, "text"])
workbook.save("errors.xlsx")
in_openpyxl = next(openpyxl.load_workbook("errors.xlsx").active.values)
[in_calamine] = python_calamine.load_workbook("errors.xlsx").get_sheet_by_index(0).iter_rows()
print(f"python-calamine {version('python-calamine')}, openpyxl {version('openpyxl')}")
print("guess: errors are told from empty cells, as openpyxl tells them:", in_openpyxl)
print("seen: ", in_calamine)
assert in_openpyxl == ("#N/A", "#DIV/0!", None, "text"), "openpyxl has changed"
assert in_calamine == ["", "", "", "text"], "this has changed"
PYTHON
