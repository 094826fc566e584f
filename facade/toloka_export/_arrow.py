"""pyarrow, which the extra `export` installs. It has no types of its own."""

from __future__ import annotations

from typing import Any

from toloka_sdk import ConfigurationError

try:
    import pyarrow  # pyright: ignore[reportMissingTypeStubs]
    import pyarrow.compute  # pyright: ignore[reportMissingTypeStubs]
    import pyarrow.parquet  # pyright: ignore[reportMissingTypeStubs]
except ModuleNotFoundError as error:
    if error.name != "pyarrow":
        raise
    raise ConfigurationError(
        "Columns are made by pyarrow. Install the extra export, as in toloka-sdk[export]."
    ) from None

pa: Any = pyarrow
pc: Any = pyarrow.compute
parquet: Any = pyarrow.parquet
POOL = pa.system_memory_pool()
"""For what lasts. Of many arrays, Arrow's own pool takes a quarter more."""
