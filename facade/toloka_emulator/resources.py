"""Every resource that the emulator plays. A new one is a module with a `RESOURCE`, named here."""

from __future__ import annotations

from . import operations, pools, projects, trainings

RESOURCES = (projects.RESOURCE, trainings.RESOURCE, pools.RESOURCE, operations.RESOURCE)
HANDLERS = {name: handler for resource in RESOURCES for name, handler in resource.handlers.items()}
EFFECTS = {name: effect for resource in RESOURCES for name, effect in resource.effects.items()}
ALARMS = {kind: alarm for resource in RESOURCES for kind, alarm in resource.alarms.items()}
TABLES = {resource.table.name: resource.table for resource in RESOURCES}
