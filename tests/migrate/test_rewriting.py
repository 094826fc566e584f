"""What becomes of programs that were written with toloka-kit."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

from toloka_migrate import NotAProgram, migrate
from toloka_migrate.table import Class, Method, table

HEAD = "import toloka.client as toloka\nclient = toloka.TolokaClient(token, 'SANDBOX')\n"
CLASSES = [each for each in table().classes.values() if "." not in each.name]
REPLACED = [each for each in table().methods.values() if each.to]
PREFIXED = [each for each in table().classes.values() if "." in each.name and each.name[0].islower()]


def body(text: str) -> str:
    """What a program does after the client is made, once it is rewritten."""
    text = migrate(HEAD + text).text
    ast.parse(text)
    return text.partition("sandbox')\n")[2].strip("\n")


def all_of(statements: dict[str, str]) -> dict[str, str]:
    """What becomes of each of these statements, in one program."""
    names = [*statements]
    program = "".join(f"it = {number}\n{statements[name]}\n" for number, name in enumerate(names))
    migration = migrate(HEAD + program)
    assert migration.left == ()
    found = re.split(r"^it = \d+\n", migration.text, flags=re.MULTILINE)[1:]
    return {name: " ".join(each.split()) for name, each in zip(names, found, strict=True)}


@pytest.fixture(scope="module")
def called() -> dict[str, str]:
    """The call of each method, rewritten."""
    spread = ("request", "parameters", "sort", "limit")
    plain = {row.name: [each.rstrip("=") for each in row.arguments if each not in spread] for row in REPLACED}
    return all_of({name: f"client.{name}({', '.join(each)})" for name, each in plain.items()})


@pytest.fixture(scope="module")
def constructed() -> dict[str, str]:
    """The construction of each model, rewritten."""
    return all_of({row.name: f"it = toloka.{row.name}(**values)" for row in CLASSES})


@pytest.fixture(scope="module")
def used() -> dict[str, str]:
    """What is written with each class of a module, rewritten."""
    statements: dict[str, str] = {}
    for row in PREFIXED:
        group, _, name = row.name.partition(".")
        module = "project.template_builder" if group == "tb" else group
        compares = group in ("conditions", "filter") and name != "Skill"
        statements[row.name] = f"it = toloka.{module}.{name}{' == 1' if compares else '()'}"
    return all_of(statements)


@pytest.mark.parametrize("method", REPLACED, ids=lambda row: row.name)
def test_each_method_becomes_the_call_that_the_table_names(method: Method, called: dict[str, str]) -> None:
    after = called[method.name]
    assert f"client.{method.to}(" in after
    assert f"client.{method.name}(" not in after
    assert (".wait()" in after) == (method.kind == "waits")
    assert (".first_page()" in after) == (method.kind == "page")


def test_a_method_that_gives_the_object_reads_it_again() -> None:
    rows = [row for row in REPLACED if row.kind in ("waits", "then")]
    found = all_of({row.name: f"made = client.{row.name}(made_id)" for row in rows})
    for row in rows:
        wait = ".wait()" if row.kind == "waits" else ""
        assert f"client.{row.to}(made_id){wait} made = client.{row.then}(" in found[row.name]


def test_a_body_in_keywords_becomes_a_model() -> None:
    rows = [row for row in REPLACED if row.body and not row.whole]
    statements: dict[str, str] = {}
    for row in rows:
        kind = [f"type={next(iter(row.bodies))!r}"] if row.bodies else []
        arguments = ", ".join([*row.arguments[:-1], *kind, "**values"])
        statements[row.name] = f"client.{row.name}({arguments})"
    found = all_of(statements)
    assert [row.name for row in rows if f"models.{row.body}(" not in found[row.name]] == []


@pytest.mark.parametrize("row", CLASSES, ids=lambda row: row.name)
def test_each_model_becomes_what_the_table_names(row: Class, constructed: dict[str, str]) -> None:
    added = [f'{name}="{value}"' for name, value in row.constants.items()]
    added += ["configs=[]"] if row.to == "models.QualityControl" else []
    assert constructed[row.name] == f"it = {row.to}({', '.join([*added, '**values'])}){row.suffix}"


@pytest.mark.parametrize("row", PREFIXED, ids=lambda row: row.name)
def test_each_class_of_a_module_becomes_what_the_table_names(row: Class, used: dict[str, str]) -> None:
    assert row.to in used[row.name]


EXAMPLES = {
    "filters are combined": (
        "pool.filter = (toloka.filter.Skill('1') >= 80) & toloka.filter.Languages.in_(['EN', 'DE'])",
        "pool.filter = ((filters.Skill('1') >= 80) & filters.Languages.in_('EN', 'DE')).to_model()",
    ),
    "a skill that is missing": (
        "wanted = (toloka.filter.Skill(skill.id) == None)\npool.set_filter(wanted)",
        "wanted = (filters.Skill(skill.id).is_missing())\npool.filter = wanted.to_model()",
    ),
    "a constant of an enumeration": (
        "it = toloka.filter.ClientType == toloka.filter.ClientType.ClientType.TOLOKA_APP",
        'it = filters.ClientType == "TOLOKA_APP"',
    ),
    "a scope": ("scope = toloka.user_restriction.UserRestriction.PROJECT", 'scope = "PROJECT"'),
    "a state": (
        "pool = client.get_pool(id)\nwhile not pool.is_closed():\n    pass\npool.is_open()",
        'pool = client.pools.get(id)\nwhile pool.status != "CLOSED":\n    pass\n(pool.status == "OPEN")',
    ),
    "None is left out": (
        "client.create_skill(name='a', private_comment=None)",
        "client.skills.create(models.SkillForm(name='a'))",
    ),
    "parameters go by name": (
        "client.create_tasks(tasks, toloka.task.CreateTasksParameters(allow_defaults=True))",
        "client.tasks.create_many(tasks, allow_defaults=True)",
    ),
    "a search request": (
        "client.find_pools(toloka.search_requests.PoolSearchRequest(status='OPEN'), limit=5)",
        "client.pools.list(status='OPEN', limit=5).first_page()",
    ),
    "the size of pages": ("client.get_pools(batch_size=20)", "client.pools.list(limit=20)"),
    "the first one": (
        "skill = next(client.get_skills(name='a'), None)",
        "skill = next(iter(client.skills.list(name='a')), None)",
    ),
    "a task of a suite": (
        "toloka.TaskSuite(pool_id='1', tasks=[toloka.Task(input_values={})])",
        "models.TaskSuiteForm(pool_id='1', tasks=[models.SuiteTask(input_values={})])",
    ),
    "an operation that was started": (
        "op = client.open_pool_async('1')\nclient.wait_operation(op)",
        "op = client.pools.open('1')\nop.wait()",
    ),
    "an operation from elsewhere": (
        "client.wait_operation(op, timeout=limit)",
        "client.operations.handle(op.id).wait(timeout=limit.total_seconds())",
    ),
    "a clone": (
        "pool = client.clone_pool(id)",
        'operation = client.pools.clone(id).wait()\npool = client.pools.get(operation.details["pool_id"])',
    ),
    "a clone of a project": (
        "cloned = client.clone_project(project_id=id)\nprint(cloned.project.id)",
        "cloned = clone_project(client, id)\nprint(cloned.project_id)",
    ),
    "the percentage of completion": (
        "from toloka.client.analytics_request import CompletionPercentagePoolAnalytics\n"
        "op = client.get_analytics([CompletionPercentagePoolAnalytics(subject_id=id)])\n"
        "op = client.wait_operation(op)\n"
        "print(op.details['value'][0]['result']['value'])",
        "op = client.pools.progress(id)\nprint(round(100 * (op.fraction or 0)))",
    ),
    "a moment": (
        "pool = toloka.PoolPatchRequest(priority=1)\n"
        "ban = toloka.user_restriction.SystemUserRestriction(user_id='1', will_expire=datetime.utcnow())",
        "pool = models.PoolPatch(priority=1)\n"
        "ban = models.UserRestrictionForm(scope=\"SYSTEM\", user_id='1', will_expire=datetime.now(UTC))",
    ),
    "what JSON holds": (
        "pool = toloka.Pool.structure(data)\nprint(pool.unstructure())",
        "pool = models.PoolForm.from_dict(data)\nprint(pool.to_dict())",
    ),
    "quality control": (
        "pool.quality_control.add_action(\n"
        "    collector=toloka.collectors.Captcha(history_size=5),\n"
        "    conditions=[toloka.conditions.FailRate > 20],\n"
        "    action=toloka.actions.SetSkill(skill_id='1', skill_value=1),\n"
        ")",
        "pool.quality_control.configs.append(models.QualityControlConfig(\n"
        '    collector_config=models.CollectorConfig(type="CAPTCHA", '
        "parameters=models.CollectorParameters(history_size=5)),\n"
        "    rules=[models.QualityControlRule("
        'conditions=[models.RuleCondition(key="fail_rate", operator="GT", value=20)],\n'
        "    action=models.SetSkillAction(parameters=models.SetSkillActionParameters("
        "skill_id='1', skill_value=1)))],\n"
        "))",
    ),
    "a type in an annotation": (
        "def use(pool: toloka.Pool) -> None: ...",
        "def use(pool: models.Pool) -> None: ...",
    ),
    "an error": (
        "try:\n    pass\nexcept toloka.exceptions.ValidationApiError as error:\n    print(error)",
        "try:\n    pass\nexcept ValidationError as error:\n    print(error)",
    ),
}


@pytest.mark.parametrize(("before", "after"), EXAMPLES.values(), ids=EXAMPLES)
def test_a_program_is_rewritten(before: str, after: str) -> None:
    assert body(before) == after
    assert migrate(HEAD + before).left == ()


@pytest.mark.parametrize(("before", "after"), EXAMPLES.values(), ids=EXAMPLES)
def test_a_rewritten_program_stays_as_it_is(before: str, after: str) -> None:
    once = migrate(HEAD + before).text
    assert migrate(once).text == once


@pytest.mark.parametrize(
    "text",
    [
        "",
        "import os\nprint( 1 )\r\n",
        "toloka = client.get_pool('1')\n",
        "# import toloka\nx=1",
        "this is no program",
    ],
)
def test_a_program_without_toloka_kit_stays_byte_for_byte(text: str) -> None:
    assert migrate(text).text == text


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("client.clone_project('1', reuse_controllers=False)", "clone_project: "),
        ("client.check_update_project_for_major_version_change('1', it)", "check_update_project"),
        ("print(client.open_pool('1'))", "open_pool: pools.open"),
        ("client.find_pools(request)", "request: "),
        ("client.create_tasks(tasks, parameters)", "parameters: "),
        ("client.get_analytics(stats)", "get_analytics: "),
        (
            "toloka.Task(input_values={}, pool_id='1', remaining_overlap=2)",
            "Task: there is no remaining_overlap",
        ),
    ],
)
def test_what_is_not_understood_stays_with_a_comment_above_it(before: str, reason: str) -> None:
    first, *rest = body(before).splitlines()
    assert first.startswith(f"# toloka-migrate: {reason}")
    if "remaining_overlap" not in before:
        assert rest == [before]


def test_what_has_no_equivalent_stays_with_a_comment() -> None:
    migration = migrate("from toloka.metrics import MetricCollector\ncollector = MetricCollector([])\n")
    assert migration.text.splitlines()[0].startswith("# toloka-migrate: metrics: ")
    assert "collector = MetricCollector([])" in migration.text
    assert len(migration.left) == 1


def test_an_import_of_everything_stays_with_a_comment_that_comes_once() -> None:
    text = "from toloka.client import *\nclient = TolokaClient('t')\n"
    migration = migrate(text)
    first, _, rest = migration.text.partition("\n")
    assert first.startswith("# toloka-migrate: import *: ")
    assert rest == text
    assert len(migration.left) == 1
    assert migrate(migration.text).text == migration.text


def test_a_setting_of_the_client_that_is_left_out_is_told() -> None:
    migration = migrate("import toloka.client as toloka\ntoloka.TolokaClient('t', 'SANDBOX', verify=False)\n")
    assert "# toloka-migrate: TolokaClient: verify is left out." in migration.text
    assert "Toloka(token='t', environment='sandbox')" in migration.text


def test_an_environment_of_the_enumeration_becomes_its_name() -> None:
    head = "import toloka.client as toloka\n"
    after = migrate(f"{head}toloka.TolokaClient(token, toloka.TolokaClient.Environment.SANDBOX)\n").text
    assert after.endswith('Toloka(token=token, environment="sandbox")\n')


def test_calls_on_one_line_wait_too() -> None:
    assert (
        body("if it: client.close_pool('1'); print(1)") == "if it: client.pools.close('1').wait(); print(1)"
    )


def test_comments_are_kept() -> None:
    text = (
        "import toloka.client as toloka  # 1\n"
        "# 2\n"
        "client = toloka.TolokaClient(  # 3\n"
        "    token,  # 4\n"
        "    'PRODUCTION',  # 5\n"
        "    # 6\n"
        ")\n"
        "pool.quality_control.add_action(  # 7\n"
        "    # 8\n"
        "    collector=toloka.collectors.Captcha(),  # 9\n"
        "    conditions=[toloka.conditions.FailRate > 20],  # 10\n"
        "    # 11\n"
        "    action=toloka.actions.SetSkill(  # 12\n"
        "        skill_id='1',  # 13\n"
        "    ),  # 14\n"
        ")  # 15\n"
        "# 16\n"
    )
    after = migrate(text).text
    assert sorted(map(int, re.findall(r"# (\d+)", after))) == list(range(1, 17))


def test_names_of_the_program_are_not_taken() -> None:
    after = migrate(HEAD + "models = 1\nclient.create_skill(name='a')\n").text
    assert "from toloka_sdk import Toloka, models as toloka_models" in after
    assert "client.skills.create(toloka_models.SkillForm(name='a'))" in after


def test_imports_stand_where_those_of_toloka_kit_stood() -> None:
    text = """\
'It.'
from __future__ import annotations
import os, toloka.client as toloka
import sys
toloka.Pool
"""
    assert (
        migrate(text).text
        == """\
'It.'
from __future__ import annotations
import os
from toloka_sdk import models
import sys
models.PoolForm
"""
    )


def test_an_import_in_a_function_is_replaced_too() -> None:
    text = "def make():\n    import toloka.client as toloka\n    return toloka.Solution(output_values={})\n"
    names: dict[str, Any] = {}
    exec(migrate(text).text, names)
    assert names["make"]().output_values == {}


def test_asynchronous_programs_await_the_same_calls() -> None:
    text = (
        "import toloka.client as tk\nfrom toloka.async_client import AsyncTolokaClient\n"
        "async def run(client: AsyncTolokaClient) -> None:\n"
        "    pool = await client.open_pool('1')\n"
        "    async for task in client.get_tasks(pool_id=pool.id):\n"
        "        print(task)\n"
    )
    assert migrate(text).text == (
        "from toloka_sdk import AsyncToloka\n"
        "async def run(client: AsyncToloka) -> None:\n"
        "    await client.pools.open('1').wait()\n"
        "    pool = await client.pools.get('1')\n"
        "    async for task in client.tasks.list(pool_id=pool.id):\n"
        "        print(task)\n"
    )


def test_the_call_of_another_client_stays() -> None:
    text = HEAD + "store = Store()\nstore.get_pool('1')\n"
    assert "store.get_pool('1')" in migrate(text).text


def test_a_syntax_error_is_reported_with_its_place() -> None:
    with pytest.raises(NotAProgram, match=r"^line 3, column \d+: ") as raised:
        migrate("import toloka.client\n\nx = (1\n")
    assert raised.value.line == 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('f"{pool.is_open()}"', "f\"{(pool.status == 'OPEN')}\""),
        ("f'{pool.is_open()}'", "f'{(pool.status == \"OPEN\")}'"),
        ('f"{toloka.Pool.OPEN}: {1:{2}}"', "f\"{'OPEN'}: {1:{2}}\""),
        ('f"""{toloka.Pool.OPEN}"""', 'f"""{"OPEN"}"""'),
        ('"a" f"{toloka.Pool.OPEN}"', '"a" f"{\'OPEN\'}"'),
    ],
)
def test_texts_within_a_formatted_one_have_the_other_quotes(before: str, after: str) -> None:
    """Until Python 3.12 no other program can be read."""
    assert (
        body(f"pool = client.get_pool('1')\nprint({before})")
        == f"pool = client.pools.get('1')\nprint({after})"
    )


def test_a_mark_of_the_byte_order_stays() -> None:
    assert migrate("\ufeff" + HEAD).text == "\ufeff" + migrate(HEAD).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("client.wait_operation(a if b else c)", "client.operations.handle((a if b else c).id).wait()"),
        ("client.wait_operation(a or b)", "client.operations.handle((a or b).id).wait()"),
        (
            "client.wait_operation(it, timeout=long + longer)",
            "client.operations.handle(it.id).wait(timeout=(long + longer).total_seconds())",
        ),
        ("toloka.unstructure(a or b)", "(a or b).to_dict()"),
        ("x = y == (not pool.is_open())", 'x = y == (pool.status != "OPEN")'),
        (
            "async def run():\n    await client.wait_operation(await client.open_pool_async('1'))",
            "async def run():\n    await (await client.pools.open('1')).wait()",
        ),
    ],
)
def test_an_operation_that_is_asked_for_something_gets_parentheses(before: str, after: str) -> None:
    assert body(before) == after
