#!/usr/bin/env bash
# Does Dawid and Skene's method keep the label that all Tolokers have given a task?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check --no-compile --no-deps \
    crowd-kit==1.4.2 attrs==26.1.0 click==8.5.1 cloudpickle==3.1.3 joblib==1.6.0 nltk==3.10.4 numpy==2.4.6 pandas==3.1.1 \
    python-dateutil==4.0.0 regex==2026.11.19 scikit-learn==1.8.0 scipy==1.17.1 six==1.17.0 threadpoolctl==3.8.0 tqdm==4.70.1
"$folder/env/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from crowdkit.aggregation import DawidSkene, MajorityVote, OneCoinDawidSkene

busy = [(f"task {number}", who, "cat" if number % 4 == 0 else "dog") for number in range(20) for who in ("a", "b", "c")]
new = [("new task", who, "cat") for who in ("d", "e", "f")]  # their only suite
frame = pd.DataFrame(busy + new, columns=["task", "worker", "label"])
print(f"crowd-kit {version('crowd-kit')}, pandas {pd.__version__}")
print("guess: three of three say cat, so each method says cat")
seen = {
    method.__name__: method().fit_predict(frame)["new task"] for method in (MajorityVote, OneCoinDawidSkene, DawidSkene)
}
print(f"seen:  {seen}")
fitted = DawidSkene().fit(frame)
print(f"       the chance that d says cat where it is … {fitted.errors_.loc[('d', 'cat')].to_dict()}")
assert seen == {"MajorityVote": "cat", "OneCoinDawidSkene": "cat", "DawidSkene": "dog"}, "this has changed"
assert fitted.errors_.loc[("d", "cat")].to_dict() == {"cat": 1.0, "dog": 1.0}, "this has changed"
PYTHON
