# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .delete_user_restriction import delete_user_restriction as delete_user_restriction
from .get_user_restriction import get_user_restriction as get_user_restriction
from .get_user_restrictions import get_user_restrictions as get_user_restrictions
from .upsert_user_restriction import upsert_user_restriction as upsert_user_restriction
