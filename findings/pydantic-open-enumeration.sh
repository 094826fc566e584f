#!/usr/bin/env bash
# What do models that datamodel-code-generator makes of an open enumeration and of an open union take and equal?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check datamodel-code-generator==0.89.0 pydantic==2.14.0
cd "$folder"
cat > api.yaml <<'YAML'
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths: {}
components:
  schemas:
    Status:
      anyOf:
        - {type: string, enum: [OPEN, CLOSED]}
        - {type: string}
    Circle:
      type: object
      required: [kind, radius]
      properties: {kind: {const: circle}, radius: {type: number}}
    AnyOther:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      additionalProperties: true
    Order:
      type: object
      required: [status, shape]
      properties:
        status: {$ref: '#/components/schemas/Status'}
        shape:
          anyOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/AnyOther'}]
YAML
"$folder/env/bin/datamodel-codegen" --input api.yaml --input-file-type openapi --output models.py \
    --output-model-type pydantic_v2.BaseModel 2>/dev/null
"$folder/env/bin/python" - <<'PYTHON'
from importlib.metadata import version

from models import AnyOther, Order

print(f"datamodel-code-generator {version('datamodel-code-generator')}, pydantic {version('pydantic')}")
order = Order.model_validate({"status": "OPEN", "shape": {"kind": "circle", "radius": 1}})
print('guess: order.status == "OPEN" is true')
print(f"seen:  {order.status == 'OPEN'}, for the status is {order.status!r}")
assert order.status != "OPEN", "this has changed"

wrong = {"status": "OPEN", "shape": {"kind": "circle", "radius": "wide"}}
print("guess: a circle whose radius is a word is an error")
try:
    shape = Order.model_validate(wrong).shape
except ValueError:
    shape = None
print(f"seen:  {shape!r}")
assert isinstance(shape, AnyOther), "this has changed"
PYTHON
