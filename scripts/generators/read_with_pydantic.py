"""Reads each recorded body with the model of its schema. Runs beside models.py and bodies.json."""

import json
from importlib import import_module
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

models = import_module("models")
for body in json.loads(Path("bodies.json").read_text("utf-8")):
    try:
        TypeAdapter(getattr(models, body["schema"])).validate_python(body["value"])
    except ValidationError as error:
        raise SystemExit(f"{body['name']}: {error}") from error
