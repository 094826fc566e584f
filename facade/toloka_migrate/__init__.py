"""Rewrites programs that were written with toloka-kit.

```python
from toloka_migrate import migrate

migration = migrate(
    'import toloka.client as toloka\n'
    'client = toloka.TolokaClient(token, "SANDBOX")\n'
    'for pool in client.get_pools(status="OPEN"):\n'
    '    client.close_pool(pool.id)\n'
)
print(migration.text)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._command import MISSING, main

if TYPE_CHECKING:
    from ._notebooks import migrate_notebook
    from ._programs import Migration, NotAProgram, migrate

__all__ = ["Migration", "NotAProgram", "main", "migrate", "migrate_notebook"]


def __getattr__(name: str) -> object:
    """What needs LibCST is imported when it is used, so that the command can say that it is missing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from . import _notebooks, _programs
    except ModuleNotFoundError as error:
        raise ImportError(MISSING) from error
    return getattr(_notebooks if name == "migrate_notebook" else _programs, name)
