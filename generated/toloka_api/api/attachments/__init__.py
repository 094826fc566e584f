# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .download_attachment import download_attachment as download_attachment
from .get_attachment import get_attachment as get_attachment
from .get_attachments import get_attachments as get_attachments
