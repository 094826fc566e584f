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

try:
    import libcst as libcst
except ImportError as error:
    raise ImportError('Programs are rewritten with LibCST: pip install "toloka-sdk[migrate]"') from error

from ._command import main
from ._notebooks import migrate_notebook
from ._programs import Migration, NotAProgram, migrate

__all__ = ["Migration", "NotAProgram", "main", "migrate", "migrate_notebook"]
