"""Rehearses a labelling pipeline on the emulator, with a crowd of made-up Tolokers, before it costs anything.

```python
from toloka_rehearsal import crowds, rehearse

# Your program is `run(toloka, work)`, where `work(pool_id)` has the crowd work in a pool.
report = rehearse(run, crowds.mixed(60))
print(report)
```

It is a model of a crowd, not a forecast: people will behave otherwise.
"""

from . import crowds
from ._aggregation import Aggregation, MissingExtra
from ._comparison import Comparison
from ._report import Banned, Cost, KindOfToloker, PoolReport, Report
from ._running import AsyncProgram, Program, Work, rehearse, rehearse_async
from ._votes import Vote, votes

__all__ = [
    "Aggregation",
    "AsyncProgram",
    "Banned",
    "Comparison",
    "Cost",
    "KindOfToloker",
    "MissingExtra",
    "PoolReport",
    "Program",
    "Report",
    "Vote",
    "Work",
    "crowds",
    "rehearse",
    "rehearse_async",
    "votes",
]
