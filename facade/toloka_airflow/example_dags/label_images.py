"""Labels images from end to end: a project, a pool, tasks, answers, decisions, labels, bonuses.

It needs a connection `toloka_default`, the extra `export`, and a folder that all workers see.
"""

from __future__ import annotations

import csv
import json
from datetime import datetime, timedelta
from typing import Any

from airflow.sdk import DAG, Param, chain, task

from toloka_airflow.operators import (
    TolokaAggregateOperator,
    TolokaArchivePoolOperator,
    TolokaArchiveProjectOperator,
    TolokaCreatePoolOperator,
    TolokaCreateProjectOperator,
    TolokaDownloadAggregatedOperator,
    TolokaDownloadAssignmentsOperator,
    TolokaOpenPoolOperator,
    TolokaPayBonusesOperator,
    TolokaReviewAssignmentsOperator,
    TolokaUploadTasksOperator,
)
from toloka_airflow.sensors import TolokaPoolSensor
from toloka_sdk import models

PROJECT = models.ProjectForm(
    public_name="Cat or dog?",
    public_description="Look at a picture and say which animal is in it.",
    public_instructions="Choose the animal that you see.",
    task_spec=models.TaskSpec(
        input_spec={"image": models.FieldSpec(type="url")},
        output_spec={"animal": models.FieldSpec(type="string", allowed_values=["cat", "dog"])},
        view_spec=models.ClassicViewSpec(markup="{{img src=image}} {{field type='input' name='animal'}}"),
    ),
    assignments_issuing_type="AUTOMATED",
)
POOL = {
    "private_name": "Animals",
    "may_contain_adult_content": False,
    "reward_per_assignment": 0.02,
    "assignment_max_duration_seconds": 600,
    "auto_accept_solutions": False,
    "auto_accept_period_day": 7,
    "defaults": {"default_overlap_for_new_tasks": 3, "default_overlap_for_new_task_suites": 3},
    "mixer_config": {"real_tasks_count": 4, "golden_tasks_count": 0, "training_tasks_count": 0},
}


def is_complete(assignment: models.Assignment) -> bool:
    return all(solution.output_values.get("animal") for solution in assignment.solutions)


@task
def bonuses_for(answers: Any, labels: Any, path: str) -> str:
    """Writes bonuses for those who were always right."""
    with open(labels) as file:
        animals = {row["task_id"]: row["OUTPUT:animal"] for row in map(json.loads, file)}
    right: dict[str, list[bool]] = {}
    with open(answers, newline="") as file:
        for row in csv.DictReader(file):
            hit = row["OUTPUT:animal"] == animals[row["ASSIGNMENT:task_id"]]
            right.setdefault(row["ASSIGNMENT:worker_id"], []).append(hit)
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["user_id", "amount", "without_message"])
        writer.writerows([user_id, 0.05, "true"] for user_id, hits in sorted(right.items()) if all(hits))
    return path


with DAG(
    "label_images",
    schedule=None,
    start_date=datetime(2026, 1, 1),
    default_args={"retries": 3, "retry_delay": timedelta(seconds=10)},
    params={
        "tasks": Param("images.csv", type="string", description="A table with the column INPUT:image."),
        "folder": Param("/tmp/labels", type="string", description="Where the answers go."),
    },
    doc_md=__doc__,
) as dag:
    project = TolokaCreateProjectOperator(task_id="project", form=PROJECT)
    pool = TolokaCreatePoolOperator(
        task_id="pool", form=POOL, project_id=project.output, expires_in=timedelta(days=30)
    )
    pool_id = pool.output
    tasks = TolokaUploadTasksOperator(task_id="tasks", tasks="{{ params.tasks }}", pool_id=pool_id)
    opened = TolokaOpenPoolOperator(task_id="open", pool_id=pool_id, deferrable=True)
    done = TolokaPoolSensor(task_id="work", pool_id=pool_id, timeout=timedelta(days=30))
    review = TolokaReviewAssignmentsOperator(
        task_id="review", pool_id=pool_id, accept_if=is_complete, comment="Some pictures have no answer."
    )
    answers = TolokaDownloadAssignmentsOperator(
        task_id="answers", pool_id=pool_id, path="{{ params.folder }}/answers.csv", status=["ACCEPTED"]
    )
    aggregate = TolokaAggregateOperator(
        task_id="aggregate", pool_id=pool_id, fields=["animal"], deferrable=True
    )
    labels = TolokaDownloadAggregatedOperator(
        task_id="labels",
        operation_id=aggregate.output,
        path="{{ params.folder }}/labels.jsonl",
        project_id=project.output,
    )
    table = bonuses_for(answers.output, labels.output, "{{ params.folder }}/bonuses.csv")
    bonuses = TolokaPayBonusesOperator(task_id="bonuses", bonuses=table, at_most=10)
    archive = TolokaArchivePoolOperator(task_id="archive_pool", pool_id=pool_id)

    finish = TolokaArchiveProjectOperator(task_id="archive_project", project_id=project.output)

    chain(tasks, opened, done, review, [answers, aggregate])
    chain(bonuses, archive, finish)

if __name__ == "__main__":
    dag.test()
