#!/usr/bin/env bash
# Do crowd-kit's methods that weigh by skill give labels?
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
from crowdkit.aggregation import GoldMajorityVote, MajorityVote, Wawa, ZeroBasedSkill

votes = [("t1", "a", "cat"), ("t1", "b", "cat"), ("t2", "a", "dog"), ("t2", "b", "dog"), ("t3", "a", "cat"), ("t3", "b", "dog")]
frame = pd.DataFrame(votes, columns=["task", "worker", "label"])
known = pd.Series({"t1": "cat", "t2": "dog"})
print(f"crowd-kit {version('crowd-kit')}, scikit-learn {version('scikit-learn')}, pandas {pd.__version__}")
print("guess: each of the methods gives a label to t1, t2 and t3")
for method, truth in ((Wawa(), ()), (ZeroBasedSkill(n_iter=10), ()), (GoldMajorityVote(), (known,))):
    fitted = method.fit(frame, *truth)
    try:
        seen = fitted.predict(frame).to_dict()
    except AttributeError as error:
        seen = str(error).partition(". ")[0]
    by_skills = MajorityVote().fit_predict(frame, fitted.skills_)
    print(f"seen:  {type(method).__name__}: {seen}")
    print(f"       MajorityVote with its skills: {by_skills.to_dict()}")
    assert "__sklearn_tags__" in seen, "this has changed"
    assert [by_skills["t1"], by_skills["t2"]] == ["cat", "dog"], "this has changed"
PYTHON
