"""Quality control: rules that read as sentences, and ready ones.

```python
from toloka_builders import quality_control as qc

control = qc.quality_control(
    qc.GoldenSet(history_size=10)
    .when(qc.GoldenSet.golden_set_answers_count >= 7)
    .then(qc.set_skill_from("42", qc.GoldenSet.golden_set_correct_answers_rate))
    .when(qc.GoldenSet.golden_set_answers_count >= 7, qc.GoldenSet.golden_set_correct_answers_rate < 75)
    .then(qc.restrict("PROJECT", days=10, private_comment="Control tasks")),
    qc.fast_answers(qc.restrict("POOL", days=1), seconds=10, suites=4, of_last=10),
)
print(control)  # what PoolForm(quality_control=…) takes
```

A collector counts something for each Toloker, and its attributes are the figures that it has. A condition or
an action that it doesn't have is refused, by type checkers, too.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import ClassVar, Generic, Literal, NoReturn, Self, TypeAlias, TypeVar, final

import attrs

from toloka_api.rules import Refused, is_number
from toloka_api.types import shown
from toloka_sdk import UNSET, NewValue, Unset, models

__all__ = [
    "AcceptanceRate",
    "Action",
    "AnswerCount",
    "AssignmentSubmitTime",
    "AssignmentsAssessment",
    "Captcha",
    "Collector",
    "Condition",
    "Fact",
    "Figure",
    "GoldenSet",
    "Income",
    "MajorityVote",
    "SkippedInRowAssignments",
    "Training",
    "UsersAssessment",
    "When",
    "accept_all",
    "captcha",
    "change_overlap",
    "collectors",
    "fast_answers",
    "golden_tasks",
    "income_limit",
    "majority_vote",
    "quality_control",
    "reject_all",
    "restrict",
    "restrict_permanently",
    "set_skill",
    "set_skill_from",
    "skipped_in_row",
]

C_co = TypeVar("C_co", bound="Collector", covariant=True)
V_contra = TypeVar("V_contra", bound="str | bool", contravariant=True)

Action: TypeAlias = (
    models.RestrictionAction
    | models.RestrictionV2Action
    | models.SetSkillAction
    | models.SetSkillFromOutputFieldAction
    | models.ChangeOverlapAction
    | models.RejectAllAssignmentsAction
    | models.ApproveAllAssignmentsAction
)
"""What a rule does."""
Scope: TypeAlias = models.RestrictionScope | NewValue | Literal["POOL", "PROJECT", "ALL_PROJECTS"]


def quality_control(
    *collectors: Collector,
    training_requirement: models.TrainingRequirement | Unset = UNSET,
    checkpoints_config: models.CheckpointsConfig | Unset = UNSET,
) -> models.QualityControl:
    """The quality control of a pool or a project.

    Args:
        collectors: The collectors with their rules.
        training_requirement: The training that a Toloker must have passed, and how well.
        checkpoints_config: Which tasks more Tolokers do than the rest, to compare their answers.
    """
    for each in collectors:
        ensure_collector(each)
    return models.QualityControl(
        configs=[each.to_model() for each in collectors],
        training_requirement=training_requirement,
        checkpoints_config=checkpoints_config,
    )


def ensure_collector(value: object) -> None:
    """Refuses what is no collector, such as a list of them."""
    if not isinstance(value, Collector):
        raise TypeError(f"quality_control: pass the collectors one by one, not {shown(value)}.")


def collectors(model: models.QualityControl) -> tuple[Collector, ...]:
    """The collectors in what the service sent. One of a type that isn't known is a plain `Collector`."""
    return tuple(Collector.from_model(each) for each in model.configs or ())


# Conditions


@final
class Condition(Generic[C_co]):
    """A comparison of a figure with a value."""

    __slots__ = ("_collector", "_model")

    def __init__(self, collector: type[Collector], model: models.RuleCondition) -> None:
        """The attributes of collectors make conditions; this is not meant to be called."""
        self._collector, self._model = collector, model

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "A condition is neither true nor false. Give several to when(), which all must hold, and write a "
            "range as two: when(Captcha.fail_rate >= 20, Captcha.fail_rate <= 80)."
        )

    def __repr__(self) -> str:
        model = self._model
        return f"<{self._collector.__name__}.{model.key} {model.operator} {model.value!r}>"


def ensure_percent(name: str, value: float | str) -> None:
    """Refuses a number that is no percentage, such as 0.6 where 60 is meant.

    Raises:
        ValueError: It is below 0, above 100, or a fraction between 0 and 1.
    """
    if isinstance(value, str) or not is_number(value):
        return
    if value != 0 and not 1 <= value <= 100:
        raise ValueError(
            f"{name} is in percent, from 1 to 100, or 0: 60 for 60 %. It can't be {shown(value)}."
        )


class _Key(Generic[C_co]):
    """Something that a collector knows of a Toloker."""

    _collector: type[Collector]
    key: str
    """Its name in the API."""

    def __set_name__(self, owner: type[Collector], name: str) -> None:
        self._collector, self.key = owner, name

    def _compare(self, operator: str, value: float | str | bool) -> Condition[C_co]:
        if self.key.endswith("_rate"):
            ensure_percent(f"{self._collector.__name__}.{self.key}", value)
        data = {"key": self.key, "operator": operator, "value": value}
        return Condition(self._collector, models.RuleCondition.from_dict(data))

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self!r} is no condition yet. Compare it with a value.")

    def __repr__(self) -> str:
        return f"<{self._collector.__name__}.{self.key}>"

    __hash__ = object.__hash__


@final
class Figure(_Key[C_co]):
    """A number, to compare by `<`, `<=`, `>`, `>=`, `==` and `!=`."""

    def __lt__(self, value: float) -> Condition[C_co]:
        return self._compare("LT", value)

    def __le__(self, value: float) -> Condition[C_co]:
        return self._compare("LTE", value)

    def __gt__(self, value: float) -> Condition[C_co]:
        return self._compare("GT", value)

    def __ge__(self, value: float) -> Condition[C_co]:
        return self._compare("GTE", value)

    def __eq__(self, value: float) -> Condition[C_co]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._compare("EQ", value)

    def __ne__(self, value: float) -> Condition[C_co]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._compare("NE", value)

    __hash__ = object.__hash__


@final
class Fact(_Key[C_co], Generic[C_co, V_contra]):
    """What is the case, to compare by `==` and `!=`."""

    def __eq__(self, value: V_contra) -> Condition[C_co]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._compare("EQ", value)

    def __ne__(self, value: V_contra) -> Condition[C_co]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._compare("NE", value)

    __hash__ = object.__hash__


# Collectors


class Collector:
    """What is counted for each Toloker, with rules that act on it.

    It never changes: `when(…).then(…)` gives another one with the rule.
    """

    collector_type: ClassVar[str]
    """Its type in the API."""
    _classes: ClassVar[dict[str, type[Collector]]] = {}

    def __init__(self) -> None:
        self._begin()

    def _begin(self, **parameters: int | None) -> None:
        given = {name: value for name, value in parameters.items() if value is not None}
        config = {"type": self.collector_type, **({"parameters": given} if given else {})}
        self._model = models.QualityControlConfig(
            collector_config=models.CollectorConfig.from_dict(config), rules=[]
        )

    def __init_subclass__(cls, *, collector_type: str) -> None:
        cls.collector_type = collector_type
        cls._classes[collector_type] = cls

    @staticmethod
    def from_model(model: models.QualityControlConfig) -> Collector:
        """Reads a collector with its rules that the service sent. `to_model` gives it back as it was."""
        kind = Collector._classes.get(model.collector_config.type, Collector)
        return _collector(kind, copy.deepcopy(model))

    def to_model(self) -> models.QualityControlConfig:
        """The collector with its rules as the API takes them."""
        return copy.deepcopy(self._model)

    def when(self, condition: Condition[Self], *others: Condition[Self]) -> When[Self]:
        """Begins a rule, to end by `.then(action)`. All of its conditions must hold."""
        for each in (condition, *others):
            known = each._collector  # pyright: ignore[reportPrivateUsage]
            if not isinstance(self, known):
                raise TypeError(f"{each!r} is a condition of {known.__name__}, not of {type(self).__name__}.")
        return When(self, [each._model for each in (condition, *others)])  # pyright: ignore[reportPrivateUsage]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Collector) and self._model == other._model

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._model!r}>"


def _collector(kind: type[C_co], model: models.QualityControlConfig) -> C_co:
    made = object.__new__(kind)
    made._model = model  # pyright: ignore[reportPrivateUsage]
    return made


@final
class When(Generic[C_co]):
    """The conditions of a rule that has no action yet."""

    def __init__(self, collector: C_co, conditions: Sequence[models.RuleCondition]) -> None:
        """`when` makes it; this is not meant to be called."""
        self._collector, self._conditions = collector, conditions

    def then(self, action: Action) -> C_co:
        """The collector with the rule.

        Raises:
            ValueError: The API doesn't have the action, or a condition, for the collector.
        """
        kind, model = type(self._collector), self._collector.to_model()
        rule = models.QualityControlRule(conditions=self._conditions, action=copy.deepcopy(action))
        if isinstance(action, models.SetSkillFromOutputFieldAction):
            _ensure_figure(kind, action.parameters.from_field)
        if isinstance(action, models.ChangeOverlapAction):
            _ensure_of_suites(kind)
        model = attrs.evolve(model, rules=[*(model.rules or ()), rule])
        try:
            model.to_checked_dict()
        except Refused as refused:
            raise refused.error(kind.__name__) from None
        return _collector(kind, copy.deepcopy(model))


def _ensure_figure(kind: type[Collector], field: str) -> None:
    figures = [name for name, each in vars(kind).items() if isinstance(each, Figure)]
    if kind is not Collector and not isinstance(field, NewValue) and field not in figures:
        raise ValueError(
            f"{kind.__name__}: from_field can't be {field!r}. Its figures are {', '.join(figures)}."
        )


def _ensure_of_suites(kind: type[Collector]) -> None:
    # The pages of the guide on the two offer this action alone; those on the other rules don't have it.
    known = (AssignmentsAssessment, UsersAssessment)
    if kind is not Collector and kind not in known:
        names = " and ".join(each.__name__ for each in known)
        raise ValueError(f"{kind.__name__}: only {names} can change the overlap.")


@final
class GoldenSet(Collector, collector_type="GOLDEN_SET"):
    """Answers to control tasks, whose right answers are known.

    Args:
        history_size: The number of the Toloker's latest answers that count. By default all in the pool.
    """

    def __init__(self, *, history_size: int | None = None) -> None:
        self._begin(history_size=history_size)

    total_answers_count: ClassVar[Figure[GoldenSet]] = Figure()
    """Answers to control and training tasks."""
    correct_answers_rate: ClassVar[Figure[GoldenSet]] = Figure()
    """Right answers to control and training tasks, in percent."""
    incorrect_answers_rate: ClassVar[Figure[GoldenSet]] = Figure()
    """Wrong answers to control and training tasks, in percent."""
    golden_set_answers_count: ClassVar[Figure[GoldenSet]] = Figure()
    """Answers to control tasks."""
    golden_set_correct_answers_rate: ClassVar[Figure[GoldenSet]] = Figure()
    """Right answers to control tasks, in percent."""
    golden_set_incorrect_answers_rate: ClassVar[Figure[GoldenSet]] = Figure()
    """Wrong answers to control tasks, in percent."""


@final
class MajorityVote(Collector, collector_type="MAJORITY_VOTE"):
    """Answers that agree with those of most Tolokers, in tasks that have all their answers.

    Args:
        answer_threshold: The number of Tolokers with the same answer that makes a majority.
        history_size: The number of the Toloker's latest answers that count. By default all in the pool.
    """

    def __init__(self, *, answer_threshold: int, history_size: int | None = None) -> None:
        self._begin(answer_threshold=answer_threshold, history_size=history_size)

    total_answers_count: ClassVar[Figure[MajorityVote]] = Figure()
    """Answers to tasks with a majority."""
    correct_answers_rate: ClassVar[Figure[MajorityVote]] = Figure()
    """Answers that agree with the majority, in percent."""
    incorrect_answers_rate: ClassVar[Figure[MajorityVote]] = Figure()
    """Answers that differ from the majority, in percent."""


@final
class Captcha(Collector, collector_type="CAPTCHA"):
    """Captchas that were entered.

    Args:
        history_size: The number of the Toloker's latest captchas that count. By default all in the pool.
    """

    def __init__(self, *, history_size: int | None = None) -> None:
        self._begin(history_size=history_size)

    stored_results_count: ClassVar[Figure[Captcha]] = Figure()
    """Captchas entered, `history_size` at most."""
    success_rate: ClassVar[Figure[Captcha]] = Figure()
    """Captchas entered rightly, in percent."""
    fail_rate: ClassVar[Figure[Captcha]] = Figure()
    """Captchas entered wrongly, in percent."""


@final
class Income(Collector, collector_type="INCOME"):
    """What the Toloker has earned in the pool."""

    income_sum_for_last_24_hours: ClassVar[Figure[Income]] = Figure()
    """Earnings of the last 24 hours, in US dollars."""


@final
class SkippedInRowAssignments(Collector, collector_type="SKIPPED_IN_ROW_ASSIGNMENTS"):
    """Task suites skipped one after the other."""

    skipped_in_row_count: ClassVar[Figure[SkippedInRowAssignments]] = Figure()
    """Task suites skipped in a row."""


@final
class AnswerCount(Collector, collector_type="ANSWER_COUNT"):
    """Task suites that the Toloker has done in the pool."""

    assignments_accepted_count: ClassVar[Figure[AnswerCount]] = Figure()
    """Task suites done and accepted."""


@final
class AssignmentSubmitTime(Collector, collector_type="ASSIGNMENT_SUBMIT_TIME"):
    """Task suites done too fast.

    Args:
        fast_submit_threshold_seconds: Seconds below which a suite counts as done too fast.
        history_size: The number of the Toloker's latest suites that count. By default all in the pool.
    """

    def __init__(self, *, fast_submit_threshold_seconds: int, history_size: int | None = None) -> None:
        self._begin(fast_submit_threshold_seconds=fast_submit_threshold_seconds, history_size=history_size)

    total_submitted_count: ClassVar[Figure[AssignmentSubmitTime]] = Figure()
    """Task suites done, `history_size` at most."""
    fast_submitted_count: ClassVar[Figure[AssignmentSubmitTime]] = Figure()
    """Of them those done too fast."""


@final
class AcceptanceRate(Collector, collector_type="ACCEPTANCE_RATE"):
    """Reviews of the Toloker's task suites.

    Args:
        history_size: The number of the Toloker's latest suites that count. By default all in the pool.
    """

    def __init__(self, *, history_size: int | None = None) -> None:
        self._begin(history_size=history_size)

    total_assignments_count: ClassVar[Figure[AcceptanceRate]] = Figure()
    """Task suites reviewed."""
    accepted_assignments_rate: ClassVar[Figure[AcceptanceRate]] = Figure()
    """Of them those accepted, in percent."""
    rejected_assignments_rate: ClassVar[Figure[AcceptanceRate]] = Figure()
    """Of them those rejected, in percent."""


@final
class AssignmentsAssessment(Collector, collector_type="ASSIGNMENTS_ASSESSMENT"):
    """Reviews of each task suite, whoever has done it."""

    pending_assignments_count: ClassVar[Figure[AssignmentsAssessment]] = Figure()
    """Assignments of the suite to be reviewed."""
    accepted_assignments_count: ClassVar[Figure[AssignmentsAssessment]] = Figure()
    """Assignments of the suite accepted."""
    rejected_assignments_count: ClassVar[Figure[AssignmentsAssessment]] = Figure()
    """Assignments of the suite rejected."""
    assessment_event: ClassVar[
        Fact[AssignmentsAssessment, Literal["ACCEPT", "ACCEPT_AFTER_REJECT", "REJECT"] | NewValue]
    ] = Fact()
    """What has just happened: accepted, accepted after a rejection, or rejected."""


@final
class UsersAssessment(Collector, collector_type="USERS_ASSESSMENT"):
    """Tolokers who lose access to the pool."""

    pool_access_revoked_reason: ClassVar[
        Fact[UsersAssessment, Literal["SKILL_CHANGE", "RESTRICTION"] | NewValue]
    ] = Fact()
    """Why: a skill no longer fits the filter, or a block."""
    skill_id: ClassVar[Fact[UsersAssessment, str]] = Fact()
    """With `SKILL_CHANGE`, the ID of the skill."""


@final
class Training(Collector, collector_type="TRAINING"):
    """Answers to training tasks. The documentation doesn't have this one: the service's older SDKs do."""

    submitted_assignments_count: ClassVar[Figure[Training]] = Figure()
    """Task suites done."""
    total_answers_count: ClassVar[Figure[Training]] = Figure()
    """Answers to training tasks."""
    correct_answers_rate: ClassVar[Figure[Training]] = Figure()
    """Right answers, in percent."""
    incorrect_answers_rate: ClassVar[Figure[Training]] = Figure()
    """Wrong answers, in percent."""
    next_assignment_available: ClassVar[Fact[Training, bool]] = Fact()
    """Whether there is another task suite for the Toloker."""


# Actions


def restrict(
    scope: Scope,
    *,
    days: int | None = None,
    hours: int | None = None,
    minutes: int | None = None,
    private_comment: str | Unset = UNSET,
) -> models.RestrictionV2Action:
    """Blocks the Toloker for a time.

    Args:
        scope: Where: in the `POOL`, in its `PROJECT`, or in `ALL_PROJECTS` of the requester. The first two
            lower the Toloker's rating.
        days: For how many days. One of the three is to be given.
        hours: For how many hours.
        minutes: For how many minutes.
        private_comment: The reason. Only the requester sees it.
    """
    given = {"DAYS": days, "HOURS": hours, "MINUTES": minutes}
    durations = {unit: duration for unit, duration in given.items() if duration is not None}
    if len(durations) != 1:
        raise TypeError("restrict: give one of days, hours and minutes, or use restrict_permanently.")
    ((unit, duration),) = durations.items()
    return models.RestrictionV2Action(
        parameters=models.RestrictionV2ActionParameters(
            scope=scope,
            duration_unit=models.DurationUnit(unit),
            duration=duration,
            private_comment=private_comment,
        )
    )


def restrict_permanently(scope: Scope, *, private_comment: str | Unset = UNSET) -> models.RestrictionV2Action:
    """Blocks the Toloker for ever.

    Args:
        scope: Where: in the `POOL`, in its `PROJECT`, or in `ALL_PROJECTS` of the requester. The first two
            lower the Toloker's rating.
        private_comment: The reason. Only the requester sees it.
    """
    return models.RestrictionV2Action(
        parameters=models.RestrictionV2ActionParameters(
            scope=scope, duration_unit=models.DurationUnit.PERMANENT, private_comment=private_comment
        )
    )


def set_skill(skill_id: str, skill_value: int) -> models.SetSkillAction:
    """Sets a skill of the Toloker to a value from 0 to 100."""
    return models.SetSkillAction(
        parameters=models.SetSkillActionParameters(skill_id=skill_id, skill_value=skill_value)
    )


def set_skill_from(skill_id: str, figure: Figure[Collector]) -> models.SetSkillFromOutputFieldAction:
    """Sets a skill of the Toloker to a figure of the collector, such as `Captcha.success_rate`."""
    return models.SetSkillFromOutputFieldAction(
        parameters=models.SetSkillFromOutputFieldActionParameters(skill_id=skill_id, from_field=figure.key)
    )


def change_overlap(delta: int, *, open_pool: bool | Unset = UNSET) -> models.ChangeOverlapAction:
    """Gives the task suite to more Tolokers, or to fewer. For `AssignmentsAssessment` and `UsersAssessment`.

    Args:
        delta: How many more; a negative number is how many fewer.
        open_pool: Whether the pool is opened if it is closed.
    """
    return models.ChangeOverlapAction(
        parameters=models.ChangeOverlapActionParameters(delta=delta, open_pool=open_pool)
    )


def reject_all(public_comment: str) -> models.RejectAllAssignmentsAction:
    """Rejects all of the Toloker's answers in the pool. The Toloker sees the comment."""
    return models.RejectAllAssignmentsAction(
        parameters=models.RejectAllAssignmentsActionParameters(public_comment=public_comment)
    )


def accept_all() -> models.ApproveAllAssignmentsAction:
    """Accepts all of the Toloker's answers in the pool, which has to be one with manual review."""
    return models.ApproveAllAssignmentsAction()


# Ready rules


def captcha(action: Action, *, fail_rate: float, of_last: int) -> Captcha:
    """Acts on a Toloker who enters captchas wrongly.

    Args:
        action: What to do, such as `restrict("PROJECT", days=1)`.
        fail_rate: The percentage of wrong ones that is too much.
        of_last: The number of the latest captchas that count. The rule waits for as many.
    """
    rule = Captcha(history_size=of_last)
    return rule.when(Captcha.stored_results_count >= of_last, Captcha.fail_rate >= fail_rate).then(action)


def golden_tasks(
    action: Action, *, correct_rate: float, answers: int, of_last: int | None = None
) -> GoldenSet:
    """Acts on a Toloker who answers control tasks wrongly.

    Args:
        action: What to do, such as `restrict("PROJECT", days=10)`.
        correct_rate: The percentage of right answers below which is too little.
        answers: The number of answers that the rule waits for.
        of_last: The number of the latest answers that count. By default all in the pool.
    """
    enough = GoldenSet.golden_set_answers_count >= answers
    low = GoldenSet.golden_set_correct_answers_rate < correct_rate
    return GoldenSet(history_size=of_last).when(enough, low).then(action)


def majority_vote(
    action: Action, *, majority: int, correct_rate: float, answers: int, of_last: int | None = None
) -> MajorityVote:
    """Acts on a Toloker whose answers differ from those of the majority.

    Args:
        action: What to do, such as `restrict("PROJECT", days=10)`.
        majority: The number of Tolokers with the same answer that makes a majority.
        correct_rate: The percentage of answers like the majority's below which is too little.
        answers: The number of answers that the rule waits for.
        of_last: The number of the latest answers that count. By default all in the pool.
    """
    enough = MajorityVote.total_answers_count >= answers
    low = MajorityVote.correct_answers_rate < correct_rate
    return MajorityVote(answer_threshold=majority, history_size=of_last).when(enough, low).then(action)


def fast_answers(action: Action, *, seconds: int, suites: int, of_last: int) -> AssignmentSubmitTime:
    """Acts on a Toloker who does task suites too fast to have read them.

    Args:
        action: What to do, such as `restrict("PROJECT", days=1)`.
        seconds: Seconds below which a suite is done too fast.
        suites: The number of such suites that is too much.
        of_last: The number of the latest suites that count.
    """
    rule = AssignmentSubmitTime(fast_submit_threshold_seconds=seconds, history_size=of_last)
    return rule.when(AssignmentSubmitTime.fast_submitted_count >= suites).then(action)


def skipped_in_row(action: Action, *, suites: int) -> SkippedInRowAssignments:
    """Acts on a Toloker who skips task suites one after the other.

    Args:
        action: What to do, such as `restrict("PROJECT", hours=8)`.
        suites: The number of suites in a row that is too much.
    """
    return SkippedInRowAssignments().when(SkippedInRowAssignments.skipped_in_row_count >= suites).then(action)


def income_limit(action: Action, *, dollars: float) -> Income:
    """Acts on a Toloker who has earned enough in the pool for a day, so that others get a turn.

    Args:
        action: What to do, such as `restrict("POOL", days=1)`.
        dollars: US dollars in 24 hours.
    """
    return Income().when(Income.income_sum_for_last_24_hours >= dollars).then(action)
