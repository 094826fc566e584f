"""What came to a list since a moment: each row once, by times alone, from a cursor that is plain data.

```python
from datetime import UTC, datetime, timedelta

from toloka_sdk import Toloka

with Toloka("local") as toloka:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    for change in toloka.user_bonuses.list().follow(since=yesterday):
        print(change.at, change.field, change.item.id)
```
"""

from ._changes import Change
from ._cursors import Cursor, CursorError
from ._follow import AsyncFollow, Follow

__all__ = ["AsyncFollow", "Change", "Cursor", "CursorError", "Follow"]
