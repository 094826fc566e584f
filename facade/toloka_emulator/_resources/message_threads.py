"""Threads of messages with Tolokers."""

from __future__ import annotations

from dataclasses import replace

from .._api.call import Call, Resource
from .._http.errors import FieldError, ServiceError, invalid
from .._http.messages import Document, Response, json_response
from .._state.listing import Condition
from .._state.state import State
from .._state.tables import MESSAGE_THREADS

FOLDERS = ("INBOX", "OUTBOX", "AUTOMATIC_NOTIFICATION", "IMPORTANT", "UNREAD")
MESSAGES_TO_ALL_A_DAY = 1
_SELECT_TYPES = ("DIRECT", "FILTER", "ALL")


def answer_message(state: State, id: str, user_id: str, text: Document) -> Document:
    """Lets a Toloker answer a thread.

    Args:
        state: The state.
        id: The thread.
        user_id: The Toloker.
        text: The answer, by language.

    Returns:
        The thread that the answer is in: a new one where the message went to several Tolokers.

    Raises:
        ServiceError: 404 for an unknown thread, 403 for a Toloker outside it, 409 if it takes no answers.
    """
    thread = state.read(MESSAGE_THREADS, id)
    if not thread.get("answerable", True):
        raise ServiceError(409, "CONFLICT_STATE", "Nobody may answer this thread")
    toloker = {"id": user_id, "role": "USER"}
    if thread["interlocutors_inlined"] and toloker not in thread["interlocutors"]:
        raise ServiceError(403, "ACCESS_DENIED", "This Toloker is not in the thread")
    messages = [_message(state, text, toloker), *thread["messages"]]
    if thread["interlocutors_inlined"] and len(thread["interlocutors"]) == 2:
        folders = [*(folder for folder in thread["folders"] if folder not in ("INBOX", "UNREAD")), "INBOX"]
        thread |= {"messages": messages, "folders": _sorted(folders)}
        state.transaction.replace(MESSAGE_THREADS, thread)
        return thread
    return _new_thread(
        state,
        {
            "parent_id": id,
            "topic": thread["topic"],
            "interlocutors_inlined": True,
            "interlocutors": _by_id([_self(state), toloker]),
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
    state, form = call.state, call.body
    _check_recipients(form)
    call.require_skills()
    _take_quota(call)
    chosen: list[str] = form["recipients_ids"] if form["recipients_select_type"] == "DIRECT" else []
    details = ("recipients_select_type", "recipients_ids", "recipients_filter")
    tolokers = [{"id": id, "role": "USER"} for id in set(chosen)]
    thread = {
        "topic": form["topic"],
        "interlocutors_inlined": form["recipients_select_type"] == "DIRECT",
        "interlocutors": _by_id([_self(state), *tolokers]),
        "messages": [_message(state, form["text"], _self(state))],
        "compose_details": {name: form[name] for name in details if name in form},
        "folders": ["OUTBOX", "UNREAD"],
        "answerable": form.get("answerable", True),
    }
    return json_response(201, _new_thread(state, thread))


def _reply(call: Call) -> Response:
    thread = call.state.read(MESSAGE_THREADS, call.id())
    message = _message(call.state, call.body["text"], _self(call.state))
    thread["messages"] = [message, *thread.get("messages", [])]
    return _changed(call, thread, [*thread.get("folders", []), "OUTBOX"])


def _add(call: Call) -> Response:
    thread = call.state.read(MESSAGE_THREADS, call.id())
    return _changed(call, thread, [*thread.get("folders", []), *_folders(call)])


def _remove(call: Call) -> Response:
    thread = call.state.read(MESSAGE_THREADS, call.id())
    removed = _folders(call)
    return _changed(call, thread, [name for name in thread.get("folders", []) if name not in removed])


def _changed(call: Call, thread: Document, folders: list[str]) -> Response:
    thread["folders"] = _sorted(folders)
    call.state.transaction.replace(MESSAGE_THREADS, thread)
    return json_response(200, thread)


def _new_thread(state: State, thread: Document) -> Document:
    created = state.creation_time(MESSAGE_THREADS)
    id = state.new_object_id(created)
    thread = {"id": id, **thread, "messages_inlined": True, "meta": {}, "created": created}
    state.transaction.insert(MESSAGE_THREADS, [thread])
    return thread


def _message(state: State, text: Document, sender: Document) -> Document:
    return {"text": text, "from": sender, "created": state.timestamp}


def _self(state: State) -> Document:
    return {"id": state.owner()["id"], "role": "REQUESTER", "myself": True}


def _by_id(interlocutors: list[Document]) -> list[Document]:
    return sorted(interlocutors, key=lambda one: str(one["id"]))


def _sorted(folders: list[str]) -> list[str]:
    return [folder for folder in FOLDERS if folder in folders]


def _folders(call: Call) -> list[str]:
    folders: list[str] = call.body["folders"]
    errors = {
        f"folders.{place}": FieldError("There is no such folder")
        for place, folder in enumerate(folders)
        if folder not in FOLDERS
    }
    if errors:
        raise invalid(errors)
    return folders


def _check_recipients(form: Document) -> None:
    kind: str = form["recipients_select_type"]
    if kind not in _SELECT_TYPES:
        raise invalid({"recipients_select_type": FieldError("Recipients can't be chosen like this")})
    if kind == "DIRECT" and not form["recipients_ids"]:
        raise invalid({"recipients_ids": FieldError("A value is required", "VALUES_REQUIRED")})


def _take_quota(call: Call) -> None:
    if call.quotas is None:
        return
    endpoint = call.endpoint
    if call.body["recipients_select_type"] == "ALL":
        endpoint = replace(endpoint, id=f"{endpoint.id}:all", rate_limit={"day": MESSAGES_TO_ALL_A_DAY})
    call.quotas.take(call.account, endpoint)


RESOURCE = Resource(
    handlers={
        "getMessageThreads": _list,
        "composeMessageThread": _compose,
        "replyMessageThread": _reply,
        "addToFolders": _add,
        "removeFromFolders": _remove,
    },
)
