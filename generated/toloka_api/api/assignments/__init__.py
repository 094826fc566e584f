# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .get_assignment import get_assignment as get_assignment
from .get_assignments import get_assignments as get_assignments
from .patch_assignment import patch_assignment as patch_assignment
