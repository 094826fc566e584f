"""Quality control that reads as sentences."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recorded import bundle
from recorded_parts import parts
from toloka_api.types import plain
from toloka_builders import quality_control as qc
from toloka_sdk import NewValue, models

UNTIMED = settings(deadline=None)
SCHEMAS = bundle()["components"]["schemas"]
COLLECTORS: list[type[qc.Collector]] = [
    each
    for name in qc.__all__
    if isinstance(each := getattr(qc, name), type)
    and issubclass(each, qc.Collector)
    and each is not qc.Collector
]
BLOCK = qc.restrict("PROJECT", days=10, private_comment="Incorrect captcha input")


def figures(kind: type[qc.Collector]) -> dict[str, Any]:
    return {name: each for name, each in vars(kind).items() if isinstance(each, (qc.Figure, qc.Fact))}


def test_a_rule_is_its_conditions_and_its_action() -> None:
    rule = (
        qc.Captcha(history_size=10)
        .when(qc.Captcha.stored_results_count == 10, qc.Captcha.success_rate <= 70)
        .then(BLOCK)
    )
    assert plain(rule.to_model()) == {
        "collector_config": {"type": "CAPTCHA", "parameters": {"history_size": 10}},
        "rules": [
            {
                "conditions": [
                    {"key": "stored_results_count", "operator": "EQ", "value": 10},
                    {"key": "success_rate", "operator": "LTE", "value": 70},
                ],
                "action": {
                    "type": "RESTRICTION_V2",
                    "parameters": {
                        "scope": "PROJECT",
                        "duration_unit": "DAYS",
                        "duration": 10,
                        "private_comment": "Incorrect captcha input",
                    },
                },
            }
        ],
    }


def test_a_collector_has_several_rules_and_none_changes_another() -> None:
    first = qc.SkippedInRowAssignments().when(qc.SkippedInRowAssignments.skipped_in_row_count > 5).then(BLOCK)
    second = first.when(qc.SkippedInRowAssignments.skipped_in_row_count > 9).then(qc.reject_all("Skipped"))
    before = copy.deepcopy(BLOCK)
    second.to_model().rules[0].action.type = "RESTRICTION"  # type: ignore[union-attr]
    assert [len(each.to_model().rules) for each in (first, second)] == [1, 2]
    assert second.to_model().rules[0] == first.to_model().rules[0]
    assert before == BLOCK
    assert first != second
    assert first == qc.Collector.from_model(first.to_model())


def test_every_operator_and_every_action_is_there() -> None:
    figure = qc.Captcha.fail_rate
    conditions = [figure == 1, figure != 1, figure > 1, figure >= 1, figure < 1, figure <= 1]
    rule = qc.Captcha().when(conditions[0], *conditions[1:]).then(qc.accept_all()).to_model().rules[0]
    assert {each.operator for each in rule.conditions} == {*SCHEMAS["ConditionOperator"]["anyOf"][0]["enum"]}
    actions = [
        qc.restrict("POOL", hours=1),
        qc.restrict_permanently("ALL_PROJECTS"),
        qc.set_skill("1", 50),
        qc.set_skill_from("1", qc.Captcha.success_rate),
        qc.change_overlap(1, open_pool=True),
        qc.reject_all("No"),
        qc.accept_all(),
    ]
    schemas = [each["$ref"].rsplit("/", 1)[1] for each in SCHEMAS["RuleAction"]["anyOf"]]
    documented = {name for name in schemas if not name.startswith("AnyOther")}
    assert {type(each).__name__ for each in actions} == documented - {"RestrictionAction"}, (
        "of which V2 is the newer"
    )
    for action in actions:
        type(action).check_dict(plain(action))


# What is refused


def test_every_documented_collector_is_there_with_the_figures_that_it_has() -> None:
    rule = SCHEMAS["QualityControlConfig"]["x-toloka-dependent-values"][0]
    assert {each.collector_type: [*figures(each)] for each in COLLECTORS} == rule["values"]
    facts = SCHEMAS["RuleCondition"]["x-toloka-dependent-values"][0]["values"]
    assert {
        name for kind in COLLECTORS for name, each in figures(kind).items() if isinstance(each, qc.Fact)
    } == {
        *facts,
        "skill_id",
        "next_assignment_available",
    }


def test_a_condition_of_another_collector_is_refused() -> None:
    with pytest.raises(TypeError, match="is a condition of Captcha, not of Income"):
        qc.Income().when(qc.Captcha.fail_rate > 5)  # type: ignore[arg-type]


def test_a_value_that_a_fact_never_has_is_refused() -> None:
    rule = qc.AssignmentsAssessment().when(qc.AssignmentsAssessment.assessment_event == "DECLINE")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="can't be 'DECLINE'"):
        rule.then(qc.change_overlap(1))
    new = qc.AssignmentsAssessment.assessment_event == NewValue("DECLINE")
    assert qc.AssignmentsAssessment().when(new).then(qc.change_overlap(1))


def test_a_skill_is_set_from_a_figure_that_the_collector_has() -> None:
    rule = qc.MajorityVote(answer_threshold=3).when(qc.MajorityVote.total_answers_count > 2)
    assert rule.then(qc.set_skill_from("1", qc.MajorityVote.correct_answers_rate))
    with pytest.raises(ValueError, match="MajorityVote: from_field can't be 'success_rate'"):
        rule.then(qc.set_skill_from("1", qc.Captcha.success_rate))


@pytest.mark.parametrize("wrong", [0.6, 600, -1, 100.5])
def test_a_rate_that_is_no_percentage_is_refused(wrong: float) -> None:
    ban = qc.restrict("PROJECT", days=1)
    with pytest.raises(ValueError, match=r"golden_set_correct_answers_rate is in percent"):
        qc.golden_tasks(ban, correct_rate=wrong, answers=5)
    with pytest.raises(ValueError, match=r"Captcha\.fail_rate is in percent"):
        qc.captcha(ban, fail_rate=wrong, of_last=10)
    with pytest.raises(ValueError, match=r"MajorityVote\.correct_answers_rate is in percent"):
        _ = qc.MajorityVote.correct_answers_rate < wrong


@pytest.mark.parametrize("right", [0, 1, 62.5, 100])
def test_a_percentage_is_taken(right: float) -> None:
    assert f"{right!r}>" in repr(qc.Captcha.fail_rate >= right)


def test_collectors_are_passed_one_by_one() -> None:
    collectors: Any = [qc.captcha(qc.restrict("PROJECT", days=1), fail_rate=30, of_last=10)]
    with pytest.raises(TypeError, match="pass the collectors one by one"):
        qc.quality_control(collectors)


def test_only_assessments_change_the_overlap() -> None:
    with pytest.raises(ValueError, match="Income: only AssignmentsAssessment and UsersAssessment can change"):
        qc.income_limit(qc.change_overlap(1), dollars=20)
    event = qc.AssignmentsAssessment.assessment_event == "REJECT"
    assert qc.AssignmentsAssessment().when(event).then(qc.change_overlap(1))


def test_a_block_has_one_duration() -> None:
    with pytest.raises(TypeError, match="give one of days, hours and minutes"):
        qc.restrict("POOL")
    with pytest.raises(TypeError, match="give one of days, hours and minutes"):
        qc.restrict("POOL", days=1, hours=1)


def test_values_are_checked_as_when_they_are_sent() -> None:
    with pytest.raises(ValueError, match="can't be 'POOLS'"):
        qc.skipped_in_row(qc.restrict("POOLS", days=1), suites=10)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "misread",
    [
        lambda: qc.Captcha.fail_rate > 5 and qc.Captcha.fail_rate < 50,
        lambda: 5 < qc.Captcha.fail_rate < 50,
        lambda: not qc.Captcha.fail_rate > 5,
        lambda: qc.Captcha.fail_rate or None,
    ],
)
def test_and_not_and_chained_comparisons_are_refused(misread: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match=r"neither true nor false|is no condition yet"):
        misread()


# Ready rules


def test_ready_rules_say_what_the_documentation_shows() -> None:
    control = qc.quality_control(
        qc.captcha(BLOCK, fail_rate=30, of_last=10),
        qc.golden_tasks(BLOCK, correct_rate=75, answers=7, of_last=10),
        qc.majority_vote(BLOCK, majority=3, correct_rate=60, answers=5, of_last=10),
        qc.fast_answers(BLOCK, seconds=3, suites=4, of_last=10),
        qc.skipped_in_row(BLOCK, suites=10),
        qc.income_limit(BLOCK, dollars=20),
        training_requirement=models.TrainingRequirement(
            training_pool_id="1", training_passing_skill_value=70
        ),
    )
    models.QualityControl.check_dict(plain(control))
    assert [
        " and ".join(f"{each.key} {each.operator} {each.value}" for each in config.rules[0].conditions)
        for config in control.configs or ()
    ] == [
        "stored_results_count GTE 10 and fail_rate GTE 30",
        "golden_set_answers_count GTE 7 and golden_set_correct_answers_rate LT 75",
        "total_answers_count GTE 5 and correct_answers_rate LT 60",
        "fast_submitted_count GTE 4",
        "skipped_in_row_count GTE 10",
        "income_sum_for_last_24_hours GTE 20",
    ]
    parameters = [plain(each.collector_config).get("parameters") for each in control.configs or ()]
    assert parameters == [
        {"history_size": 10},
        {"history_size": 10},
        {"answer_threshold": 3, "history_size": 10},
        {"fast_submit_threshold_seconds": 3, "history_size": 10},
        None,
        None,
    ]


# What the service sent


@pytest.mark.parametrize("data", parts("QualityControl", "quality_control"))
def test_recorded_quality_control_is_given_back_as_it_was(data: Any) -> None:
    found = qc.collectors(models.QualityControl.from_dict(data))
    assert [plain(each.to_model()) for each in found] == data.get("configs", [])


def test_there_is_recorded_quality_control() -> None:
    assert len(parts("QualityControl", "quality_control")) > 10


@pytest.mark.parametrize("data", parts("QualityControl", "quality_control"))
def test_recorded_rules_can_be_written(data: Any) -> None:
    """Each rule of a documented body, written with the builders."""
    for config in models.QualityControl.from_dict(data).configs or ():
        read = qc.Collector.from_model(config)
        kind = type(read)
        if kind is qc.Collector:
            continue
        again = qc.Collector.from_model(
            models.QualityControlConfig(collector_config=config.collector_config, rules=[])
        )
        for rule in config.rules:
            compare = {
                "EQ": "__eq__",
                "NE": "__ne__",
                "GT": "__gt__",
                "GTE": "__ge__",
                "LT": "__lt__",
                "LTE": "__le__",
            }
            first, *others = (
                getattr(getattr(kind, each.key), compare[each.operator])(each.value)
                for each in rule.conditions
            )
            again = again.when(first, *others).then(rule.action)  # type: ignore[arg-type]
        assert again == read


ANYTHING = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=3))
CONFIG = st.fixed_dictionaries(
    {
        "collector_config": st.fixed_dictionaries(
            {"type": st.sampled_from(["CAPTCHA", "INCOME", "MOOD"])},
            optional={"uuid": st.text(), "parameters": st.dictionaries(st.text(max_size=3), ANYTHING)},
        ),
        "rules": st.lists(
            st.fixed_dictionaries(
                {
                    "conditions": st.lists(
                        st.fixed_dictionaries(
                            {"key": st.text(max_size=3), "operator": st.text(max_size=3), "value": ANYTHING}
                        )
                    ),
                    "action": st.fixed_dictionaries({"type": st.sampled_from(["SET_SKILL", "SING"])}),
                },
                optional={"note": ANYTHING},
            ),
            max_size=2,
        ),
    },
    optional={"more": ANYTHING},
)


@UNTIMED
@given(CONFIG)
def test_any_collector_is_given_back_as_it_was_with_what_is_not_known(data: Any) -> None:
    found = qc.Collector.from_model(models.QualityControlConfig.from_dict(data))
    assert plain(found.to_model()) == data


def test_a_rule_can_be_added_to_what_the_service_sent() -> None:
    data = {
        "collector_config": {"type": "MOOD", "uuid": "1"},
        "rules": [{"conditions": [], "action": {"type": "SING"}}],
        "more": 1,
    }
    found = qc.Collector.from_model(models.QualityControlConfig.from_dict(data))
    assert type(found) is qc.Collector
    with pytest.raises(TypeError, match="is a condition of Income, not of Collector"):
        found.when(qc.Income.income_sum_for_last_24_hours > 1)
    known = qc.Collector.from_model(
        models.QualityControlConfig.from_dict({**data, "collector_config": {"type": "INCOME"}})
    )
    again = known.when(qc.Income.income_sum_for_last_24_hours > 1).then(qc.accept_all())
    assert plain(again.to_model())["rules"][0] == data["rules"][0]  # type: ignore[index]
    assert plain(again.to_model())["more"] == 1
