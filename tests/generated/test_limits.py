"""What one request may hold, as the generated calls have it from the spec."""

from __future__ import annotations

import pytest

from toloka_api import models
from toloka_api.api import app_batches, app_items, task_suites, tasks, user_bonuses
from toloka_api.types import Call, Limits

BONUS = ("user_id", "amount", "public_title", "public_message", "private_comment")
SIZES = {"input_values": 1_048_576, "output_values": 4_194_304}


@pytest.mark.parametrize(
    ("call", "limits"),
    [
        (tasks.create_task_many([]), Limits(5000, SIZES)),
        (task_suites.create_task_suite_many([]), Limits(5000, SIZES)),
        (user_bonuses.create_user_bonus_many([]), Limits(100, distinct=BONUS)),
        (tasks.create_task_in_background([]), Limits(None, SIZES)),
        (user_bonuses.create_user_bonus_in_background([]), Limits(distinct=BONUS)),
        (app_items.create_app_items("1", models.AppItemsForm(items=[])), Limits(10_000, array="items")),
        (app_batches.create_app_batch("1", models.AppBatchForm()), Limits(10_000, array="items")),
        (app_batches.process_app_batch("1", models.AppBatchForm()), Limits(10_000, array="items")),
        (tasks.get_task("1"), None),
    ],
    ids=lambda value: value.endpoint.operation_id if isinstance(value, Call) else "",
)
def test_a_call_knows_how_much_one_request_may_hold(call: Call[object], limits: Limits | None) -> None:
    assert call.endpoint.limits == limits
