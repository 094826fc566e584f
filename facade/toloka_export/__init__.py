"""Lists as columns: Arrow tables, Parquet and JSON Lines, without a model of each object.

```python
from toloka_sdk import Toloka

with Toloka("local") as toloka:
    table = toloka.pools.list().to_arrow()  # and on to pandas, polars or DuckDB
    print(table.schema.field("created").type)
    toloka.pools.list().export("pools.parquet")
```
"""

from ._errors import ExportError

__all__ = ["ExportError"]
