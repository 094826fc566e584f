# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .create_task import create_task as create_task
from .get_task import get_task as get_task
from .get_tasks import get_tasks as get_tasks
from .patch_task import patch_task as patch_task
from .set_task_overlap_or_min import set_task_overlap_or_min as set_task_overlap_or_min
