"""Tables in and out of Toloka: tasks, bonuses and verdicts from files and data frames, results as files.

```python
from toloka_sdk import models
from toloka_tables import task_forms

project = models.ProjectForm(
    public_name="Cat or dog?",
    public_description="Name the animal.",
    task_spec=models.TaskSpec(
        input_spec={"image": models.FieldSpec(type="url")},
        output_spec={"animal": models.FieldSpec(type="string")},
        view_spec=models.ClassicViewSpec(markup="{{img src=image}}"),
    ),
    assignments_issuing_type="AUTOMATED",
)
rows = [{"INPUT:image": "https://example.com/1.jpg", "GOLDEN:animal": "cat"}]
for form in task_forms(rows, project=project, pool_id="1"):  # or a path, or a data frame
    print(form)
```
"""

from ._arrow import ArrowStream
from ._bonuses import user_bonus_forms
from ._errors import TableError
from ._results import Result, read_results, write_results
from ._sources import Table
from ._tasks import task_forms, task_suite_forms, write_task_suites, write_tasks
from ._verdicts import AppliedVerdict, VerdictOutcome, apply_verdicts
from ._writing import Destination

__all__ = [
    "AppliedVerdict",
    "ArrowStream",
    "Destination",
    "Result",
    "Table",
    "TableError",
    "VerdictOutcome",
    "apply_verdicts",
    "read_results",
    "task_forms",
    "task_suite_forms",
    "user_bonus_forms",
    "write_results",
    "write_task_suites",
    "write_tasks",
]
