# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .archive_pool import archive_pool as archive_pool
from .clone_pool import clone_pool as clone_pool
from .close_pool import close_pool as close_pool
from .close_pool_for_update import close_pool_for_update as close_pool_for_update
from .create_pool import create_pool as create_pool
from .get_pool import get_pool as get_pool
from .get_pools import get_pools as get_pools
from .open_pool import open_pool as open_pool
from .patch_pool import patch_pool as patch_pool
from .update_pool import update_pool as update_pool
