# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .aggregate_solutions_by_pool import aggregate_solutions_by_pool as aggregate_solutions_by_pool
from .aggregate_solutions_by_task import aggregate_solutions_by_task as aggregate_solutions_by_task
from .get_aggregated_solutions import get_aggregated_solutions as get_aggregated_solutions
