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
    from ...models.message_thread_reply_form import MessageThreadReplyForm


def _read(status: int, data: Any) -> MessageThread:
    from ...models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="replyMessageThread",
    method="POST",
    path="/message-threads/{message_thread_id}/reply",
    resource="message_threads",
    name="reply",
    read=_read,
)


def reply_message_thread(
    message_thread_id: str,
    body: MessageThreadReplyForm,
) -> Call[MessageThread]:
    """Reply to a thread.

    Sends a message to those who are in the thread.

    Args:
        message_thread_id: ID of the thread.
        body: A message to add to a thread.

    Returns:
        The thread with the new message in it.

    Documented at https://toloka.ai/docs/api/concepts/reply-message
    """
    return Call(
        _ENDPOINT,
        path=f"/message-threads/{segment('message_thread_id', message_thread_id)}/reply",
        body=plain(body),
    )
