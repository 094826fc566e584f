"""Toloka in Apache Airflow 3: a connection, operators for the steps of a job, sensors that hold no worker.

```python
from airflow.sdk import DAG
from toloka_airflow.operators import TolokaOpenPoolOperator
from toloka_airflow.sensors import TolokaPoolSensor

with DAG("animals", schedule=None):
    TolokaOpenPoolOperator(task_id="open", pool_id="1") >> TolokaPoolSensor(task_id="work", pool_id="1")
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Airflow asks for the provider's info each time that it starts
    from . import hooks, operators, sensors, triggers

__all__ = ["get_provider_info", "hooks", "operators", "sensors", "triggers"]


def get_provider_info() -> dict[str, object]:
    """What Airflow asks its providers for: the connection type, and what its form looks like."""
    return {
        "package-name": "toloka-sdk",
        "name": "Toloka",
        "description": "Crowdsourcing by the Toloka API.",
        "connection-types": [
            {
                "connection-type": "toloka",
                "hook-class-name": "toloka_airflow.hooks.TolokaHook",
                "hook-name": "Toloka",
                "conn-fields": {
                    "environment": {
                        "label": "Environment",
                        "description": "Where to work. Empty if the host is the address of a server.",
                        "schema": {
                            "type": ["string", "null"],
                            "enum": [None, "PRODUCTION", "SANDBOX", "LOCAL"],
                        },
                    },
                    "token_type": {
                        "label": "Token type",
                        "description": "OAuth for the older kind of token.",
                        "schema": {
                            "type": ["string", "null"],
                            "enum": [None, "ApiKey", "OAuth"],
                        },
                    },
                },
                "ui-field-behaviour": {
                    "hidden-fields": ["login", "schema", "port"],
                    "relabeling": {"password": "Token", "host": "Base URL"},
                    "placeholders": {"host": "http://127.0.0.1:8000, in place of an environment"},
                },
            }
        ],
    }
