"""Clients of a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseHook

from toloka_sdk import AsyncToloka, ConfigurationError, Toloka

if TYPE_CHECKING:
    from airflow.sdk import Connection

__all__ = ["TolokaHook"]


class TolokaHook(BaseHook):
    """Makes clients of a connection of the type `toloka`.

    Its password is the token. Its extra field `environment` says where to work (`PRODUCTION`, `SANDBOX`, or
    `LOCAL` for an emulator inside the process of each task), or its host is the address of another server.
    The extra field `token_type` is `OAuth` for the older kind of token.

    Args:
        toloka_conn_id: ID of the connection.
    """

    conn_name_attr = "toloka_conn_id"
    default_conn_name = "toloka_default"
    conn_type = "toloka"
    hook_name = "Toloka"

    def __init__(self, toloka_conn_id: str = default_conn_name) -> None:
        super().__init__()
        self.toloka_conn_id = toloka_conn_id

    def get_conn(self) -> Toloka:
        """A new client, which is to be closed.

        Raises:
            ConfigurationError: The connection doesn't say where to work, or has no token.
        """
        return Toloka(**_target(self.get_connection(self.toloka_conn_id)))

    async def get_async_conn(self) -> AsyncToloka:
        """A new client for asyncio, as triggers need it. It is to be closed.

        Raises:
            ConfigurationError: The connection doesn't say where to work, or has no token.
        """
        return AsyncToloka(**_target(await self.aget_connection(self.toloka_conn_id)))

    def test_connection(self) -> tuple[bool, str]:
        """Asks whose account it is. Airflow's page of connections shows the answer."""
        try:
            with self.get_conn() as toloka:
                account = toloka.requester.get()
        except Exception as error:
            return False, str(error)
        return True, f"This is the account {account.id}."


def _target(connection: Connection) -> dict[str, Any]:
    extra: dict[str, Any] = {**connection.extra_dejson}
    environment, base_url = (extra.get("environment") or "").lower() or None, _base_url(connection)
    if environment is None and base_url is None:
        raise ConfigurationError(
            f"The connection {connection.conn_id!r} doesn't say where to work: set its environment to "
            "PRODUCTION or SANDBOX, or its host to the address of a server."
        )
    return {
        "environment": environment,
        "base_url": base_url,
        "token": connection.password or None,
        "token_type": extra.get("token_type") or "ApiKey",
    }


def _base_url(connection: Connection) -> str | None:
    """The address of a server. In a connection's URI, its parts stand by themselves."""
    host = connection.host
    if not host:
        return None
    if "://" not in host:
        own = host in ("localhost", "127.0.0.1", "::1")
        host = f"{connection.schema or ('http' if own else 'https')}://{f'[{host}]' if ':' in host else host}"
    return f"{host}:{connection.port}" if connection.port else host
