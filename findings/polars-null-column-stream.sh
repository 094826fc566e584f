#!/usr/bin/env bash
# Can a frame of polars with a column of nothing but None be read through its Arrow stream?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 nanoarrow==0.9.0 pyarrow==26.0.1
"$folder/env/bin/python" - <<'PYTHON'
import nanoarrow
import polars
import pyarrow

frame = polars.DataFrame({"image": ["a", "b"], "animal": [None, None]})
print(f"polars {polars.__version__}, nanoarrow {nanoarrow.__version__}, pyarrow {pyarrow.__version__}")
print("guess: both libraries read the same two rows, with None for each animal")
try:
    seen = str(list(nanoarrow.ArrayStream(frame).iter_tuples()))
except Exception as error:
    seen = f"{type(error).__name__}: {error}"
print(f"seen:  pyarrow {pyarrow.table(frame).to_pylist()}")
print(f"       nanoarrow {seen}")
assert pyarrow.table(frame).column("animal").to_pylist() == [None, None], "pyarrow has changed"
assert "Expected array with 0 buffer(s) but found 1 buffer(s)" in seen, "this has changed"
PYTHON
