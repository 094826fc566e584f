#!/usr/bin/env bash
# Does Dask add up the decimals of a pandas frame?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check --no-compile \
    'dask[dataframe]==2026.8.0' pandas==3.1.1 pyarrow==26.0.1
"$folder/env/bin/python" -W ignore - <<'PYTHON'
from decimal import Decimal
from importlib.metadata import version

import dask.dataframe as dd
import pandas as pd

frame = pd.DataFrame({"user": ["a", "a", "b"], "reward": [Decimal("0.05"), Decimal("0.05"), Decimal("0.10")]})
print(f"dask {version('dask')}, pandas {pd.__version__}")
print(f"guess: the sums of Dask are those of pandas: {frame.groupby('user')['reward'].sum().to_dict()}")
seen = dd.from_pandas(frame, npartitions=2).groupby("user")["reward"].sum().compute().to_dict()
print(f"seen:  {seen}")
as_floats = dd.from_pandas(frame.astype({"reward": float}), npartitions=2).groupby("user")["reward"].sum().compute()
print(f"       made floats first: {as_floats.to_dict()}")
assert seen == {"a": "0.050.05", "b": "0.10"}, "this has changed"
assert as_floats.to_dict() == {"a": 0.1, "b": 0.1}, "Dask has changed"
PYTHON
