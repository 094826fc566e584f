"""The API, one module a resource. None imports another; what they share is in `_api` and `_rules`.

A new one is a module with a `RESOURCE`, named here.
"""

from __future__ import annotations

from . import (
    aggregated_solutions,
    app_batches,
    app_items,
    app_projects,
    apps,
    assignments,
    attachments,
    message_threads,
    operations,
    pools,
    projects,
    requester,
    skills,
    task_suites,
    tasks,
    trainings,
    user_bonuses,
    user_metadata,
    user_restrictions,
    user_skills,
    webhook_subscriptions,
)

RESOURCES = (
    projects.RESOURCE,
    trainings.RESOURCE,
    pools.RESOURCE,
    tasks.RESOURCE,
    task_suites.RESOURCE,
    assignments.RESOURCE,
    attachments.RESOURCE,
    aggregated_solutions.RESOURCE,
    skills.RESOURCE,
    user_skills.RESOURCE,
    user_restrictions.RESOURCE,
    user_bonuses.RESOURCE,
    message_threads.RESOURCE,
    webhook_subscriptions.RESOURCE,
    requester.RESOURCE,
    user_metadata.RESOURCE,
    operations.RESOURCE,
    apps.RESOURCE,
    app_projects.RESOURCE,
    app_items.RESOURCE,
    app_batches.RESOURCE,
)
HANDLERS = {name: handler for resource in RESOURCES for name, handler in resource.handlers.items()}
EFFECTS = {name: effect for resource in RESOURCES for name, effect in resource.effects.items()}
TIMERS = {kind: handler for resource in RESOURCES for kind, handler in resource.timers.items()}
