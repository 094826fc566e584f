"""Uploads of any number of tasks, task suites or bonuses, which go on where they were when run again.

```python
from toloka_sdk import Toloka, models

forms = (models.TaskForm(pool_id="1", input_values={"number": number}) for number in range(100))
with Toloka("local") as toloka:
    for item in toloka.tasks.upload(forms, journal="numbers.journal", allow_defaults=True):
        print(item.index, item.id or item.errors)
```
"""

from ._errors import JournalError, UploadError
from ._results import UploadedItem, UploadProgress, UploadResult
from ._uploads import AsyncUpload, Upload

__all__ = [
    "AsyncUpload",
    "JournalError",
    "Upload",
    "UploadError",
    "UploadProgress",
    "UploadResult",
    "UploadedItem",
]
