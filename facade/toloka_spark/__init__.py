"""Toloka as a data source of Spark.

```python
from pyspark.sql import SparkSession

from toloka_spark import TolokaDataSource

spark = SparkSession.builder.config("spark.sql.python.filterPushdown.enabled", "true").getOrCreate()
spark.dataSource.register(TolokaDataSource)
answers = spark.read.format("toloka").option("pool_id", "1").load("assignments")
```

It needs the extra `spark`: PySpark 4.2 or newer, and Java 17.
"""

from ._source import TolokaDataSource

__all__ = ["TolokaDataSource"]
