"""What type checkers must not let pass: the lines that end in `# wrong`, and no other.

The file is checked, not run.
"""

# ruff: noqa: B015, B018

from __future__ import annotations

from toloka_builders import filters
from toloka_builders import quality_control as qc
from toloka_builders import template_builder as tb
from toloka_builders.cloning import clone_project
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka, is_unset, models, webhooks


def synchronous(toloka: Toloka) -> None:
    toloka.trainings.get(1)  # wrong
    toloka.trainings.get()  # wrong
    toloka.trainings.get("1", "2")  # wrong
    toloka.trainings.list("OPEN")  # wrong
    toloka.trainings.list(statuss="OPEN")  # wrong
    toloka.trainings.list(limit="many")  # wrong
    toloka.trainings.find()  # wrong
    toloka.trainings.create({"project_id": "1"})  # wrong
    toloka.trainings.create(models.ProjectForm.from_dict({}))  # wrong
    toloka.trainings.open("1").wait().status  # wrong
    toloka.trainings.open("1").wait(10, print, True)  # wrong
    for page in toloka.trainings.list():
        page.items  # wrong
    toloka.trainings.list().first_page().next["id_gt"]  # wrong
    toloka.operations.handle(5)  # wrong
    toloka.with_options(environment="local")  # wrong
    toloka.trainings.get("1").nme  # wrong
    models.TrainingForm(projekt_id="1")  # wrong
    Toloka("prod")  # wrong
    Toloka("local", "token")  # wrong
    Toloka("local", token_type="Bearer")  # wrong
    Toloka("local", retry=3)  # wrong
    RetryPolicy(attempts=3)  # wrong


def reading(pool: models.Pool, assignment: models.Assignment) -> None:
    assignment.accepted.isoformat()  # wrong
    pool.owner.id  # wrong
    len(assignment.solutions)  # wrong
    pool.created.iso_format()  # wrong
    models.PoolForm(project_id="1")  # wrong
    models.Pool(private_name="x")  # wrong
    if is_unset(pool.created):
        pool.created.isoformat()  # wrong


async def asynchronous(toloka: AsyncToloka) -> None:
    toloka.trainings.get("1").id  # wrong
    for _ in toloka.trainings.list():  # wrong
        pass
    toloka.trainings.list().first_page().items  # wrong
    toloka.trainings.open("1").id  # wrong
    (await toloka.trainings.open("1").wait()).status  # wrong
    await toloka.operations.handle("1").wait().status  # wrong
    with toloka:  # wrong
        pass


def creating(toloka: Toloka, task: models.TaskForm, bonus: models.UserBonusForm) -> None:
    toloka.tasks.create(bonus)  # wrong
    toloka.tasks.create([task])  # wrong
    toloka.tasks.create_many([bonus])  # wrong
    toloka.tasks.create_many(task)  # wrong
    toloka.tasks.create_in_background(task)  # wrong
    toloka.tasks.create(task, async_mode=True)  # wrong
    toloka.tasks.create({"pool_id": "1"})  # wrong
    toloka.tasks.create(task).items  # wrong
    toloka.tasks.create_many([task]).id  # wrong
    toloka.tasks.create_many([task]).wait()  # wrong
    toloka.tasks.create_in_background([task]).items  # wrong
    toloka.tasks.create(task, operationid="1")  # wrong
    toloka.user_bonuses.create(bonus, open_pool=True)  # wrong
    toloka.webhook_subscriptions.set(bonus)  # wrong
    toloka.assignments.accept("1", "Well done")  # wrong
    toloka.tasks.list()  # wrong
    toloka.attachments.download("1")  # wrong
    toloka.attachments.download("1", 5)  # wrong
    toloka.attachments.download("1", "x", True)  # wrong
    toloka.attachments.download("1", "x").read()  # wrong
    webhooks.verify({}, "header", "secret")  # wrong
    webhooks.receive(b"", {})  # wrong


async def creating_asynchronously(toloka: AsyncToloka, task: models.TaskForm) -> None:
    toloka.tasks.create(task).id  # wrong
    await toloka.tasks.create_in_background([task]).id  # wrong
    (await toloka.tasks.create_in_background([task])).status  # wrong
    toloka.attachments.download("1", "x").name  # wrong


def typos(toloka: Toloka, pool: models.PoolForm) -> None:
    toloka.pools.list(status="OPENED")  # wrong
    toloka.pools.list(sort="creatd")  # wrong
    toloka.pools.list(sort=["id", "name"])  # wrong
    toloka.pools.list(project_id=None)  # wrong
    toloka.pools.list(created_gte=None)  # wrong
    toloka.pools.list(limit=None)  # wrong
    toloka.assignments.list(pool_id="1", status=["ACCEPTED", "REJECT"])  # wrong
    toloka.assignments.list(pool_id=None)  # wrong
    toloka.assignments.accept("1", public_comment=None)  # wrong
    toloka.pools.get(None)  # wrong
    toloka.pools.open(models.Pool(id="1"))  # wrong
    qc.Income().when(qc.Captcha.fail_rate > 5)  # wrong
    qc.UsersAssessment().when(qc.UsersAssessment.pool_access_revoked_reason == "SKILL")  # wrong
    qc.restrict("POOLS", days=1)  # wrong
    clone_project(toloka, "1", to=AsyncToloka("local"))  # wrong
    filters.Languages >= "EN"  # wrong
    filters.Gender.is_("WOMAN")  # wrong
    filters.Skill("1") >= 80 & filters.Languages.in_("EN")  # wrong
    filters.Languages & filters.Rating  # wrong
    tb.ImageView(url=tb.InputData("image"), rotateable=True)  # wrong
    tb.ImageView()  # wrong
    tb.AlertView(theme="inof")  # wrong
    tb.TextField(data=tb.InputData("text"))  # wrong
    tb.ListView(items=[tb.RequiredCondition()])  # wrong
    models.CollectorConfig(type="CAPTCH")  # wrong
    models.CollectorConfig(type=models.PoolStatus.OPEN)  # wrong
    models.RuleCondition(key="succes_rate", operator="LT", value=1)  # wrong
    models.RuleCondition(key="success_rate", operator="LESS", value=1)  # wrong
    models.RestrictionActionParameters(scope="POOLS")  # wrong
    models.ProfileFilter(key="region_by_ip", operator="IN", value=225)  # wrong
    models.ProfileFilter(key="langauges", operator="IN", value="EN")  # wrong
    models.ProfileFilter(key="languages", operator="in", value="EN")  # wrong
    models.ProfileFilter(category="profiles", key="languages", operator="IN", value="EN")  # wrong
    models.ComputedFilter(key="region_by_phon", operator="IN", value=225)  # wrong
    models.ComputedFilter(category="skill", key="rating", operator="GT", value=1)  # wrong
    models.SkillFilter(key="1", operator="IN", value=1)  # wrong
    models.SkillFilter(key="1", operator="==", value=1)  # wrong
    models.SkillFilter(key=models.SkillForm(name="x"), operator="EQ", value=1)  # wrong
    models.QualityControl(captcha_frequency="OFTEN")  # wrong
    models.BasicDynamicOverlap(type="BASICS")  # wrong
    models.RestrictionV2ActionParameters(scope="POOL", duration_unit="DAY", duration=1)  # wrong
    models.ChangeOverlapAction(
        type="CHANGE_OVERLAPS",  # wrong
        parameters=models.ChangeOverlapActionParameters(delta=1),
    )
    models.ProjectForm(
        public_name="x",
        public_description="x",
        task_spec=models.TaskSpec(input_spec={}, output_spec={}),
        assignments_issuing_type="AUTOMATIC",  # wrong
    )
    models.SetSkillAction(type="SET_SKIL", parameters=models.SetSkillActionParameters(skill_id="1"))  # wrong
    models.FieldSpec(type="strng")  # wrong
    models.FieldSpec(type="string", allowed_values={"cat"})  # wrong
    models.UserRestrictionForm(user_id="1", scope="EVERYWHERE")  # wrong
    models.WebhookSubscriptionForm(webhook_url="x", event_type="POOL_OPENED", pool_id="1")  # wrong
    pool.quality_control.captcha_frequency = "MEDIUM"  # wrong
    pool.quality_control = models.QualityControl(captcha_frequency="MIDDLE")  # wrong
    pool.metadata["x"] = 1  # wrong
