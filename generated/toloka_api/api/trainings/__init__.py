# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .archive_training import archive_training as archive_training
from .clone_training import clone_training as clone_training
from .close_training import close_training as close_training
from .close_training_for_update import close_training_for_update as close_training_for_update
from .create_training import create_training as create_training
from .get_training import get_training as get_training
from .get_trainings import get_trainings as get_trainings
from .open_training import open_training as open_training
from .update_training import update_training as update_training
