# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .get_operation import get_operation as get_operation
from .get_operation_log import get_operation_log as get_operation_log
from .get_operations import get_operations as get_operations
