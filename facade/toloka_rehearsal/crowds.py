"""Kinds of Tolokers, and crowds of them, that are ready to rehearse with.

The figures are made up to be told apart, not measured: change them to what you know of your own Tolokers.

```python
from dataclasses import replace

slow = replace(crowds.CAREFUL, name="slow", seconds_per_task=60.0)
```
"""

from __future__ import annotations

from toloka_emulator import Behaviour, Crowd

CAREFUL = Behaviour(name="careful", accuracy=0.95, seconds_per_task=12.0, skip=0.02, drop_out=0.002)
"""They take their time and are nearly always right."""
ORDINARY = Behaviour(
    name="ordinary", accuracy=0.85, learning=0.3, seconds_per_task=8.0, skip=0.03, drop_out=0.005
)
"""They make mistakes, and fewer of them after a training."""
LEARNER = Behaviour(name="learner", accuracy=0.65, learning=0.7, seconds_per_task=11.0, drop_out=0.01)
"""They don't understand the task unless a training tells them."""
HASTY = Behaviour(name="hasty", accuracy=0.7, seconds_per_task=3.0, captcha=0.95, suites_per_visit=40.0)
"""They hurry, and are wrong now and then."""
QUITTER = Behaviour(name="quitter", accuracy=0.85, skip=0.15, drop_out=0.1, suites_per_visit=3.0)
"""They skip a lot and soon leave for good."""
SPAMMER = Behaviour(
    name="spammer", accuracy=0.5, seconds_per_task=1.5, captcha=0.9, suites_per_visit=60.0, spread=0.3
)
"""They choose without looking. With more than two labels, half of their answers are still right."""
BOT = Behaviour(
    name="bot", accuracy=0.5, seconds_per_task=0.3, captcha=0.1, suites_per_visit=200.0, spread=0.1
)
"""A program that answers at once, and fails at captchas."""


def reliable(count: int = 50, *, arrival_hours: float = 24.0) -> Crowd:
    """A crowd that does what a requester hopes for: careful and ordinary Tolokers.

    Args:
        count: How many Tolokers there are.
        arrival_hours: Within how many hours all have come by once.
    """
    return _crowd("reliable", count, arrival_hours, (CAREFUL, 50), (ORDINARY, 50))


def mixed(count: int = 50, *, arrival_hours: float = 24.0) -> Crowd:
    """A crowd of all sorts, of whom one in eight is of no use. Arguments are those of `reliable`."""
    return _crowd(
        "mixed", count, arrival_hours, (ORDINARY, 40), (CAREFUL, 20), (LEARNER, 10), (HASTY, 10),
        (QUITTER, 8), (SPAMMER, 8), (BOT, 4),
    )  # fmt: skip


def hostile(count: int = 50, *, arrival_hours: float = 24.0) -> Crowd:
    """A crowd of which half is out for easy money. Arguments are those of `reliable`."""
    return _crowd(
        "hostile", count, arrival_hours, (SPAMMER, 30), (BOT, 20), (HASTY, 15), (ORDINARY, 25), (CAREFUL, 10)
    )


def _crowd(name: str, count: int, arrival_hours: float, *shares: tuple[Behaviour, int]) -> Crowd:
    """Shares out so many Tolokers; those that don't come out even go to the first kinds."""
    total = sum(share for _, share in shares)
    numbers = [count * share // total for _, share in shares]
    for place in range(count - sum(numbers)):
        numbers[place % len(numbers)] += 1
    groups = [(behaviour, number) for (behaviour, _), number in zip(shares, numbers, strict=True) if number]
    return Crowd(name=name, groups=groups, arrival_hours=arrival_hours)
