# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .create_task_suite import create_task_suite as create_task_suite
from .get_task_suite import get_task_suite as get_task_suite
from .get_task_suites import get_task_suites as get_task_suites
from .patch_task_suite import patch_task_suite as patch_task_suite
from .set_task_suite_overlap_or_min import set_task_suite_overlap_or_min as set_task_suite_overlap_or_min
