"""The steps that create something, each with retries, and the sensors."""

from __future__ import annotations

from datetime import datetime, timedelta

from airflow.sdk import DAG

from toloka_airflow.example_dags.label_images import POOL, PROJECT
from toloka_airflow.operators import (
    TolokaClonePoolOperator,
    TolokaCreatePoolOperator,
    TolokaCreateProjectOperator,
    TolokaCreateSkillOperator,
    TolokaCreateTrainingOperator,
    TolokaPayBonusesOperator,
    TolokaUploadTasksOperator,
)
from toloka_airflow.sensors import TolokaOperationSensor, TolokaPoolSensor
from toloka_sdk import models

TRAINING = models.TrainingForm(
    project_id="-",
    private_name="Two easy ones",
    inherited_instructions=True,
    training_tasks_in_task_suite_count=2,
    mix_tasks_in_creation_order=True,
    shuffle_tasks_in_task_suite=True,
    task_suites_required_to_pass=1,
    assignment_max_duration_seconds=600,
)
RETRIED = {"retries": 2, "retry_delay": timedelta(0)}

with DAG("create", schedule=None, start_date=datetime(2026, 1, 1), default_args=RETRIED) as create:
    project = TolokaCreateProjectOperator(task_id="project", form=PROJECT)
    skill = TolokaCreateSkillOperator(task_id="skill", form={"name": "Animals"})
    training = TolokaCreateTrainingOperator(task_id="training", form=TRAINING, project_id=project.output)
    pool = TolokaCreatePoolOperator(
        task_id="pool", form=POOL, project_id=project.output, expires_in=timedelta(days=1)
    )
    clone = TolokaClonePoolOperator(
        task_id="clone", pool_id=pool.output, changes={"private_name": "More"}, expires_in=timedelta(days=2)
    )
    tasks = TolokaUploadTasksOperator(
        task_id="tasks",
        tasks=[{"input_values": {"image": f"https://example.com/{number}.jpg"}} for number in range(5)],
        pool_id=pool.output,
    )
    bonuses = TolokaPayBonusesOperator(
        task_id="bonuses",
        bonuses=[{"user_id": "toloker", "amount": 0.5, "without_message": True, "private_comment": "May"}],
        at_most="0.50",
    )
    skill >> project >> training >> [clone, tasks] >> bonuses

with DAG(
    "wait", schedule=None, start_date=datetime(2026, 1, 1), params={"pool": "", "operation": ""}
) as wait:
    TolokaPoolSensor(task_id="pool", pool_id="{{ params.pool }}", timeout=60)
    TolokaOperationSensor(task_id="operation", operation_id="{{ params.operation }}", timeout=60)
