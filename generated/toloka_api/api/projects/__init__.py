# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .archive_project import archive_project as archive_project
from .create_project import create_project as create_project
from .get_project import get_project as get_project
from .get_projects import get_projects as get_projects
from .update_project import update_project as update_project
