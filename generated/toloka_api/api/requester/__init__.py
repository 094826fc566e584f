# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .get_requester_info import get_requester_info as get_requester_info
