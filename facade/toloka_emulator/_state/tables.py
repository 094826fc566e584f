"""Every table of documents, one a resource of the API."""

from __future__ import annotations

from .table import Table

HAS_RECOMPLETION = "instr(document, '\"USERS_ASSESSMENT\"')"
"""True of the pools and projects whose rules go by Tolokers losing access."""

IS_FINITE = "NOT coalesce(infinite_overlap, 0)"
"""True of tasks and task suites that only so many Tolokers get."""
IS_LEFT = f"(NOT {IS_FINITE} OR remaining_overlap > 0)"
"""True of those that some Toloker may still get."""

# Without statistics, SQLite takes an index with more columns for the better one, however much it has to read.
BY_TOLOKER = "assignments INDEXED BY assignments_by_toloker"
"""The assignments, to look those of a Toloker in a pool up."""
ACTIVE = "assignments INDEXED BY active_assignments"
"""The assignments, to look those of a pool up that are active."""

PROJECTS = Table(
    "projects",
    "Project",
    filters=("status",),
    sorts=("public_name", "private_comment"),
    lookups={"projects_with_recompletion": f"(id) WHERE {HAS_RECOMPLETION}"},
    is_cached=True,
    is_setting=True,
)
TRAININGS = Table(
    "trainings",
    "Training",
    filters=("status", "project_id"),
    sorts=("last_started",),
    defaults={"may_contain_adult_content": False},
    is_cached=True,
    is_setting=True,
)

POOLS = Table(
    "pools",
    "Pool",
    filters=("status", "project_id"),
    sorts=("last_started",),
    defaults={"may_contain_adult_content": False},
    lookups={"pools_with_recompletion": f"(id) WHERE {HAS_RECOMPLETION}"},
    is_cached=True,
    is_setting=True,
)

TASKS = Table(
    "tasks",
    "Task",
    ids="pooled",
    filters=("pool_id", "overlap"),
    indexed=("pool_id",),
    lookups={
        "tasks_left": f"(pool_id, id) WHERE {IS_LEFT}",
        "finite_tasks_left": f"(pool_id) WHERE {IS_FINITE} AND {IS_LEFT}",
    },
    is_cached=True,
    others=("infinite_overlap", "remaining_overlap"),
    apart=("remaining_overlap",),
)
TASK_SUITES = Table(
    "task_suites",
    "TaskSuite",
    ids="pooled",
    filters=("pool_id", "overlap"),
    indexed=("pool_id",),
    lookups={"task_suites_left": f"(pool_id, id) WHERE {IS_LEFT}"},
    is_cached=True,
    others=("infinite_overlap", "remaining_overlap"),
    apart=("remaining_overlap",),
)

ASSIGNMENTS = Table(
    "assignments",
    "Assignment",
    ids="pooled",
    filters=("task_suite_id", "pool_id", "status", "user_id"),
    sorts=("submitted", "accepted", "rejected", "skipped", "expired"),
    indexed=("task_suite_id", "pool_id"),
    lookups={
        "assignments_by_toloker": "(user_id, pool_id)",
        "active_assignments": "(pool_id, user_id) WHERE status = 'ACTIVE'",
    },
    is_cached=True,
)

ATTACHMENTS = Table(
    "attachments",
    "Attachment",
    ids="text",
    filters=("assignment_id", "pool_id", "user_id", "name", "type"),
    paths={
        "assignment_id": "details.assignment_id",
        "pool_id": "details.pool_id",
        "user_id": "details.user_id",
        "type": "attachment_type",
    },
    indexed=("assignment_id", "pool_id"),
)

SKILLS = Table(
    "skills",
    "Skill",
    filters=("name", "global"),
    sorts=("modified",),
    defaults={"deprecated": False},
    # The list can be bounded on it, though no answer has it.
    hidden=("modified",),
    is_cached=True,
    is_setting=True,
)

USER_SKILLS = Table(
    "user_skills",
    "UserSkill",
    filters=("user_id", "skill_id"),
    sorts=("modified",),
    # Rules set skills with each submitted suite, so there are few indexes to keep.
    indexed=("user_id", "skill_id"),
    lookups={"skills_of_toloker": "(user_id, skill_id)"},
    is_cached=True,
)
USER_RESTRICTIONS = Table(
    "user_restrictions",
    "UserRestriction",
    filters=("scope", "user_id", "project_id", "pool_id"),
    # The rule that has set the ban, for those who ask what rules do.
    hidden=("rule",),
    indexed=("user_id", "pool_id", "project_id"),
)

USER_BONUSES = Table(
    "user_bonuses",
    "UserBonus",
    filters=("user_id", "assignment_id", "private_comment"),
    indexed=("assignment_id", "user_id", "private_comment"),
)

MESSAGE_THREADS = Table("message_threads", "MessageThread", ids="text")
WEBHOOK_SUBSCRIPTIONS = Table(
    "webhook_subscriptions",
    "WebhookSubscription",
    ids="text",
    filters=("event_type", "pool_id"),
    hidden=("secret_key",),
    is_setting=True,
)

OPERATIONS = Table(
    "operations",
    "Operation",
    created="submitted",
    ids="given",
    filters=("type", "status"),
    sorts=("finished",),
)

# Made-up ones are there from the start. One that answers at once is marked as such, which no answer shows.
APPS = Table("apps", "App", ids="random", hidden=("created", "synchronous"))
APP_PROJECTS = Table(
    "app_projects",
    "AppProject",
    ids="random",
    filters=("app_id", "parent_app_project_id", "status"),
    sorts=("name",),
    hidden=("status_before",),
    unset_last=True,
)
APP_BATCHES = Table(
    "app_batches",
    "AppBatch",
    ids="random",
    filters=("app_project_id", "status"),
    sorts=("name",),
    paths={"created": "created_at"},
    hidden=("status_before", "due"),
    unset_last=True,
)
APP_ITEMS = Table(
    "app_items",
    "AppItem",
    ids="random",
    filters=("app_project_id", "batch_id", "status"),
    sorts=("finished",),
    paths={"created": "created_at", "finished": "finished_at"},
    hidden=("status_before", "force_new_original"),
    indexed=("batch_id", "app_project_id"),
    unset_last=True,
)

TABLES = {
    table.name: table
    for table in (
        PROJECTS,
        TRAININGS,
        POOLS,
        TASKS,
        TASK_SUITES,
        ASSIGNMENTS,
        ATTACHMENTS,
        SKILLS,
        USER_SKILLS,
        USER_RESTRICTIONS,
        USER_BONUSES,
        MESSAGE_THREADS,
        WEBHOOK_SUBSCRIPTIONS,
        OPERATIONS,
        APPS,
        APP_PROJECTS,
        APP_BATCHES,
        APP_ITEMS,
    )
}
