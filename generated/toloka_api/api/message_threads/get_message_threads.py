# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    Pagination,
    query,
)

if TYPE_CHECKING:
    from ...models.message_folder import MessageFolder
    from ...models.message_thread import MessageThread
    from ...models.message_thread_page import MessageThreadPage


def _read(status: int, data: Any) -> MessageThreadPage:
    from ...models import message_thread_page as _message_thread_page

    return _message_thread_page.MessageThreadPage.from_dict(data)


def _item_reader() -> Callable[[Any], MessageThread]:
    from ...models.message_thread import MessageThread

    return MessageThread.from_dict


_ENDPOINT = Endpoint(
    operation_id="getMessageThreads",
    method="GET",
    path="/message-threads",
    resource="message_threads",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
        ),
    ),
)


def get_message_threads(
    *,
    folder: str | Sequence[MessageFolder | str] | None = None,
    folder_ne: str | Sequence[MessageFolder | str] | None = None,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    id_gt: str | None = None,
    id_gte: str | None = None,
    id_lt: str | None = None,
    id_lte: str | None = None,
    created_gt: datetime.datetime | datetime.date | str | None = None,
    created_gte: datetime.datetime | datetime.date | str | None = None,
    created_lt: datetime.datetime | datetime.date | str | None = None,
    created_lte: datetime.datetime | datetime.date | str | None = None,
) -> Call[MessageThreadPage]:
    """List message threads.

    Lists the threads of messages with Tolokers and with the service, filtered and sorted, page
    by page.

    Args:
        folder: Only threads that are in one of these folders.
        folder_ne: Only threads that are in none of these folders.
        sort: Fields to sort by, the first one first; a `-` before a field turns its order
            round.
        limit: How many objects one page holds at most. The service answers with fewer when this
            is more than the list allows.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID is this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID is this one or comes before it.
        created_gt: Only objects created after this moment (UTC).
        created_gte: Only objects created at this moment or after it (UTC).
        created_lt: Only objects created before this moment (UTC).
        created_lte: Only objects created at this moment or before it (UTC).

    Returns:
        One page of threads.

    Documented at https://toloka.ai/docs/api/concepts/get-chain-list
    """
    return Call(
        _ENDPOINT,
        path="/message-threads",
        query=query(
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
            }
        ),
    )
