# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""The API's objects. A model is imported when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .additional_language import AdditionalLanguage as AdditionalLanguage
    from .aggregated_field import AggregatedField as AggregatedField
    from .approve_all_assignments_action import ApproveAllAssignmentsAction as ApproveAllAssignmentsAction
    from .assignments_issuing_config import AssignmentsIssuingConfig as AssignmentsIssuingConfig
    from .assignments_issuing_type import AssignmentsIssuingType as AssignmentsIssuingType
    from .assignments_issuing_view_config import AssignmentsIssuingViewConfig as AssignmentsIssuingViewConfig
    from .basic_dynamic_overlap import BasicDynamicOverlap as BasicDynamicOverlap
    from .best_concurrent_users_by_quality import BestConcurrentUsersByQuality as BestConcurrentUsersByQuality
    from .captcha_frequency import CaptchaFrequency as CaptchaFrequency
    from .change_overlap_action import ChangeOverlapAction as ChangeOverlapAction
    from .change_overlap_action_parameters import (
        ChangeOverlapActionParameters as ChangeOverlapActionParameters,
    )
    from .checkpoint_settings import CheckpointSettings as CheckpointSettings
    from .checkpoints_config import CheckpointsConfig as CheckpointsConfig
    from .classic_view_spec import ClassicViewSpec as ClassicViewSpec
    from .close_reason import CloseReason as CloseReason
    from .collector_config import CollectorConfig as CollectorConfig
    from .collector_parameters import CollectorParameters as CollectorParameters
    from .collector_type import CollectorType as CollectorType
    from .condition_operator import ConditionOperator as ConditionOperator
    from .distribution_scope import DistributionScope as DistributionScope
    from .duration_unit import DurationUnit as DurationUnit
    from .field_spec import FieldSpec as FieldSpec
    from .field_type import FieldType as FieldType
    from .filter_and import FilterAnd as FilterAnd
    from .filter_category import FilterCategory as FilterCategory
    from .filter_condition import FilterCondition as FilterCondition
    from .filter_operator import FilterOperator as FilterOperator
    from .filter_or import FilterOr as FilterOr
    from .frequency_interval import FrequencyInterval as FrequencyInterval
    from .interface_localization import InterfaceLocalization as InterfaceLocalization
    from .interface_text import InterfaceText as InterfaceText
    from .language import Language as Language
    from .localization_config import LocalizationConfig as LocalizationConfig
    from .localized_interface import LocalizedInterface as LocalizedInterface
    from .localized_key import LocalizedKey as LocalizedKey
    from .localized_text import LocalizedText as LocalizedText
    from .map_provider import MapProvider as MapProvider
    from .mixer_config import MixerConfig as MixerConfig
    from .operation import Operation as Operation
    from .operation_log_item import OperationLogItem as OperationLogItem
    from .operation_log_item_type import OperationLogItemType as OperationLogItemType
    from .operation_page import OperationPage as OperationPage
    from .operation_status import OperationStatus as OperationStatus
    from .operation_type import OperationType as OperationType
    from .owner import Owner as Owner
    from .pool import Pool as Pool
    from .pool_defaults import PoolDefaults as PoolDefaults
    from .pool_form import PoolForm as PoolForm
    from .pool_page import PoolPage as PoolPage
    from .pool_patch import PoolPatch as PoolPatch
    from .pool_status import PoolStatus as PoolStatus
    from .pool_type import PoolType as PoolType
    from .project import Project as Project
    from .project_form import ProjectForm as ProjectForm
    from .project_page import ProjectPage as ProjectPage
    from .project_status import ProjectStatus as ProjectStatus
    from .quality_control import QualityControl as QualityControl
    from .quality_control_config import QualityControlConfig as QualityControlConfig
    from .quality_control_rule import QualityControlRule as QualityControlRule
    from .reject_all_assignments_action import RejectAllAssignmentsAction as RejectAllAssignmentsAction
    from .reject_all_assignments_action_parameters import (
        RejectAllAssignmentsActionParameters as RejectAllAssignmentsActionParameters,
    )
    from .restriction_action import RestrictionAction as RestrictionAction
    from .restriction_action_parameters import RestrictionActionParameters as RestrictionActionParameters
    from .restriction_scope import RestrictionScope as RestrictionScope
    from .restriction_v2_action import RestrictionV2Action as RestrictionV2Action
    from .restriction_v2_action_parameters import (
        RestrictionV2ActionParameters as RestrictionV2ActionParameters,
    )
    from .rule_condition import RuleCondition as RuleCondition
    from .rule_condition_key import RuleConditionKey as RuleConditionKey
    from .set_skill_action import SetSkillAction as SetSkillAction
    from .set_skill_action_parameters import SetSkillActionParameters as SetSkillActionParameters
    from .set_skill_from_output_field_action import (
        SetSkillFromOutputFieldAction as SetSkillFromOutputFieldAction,
    )
    from .set_skill_from_output_field_action_parameters import (
        SetSkillFromOutputFieldActionParameters as SetSkillFromOutputFieldActionParameters,
    )
    from .skill_pricing import SkillPricing as SkillPricing
    from .skill_pricing_interval import SkillPricingInterval as SkillPricingInterval
    from .task_distribution import TaskDistribution as TaskDistribution
    from .task_distribution_function import TaskDistributionFunction as TaskDistributionFunction
    from .task_spec import TaskSpec as TaskSpec
    from .template_builder_view_spec import TemplateBuilderViewSpec as TemplateBuilderViewSpec
    from .top_percentage_by_quality import TopPercentageByQuality as TopPercentageByQuality
    from .training import Training as Training
    from .training_config import TrainingConfig as TrainingConfig
    from .training_form import TrainingForm as TrainingForm
    from .training_page import TrainingPage as TrainingPage
    from .training_requirement import TrainingRequirement as TrainingRequirement
    from .training_status import TrainingStatus as TrainingStatus
    from .translation_source import TranslationSource as TranslationSource
    from .view_spec_assets import ViewSpecAssets as ViewSpecAssets
    from .view_spec_settings import ViewSpecSettings as ViewSpecSettings

_MODULES = {
    "FieldSpec": "field_spec",
    "ViewSpecSettings": "view_spec_settings",
    "InterfaceText": "interface_text",
    "InterfaceLocalization": "interface_localization",
    "TemplateBuilderViewSpec": "template_builder_view_spec",
    "ViewSpecAssets": "view_spec_assets",
    "ClassicViewSpec": "classic_view_spec",
    "TaskSpec": "task_spec",
    "AssignmentsIssuingViewConfig": "assignments_issuing_view_config",
    "TrainingRequirement": "training_requirement",
    "FrequencyInterval": "frequency_interval",
    "TaskDistributionFunction": "task_distribution_function",
    "CheckpointSettings": "checkpoint_settings",
    "CheckpointsConfig": "checkpoints_config",
    "CollectorParameters": "collector_parameters",
    "CollectorConfig": "collector_config",
    "RuleCondition": "rule_condition",
    "RestrictionActionParameters": "restriction_action_parameters",
    "RestrictionAction": "restriction_action",
    "RestrictionV2ActionParameters": "restriction_v2_action_parameters",
    "RestrictionV2Action": "restriction_v2_action",
    "SetSkillActionParameters": "set_skill_action_parameters",
    "SetSkillAction": "set_skill_action",
    "SetSkillFromOutputFieldActionParameters": "set_skill_from_output_field_action_parameters",
    "SetSkillFromOutputFieldAction": "set_skill_from_output_field_action",
    "ChangeOverlapActionParameters": "change_overlap_action_parameters",
    "ChangeOverlapAction": "change_overlap_action",
    "RejectAllAssignmentsActionParameters": "reject_all_assignments_action_parameters",
    "RejectAllAssignmentsAction": "reject_all_assignments_action",
    "ApproveAllAssignmentsAction": "approve_all_assignments_action",
    "QualityControlRule": "quality_control_rule",
    "QualityControlConfig": "quality_control_config",
    "QualityControl": "quality_control",
    "LocalizedText": "localized_text",
    "LocalizedKey": "localized_key",
    "LocalizedInterface": "localized_interface",
    "AdditionalLanguage": "additional_language",
    "LocalizationConfig": "localization_config",
    "Owner": "owner",
    "Project": "project",
    "ProjectPage": "project_page",
    "ProjectForm": "project_form",
    "Operation": "operation",
    "Training": "training",
    "TrainingPage": "training_page",
    "TrainingForm": "training_form",
    "SkillPricingInterval": "skill_pricing_interval",
    "SkillPricing": "skill_pricing",
    "FilterAnd": "filter_and",
    "FilterOr": "filter_or",
    "FilterCondition": "filter_condition",
    "TopPercentageByQuality": "top_percentage_by_quality",
    "BestConcurrentUsersByQuality": "best_concurrent_users_by_quality",
    "TrainingConfig": "training_config",
    "AggregatedField": "aggregated_field",
    "BasicDynamicOverlap": "basic_dynamic_overlap",
    "PoolDefaults": "pool_defaults",
    "MixerConfig": "mixer_config",
    "AssignmentsIssuingConfig": "assignments_issuing_config",
    "Pool": "pool",
    "PoolPage": "pool_page",
    "PoolForm": "pool_form",
    "PoolPatch": "pool_patch",
    "OperationPage": "operation_page",
    "OperationLogItem": "operation_log_item",
    "ProjectStatus": "project_status",
    "FieldType": "field_type",
    "AssignmentsIssuingType": "assignments_issuing_type",
    "MapProvider": "map_provider",
    "CaptchaFrequency": "captcha_frequency",
    "DistributionScope": "distribution_scope",
    "TaskDistribution": "task_distribution",
    "CollectorType": "collector_type",
    "RuleConditionKey": "rule_condition_key",
    "ConditionOperator": "condition_operator",
    "RestrictionScope": "restriction_scope",
    "DurationUnit": "duration_unit",
    "Language": "language",
    "TranslationSource": "translation_source",
    "OperationType": "operation_type",
    "OperationStatus": "operation_status",
    "TrainingStatus": "training_status",
    "CloseReason": "close_reason",
    "PoolStatus": "pool_status",
    "FilterCategory": "filter_category",
    "FilterOperator": "filter_operator",
    "PoolType": "pool_type",
    "OperationLogItemType": "operation_log_item_type",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
