# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .create_skill import create_skill as create_skill
from .get_skill import get_skill as get_skill
from .get_skills import get_skills as get_skills
from .update_skill import update_skill as update_skill
