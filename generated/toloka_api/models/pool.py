# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    map_of,
    member_of,
    model,
    moment,
    number,
    tagged,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    NewObject,
    Unset,
    is_object,
    not_an_object,
    plain,
    read_datetime,
)
from . import assignments_issuing_config as _assignments_issuing_config
from . import basic_dynamic_overlap as _basic_dynamic_overlap
from . import best_concurrent_users_by_quality as _best_concurrent_users_by_quality
from . import computed_filter as _computed_filter
from . import filter_and as _filter_and
from . import filter_or as _filter_or
from . import mixer_config as _mixer_config
from . import owner as _owner
from . import pool_defaults as _pool_defaults
from . import profile_filter as _profile_filter
from . import quality_control as _quality_control
from . import skill_filter as _skill_filter
from . import skill_pricing as _skill_pricing
from . import top_percentage_by_quality as _top_percentage_by_quality
from . import training_config as _training_config
from .close_reason import CloseReason
from .pool_status import PoolStatus
from .pool_type import PoolType

if TYPE_CHECKING:
    from .assignments_issuing_config import AssignmentsIssuingConfig
    from .basic_dynamic_overlap import BasicDynamicOverlap
    from .best_concurrent_users_by_quality import BestConcurrentUsersByQuality
    from .computed_filter import ComputedFilter
    from .filter_and import FilterAnd
    from .filter_or import FilterOr
    from .mixer_config import MixerConfig
    from .owner import Owner
    from .pool_defaults import PoolDefaults
    from .profile_filter import ProfileFilter
    from .quality_control import QualityControl
    from .skill_filter import SkillFilter
    from .skill_pricing import SkillPricing
    from .top_percentage_by_quality import TopPercentageByQuality
    from .training_config import TrainingConfig

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "project_id",
        "private_name",
        "private_comment",
        "public_description",
        "public_instructions",
        "may_contain_adult_content",
        "training",
        "metadata",
        "reward_per_assignment",
        "dynamic_pricing_config",
        "filter",
        "speed_quality_balance",
        "training_config",
        "priority",
        "quality_control",
        "auto_accept_solutions",
        "auto_accept_period_day",
        "dynamic_overlap_config",
        "defaults",
        "mixer_config",
        "assignments_issuing_config",
        "assignment_max_duration_seconds",
        "will_expire",
        "auto_close_after_complete_delay_seconds",
        "owner",
        "type",
        "status",
        "last_close_reason",
        "created",
        "last_started",
        "last_stopped",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Pool(Model):
    """A pool, as the service returns it.

    Attributes:
        id (str): ID of the pool.
        project_id (str): ID of the pool's project.
        private_name (str): Name that only the requester sees.
        private_comment (str | Unset): Comment that only the requester sees.
        public_description (str | Unset): Description that Tolokers see in the list of tasks,
            instead of the project's.
        public_instructions (str | Unset): Instructions that Tolokers see instead of the
            project's, as HTML.
        may_contain_adult_content (bool): Whether tasks may contain adult content. Best set
            explicitly.
        training (bool | Unset): Whether the pool serves as a training.
        metadata (dict[str, Any] | None | Unset): The requester's own free-form data, stored
            with the object.
        reward_per_assignment (float): Price of one task suite in US dollars: at least 0.005, or
            0 in a pool of control and training tasks only.
        dynamic_pricing_config (SkillPricing | dict[str, Any] | None | Unset): Prices that
            depend on the value of a skill. A Toloker whose value is in none of the intervals gets
            the pool's `reward_per_assignment`.
        filter (FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | dict[str, Any] | None | Unset):
            Matches a Toloker who matches all of its filters.
        speed_quality_balance (TopPercentageByQuality | BestConcurrentUsersByQuality | dict[str, Any] | None | Unset):
            Admits a percentage of the Tolokers, the best first.
        training_config (TrainingConfig | None | Unset): Settings for the training that the pool
            requires.
        priority (int): Priority among the project's pools with the same price and filter. Pools
            with a higher value are issued first. The service's default is 0.
        quality_control (QualityControl | None | Unset): Rules that monitor Tolokers' work, and
            the actions that they take.
        auto_accept_solutions (bool): Whether the service accepts answers automatically. If
            false, the requester reviews them. The service's default is `true`.
        auto_accept_period_day (int | Unset): Number of days for the review. After that the
            service accepts or rejects automatically.
        dynamic_overlap_config (BasicDynamicOverlap | dict[str, Any] | None | Unset): Weighs the
            answers by a skill, and issues the task until the confidence of the aggregated answer is
            high enough or the maximum overlap is reached.
        defaults (PoolDefaults): Defaults for tasks and task suites uploaded with
            `allow_defaults=true` that don't set these values themselves.
        mixer_config (MixerConfig | None | Unset): Smart mixing: the service creates task suites
            from single tasks.
        assignments_issuing_config (AssignmentsIssuingConfig | None | Unset): How existing task
            suites are issued.
        assignment_max_duration_seconds (int): Time limit for one task suite in seconds,
            including loading and submitting; at least 60 is advised. After that the suite is issued
            to other Tolokers.
        will_expire (datetime.datetime): Time when the pool closes, even if it is not completed
            (UTC).
        auto_close_after_complete_delay_seconds (int): Number of seconds that the pool stays
            open after its last task is completed. The service's default is 0. Needed with dynamic
            overlap, and for pools to which tasks are added continuously.
        owner (Owner | None): Account that owns the object.
        type (PoolType | str | Unset): Type of the pool: an ordinary pool (`REGULAR`) or a
            training (`TRAINING`).
        status (PoolStatus | str): Status of the pool: `OPEN`, `CLOSED`, permanently `ARCHIVED`,
            or `LOCKED` against any action.
        last_close_reason (CloseReason | str | None | Unset): Why the pool or training was last
            closed: by the requester (`MANUAL`), because its `will_expire` passed (`EXPIRED`),
            because all tasks were completed (`COMPLETED`), because there was not enough money on
            the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
            (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or
            for editing (`FOR_UPDATE`).
        created (datetime.datetime): Creation time (UTC).
        last_started (datetime.datetime | None | Unset): Time of the last opening (UTC).
        last_stopped (datetime.datetime | None | Unset): Time of the last closing (UTC).
    """

    id: str
    """ID of the pool."""
    project_id: str = NOT_SENT
    """ID of the pool's project."""
    private_name: str = NOT_SENT
    """Name that only the requester sees."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    public_description: str | Unset = UNSET
    """Description that Tolokers see in the list of tasks, instead of the project's."""
    public_instructions: str | Unset = UNSET
    """Instructions that Tolokers see instead of the project's, as HTML."""
    may_contain_adult_content: bool = NOT_SENT
    """Whether tasks may contain adult content. Best set explicitly."""
    training: bool | Unset = UNSET
    """Whether the pool serves as a training."""
    metadata: dict[str, Any] | None | Unset = UNSET
    """The requester's own free-form data, stored with the object."""
    reward_per_assignment: float = NOT_SENT
    """Price of one task suite in US dollars: at least 0.005, or 0 in a pool of control and training
    tasks only."""
    dynamic_pricing_config: SkillPricing | dict[str, Any] | None | Unset = UNSET
    """Prices that depend on the value of a skill. A Toloker whose value is in none of the intervals
    gets the pool's `reward_per_assignment`."""
    filter: (
        FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | dict[str, Any] | None | Unset
    ) = UNSET
    """Matches a Toloker who matches all of its filters."""
    speed_quality_balance: (
        TopPercentageByQuality | BestConcurrentUsersByQuality | dict[str, Any] | None | Unset
    ) = UNSET
    """Admits a percentage of the Tolokers, the best first."""
    training_config: TrainingConfig | None | Unset = UNSET
    """Settings for the training that the pool requires."""
    priority: int = NOT_SENT
    """Priority among the project's pools with the same price and filter. Pools with a higher value are
    issued first. The service's default is 0."""
    quality_control: QualityControl | None | Unset = UNSET
    """Rules that monitor Tolokers' work, and the actions that they take."""
    auto_accept_solutions: bool = NOT_SENT
    """Whether the service accepts answers automatically. If false, the requester reviews them. The
    service's default is `true`."""
    auto_accept_period_day: int | Unset = UNSET
    """Number of days for the review. After that the service accepts or rejects automatically."""
    dynamic_overlap_config: BasicDynamicOverlap | dict[str, Any] | None | Unset = UNSET
    """Weighs the answers by a skill, and issues the task until the confidence of the aggregated answer
    is high enough or the maximum overlap is reached."""
    defaults: PoolDefaults = NOT_SENT
    """Defaults for tasks and task suites uploaded with `allow_defaults=true` that don't set these
    values themselves."""
    mixer_config: MixerConfig | None | Unset = UNSET
    """Smart mixing: the service creates task suites from single tasks."""
    assignments_issuing_config: AssignmentsIssuingConfig | None | Unset = UNSET
    """How existing task suites are issued."""
    assignment_max_duration_seconds: int = NOT_SENT
    """Time limit for one task suite in seconds, including loading and submitting; at least 60 is
    advised. After that the suite is issued to other Tolokers."""
    will_expire: datetime.datetime = NOT_SENT
    """Time when the pool closes, even if it is not completed (UTC)."""
    auto_close_after_complete_delay_seconds: int = NOT_SENT
    """Number of seconds that the pool stays open after its last task is completed. The service's
    default is 0. Needed with dynamic overlap, and for pools to which tasks are added continuously."""
    owner: Owner | None = NOT_SENT
    """Account that owns the object."""
    type: PoolType | str | Unset = UNSET
    """Type of the pool: an ordinary pool (`REGULAR`) or a training (`TRAINING`)."""
    status: PoolStatus | str = NOT_SENT
    """Status of the pool: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any action."""
    last_close_reason: CloseReason | str | None | Unset = UNSET
    """Why the pool or training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because all tasks were completed (`COMPLETED`), because there was not enough
    money on the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
    (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or for
    editing (`FOR_UPDATE`)."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""
    last_started: datetime.datetime | None | Unset = UNSET
    """Time of the last opening (UTC)."""
    last_stopped: datetime.datetime | None | Unset = UNSET
    """Time of the last closing (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Pool", src_dict, ["id"]) from None
        if (value := data["dynamic_pricing_config"]) is not None and value is not UNSET:
            data["dynamic_pricing_config"] = _read_dynamic_pricing_config(value)
        if (value := data["filter"]) is not None and value is not UNSET:
            data["filter"] = _read_filter(value)
        if (value := data["speed_quality_balance"]) is not None and value is not UNSET:
            data["speed_quality_balance"] = _read_speed_quality_balance(value)
        if (value := data["training_config"]) is not None and value is not UNSET:
            data["training_config"] = _training_config.TrainingConfig.from_dict(value)
        if (value := data["quality_control"]) is not None and value is not UNSET:
            data["quality_control"] = _quality_control.QualityControl.from_dict(value)
        if (value := data["dynamic_overlap_config"]) is not None and value is not UNSET:
            data["dynamic_overlap_config"] = _read_dynamic_overlap_config(value)
        if (value := data["defaults"]) is not None and value is not UNSET:
            data["defaults"] = _pool_defaults.PoolDefaults.from_dict(value)
        if (value := data["mixer_config"]) is not None and value is not UNSET:
            data["mixer_config"] = _mixer_config.MixerConfig.from_dict(value)
        if (value := data["assignments_issuing_config"]) is not None and value is not UNSET:
            data["assignments_issuing_config"] = (
                _assignments_issuing_config.AssignmentsIssuingConfig.from_dict(value)
            )
        if (value := data["will_expire"]) is not None and value is not UNSET:
            data["will_expire"] = read_datetime(value)
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["type"]) is not None and value is not UNSET:
            data["type"] = PoolType.of(value)
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = PoolStatus.of(value)
        if (value := data["last_close_reason"]) is not None and value is not UNSET:
            data["last_close_reason"] = CloseReason.of(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        if (value := data["last_started"]) is not None and value is not UNSET:
            data["last_started"] = read_datetime(value)
        if (value := data["last_stopped"]) is not None and value is not UNSET:
            data["last_stopped"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.project_id,
            model.private_name,
            model.private_comment,
            model.public_description,
            model.public_instructions,
            model.may_contain_adult_content,
            model.training,
            model.metadata,
            model.reward_per_assignment,
            model.dynamic_pricing_config,
            model.filter,
            model.speed_quality_balance,
            model.training_config,
            model.priority,
            model.quality_control,
            model.auto_accept_solutions,
            model.auto_accept_period_day,
            model.dynamic_overlap_config,
            model.defaults,
            model.mixer_config,
            model.assignments_issuing_config,
            model.assignment_max_duration_seconds,
            model.will_expire,
            model.auto_close_after_complete_delay_seconds,
            model.owner,
            model.type,
            model.status,
            model.last_close_reason,
            model.created,
            model.last_started,
            model.last_stopped,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.project_id is not NOT_SENT:
            field_dict["project_id"] = self.project_id
        if self.private_name is not NOT_SENT:
            field_dict["private_name"] = self.private_name
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.public_description is not UNSET:
            field_dict["public_description"] = self.public_description
        if self.public_instructions is not UNSET:
            field_dict["public_instructions"] = self.public_instructions
        if self.may_contain_adult_content is not NOT_SENT:
            field_dict["may_contain_adult_content"] = self.may_contain_adult_content
        if self.training is not UNSET:
            field_dict["training"] = self.training
        if self.metadata is not UNSET:
            field_dict["metadata"] = self.metadata
        if self.reward_per_assignment is not NOT_SENT:
            field_dict["reward_per_assignment"] = self.reward_per_assignment
        if self.dynamic_pricing_config is not UNSET:
            field_dict["dynamic_pricing_config"] = plain(self.dynamic_pricing_config)
        if self.filter is not UNSET:
            field_dict["filter"] = plain(self.filter)
        if self.speed_quality_balance is not UNSET:
            field_dict["speed_quality_balance"] = plain(self.speed_quality_balance)
        if self.training_config is not UNSET:
            field_dict["training_config"] = plain(self.training_config)
        if self.priority is not NOT_SENT:
            field_dict["priority"] = self.priority
        if self.quality_control is not UNSET:
            field_dict["quality_control"] = plain(self.quality_control)
        if self.auto_accept_solutions is not NOT_SENT:
            field_dict["auto_accept_solutions"] = self.auto_accept_solutions
        if self.auto_accept_period_day is not UNSET:
            field_dict["auto_accept_period_day"] = self.auto_accept_period_day
        if self.dynamic_overlap_config is not UNSET:
            field_dict["dynamic_overlap_config"] = plain(self.dynamic_overlap_config)
        if self.defaults is not NOT_SENT:
            field_dict["defaults"] = plain(self.defaults)
        if self.mixer_config is not UNSET:
            field_dict["mixer_config"] = plain(self.mixer_config)
        if self.assignments_issuing_config is not UNSET:
            field_dict["assignments_issuing_config"] = plain(self.assignments_issuing_config)
        if self.assignment_max_duration_seconds is not NOT_SENT:
            field_dict["assignment_max_duration_seconds"] = self.assignment_max_duration_seconds
        if self.will_expire is not NOT_SENT:
            field_dict["will_expire"] = plain(self.will_expire)
        if self.auto_close_after_complete_delay_seconds is not NOT_SENT:
            field_dict["auto_close_after_complete_delay_seconds"] = (
                self.auto_close_after_complete_delay_seconds
            )
        if self.owner is not NOT_SENT:
            field_dict["owner"] = plain(self.owner)
        if self.type is not UNSET:
            field_dict["type"] = plain(self.type)
        if self.status is not NOT_SENT:
            field_dict["status"] = plain(self.status)
        if self.last_close_reason is not UNSET:
            field_dict["last_close_reason"] = plain(self.last_close_reason)
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        if self.last_started is not UNSET:
            field_dict["last_started"] = plain(self.last_started)
        if self.last_stopped is not UNSET:
            field_dict["last_stopped"] = plain(self.last_stopped)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.id) is not NOT_SENT:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
        if (value := self.project_id) is not NOT_SENT:
            field_dict["project_id"] = value if value.__class__ is str else text(".project_id", value)
        if (value := self.private_name) is not NOT_SENT:
            field_dict["private_name"] = value if value.__class__ is str else text(".private_name", value)
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.public_description) is not UNSET:
            field_dict["public_description"] = (
                value if value.__class__ is str else text(".public_description", value)
            )
        if (value := self.public_instructions) is not UNSET:
            field_dict["public_instructions"] = (
                value if value.__class__ is str else text(".public_instructions", value)
            )
        if (value := self.may_contain_adult_content) is not NOT_SENT:
            field_dict["may_contain_adult_content"] = (
                value if value.__class__ is bool else flag(".may_contain_adult_content", value)
            )
        if (value := self.training) is not UNSET:
            field_dict["training"] = value if value.__class__ is bool else flag(".training", value)
        if (value := self.metadata) is not UNSET:
            field_dict["metadata"] = value if value.__class__ is dict else _check_metadata(".metadata", value)
        if (value := self.reward_per_assignment) is not NOT_SENT:
            field_dict["reward_per_assignment"] = (
                value if value.__class__ is int else number(".reward_per_assignment", value)
            )
        if (value := self.dynamic_pricing_config) is not UNSET:
            field_dict["dynamic_pricing_config"] = _check_dynamic_pricing_config(
                ".dynamic_pricing_config", value
            )
        if (value := self.filter) is not UNSET:
            field_dict["filter"] = _check_filter(".filter", value)
        if (value := self.speed_quality_balance) is not UNSET:
            field_dict["speed_quality_balance"] = _check_speed_quality_balance(
                ".speed_quality_balance", value
            )
        if (value := self.training_config) is not UNSET:
            field_dict["training_config"] = _check_training_config(".training_config", value)
        if (value := self.priority) is not NOT_SENT:
            field_dict["priority"] = value if value.__class__ is int else number(".priority", value)
        if (value := self.quality_control) is not UNSET:
            field_dict["quality_control"] = _check_quality_control(".quality_control", value)
        if (value := self.auto_accept_solutions) is not NOT_SENT:
            field_dict["auto_accept_solutions"] = (
                value if value.__class__ is bool else flag(".auto_accept_solutions", value)
            )
        if (value := self.auto_accept_period_day) is not UNSET:
            field_dict["auto_accept_period_day"] = (
                value if value.__class__ is int else number(".auto_accept_period_day", value)
            )
        if (value := self.dynamic_overlap_config) is not UNSET:
            field_dict["dynamic_overlap_config"] = _check_dynamic_overlap_config(
                ".dynamic_overlap_config", value
            )
        if (value := self.defaults) is not NOT_SENT:
            field_dict["defaults"] = _check_defaults(".defaults", value)
        if (value := self.mixer_config) is not UNSET:
            field_dict["mixer_config"] = _check_mixer_config(".mixer_config", value)
        if (value := self.assignments_issuing_config) is not UNSET:
            field_dict["assignments_issuing_config"] = _check_assignments_issuing_config(
                ".assignments_issuing_config", value
            )
        if (value := self.assignment_max_duration_seconds) is not NOT_SENT:
            field_dict["assignment_max_duration_seconds"] = (
                value if value.__class__ is int else number(".assignment_max_duration_seconds", value)
            )
        if (value := self.will_expire) is not NOT_SENT:
            field_dict["will_expire"] = moment(".will_expire", value)
        if (value := self.auto_close_after_complete_delay_seconds) is not NOT_SENT:
            field_dict["auto_close_after_complete_delay_seconds"] = (
                value if value.__class__ is int else number(".auto_close_after_complete_delay_seconds", value)
            )
        if (value := self.owner) is not NOT_SENT:
            field_dict["owner"] = _check_owner(".owner", value)
        if (value := self.type) is not UNSET:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.status) is not NOT_SENT:
            field_dict["status"] = _check_status(".status", value)
        if (value := self.last_close_reason) is not UNSET:
            field_dict["last_close_reason"] = _check_last_close_reason(".last_close_reason", value)
        if (value := self.created) is not NOT_SENT:
            field_dict["created"] = moment(".created", value)
        if (value := self.last_started) is not UNSET:
            field_dict["last_started"] = moment(".last_started", value)
        if (value := self.last_stopped) is not UNSET:
            field_dict["last_stopped"] = moment(".last_stopped", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


def _read_dynamic_pricing_config(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "SKILL":
            return _skill_pricing.SkillPricing.from_dict(data)
        return NewObject(data)
    raise not_an_object("dynamic_pricing_config", data)


def _read_filter(data: Any) -> Any:
    if is_object(data):
        if isinstance(data.get("and"), list):
            return _filter_and.FilterAnd.from_dict(data)
        if isinstance(data.get("or"), list):
            return _filter_or.FilterOr.from_dict(data)
        if data.get("category") == "profile":
            return _profile_filter.ProfileFilter.from_dict(data)
        if data.get("category") == "computed":
            return _computed_filter.ComputedFilter.from_dict(data)
        if data.get("category") == "skill":
            return _skill_filter.SkillFilter.from_dict(data)
        return NewObject(data)
    raise not_an_object("filter", data)


def _read_speed_quality_balance(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "TOP_PERCENTAGE_BY_QUALITY":
            return _top_percentage_by_quality.TopPercentageByQuality.from_dict(data)
        if data.get("type") == "BEST_CONCURRENT_USERS_BY_QUALITY":
            return _best_concurrent_users_by_quality.BestConcurrentUsersByQuality.from_dict(data)
        return NewObject(data)
    raise not_an_object("speed_quality_balance", data)


def _read_dynamic_overlap_config(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "BASIC":
            return _basic_dynamic_overlap.BasicDynamicOverlap.from_dict(data)
        return NewObject(data)
    raise not_an_object("dynamic_overlap_config", data)


_check_metadata = map_of()
_check_dynamic_pricing_config = model("SkillPricing", kind=tagged("type", {"SKILL": "SkillPricing"}))
_check_filter = model(
    "FilterAnd",
    "FilterOr",
    "ProfileFilter",
    "ComputedFilter",
    "SkillFilter",
    kind=tagged(
        "category",
        {"profile": "ProfileFilter", "computed": "ComputedFilter", "skill": "SkillFilter"},
        required={"and": "FilterAnd", "or": "FilterOr"},
    ),
)
_check_speed_quality_balance = model(
    "TopPercentageByQuality",
    "BestConcurrentUsersByQuality",
    kind=tagged(
        "type",
        {
            "TOP_PERCENTAGE_BY_QUALITY": "TopPercentageByQuality",
            "BEST_CONCURRENT_USERS_BY_QUALITY": "BestConcurrentUsersByQuality",
        },
    ),
)
_check_training_config = model("TrainingConfig")
_check_quality_control = model("QualityControl")
_check_dynamic_overlap_config = model(
    "BasicDynamicOverlap", kind=tagged("type", {"BASIC": "BasicDynamicOverlap"})
)
_check_defaults = model("PoolDefaults")
_check_mixer_config = model("MixerConfig")
_check_assignments_issuing_config = model("AssignmentsIssuingConfig")
_check_owner = model("Owner")
_check_type = member_of(PoolType)
_check_status = member_of(PoolStatus)
_check_last_close_reason = member_of(CloseReason)
_RULES: dict[str, Rule] = {
    "id": text,
    "project_id": text,
    "private_name": text,
    "private_comment": text,
    "public_description": text,
    "public_instructions": text,
    "may_contain_adult_content": flag,
    "training": flag,
    "metadata": _check_metadata,
    "reward_per_assignment": number,
    "dynamic_pricing_config": _check_dynamic_pricing_config,
    "filter": _check_filter,
    "speed_quality_balance": _check_speed_quality_balance,
    "training_config": _check_training_config,
    "priority": number,
    "quality_control": _check_quality_control,
    "auto_accept_solutions": flag,
    "auto_accept_period_day": number,
    "dynamic_overlap_config": _check_dynamic_overlap_config,
    "defaults": _check_defaults,
    "mixer_config": _check_mixer_config,
    "assignments_issuing_config": _check_assignments_issuing_config,
    "assignment_max_duration_seconds": number,
    "will_expire": moment,
    "auto_close_after_complete_delay_seconds": number,
    "owner": _check_owner,
    "type": _check_type,
    "status": _check_status,
    "last_close_reason": _check_last_close_reason,
    "created": moment,
    "last_started": moment,
    "last_stopped": moment,
}
