# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.message_thread import MessageThread
    from ...models.message_thread_folders_form import MessageThreadFoldersForm


def _read(status: int, data: Any) -> MessageThread:
    from ...models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="removeFromFolders",
    method="POST",
    path="/message-threads/{message_thread_id}/remove-from-folders",
    resource="message_threads",
    name="remove_from_folders",
    read=_read,
)


def remove_from_folders(
    message_thread_id: str,
    body: MessageThreadFoldersForm,
) -> Call[MessageThread]:
    """Take a thread out of folders.

    Takes the thread out of folders. Out of `UNREAD` it counts as read, out of `IMPORTANT` it
    loses that mark.

    Args:
        message_thread_id: ID of the thread.
        body: Folders to put a thread into, or to take it out of.

    Returns:
        The thread and the folders that it is in now.

    Documented at https://toloka.ai/docs/api/concepts/move-message
    """
    return Call(
        _ENDPOINT,
        path=f"/message-threads/{segment('message_thread_id', message_thread_id)}/remove-from-folders",
        body=plain(body),
    )
