# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
)

if TYPE_CHECKING:
    from ...models.message_thread import MessageThread
    from ...models.message_thread_compose_form import MessageThreadComposeForm


def _read(status: int, data: Any) -> MessageThread:
    from ...models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="composeMessageThread",
    method="POST",
    path="/message-threads/compose",
    resource="message_threads",
    name="compose",
    read=_read,
    rate_limit=RateLimit(
        day=100000,
        applies_to="messages to chosen Tolokers",
    ),
)


def compose_message_thread(
    body: MessageThreadComposeForm,
) -> Call[MessageThread]:
    """Send a message.

    Sends a message to chosen Tolokers, to those who pass a filter, or to all who ever took one
    of the requester's tasks, which can be done once a day. It begins a thread, which is in
    `UNREAD` until somebody answers; where it went to several Tolokers, an answer begins a
    thread of its own.

    The service takes 100000 a day (messages to chosen Tolokers).

    Args:
        body: A message to send. Whether it needs `recipients_ids` or `recipients_filter`,
            `recipients_select_type` says.

    Returns:
        The thread that the message begins.

    Documented at https://toloka.ai/docs/api/concepts/message-send
    """
    return Call(
        _ENDPOINT,
        path="/message-threads/compose",
        body=plain(body),
    )
