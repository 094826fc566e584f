#!/usr/bin/env bash
# Can a table of pyarrow be grouped, joined and sorted by a column of dictionaries?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check --no-compile pyarrow==26.0.1
"$folder/env/bin/python" - <<'PYTHON'
import pyarrow as pa

statuses = pa.dictionary(pa.int32(), pa.string())
first = pa.table({"status": pa.array(["ACCEPTED", "REJECTED"]).cast(statuses), "tasks": [1, 2]})
second = pa.table({"status": pa.array(["REJECTED", "ACCEPTED"]).cast(statuses), "tasks": [3, 4]})
both = pa.concat_tables([first, second])  # as from two pages: each chunk has a dictionary of its own
uses = {
    "grouped": lambda table: table.group_by("status").aggregate([("tasks", "sum")]).num_rows,
    "joined": lambda table: table.join(table.rename_columns(["status", "other"]), "status").num_rows,
    "sorted": lambda table: table.sort_by("status").num_rows,
}
tables = {"one dictionary": first, "two dictionaries": both, "two, unified": both.unify_dictionaries()}
print(f"pyarrow {pa.__version__}")
print("guess: each table is grouped, joined and sorted by its statuses")
fails = {}
for name, table in tables.items():
    errors = {}
    for use, function in uses.items():
        try:
            function(table)
        except pa.ArrowNotImplementedError as error:
            errors[use] = str(error)
    fails[name] = [*errors]
    print(f"seen:  with {name}, it can't be {' or '.join(errors)}: {'; '.join(dict.fromkeys(errors.values()))}")
expected = {"one dictionary": ["sorted"], "two dictionaries": ["grouped", "joined", "sorted"], "two, unified": ["sorted"]}
assert fails == expected, "this has changed"
PYTHON
