"""Reads each recorded body with the model of its schema, and writes it again, to written.json.

Runs beside models.py and bodies.json.
"""

import json
from importlib import import_module
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

models = import_module("models")
written = []
for body in json.loads(Path("bodies.json").read_text("utf-8")):
    adapter = TypeAdapter(getattr(models, body["schema"]))
    try:
        value = adapter.validate_python(body["value"])
    except ValidationError as error:
        raise SystemExit(f"{body['name']}: {error}") from error
    again = adapter.dump_python(value, mode="json", by_alias=True, exclude_unset=True)
    written.append({"name": body["name"], "value": again})
Path("written.json").write_text(json.dumps(written), "utf-8")
