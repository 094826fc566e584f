#!/usr/bin/env bash
# Does crowd-kit take labels that are no text: categories of pandas, and booleans?
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
from crowdkit.aggregation import GLAD, MACE, DawidSkene, MajorityVote
from crowdkit.metrics.data import alpha_krippendorff, consistency, uncertainty

votes = [("t1", "a", "yes"), ("t1", "b", "yes"), ("t2", "a", "no"), ("t2", "b", "no"), ("t3", "a", "yes"), ("t3", "b", "no")]
text = pd.DataFrame(votes, columns=["task", "worker", "label"])
frames = {
    "text": text,
    "categories": text.astype({"label": "category"}),
    "booleans": text.assign(label=text["label"] == "yes"),
}
functions = {
    "MajorityVote": MajorityVote().fit_predict,
    "DawidSkene": DawidSkene().fit_predict,
    "GLAD": GLAD(silent=True).fit_predict,
    "MACE": MACE(n_restarts=1, random_state=0).fit_predict,
    "alpha_krippendorff": alpha_krippendorff,
    "consistency": consistency,
    "uncertainty": uncertainty,
}
print(f"crowd-kit {version('crowd-kit')}, pandas {pd.__version__}")
print("guess: all of them take the same labels as text, as categories, and as booleans")
fails = {}
for kind, frame in frames.items():
    errors = {}
    for name, function in functions.items():
        try:
            function(frame)
        except Exception as error:
            errors[name] = f"{type(error).__name__}: {error}"
    fails[kind] = [*errors]
    print(f"seen:  as {kind}, these fail: {', '.join(errors) or 'none'}")
    for error in sorted(set(errors.values())):
        print(f"           {error}")
assert fails == {
    "text": [],
    "categories": ["MajorityVote", "DawidSkene", "consistency"],
    "booleans": ["GLAD", "consistency", "uncertainty"],
}, "this has changed"
PYTHON
