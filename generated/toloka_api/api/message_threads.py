# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    RateLimit,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.message_folder import MessageFolderValue
    from ..models.message_thread import MessageThread
    from ..models.message_thread_compose_form import MessageThreadComposeForm
    from ..models.message_thread_folders_form import MessageThreadFoldersForm
    from ..models.message_thread_page import MessageThreadPage
    from ..models.message_thread_reply_form import MessageThreadReplyForm

    GetMessageThreadsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_message_threads_item() -> Callable[[Any], MessageThread]:
    from ..models.message_thread import MessageThread

    return MessageThread.from_dict


def _get_message_threads_result(status: int, data: Any) -> MessageThreadPage:
    from ..models import message_thread_page as _message_thread_page

    return _message_thread_page.MessageThreadPage.from_dict(data)


_GET_MESSAGE_THREADS = Endpoint(
    operation_id="getMessageThreads",
    method="GET",
    path="/v1/message-threads",
    resource="message_threads",
    name="list",
    result="MessageThreadPage",
    read=_get_message_threads_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="MessageThread",
        item_reader=_get_message_threads_item,
        ranges=(
            "id",
            "created",
        ),
    ),
    kinds={
        "folder": "several",
        "folder_ne": "several",
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "folder": (
            "INBOX",
            "OUTBOX",
            "AUTOMATIC_NOTIFICATION",
            "IMPORTANT",
            "UNREAD",
        ),
        "folder_ne": (
            "INBOX",
            "OUTBOX",
            "AUTOMATIC_NOTIFICATION",
            "IMPORTANT",
            "UNREAD",
        ),
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_MESSAGE_THREADS)
def get_message_threads(
    *,
    folder: MessageFolderValue | Sequence[MessageFolderValue] | Unset = UNSET,
    folder_ne: MessageFolderValue | Sequence[MessageFolderValue] | Unset = UNSET,
    sort: GetMessageThreadsSort | Sequence[GetMessageThreadsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[MessageThreadPage]:
    """List message threads.

    Lists the message threads with Tolokers and with the service, with filters, sorting and
    pagination.

    Args:
        folder: Only threads in at least one of these folders. Documented are `INBOX`, `OUTBOX`,
            `AUTOMATIC_NOTIFICATION`, `IMPORTANT`, `UNREAD`.
        folder_ne: Only threads in none of these folders. Documented are `INBOX`, `OUTBOX`,
            `AUTOMATIC_NOTIFICATION`, `IMPORTANT`, `UNREAD`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).

    Returns:
        One page of threads.

    Documented at https://toloka.ai/docs/api/concepts/get-chain-list
    """
    return Call(
        _GET_MESSAGE_THREADS,
        path="/v1/message-threads",
        query=query(
            _GET_MESSAGE_THREADS,
            {
                "folder": folder,
                "folder_ne": folder_ne,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
            },
        ),
    )


def _compose_message_thread_result(status: int, data: Any) -> MessageThread:
    from ..models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_COMPOSE_MESSAGE_THREAD = Endpoint(
    operation_id="composeMessageThread",
    method="POST",
    path="/v1/message-threads/compose",
    resource="message_threads",
    name="compose",
    result="MessageThread",
    read=_compose_message_thread_result,
    rate_limit=RateLimit(
        day=100000,
        applies_to="messages to chosen Tolokers",
    ),
)


@endpoint(_COMPOSE_MESSAGE_THREAD)
def compose_message_thread(
    body: MessageThreadComposeForm,
) -> Call[MessageThread]:
    """Send a message.

    Sends a message to selected Tolokers, to those who match a filter, or (once a day) to all
    who have ever taken one of the requester's tasks. It starts a thread, which is in `UNREAD`
    until somebody replies; if there are several recipients, a reply starts a separate thread.

    Limit: 100,000 per day (messages to chosen Tolokers).

    Args:
        body: A message to send. `recipients_select_type` decides whether `recipients_ids` or
            `recipients_filter` is required.

    Returns:
        The thread that the message starts.

    Documented at https://toloka.ai/docs/api/concepts/message-send
    """
    return Call(
        _COMPOSE_MESSAGE_THREAD,
        path="/v1/message-threads/compose",
        content=one(_COMPOSE_MESSAGE_THREAD, body, "MessageThreadComposeForm"),
    )


def _reply_message_thread_result(status: int, data: Any) -> MessageThread:
    from ..models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_REPLY_MESSAGE_THREAD = Endpoint(
    operation_id="replyMessageThread",
    method="POST",
    path="/v1/message-threads/{message_thread_id}/reply",
    resource="message_threads",
    name="reply",
    result="MessageThread",
    read=_reply_message_thread_result,
)


@endpoint(_REPLY_MESSAGE_THREAD)
def reply_message_thread(
    message_thread_id: str,
    body: MessageThreadReplyForm,
) -> Call[MessageThread]:
    """Reply to a thread.

    Sends a message to the participants of a thread.

    Args:
        message_thread_id: ID of the thread.
        body: A message to add to a thread.

    Returns:
        The thread with the new message.

    Documented at https://toloka.ai/docs/api/concepts/reply-message
    """
    return Call(
        _REPLY_MESSAGE_THREAD,
        path=f"/v1/message-threads/{segment('message_thread_id', message_thread_id)}/reply",
        content=one(_REPLY_MESSAGE_THREAD, body, "MessageThreadReplyForm"),
    )


def _add_to_folders_result(status: int, data: Any) -> MessageThread:
    from ..models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_ADD_TO_FOLDERS = Endpoint(
    operation_id="addToFolders",
    method="POST",
    path="/v1/message-threads/{message_thread_id}/add-to-folders",
    resource="message_threads",
    name="add_to_folders",
    result="MessageThread",
    read=_add_to_folders_result,
)


@endpoint(_ADD_TO_FOLDERS)
def add_to_folders(
    message_thread_id: str,
    body: MessageThreadFoldersForm,
) -> Call[MessageThread]:
    """Add a thread to folders.

    Adds the thread to folders, in addition to those that it is already in. The folders `UNREAD`
    and `IMPORTANT` mark the thread as unread or important.

    Args:
        message_thread_id: ID of the thread.
        body: Folders to add a thread to, or to remove it from.

    Returns:
        The thread and its folders.

    Documented at https://toloka.ai/docs/api/concepts/move-message
    """
    return Call(
        _ADD_TO_FOLDERS,
        path=f"/v1/message-threads/{segment('message_thread_id', message_thread_id)}/add-to-folders",
        content=one(_ADD_TO_FOLDERS, body, "MessageThreadFoldersForm"),
    )


def _remove_from_folders_result(status: int, data: Any) -> MessageThread:
    from ..models import message_thread as _message_thread

    return _message_thread.MessageThread.from_dict(data)


_REMOVE_FROM_FOLDERS = Endpoint(
    operation_id="removeFromFolders",
    method="POST",
    path="/v1/message-threads/{message_thread_id}/remove-from-folders",
    resource="message_threads",
    name="remove_from_folders",
    result="MessageThread",
    read=_remove_from_folders_result,
)


@endpoint(_REMOVE_FROM_FOLDERS)
def remove_from_folders(
    message_thread_id: str,
    body: MessageThreadFoldersForm,
) -> Call[MessageThread]:
    """Remove a thread from folders.

    Removes the thread from folders. Removal from `UNREAD` marks it as read; removal from
    `IMPORTANT` clears that mark.

    Args:
        message_thread_id: ID of the thread.
        body: Folders to add a thread to, or to remove it from.

    Returns:
        The thread and its folders.

    Documented at https://toloka.ai/docs/api/concepts/move-message
    """
    return Call(
        _REMOVE_FROM_FOLDERS,
        path=f"/v1/message-threads/{segment('message_thread_id', message_thread_id)}/remove-from-folders",
        content=one(_REMOVE_FROM_FOLDERS, body, "MessageThreadFoldersForm"),
    )
