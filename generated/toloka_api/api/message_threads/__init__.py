# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .add_to_folders import add_to_folders as add_to_folders
from .compose_message_thread import compose_message_thread as compose_message_thread
from .get_message_threads import get_message_threads as get_message_threads
from .remove_from_folders import remove_from_folders as remove_from_folders
from .reply_message_thread import reply_message_thread as reply_message_thread
