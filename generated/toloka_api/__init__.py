# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""The Toloka API as typed Python: models, and a function per operation. Generated from spec/, see provenance."""

from . import models, types
from .client import Client
from .errors import UnexpectedStatus
from .provenance import GENERATOR, SERVERS, SPEC_SHA256, SPEC_VERSION
from .types import UNSET, NewValue, Unset, is_unset

__all__ = (
    "GENERATOR",
    "SERVERS",
    "SPEC_SHA256",
    "SPEC_VERSION",
    "UNSET",
    "Client",
    "NewValue",
    "UnexpectedStatus",
    "Unset",
    "is_unset",
    "models",
    "types",
)
