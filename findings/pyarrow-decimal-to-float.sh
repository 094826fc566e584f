#!/usr/bin/env bash
# Does a decimal become the nearest float when pyarrow casts it?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1
"$folder/env/bin/python" - <<'PYTHON'
from decimal import Decimal

import pyarrow as pa

prices = [Decimal("0.05"), Decimal("0.25"), Decimal("1.10")]
cast = pa.array(prices, pa.decimal128(18, 6)).cast(pa.float64()).to_pylist()
print(f"pyarrow {pa.__version__}")
print(f"guess: the cast gives the floats nearest to the decimals, {[float(price) for price in prices]}")
print(f"seen:  {cast}")
assert cast[0] == 0.049999999999999996 != float(prices[0]), "this has changed"
PYTHON
