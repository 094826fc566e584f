"""How long-running operations progress."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OperationPace:
    """How long-running operations come to their end, and the work of apps, which goes on at the same pace.

    Without any of it they end at once: the call that starts one answers with it finished.

    Attributes:
        polls: How many times an operation has to be asked for before it is seen finished.
        seconds: How long it takes by the emulator's clock. With `polls` too, whichever comes first ends it.
        manual: It ends only when it is completed from outside.
        fail: Types, such as `POOL.OPEN`, whose operations end with `FAIL` and change nothing. Of the work of
            apps, `APP_PROJECT.CREATE`, `APP_BATCH.START` and `APP_ITEM.START` end in the status `ERROR`.
    """

    polls: int = 0
    seconds: float = 0.0
    manual: bool = False
    fail: frozenset[str] = frozenset()

    @property
    def at_once(self) -> bool:
        """Whether operations take no time at all."""
        return not (self.polls or self.seconds or self.manual)
