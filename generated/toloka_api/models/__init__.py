# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""The API's objects. A model is imported when it is first used.

A field that is absent is UNSET, one that is null is None. If the service may omit a field, its type says `| Unset`. A field
that the service always sends (x-toloka-always-sent) has a plain type. If it is missing all the same, it is UNSET as well:
`is_unset(pool.created)` tells, and the field is omitted again when the model is written. Constructors of models that are
read require only the fields that reading requires, such as an ID: `Pool(id="1")`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .additional_language import AdditionalLanguage as AdditionalLanguage
    from .aggregated_field import AggregatedField as AggregatedField
    from .aggregated_solution import AggregatedSolution as AggregatedSolution
    from .aggregated_solution_page import AggregatedSolutionPage as AggregatedSolutionPage
    from .app import App as App
    from .app_batch import AppBatch as AppBatch
    from .app_batch_form import AppBatchForm as AppBatchForm
    from .app_batch_page import AppBatchPage as AppBatchPage
    from .app_batch_patch import AppBatchPatch as AppBatchPatch
    from .app_batch_priority import AppBatchPriority as AppBatchPriority
    from .app_batch_priority import AppBatchPriorityValue as AppBatchPriorityValue
    from .app_batch_result import AppBatchResult as AppBatchResult
    from .app_batch_status import AppBatchStatus as AppBatchStatus
    from .app_batch_status import AppBatchStatusValue as AppBatchStatusValue
    from .app_error import AppError as AppError
    from .app_item import AppItem as AppItem
    from .app_item_form import AppItemForm as AppItemForm
    from .app_item_page import AppItemPage as AppItemPage
    from .app_item_status import AppItemStatus as AppItemStatus
    from .app_item_status import AppItemStatusValue as AppItemStatusValue
    from .app_items_form import AppItemsForm as AppItemsForm
    from .app_items_import import AppItemsImport as AppItemsImport
    from .app_page import AppPage as AppPage
    from .app_project import AppProject as AppProject
    from .app_project_form import AppProjectForm as AppProjectForm
    from .app_project_page import AppProjectPage as AppProjectPage
    from .app_project_scope import AppProjectScope as AppProjectScope
    from .app_project_scope import AppProjectScopeValue as AppProjectScopeValue
    from .app_project_status import AppProjectStatus as AppProjectStatus
    from .app_project_status import AppProjectStatusValue as AppProjectStatusValue
    from .app_reference import AppReference as AppReference
    from .approve_all_assignments_action import ApproveAllAssignmentsAction as ApproveAllAssignmentsAction
    from .assignment import Assignment as Assignment
    from .assignment_approved_event import AssignmentApprovedEvent as AssignmentApprovedEvent
    from .assignment_created_event import AssignmentCreatedEvent as AssignmentCreatedEvent
    from .assignment_expired_event import AssignmentExpiredEvent as AssignmentExpiredEvent
    from .assignment_page import AssignmentPage as AssignmentPage
    from .assignment_patch import AssignmentPatch as AssignmentPatch
    from .assignment_rejected_event import AssignmentRejectedEvent as AssignmentRejectedEvent
    from .assignment_skipped_event import AssignmentSkippedEvent as AssignmentSkippedEvent
    from .assignment_status import AssignmentStatus as AssignmentStatus
    from .assignment_status import AssignmentStatusValue as AssignmentStatusValue
    from .assignment_submitted_event import AssignmentSubmittedEvent as AssignmentSubmittedEvent
    from .assignment_task import AssignmentTask as AssignmentTask
    from .assignments_issuing_config import AssignmentsIssuingConfig as AssignmentsIssuingConfig
    from .assignments_issuing_type import AssignmentsIssuingType as AssignmentsIssuingType
    from .assignments_issuing_type import AssignmentsIssuingTypeValue as AssignmentsIssuingTypeValue
    from .assignments_issuing_view_config import AssignmentsIssuingViewConfig as AssignmentsIssuingViewConfig
    from .attachment import Attachment as Attachment
    from .attachment_details import AttachmentDetails as AttachmentDetails
    from .attachment_page import AttachmentPage as AttachmentPage
    from .attachment_type import AttachmentType as AttachmentType
    from .attachment_type import AttachmentTypeValue as AttachmentTypeValue
    from .baseline_solution import BaselineSolution as BaselineSolution
    from .basic_dynamic_overlap import BasicDynamicOverlap as BasicDynamicOverlap
    from .best_concurrent_users_by_quality import BestConcurrentUsersByQuality as BestConcurrentUsersByQuality
    from .captcha_frequency import CaptchaFrequency as CaptchaFrequency
    from .captcha_frequency import CaptchaFrequencyValue as CaptchaFrequencyValue
    from .change_overlap_action import ChangeOverlapAction as ChangeOverlapAction
    from .change_overlap_action_parameters import (
        ChangeOverlapActionParameters as ChangeOverlapActionParameters,
    )
    from .checkpoint_settings import CheckpointSettings as CheckpointSettings
    from .checkpoints_config import CheckpointsConfig as CheckpointsConfig
    from .classic_view_spec import ClassicViewSpec as ClassicViewSpec
    from .client_type import ClientType as ClientType
    from .client_type import ClientTypeValue as ClientTypeValue
    from .close_reason import CloseReason as CloseReason
    from .close_reason import CloseReasonValue as CloseReasonValue
    from .collector_config import CollectorConfig as CollectorConfig
    from .collector_parameters import CollectorParameters as CollectorParameters
    from .collector_type import CollectorType as CollectorType
    from .collector_type import CollectorTypeValue as CollectorTypeValue
    from .compose_details import ComposeDetails as ComposeDetails
    from .computed_filter import ComputedFilter as ComputedFilter
    from .computed_filter_key import ComputedFilterKey as ComputedFilterKey
    from .computed_filter_key import ComputedFilterKeyValue as ComputedFilterKeyValue
    from .condition_operator import ConditionOperator as ConditionOperator
    from .condition_operator import ConditionOperatorValue as ConditionOperatorValue
    from .dawid_skene_pool_aggregation import DawidSkenePoolAggregation as DawidSkenePoolAggregation
    from .dawid_skene_task_aggregation import DawidSkeneTaskAggregation as DawidSkeneTaskAggregation
    from .device_category import DeviceCategory as DeviceCategory
    from .device_category import DeviceCategoryValue as DeviceCategoryValue
    from .distribution_scope import DistributionScope as DistributionScope
    from .distribution_scope import DistributionScopeValue as DistributionScopeValue
    from .duration_unit import DurationUnit as DurationUnit
    from .duration_unit import DurationUnitValue as DurationUnitValue
    from .dynamic_overlap_completed_event import DynamicOverlapCompletedEvent as DynamicOverlapCompletedEvent
    from .field_error import FieldError as FieldError
    from .field_error_code import FieldErrorCode as FieldErrorCode
    from .field_error_code import FieldErrorCodeValue as FieldErrorCodeValue
    from .field_spec import FieldSpec as FieldSpec
    from .field_type import FieldType as FieldType
    from .field_type import FieldTypeValue as FieldTypeValue
    from .filter_and import FilterAnd as FilterAnd
    from .filter_operator import FilterOperator as FilterOperator
    from .filter_operator import FilterOperatorValue as FilterOperatorValue
    from .filter_or import FilterOr as FilterOr
    from .frequency_interval import FrequencyInterval as FrequencyInterval
    from .interface_localization import InterfaceLocalization as InterfaceLocalization
    from .interface_text import InterfaceText as InterfaceText
    from .interlocutor import Interlocutor as Interlocutor
    from .interlocutor_role import InterlocutorRole as InterlocutorRole
    from .interlocutor_role import InterlocutorRoleValue as InterlocutorRoleValue
    from .known_solution import KnownSolution as KnownSolution
    from .language import Language as Language
    from .language import LanguageValue as LanguageValue
    from .localization_config import LocalizationConfig as LocalizationConfig
    from .localized_interface import LocalizedInterface as LocalizedInterface
    from .localized_key import LocalizedKey as LocalizedKey
    from .localized_text import LocalizedText as LocalizedText
    from .map_provider import MapProvider as MapProvider
    from .map_provider import MapProviderValue as MapProviderValue
    from .message import Message as Message
    from .message_folder import MessageFolder as MessageFolder
    from .message_folder import MessageFolderValue as MessageFolderValue
    from .message_thread import MessageThread as MessageThread
    from .message_thread_compose_form import MessageThreadComposeForm as MessageThreadComposeForm
    from .message_thread_folders_form import MessageThreadFoldersForm as MessageThreadFoldersForm
    from .message_thread_meta import MessageThreadMeta as MessageThreadMeta
    from .message_thread_page import MessageThreadPage as MessageThreadPage
    from .message_thread_reply_form import MessageThreadReplyForm as MessageThreadReplyForm
    from .mixer_config import MixerConfig as MixerConfig
    from .operation import Operation as Operation
    from .operation_log_item import OperationLogItem as OperationLogItem
    from .operation_log_item_type import OperationLogItemType as OperationLogItemType
    from .operation_log_item_type import OperationLogItemTypeValue as OperationLogItemTypeValue
    from .operation_page import OperationPage as OperationPage
    from .operation_status import OperationStatus as OperationStatus
    from .operation_status import OperationStatusValue as OperationStatusValue
    from .operation_type import OperationType as OperationType
    from .operation_type import OperationTypeValue as OperationTypeValue
    from .os_family import OsFamily as OsFamily
    from .os_family import OsFamilyValue as OsFamilyValue
    from .owner import Owner as Owner
    from .pool import Pool as Pool
    from .pool_closed_event import PoolClosedEvent as PoolClosedEvent
    from .pool_defaults import PoolDefaults as PoolDefaults
    from .pool_form import PoolForm as PoolForm
    from .pool_page import PoolPage as PoolPage
    from .pool_patch import PoolPatch as PoolPatch
    from .pool_status import PoolStatus as PoolStatus
    from .pool_status import PoolStatusValue as PoolStatusValue
    from .pool_type import PoolType as PoolType
    from .pool_type import PoolTypeValue as PoolTypeValue
    from .profile_filter import ProfileFilter as ProfileFilter
    from .profile_filter_key import ProfileFilterKey as ProfileFilterKey
    from .profile_filter_key import ProfileFilterKeyValue as ProfileFilterKeyValue
    from .project import Project as Project
    from .project_form import ProjectForm as ProjectForm
    from .project_page import ProjectPage as ProjectPage
    from .project_status import ProjectStatus as ProjectStatus
    from .project_status import ProjectStatusValue as ProjectStatusValue
    from .quality_control import QualityControl as QualityControl
    from .quality_control_config import QualityControlConfig as QualityControlConfig
    from .quality_control_rule import QualityControlRule as QualityControlRule
    from .recipients_select_type import RecipientsSelectType as RecipientsSelectType
    from .recipients_select_type import RecipientsSelectTypeValue as RecipientsSelectTypeValue
    from .reject_all_assignments_action import RejectAllAssignmentsAction as RejectAllAssignmentsAction
    from .reject_all_assignments_action_parameters import (
        RejectAllAssignmentsActionParameters as RejectAllAssignmentsActionParameters,
    )
    from .requester import Requester as Requester
    from .requester_company import RequesterCompany as RequesterCompany
    from .restriction_action import RestrictionAction as RestrictionAction
    from .restriction_action_parameters import RestrictionActionParameters as RestrictionActionParameters
    from .restriction_scope import RestrictionScope as RestrictionScope
    from .restriction_scope import RestrictionScopeValue as RestrictionScopeValue
    from .restriction_v2_action import RestrictionV2Action as RestrictionV2Action
    from .restriction_v2_action_parameters import (
        RestrictionV2ActionParameters as RestrictionV2ActionParameters,
    )
    from .rule_condition import RuleCondition as RuleCondition
    from .rule_condition_key import RuleConditionKey as RuleConditionKey
    from .rule_condition_key import RuleConditionKeyValue as RuleConditionKeyValue
    from .set_skill_action import SetSkillAction as SetSkillAction
    from .set_skill_action_parameters import SetSkillActionParameters as SetSkillActionParameters
    from .set_skill_from_output_field_action import (
        SetSkillFromOutputFieldAction as SetSkillFromOutputFieldAction,
    )
    from .set_skill_from_output_field_action_parameters import (
        SetSkillFromOutputFieldActionParameters as SetSkillFromOutputFieldActionParameters,
    )
    from .skill import Skill as Skill
    from .skill_filter import SkillFilter as SkillFilter
    from .skill_form import SkillForm as SkillForm
    from .skill_page import SkillPage as SkillPage
    from .skill_pricing import SkillPricing as SkillPricing
    from .skill_pricing_interval import SkillPricingInterval as SkillPricingInterval
    from .solution import Solution as Solution
    from .suite_task import SuiteTask as SuiteTask
    from .task import Task as Task
    from .task_batch_result import TaskBatchResult as TaskBatchResult
    from .task_distribution import TaskDistribution as TaskDistribution
    from .task_distribution import TaskDistributionValue as TaskDistributionValue
    from .task_distribution_function import TaskDistributionFunction as TaskDistributionFunction
    from .task_form import TaskForm as TaskForm
    from .task_overlap_patch import TaskOverlapPatch as TaskOverlapPatch
    from .task_page import TaskPage as TaskPage
    from .task_patch import TaskPatch as TaskPatch
    from .task_spec import TaskSpec as TaskSpec
    from .task_suite import TaskSuite as TaskSuite
    from .task_suite_batch_result import TaskSuiteBatchResult as TaskSuiteBatchResult
    from .task_suite_form import TaskSuiteForm as TaskSuiteForm
    from .task_suite_overlap_patch import TaskSuiteOverlapPatch as TaskSuiteOverlapPatch
    from .task_suite_page import TaskSuitePage as TaskSuitePage
    from .task_suite_patch import TaskSuitePatch as TaskSuitePatch
    from .template_builder_view_spec import TemplateBuilderViewSpec as TemplateBuilderViewSpec
    from .top_percentage_by_quality import TopPercentageByQuality as TopPercentageByQuality
    from .training import Training as Training
    from .training_config import TrainingConfig as TrainingConfig
    from .training_form import TrainingForm as TrainingForm
    from .training_page import TrainingPage as TrainingPage
    from .training_requirement import TrainingRequirement as TrainingRequirement
    from .training_status import TrainingStatus as TrainingStatus
    from .training_status import TrainingStatusValue as TrainingStatusValue
    from .translation_source import TranslationSource as TranslationSource
    from .translation_source import TranslationSourceValue as TranslationSourceValue
    from .user_agent_type import UserAgentType as UserAgentType
    from .user_agent_type import UserAgentTypeValue as UserAgentTypeValue
    from .user_attributes import UserAttributes as UserAttributes
    from .user_bonus import UserBonus as UserBonus
    from .user_bonus_batch_result import UserBonusBatchResult as UserBonusBatchResult
    from .user_bonus_form import UserBonusForm as UserBonusForm
    from .user_bonus_page import UserBonusPage as UserBonusPage
    from .user_metadata import UserMetadata as UserMetadata
    from .user_restriction import UserRestriction as UserRestriction
    from .user_restriction_form import UserRestrictionForm as UserRestrictionForm
    from .user_restriction_page import UserRestrictionPage as UserRestrictionPage
    from .user_restriction_scope import UserRestrictionScope as UserRestrictionScope
    from .user_restriction_scope import UserRestrictionScopeValue as UserRestrictionScopeValue
    from .user_skill import UserSkill as UserSkill
    from .user_skill_form import UserSkillForm as UserSkillForm
    from .user_skill_page import UserSkillPage as UserSkillPage
    from .view_spec_assets import ViewSpecAssets as ViewSpecAssets
    from .view_spec_settings import ViewSpecSettings as ViewSpecSettings
    from .webhook_error_type import WebhookErrorType as WebhookErrorType
    from .webhook_error_type import WebhookErrorTypeValue as WebhookErrorTypeValue
    from .webhook_event_type import WebhookEventType as WebhookEventType
    from .webhook_event_type import WebhookEventTypeValue as WebhookEventTypeValue
    from .webhook_notification import WebhookNotification as WebhookNotification
    from .webhook_subscription import WebhookSubscription as WebhookSubscription
    from .webhook_subscription_batch_result import (
        WebhookSubscriptionBatchResult as WebhookSubscriptionBatchResult,
    )
    from .webhook_subscription_form import WebhookSubscriptionForm as WebhookSubscriptionForm
    from .webhook_subscription_page import WebhookSubscriptionPage as WebhookSubscriptionPage
    from .webhook_test_event import WebhookTestEvent as WebhookTestEvent
    from .webhook_test_result import WebhookTestResult as WebhookTestResult
    from .weighted_pool_aggregation import WeightedPoolAggregation as WeightedPoolAggregation
    from .weighted_task_aggregation import WeightedTaskAggregation as WeightedTaskAggregation

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
    "ProfileFilter": "profile_filter",
    "ComputedFilter": "computed_filter",
    "SkillFilter": "skill_filter",
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
    "KnownSolution": "known_solution",
    "BaselineSolution": "baseline_solution",
    "Task": "task",
    "TaskPage": "task_page",
    "TaskForm": "task_form",
    "FieldError": "field_error",
    "TaskBatchResult": "task_batch_result",
    "TaskPatch": "task_patch",
    "TaskOverlapPatch": "task_overlap_patch",
    "SuiteTask": "suite_task",
    "TaskSuite": "task_suite",
    "TaskSuitePage": "task_suite_page",
    "TaskSuiteForm": "task_suite_form",
    "TaskSuiteBatchResult": "task_suite_batch_result",
    "TaskSuitePatch": "task_suite_patch",
    "TaskSuiteOverlapPatch": "task_suite_overlap_patch",
    "AssignmentTask": "assignment_task",
    "Solution": "solution",
    "Assignment": "assignment",
    "AssignmentPage": "assignment_page",
    "AssignmentPatch": "assignment_patch",
    "AttachmentDetails": "attachment_details",
    "Attachment": "attachment",
    "AttachmentPage": "attachment_page",
    "DawidSkenePoolAggregation": "dawid_skene_pool_aggregation",
    "WeightedPoolAggregation": "weighted_pool_aggregation",
    "DawidSkeneTaskAggregation": "dawid_skene_task_aggregation",
    "WeightedTaskAggregation": "weighted_task_aggregation",
    "AggregatedSolution": "aggregated_solution",
    "AggregatedSolutionPage": "aggregated_solution_page",
    "Skill": "skill",
    "SkillPage": "skill_page",
    "SkillForm": "skill_form",
    "UserSkill": "user_skill",
    "UserSkillPage": "user_skill_page",
    "UserSkillForm": "user_skill_form",
    "UserBonus": "user_bonus",
    "UserBonusPage": "user_bonus_page",
    "UserBonusForm": "user_bonus_form",
    "UserBonusBatchResult": "user_bonus_batch_result",
    "UserRestriction": "user_restriction",
    "UserRestrictionPage": "user_restriction_page",
    "UserRestrictionForm": "user_restriction_form",
    "Interlocutor": "interlocutor",
    "Message": "message",
    "ComposeDetails": "compose_details",
    "MessageThreadMeta": "message_thread_meta",
    "MessageThread": "message_thread",
    "MessageThreadPage": "message_thread_page",
    "MessageThreadComposeForm": "message_thread_compose_form",
    "MessageThreadReplyForm": "message_thread_reply_form",
    "MessageThreadFoldersForm": "message_thread_folders_form",
    "WebhookSubscription": "webhook_subscription",
    "WebhookSubscriptionPage": "webhook_subscription_page",
    "WebhookSubscriptionForm": "webhook_subscription_form",
    "WebhookSubscriptionBatchResult": "webhook_subscription_batch_result",
    "WebhookTestResult": "webhook_test_result",
    "RequesterCompany": "requester_company",
    "Requester": "requester",
    "UserAttributes": "user_attributes",
    "UserMetadata": "user_metadata",
    "App": "app",
    "AppPage": "app_page",
    "AppError": "app_error",
    "AppReference": "app_reference",
    "AppProject": "app_project",
    "AppProjectPage": "app_project_page",
    "AppProjectForm": "app_project_form",
    "AppItem": "app_item",
    "AppItemPage": "app_item_page",
    "AppItemForm": "app_item_form",
    "AppItemsForm": "app_items_form",
    "AppItemsImport": "app_items_import",
    "AppBatch": "app_batch",
    "AppBatchPage": "app_batch_page",
    "AppBatchForm": "app_batch_form",
    "AppBatchResult": "app_batch_result",
    "AppBatchPatch": "app_batch_patch",
    "PoolClosedEvent": "pool_closed_event",
    "DynamicOverlapCompletedEvent": "dynamic_overlap_completed_event",
    "AssignmentCreatedEvent": "assignment_created_event",
    "AssignmentSubmittedEvent": "assignment_submitted_event",
    "AssignmentSkippedEvent": "assignment_skipped_event",
    "AssignmentExpiredEvent": "assignment_expired_event",
    "AssignmentApprovedEvent": "assignment_approved_event",
    "AssignmentRejectedEvent": "assignment_rejected_event",
    "WebhookTestEvent": "webhook_test_event",
    "WebhookNotification": "webhook_notification",
    "ProjectStatus": "project_status",
    "ProjectStatusValue": "project_status",
    "FieldType": "field_type",
    "FieldTypeValue": "field_type",
    "AssignmentsIssuingType": "assignments_issuing_type",
    "AssignmentsIssuingTypeValue": "assignments_issuing_type",
    "MapProvider": "map_provider",
    "MapProviderValue": "map_provider",
    "CaptchaFrequency": "captcha_frequency",
    "CaptchaFrequencyValue": "captcha_frequency",
    "DistributionScope": "distribution_scope",
    "DistributionScopeValue": "distribution_scope",
    "TaskDistribution": "task_distribution",
    "TaskDistributionValue": "task_distribution",
    "CollectorType": "collector_type",
    "CollectorTypeValue": "collector_type",
    "RuleConditionKey": "rule_condition_key",
    "RuleConditionKeyValue": "rule_condition_key",
    "ConditionOperator": "condition_operator",
    "ConditionOperatorValue": "condition_operator",
    "RestrictionScope": "restriction_scope",
    "RestrictionScopeValue": "restriction_scope",
    "DurationUnit": "duration_unit",
    "DurationUnitValue": "duration_unit",
    "Language": "language",
    "LanguageValue": "language",
    "TranslationSource": "translation_source",
    "TranslationSourceValue": "translation_source",
    "OperationType": "operation_type",
    "OperationTypeValue": "operation_type",
    "OperationStatus": "operation_status",
    "OperationStatusValue": "operation_status",
    "TrainingStatus": "training_status",
    "TrainingStatusValue": "training_status",
    "CloseReason": "close_reason",
    "CloseReasonValue": "close_reason",
    "PoolStatus": "pool_status",
    "PoolStatusValue": "pool_status",
    "ProfileFilterKey": "profile_filter_key",
    "ProfileFilterKeyValue": "profile_filter_key",
    "FilterOperator": "filter_operator",
    "FilterOperatorValue": "filter_operator",
    "ComputedFilterKey": "computed_filter_key",
    "ComputedFilterKeyValue": "computed_filter_key",
    "PoolType": "pool_type",
    "PoolTypeValue": "pool_type",
    "OperationLogItemType": "operation_log_item_type",
    "OperationLogItemTypeValue": "operation_log_item_type",
    "FieldErrorCode": "field_error_code",
    "FieldErrorCodeValue": "field_error_code",
    "AssignmentStatus": "assignment_status",
    "AssignmentStatusValue": "assignment_status",
    "AttachmentType": "attachment_type",
    "AttachmentTypeValue": "attachment_type",
    "UserRestrictionScope": "user_restriction_scope",
    "UserRestrictionScopeValue": "user_restriction_scope",
    "MessageFolder": "message_folder",
    "MessageFolderValue": "message_folder",
    "InterlocutorRole": "interlocutor_role",
    "InterlocutorRoleValue": "interlocutor_role",
    "RecipientsSelectType": "recipients_select_type",
    "RecipientsSelectTypeValue": "recipients_select_type",
    "WebhookEventType": "webhook_event_type",
    "WebhookEventTypeValue": "webhook_event_type",
    "WebhookErrorType": "webhook_error_type",
    "WebhookErrorTypeValue": "webhook_error_type",
    "ClientType": "client_type",
    "ClientTypeValue": "client_type",
    "UserAgentType": "user_agent_type",
    "UserAgentTypeValue": "user_agent_type",
    "DeviceCategory": "device_category",
    "DeviceCategoryValue": "device_category",
    "OsFamily": "os_family",
    "OsFamilyValue": "os_family",
    "AppProjectStatus": "app_project_status",
    "AppProjectStatusValue": "app_project_status",
    "AppProjectScope": "app_project_scope",
    "AppProjectScopeValue": "app_project_scope",
    "AppItemStatus": "app_item_status",
    "AppItemStatusValue": "app_item_status",
    "AppBatchStatus": "app_batch_status",
    "AppBatchStatusValue": "app_batch_status",
    "AppBatchPriority": "app_batch_priority",
    "AppBatchPriorityValue": "app_batch_priority",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
