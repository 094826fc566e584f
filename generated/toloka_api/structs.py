# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What msgspec, which the extra `fast` installs, decodes the items of large pages into.

A struct takes the fields that the spec has. An object with others is refused, and is for the model's `from_dict`.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from .types import NOT_SENT


class TaskStruct(Struct, forbid_unknown_fields=True, gc=False):
    id: Any
    pool_id: Any
    input_values: Any = NOT_SENT
    known_solutions: list[KnownSolutionStruct | None] | None = NOT_SENT
    message_on_unknown_solution: Any = NOT_SENT
    localization_config: LocalizationConfigStruct | None = NOT_SENT
    baseline_solutions: list[BaselineSolutionStruct | None] | None = NOT_SENT
    origin_task_id: Any = NOT_SENT
    overlap: Any = NOT_SENT
    remaining_overlap: Any = NOT_SENT
    infinite_overlap: Any = NOT_SENT
    reserved_for: Any = NOT_SENT
    unavailable_for: Any = NOT_SENT
    traits_all_of: Any = NOT_SENT
    traits_any_of: Any = NOT_SENT
    traits_none_of_any: Any = NOT_SENT
    created: Any = NOT_SENT


class TaskSuiteStruct(Struct, forbid_unknown_fields=True, gc=False):
    id: Any
    pool_id: Any
    tasks: list[SuiteTaskStruct | None] | None = NOT_SENT
    latitude: Any = NOT_SENT
    longitude: Any = NOT_SENT
    issuing_order_override: Any = NOT_SENT
    mixed: Any = NOT_SENT
    overlap: Any = NOT_SENT
    remaining_overlap: Any = NOT_SENT
    infinite_overlap: Any = NOT_SENT
    reserved_for: Any = NOT_SENT
    unavailable_for: Any = NOT_SENT
    traits_all_of: Any = NOT_SENT
    traits_any_of: Any = NOT_SENT
    traits_none_of_any: Any = NOT_SENT
    automerged: Any = NOT_SENT
    created: Any = NOT_SENT


class AssignmentStruct(Struct, forbid_unknown_fields=True, gc=False):
    id: Any
    task_suite_id: Any = NOT_SENT
    pool_id: Any = NOT_SENT
    user_id: Any = NOT_SENT
    owner: OwnerStruct | None = NOT_SENT
    status: Any = NOT_SENT
    reward: Any = NOT_SENT
    bonus_ids: Any = NOT_SENT
    tasks: list[AssignmentTaskStruct | None] | None = NOT_SENT
    solutions: list[SolutionStruct | None] | None = NOT_SENT
    first_declined_solution_attempt: list[SolutionStruct | None] | None = NOT_SENT
    public_comment: Any = NOT_SENT
    mixed: Any = NOT_SENT
    automerged: Any = NOT_SENT
    created: Any = NOT_SENT
    submitted: Any = NOT_SENT
    accepted: Any = NOT_SENT
    rejected: Any = NOT_SENT
    skipped: Any = NOT_SENT
    expired: Any = NOT_SENT


class AggregatedSolutionStruct(Struct, forbid_unknown_fields=True, gc=False):
    task_id: Any
    pool_id: Any = NOT_SENT
    confidence: Any = NOT_SENT
    output_values: Any = NOT_SENT


class KnownSolutionStruct(Struct, forbid_unknown_fields=True, gc=False):
    output_values: Any = NOT_SENT
    correctness_weight: Any = NOT_SENT


class LocalizationConfigStruct(Struct, forbid_unknown_fields=True, gc=False):
    default_language: Any = NOT_SENT
    additional_languages: list[AdditionalLanguageStruct | None] | None = NOT_SENT


class BaselineSolutionStruct(Struct, forbid_unknown_fields=True, gc=False):
    output_values: Any = NOT_SENT
    confidence_weight: Any = NOT_SENT


class SuiteTaskStruct(Struct, forbid_unknown_fields=True, gc=False):
    input_values: Any = NOT_SENT
    id: Any = NOT_SENT
    known_solutions: list[KnownSolutionStruct | None] | None = NOT_SENT
    message_on_unknown_solution: Any = NOT_SENT
    localization_config: LocalizationConfigStruct | None = NOT_SENT
    baseline_solutions: list[BaselineSolutionStruct | None] | None = NOT_SENT
    origin_task_id: Any = NOT_SENT


class OwnerStruct(Struct, forbid_unknown_fields=True, gc=False):
    id: Any = NOT_SENT
    myself: Any = NOT_SENT
    company_id: Any = NOT_SENT


class AssignmentTaskStruct(Struct, forbid_unknown_fields=True, gc=False):
    id: Any = NOT_SENT
    pool_id: Any = NOT_SENT
    input_values: Any = NOT_SENT
    known_solutions: list[KnownSolutionStruct | None] | None = NOT_SENT
    message_on_unknown_solution: Any = NOT_SENT
    localization_config: LocalizationConfigStruct | None = NOT_SENT
    baseline_solutions: list[BaselineSolutionStruct | None] | None = NOT_SENT
    origin_task_id: Any = NOT_SENT
    overlap: Any = NOT_SENT
    remaining_overlap: Any = NOT_SENT
    infinite_overlap: Any = NOT_SENT
    reserved_for: Any = NOT_SENT
    unavailable_for: Any = NOT_SENT
    traits_all_of: Any = NOT_SENT
    traits_any_of: Any = NOT_SENT
    traits_none_of_any: Any = NOT_SENT
    created: Any = NOT_SENT


class SolutionStruct(Struct, forbid_unknown_fields=True, gc=False):
    output_values: Any = NOT_SENT
    id: Any = NOT_SENT
    task_id: Any = NOT_SENT
    assignment_id: Any = NOT_SENT


class AdditionalLanguageStruct(Struct, forbid_unknown_fields=True, gc=False):
    language: Any = NOT_SENT
    public_name: LocalizedTextStruct | None = NOT_SENT
    public_description: LocalizedTextStruct | None = NOT_SENT
    public_instructions: LocalizedTextStruct | None = NOT_SENT
    tb_view_spec: LocalizedInterfaceStruct | None = NOT_SENT
    message_on_unknown_solution: LocalizedTextStruct | None = NOT_SENT


class LocalizedTextStruct(Struct, forbid_unknown_fields=True, gc=False):
    value: Any = NOT_SENT
    source: Any = NOT_SENT


class LocalizedInterfaceStruct(Struct, forbid_unknown_fields=True, gc=False):
    keys: list[LocalizedKeyStruct | None] | None = NOT_SENT


class LocalizedKeyStruct(Struct, forbid_unknown_fields=True, gc=False):
    key: Any = NOT_SENT
    value: Any = NOT_SENT
    source: Any = NOT_SENT


STRUCTS: dict[str, type[Struct]] = {
    "Task": TaskStruct,
    "TaskSuite": TaskSuiteStruct,
    "Assignment": AssignmentStruct,
    "AggregatedSolution": AggregatedSolutionStruct,
}
"""By the name of the model."""
