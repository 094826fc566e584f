# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .create_user_bonus import create_user_bonus as create_user_bonus
from .get_user_bonus import get_user_bonus as get_user_bonus
from .get_user_bonuses import get_user_bonuses as get_user_bonuses
