# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .get_user_metadata import get_user_metadata as get_user_metadata
