"""Threads of messages with Tolokers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .messages import Document, FieldFault, Refusal, Response, invalid, json_response
from .tables import Table
from .world import Call, Resource, World

if TYPE_CHECKING:
    from .listing import Condition

MESSAGE_THREADS = Table("message_threads", "MessageThread", ids="text")
FOLDERS = ("INBOX", "OUTBOX", "AUTOMATIC_NOTIFICATION", "IMPORTANT", "UNREAD")
MESSAGES_TO_ALL_A_DAY = 1
_SELECT_TYPES = ("DIRECT", "FILTER", "ALL")


def answer_message(world: World, id: str, user_id: str, text: Document) -> Document:
    """Lets a Toloker answer a thread.

    Args:
        world: The state.
        id: The thread.
        user_id: The Toloker.
        text: The answer, by language.

    Returns:
        The thread that the answer is in: a new one where the message went to several Tolokers.

    Raises:
        Refusal: 404 for an unknown thread, 403 for a Toloker outside it, 409 if it takes no answers.
    """
    thread = world.read(MESSAGE_THREADS, id)
    if not thread.get("answerable", True):
        raise Refusal(409, "CONFLICT_STATE", "Nobody may answer this thread")
    toloker = {"id": user_id, "role": "USER"}
    if thread["interlocutors_inlined"] and toloker not in thread["interlocutors"]:
        raise Refusal(403, "ACCESS_DENIED", "This Toloker is not in the thread")
    messages = [_message(world, text, toloker), *thread["messages"]]
    if thread["interlocutors_inlined"] and len(thread["interlocutors"]) == 2:
        folders = [*(folder for folder in thread["folders"] if folder not in ("INBOX", "UNREAD")), "INBOX"]
        thread |= {"messages": messages, "folders": _sorted(folders)}
        world.transaction.replace(MESSAGE_THREADS, thread)
        return thread
    return _new_thread(
        world,
        {
            "parent_id": id,
            "topic": thread["topic"],
            "interlocutors_inlined": True,
            "interlocutors": _by_id([_self(world), toloker]),
            "messages": messages,
            "folders": ["INBOX"],
            "answerable": True,
        },
    )


def _list(call: Call) -> Response:
    inside: list[Condition] = []
    for parameter, word in (("folder", "EXISTS"), ("folder_ne", "NOT EXISTS")):
        folders = call.query.get(parameter)
        if isinstance(folders, list):
            marks = ", ".join("?" * len(folders))
            search = f"SELECT 1 FROM json_each(document, '$.folders') WHERE value IN ({marks})"
            inside.append((f"{word} ({search})", folders))
    return call.list(MESSAGE_THREADS, inside)


def _compose(call: Call) -> Response:
    world, form = call.world, call.body
    _check_recipients(form)
    _take_quota(call)
    chosen: list[str] = form["recipients_ids"] if form["recipients_select_type"] == "DIRECT" else []
    details = ("recipients_select_type", "recipients_ids", "recipients_filter")
    tolokers = [{"id": id, "role": "USER"} for id in set(chosen)]
    thread = {
        "topic": form["topic"],
        "interlocutors_inlined": form["recipients_select_type"] == "DIRECT",
        "interlocutors": _by_id([_self(world), *tolokers]),
        "messages": [_message(world, form["text"], _self(world))],
        "compose_details": {name: form[name] for name in details if name in form},
        "folders": ["OUTBOX", "UNREAD"],
        "answerable": form.get("answerable", True),
    }
    return json_response(201, _new_thread(world, thread))


def _reply(call: Call) -> Response:
    thread = call.world.read(MESSAGE_THREADS, call.id())
    message = _message(call.world, call.body["text"], _self(call.world))
    thread["messages"] = [message, *thread.get("messages", [])]
    return _changed(call, thread, [*thread.get("folders", []), "OUTBOX"])


def _add(call: Call) -> Response:
    thread = call.world.read(MESSAGE_THREADS, call.id())
    return _changed(call, thread, [*thread.get("folders", []), *_folders(call)])


def _remove(call: Call) -> Response:
    thread = call.world.read(MESSAGE_THREADS, call.id())
    removed = _folders(call)
    return _changed(call, thread, [name for name in thread.get("folders", []) if name not in removed])


def _changed(call: Call, thread: Document, folders: list[str]) -> Response:
    thread["folders"] = _sorted(folders)
    call.world.transaction.replace(MESSAGE_THREADS, thread)
    return json_response(200, thread)


def _new_thread(world: World, thread: Document) -> Document:
    created = world.creation_stamp(MESSAGE_THREADS)
    id = world.new_object_id(created)
    thread = {"id": id, **thread, "messages_inlined": True, "meta": {}, "created": created}
    world.transaction.insert(MESSAGE_THREADS, [thread])
    return thread


def _message(world: World, text: Document, sender: Document) -> Document:
    return {"text": text, "from": sender, "created": world.stamp}


def _self(world: World) -> Document:
    return {"id": world.owner()["id"], "role": "REQUESTER", "myself": True}


def _by_id(interlocutors: list[Document]) -> list[Document]:
    return sorted(interlocutors, key=lambda one: str(one["id"]))


def _sorted(folders: list[str]) -> list[str]:
    return [folder for folder in FOLDERS if folder in folders]


def _folders(call: Call) -> list[str]:
    folders: list[str] = call.body["folders"]
    faults = {
        f"folders.{place}": FieldFault("There is no such folder")
        for place, folder in enumerate(folders)
        if folder not in FOLDERS
    }
    if faults:
        raise invalid(faults)
    return folders


def _check_recipients(form: Document) -> None:
    kind: str = form["recipients_select_type"]
    if kind not in _SELECT_TYPES:
        raise invalid({"recipients_select_type": FieldFault("Recipients can't be chosen like this")})
    if kind == "DIRECT" and not form["recipients_ids"]:
        raise invalid({"recipients_ids": FieldFault("A value is required", "VALUES_REQUIRED")})


def _take_quota(call: Call) -> None:
    if call.quotas is None:
        return
    endpoint = call.endpoint
    if call.body["recipients_select_type"] == "ALL":
        endpoint = replace(endpoint, id=f"{endpoint.id}:all", rate_limit={"day": MESSAGES_TO_ALL_A_DAY})
    call.quotas.take(call.account, endpoint)


RESOURCE = Resource(
    table=MESSAGE_THREADS,
    handlers={
        "getMessageThreads": _list,
        "composeMessageThread": _compose,
        "replyMessageThread": _reply,
        "addToFolders": _add,
        "removeFromFolders": _remove,
    },
)
