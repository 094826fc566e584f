"""What a handler is given, and what a resource is made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .._http.errors import FieldError, invalid
from .._http.messages import Document, Response, joined_response, json_response
from .._openapi.decoding import QueryValue
from .._openapi.schemas import Schemas
from .._openapi.specification import Endpoint
from .._rules.skills import unknown_skills
from .._state.listing import Condition
from .._state.operations import start_operation
from .._state.state import Effect, State, TimerHandler
from .._state.table import Table
from .quotas import Quotas


@dataclass(frozen=True, slots=True)
class Call:
    """One request that passed every check, as a handler sees it.

    Attributes:
        state: The state.
        endpoint: The endpoint that was called.
        account: The token that called it.
        path: The path parameters.
        query: The query parameters.
        body: The JSON body.
        headers: The header values, by lower-case name.
        quotas: The quotas, for an endpoint where only some calls count.
        fails_operation: Whether an operation that the call starts is to fail.
        schemas: The checks of values, for an endpoint that checks what it takes one by one.
    """

    state: State
    endpoint: Endpoint
    account: str
    path: Mapping[str, str]
    query: Mapping[str, QueryValue]
    body: Any
    headers: Mapping[str, str]
    quotas: Quotas | None
    fails_operation: bool
    schemas: Schemas

    def require_skills(self) -> None:
        """Raises a 400 ServiceError if the body names a skill that doesn't exist, unless any is taken."""
        errors = {} if self.schemas.unknown_values else unknown_skills(self.state, self.body)
        if errors:
            raise invalid(errors)

    def id(self) -> str:
        """The value of the one path parameter."""
        (value,) = self.path.values()
        return value

    def list(
        self,
        table: Table,
        also: Iterable[Condition] = (),
        *,
        view: Callable[[Document], Document] | None = None,
    ) -> Response:
        """Answers with one page of a table. A parameter of the path narrows the list like a filter.

        Args:
            table: The table.
            also: Conditions that no column of it serves.
            view: Makes what is answered of a document; None leaves out what is hidden.
        """
        own = self.state.owner()
        foreign = any(
            self.query.get(parameter, own["id"]) != own["id"] for parameter in ("owner", "owner_id")
        )
        texts: list[str] = []
        has_more = False
        # One account owns everything and belongs to no company, so a filter by another one finds nothing.
        if not foreign and "owner_company_id" not in self.query:
            query = {**self.query, **self.path}
            after = query.get("after_id")
            if after is not None and self.state.transaction.find(table, str(after)) is None:
                error = FieldError("There is no object with this ID", "ENTITY_DOES_NOT_EXIST")
                raise invalid({"after_id": error})
            texts, has_more = self.state.transaction.page(table, self.endpoint, query, also)
        pagination = self.endpoint.pagination
        if view is None and table.is_answered_as_stored:
            return joined_response(pagination["items"], texts, pagination["has_more"], has_more)
        documents = [(view or table.visible)(json.loads(text)) for text in texts]
        return json_response(200, {pagination["items"]: documents, pagination["has_more"]: has_more})

    def start_operation(
        self,
        type: str,
        parameters: Mapping[str, Any],
        *,
        effect: str | None = None,
        id: str | None = None,
        failure: Document | None = None,
    ) -> Response:
        """Starts an operation and answers with it. The arguments are those of the function."""
        operation = start_operation(
            self.state, type, parameters, effect=effect, id=id, fails=self.fails_operation, failure=failure
        )
        return json_response(202, operation)

    def get(self, table: Table) -> Response:
        """Answers with the document that the path names."""
        return json_response(200, table.visible(self.state.read(table, self.id())))


Handler = Callable[[Call], Response]


@dataclass(frozen=True, slots=True)
class Resource:
    """What one module adds to the emulator.

    Attributes:
        handlers: A handler for each `operationId`.
        effects: What its operations do, by name: the operation's type, unless one type has several.
        timers: What its timers do, by kind.
    """

    handlers: Mapping[str, Handler]
    effects: Mapping[str, Effect] = field(default_factory=dict[str, Effect])
    timers: Mapping[str, TimerHandler] = field(default_factory=dict[str, TimerHandler])
