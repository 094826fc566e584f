"""The two clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeVar

from toloka_api.types import UNSET, Call, Unset

from ._arguments import ensure_count, ensure_seconds, ensure_type, wrong
from ._clock import Clock, SystemClock
from ._drivers import AsyncDriver, Driver
from ._environments import LOCAL, EnvironmentName, TokenType, choose
from ._errors import ConfigurationError
from ._flows import RawResponse, Settings, exchange
from ._idempotency import answered
from ._local import started_emulator
from ._resources import Resources
from ._retries import RetryPolicy
from ._transport.bodies import LARGEST

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    import httpx

T = TypeVar("T")
DEFAULT_RETRY = RetryPolicy()
SYSTEM_CLOCK = SystemClock()
CLOCK = ("time", "monotonic", "sleep", "sleep_async")


class Toloka(Resources[Driver]):
    """A client of the Toloka API. It can be used from several threads at once.

    Args:
        environment: `"production"`, `"sandbox"` (a separate account, without real Tolokers or money), or
            `"local"` (an emulator inside this process). Without it and `base_url`, the variables
            `TOLOKA_ENVIRONMENT` and `TOLOKA_BASE_URL` choose; if they don't either, that is an error.
        base_url: The address of another server in place of an environment. It may end with
            `/api` or `/api/v1`.
        token: The token, without its type. By default that of the variable `TOLOKA_TOKEN`. None is needed on
            this computer itself.
        token_type: `"ApiKey"`, or `"OAuth"` for the older kind of token.
        timeout: Seconds that one attempt of a call may take as a whole: to connect (10 s at most), to send,
            and until the answer is there to its last byte. A download has that time for the beginning of the
            answer, and then has to make 1 KiB a second, seen over as many seconds. None for no limit.
        retry: What is sent again, and when; its `max_elapsed` bounds the call with all its attempts.
        max_response_bytes: Bytes that an answer may have in memory, decompressed; None for no limit. The
            default, 512 MiB, is three times a page of 100,000 assignments. Downloads are not bounded.
        transport: An httpx transport, such as one for a proxy or with a company's certificates. Its reads and
            writes are bounded by `timeout` one by one, and it can't be used on after a fork.
        http_client: A ready httpx client. It is used as it is, with the same limits, and stays open when this
            client is closed.
        clock: Where waits get the time from. For tests.

    Attributes:
        projects: Projects.
        trainings: Training pools.
        pools: Pools.
        tasks: Tasks.
        task_suites: Task suites.
        assignments: Assignments with their answers, and the decisions on them.
        attachments: Files that Tolokers sent.
        aggregated_solutions: One answer a task, of many.
        skills: Skills.
        user_skills: Tolokers' values of skills.
        user_bonuses: Bonuses.
        user_restrictions: Bans.
        message_threads: Messages to and from Tolokers.
        webhook_subscriptions: Where events are reported to.
        requester: The account.
        user_metadata: Tolokers.
        apps: Ready-made solutions.
        app_projects: Projects made from an app.
        app_items: The data of app projects, and the results.
        app_batches: Items that are processed together.
        operations: Operations, and handles to wait for them.

    Raises:
        ConfigurationError: The environment, the address or the token is missing, contradictory or unusable.
    """

    def __init__(
        self,
        environment: EnvironmentName | None = None,
        *,
        base_url: str | None = None,
        token: str | None = None,
        token_type: TokenType = "ApiKey",
        timeout: float | None = 60.0,
        retry: RetryPolicy = DEFAULT_RETRY,
        max_response_bytes: int | None = LARGEST,
        transport: httpx.BaseTransport | None = None,
        http_client: httpx.Client | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        target = choose(environment, base_url, token, token_type)
        settings = checked_settings(target.environment, timeout, retry, clock)
        only_one(transport, http_client)
        ensure_synchronous(transport, http_client)
        limit = checked_limit(max_response_bytes)
        on_close = None
        if target.environment == LOCAL and transport is None and http_client is None:
            emulator = started_emulator()
            transport, on_close = emulator.transport(), emulator.close
        from ._transport.connections import Connection  # httpx takes as long to import as all the rest

        self._open(Driver(Connection(target, transport, http_client, on_close, limit), settings))

    def with_options(
        self, *, timeout: float | Unset | None = UNSET, retry: RetryPolicy | None = None
    ) -> Toloka:
        """The same client with another timeout or retries, over the same connections. Closing it closes both.

        Args:
            timeout: Seconds that one attempt of a call may take as a whole; None for no limit.
            retry: What is sent again, and when.
        """
        other = object.__new__(type(self))
        other._open(Driver(self._driver.connection, changed(self._driver.settings, timeout, retry)))
        return other

    def send(self, call: Call[T]) -> T:
        """Makes a call of `toloka_api`, as the methods of this client do.

        Args:
            call: What a function of `toloka_api.api` gives.
        """
        return self._driver.run(answered(checked_call(call), self._driver.settings))

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """Makes a call of `toloka_api`, and gives the answer as it came beside what was made of it.

        Args:
            call: What a function of `toloka_api.api` gives.
        """
        return self._driver.run(exchange(checked_call(call), self._driver.settings))

    def close(self) -> None:
        """Closes the connections."""
        self._driver.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Toloka in {self._driver.settings.environment}>"

    def __reduce__(self) -> NoReturn:
        raise unpicklable(self)


class AsyncToloka(Resources[AsyncDriver]):
    """A client of the Toloka API for asyncio. It takes and has what `Toloka` does; its calls are awaited.

    Args:
        environment: `"production"`, `"sandbox"` (a separate account, without real Tolokers or money), or
            `"local"` (an emulator inside this process). Without it and `base_url`, the variables
            `TOLOKA_ENVIRONMENT` and `TOLOKA_BASE_URL` choose; if they don't either, that is an error.
        base_url: The address of another server in place of an environment. It may end with
            `/api` or `/api/v1`.
        token: The token, without its type. By default that of the variable `TOLOKA_TOKEN`. None is needed on
            this computer itself.
        token_type: `"ApiKey"`, or `"OAuth"` for the older kind of token.
        timeout: Seconds that one attempt of a call may take as a whole: to connect (10 s at most), to send,
            and until the answer is there to its last byte. A download has that time for the beginning of the
            answer, and then has to make 1 KiB a second, seen over as many seconds. None for no limit.
        retry: What is sent again, and when; its `max_elapsed` bounds the call with all its attempts.
        max_response_bytes: Bytes that an answer may have in memory, decompressed; None for no limit. The
            default, 512 MiB, is three times a page of 100,000 assignments. Downloads are not bounded.
        transport: An httpx transport, such as one for a proxy or with a company's certificates. Its reads and
            writes are bounded by `timeout` one by one, and it can't be used on after a fork.
        http_client: A ready httpx client. It is used as it is, with the same limits, and stays open when this
            client is closed.
        clock: Where waits get the time from. For tests.

    Raises:
        ConfigurationError: The environment, the address or the token is missing, contradictory or unusable.
    """

    def __init__(
        self,
        environment: EnvironmentName | None = None,
        *,
        base_url: str | None = None,
        token: str | None = None,
        token_type: TokenType = "ApiKey",
        timeout: float | None = 60.0,
        retry: RetryPolicy = DEFAULT_RETRY,
        max_response_bytes: int | None = LARGEST,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        target = choose(environment, base_url, token, token_type)
        settings = checked_settings(target.environment, timeout, retry, clock)
        only_one(transport, http_client)
        ensure_asynchronous(transport, http_client)
        limit = checked_limit(max_response_bytes)
        on_close = None
        if target.environment == LOCAL and transport is None and http_client is None:
            emulator = started_emulator()
            transport, on_close = emulator.transport(), emulator.close
        from ._transport.connections import AsyncConnection  # late, as in Toloka

        self._open(AsyncDriver(AsyncConnection(target, transport, http_client, on_close, limit), settings))

    def with_options(
        self, *, timeout: float | Unset | None = UNSET, retry: RetryPolicy | None = None
    ) -> AsyncToloka:
        """The same client with another timeout or retries, over the same connections. Closing it closes both.

        Args:
            timeout: Seconds that one attempt of a call may take as a whole; None for no limit.
            retry: What is sent again, and when.
        """
        other = object.__new__(type(self))
        other._open(AsyncDriver(self._driver.connection, changed(self._driver.settings, timeout, retry)))
        return other

    async def send(self, call: Call[T]) -> T:
        """Makes a call of `toloka_api`, as the methods of this client do.

        Args:
            call: What a function of `toloka_api.api` gives.
        """
        return await self._driver.run(answered(checked_call(call), self._driver.settings))

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """Makes a call of `toloka_api`, and gives the answer as it came beside what was made of it.

        Args:
            call: What a function of `toloka_api.api` gives.
        """
        return await self._driver.run(exchange(checked_call(call), self._driver.settings))

    async def aclose(self) -> None:
        """Closes the connections."""
        await self._driver.connection.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<AsyncToloka in {self._driver.settings.environment}>"

    def __reduce__(self) -> NoReturn:
        raise unpicklable(self)


def checked_settings(environment: str, timeout: float | None, retry: RetryPolicy, clock: Clock) -> Settings:
    return Settings(environment, checked_timeout(timeout), checked_retry(retry), checked_clock(clock))


def checked_timeout(timeout: float | None) -> float | None:
    if timeout is not None:
        ensure_seconds("timeout", timeout, endless="None")
    return timeout


def checked_limit(limit: int | None) -> int | None:
    if limit is not None:
        ensure_count("max_response_bytes", limit, other=", or None for no limit")
    return limit


def checked_retry(retry: RetryPolicy) -> RetryPolicy:
    ensure_type("retry", retry, RetryPolicy, "a RetryPolicy, such as RetryPolicy(max_attempts=3)")
    return retry


def checked_clock(clock: Clock) -> Clock:
    if not all(callable(getattr(clock, name, None)) for name in CLOCK):
        raise wrong("clock", f"an object with the methods {', '.join(CLOCK)}", clock)
    return clock


def checked_call(call: Call[T]) -> Call[T]:
    ensure_type("call", call, Call, "a Call, which the functions of toloka_api.api give")
    return call


def ensure_synchronous(transport: object, http_client: object) -> None:
    if transport is not None and not hasattr(transport, "handle_request"):
        raise wrong("transport", "a transport of httpx, such as httpx.HTTPTransport", transport)
    if http_client is not None:
        import httpx

        ensure_type("http_client", http_client, httpx.Client, "an httpx.Client")


def ensure_asynchronous(transport: object, http_client: object) -> None:
    if transport is not None and not hasattr(transport, "handle_async_request"):
        raise wrong(
            "transport", "an asynchronous transport of httpx, such as httpx.AsyncHTTPTransport", transport
        )
    if http_client is not None:
        import httpx

        ensure_type("http_client", http_client, httpx.AsyncClient, "an httpx.AsyncClient")


def only_one(transport: object, http_client: object) -> None:
    if transport is not None and http_client is not None:
        raise ConfigurationError(
            "Pass transport= or http_client=, not both: a ready client has its transport."
        )


def changed(settings: Settings, timeout: float | Unset | None, retry: RetryPolicy | None) -> Settings:
    if timeout is not UNSET:
        settings = settings._replace(timeout=checked_timeout(timeout))
    return settings if retry is None else settings._replace(retry=checked_retry(retry))


def unpicklable(client: object) -> TypeError:
    name = type(client).__name__
    return TypeError(
        f"A {name} can't be pickled or copied: it holds connections and a token. Make one in each process."
    )
