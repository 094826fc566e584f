# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .delete_user_skill import delete_user_skill as delete_user_skill
from .get_user_skill import get_user_skill as get_user_skill
from .get_user_skills import get_user_skills as get_user_skills
from .upsert_user_skill import upsert_user_skill as upsert_user_skill
