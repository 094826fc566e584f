"""The first steps with Toloka: make a training, open it, list trainings, be refused.

python quickstart.py                              in an emulator: no account, no token, no network
TOLOKA_TOKEN=<key> python quickstart.py sandbox   the same at the service, where no money is spent
"""

import argparse

from toloka_sdk import Toloka, ValidationError, models

parser = argparse.ArgumentParser(description="The first steps with Toloka.")
parser.add_argument("environment", nargs="?", default="local", choices=["local", "sandbox"])

with Toloka(parser.parse_args().environment) as toloka:
    project = toloka.projects.create(
        models.ProjectForm(
            public_name="Cat or dog?",
            public_description="Look at a picture and say which animal is in it.",
            public_instructions="Choose the animal that you see.",
            task_spec=models.TaskSpec(
                input_spec={"image": models.FieldSpec(type="url")},
                output_spec={"animal": models.FieldSpec(type="string", allowed_values=["cat", "dog"])},
                view_spec=models.ClassicViewSpec(
                    markup="{{img src=image}} {{field type='input' name='animal'}}"
                ),
            ),
            assignments_issuing_type="AUTOMATED",
        )
    )
    print(f"Project {project.id} is {project.status}.")

    form = models.TrainingForm(
        project_id=project.id,
        private_name="Practice",
        inherited_instructions=True,
        training_tasks_in_task_suite_count=3,
    )
    training = toloka.trainings.create(form)
    print(f"Training {training.id} is {training.status}.")

    operation = toloka.trainings.open(training.id).wait(timeout=60)
    print(f"Opened: {operation and operation.status}.")
    operation = toloka.trainings.open(training.id).wait()
    print(f"Opened again: {operation}, for it was open already.")

    for name in ("More practice", "Even more", "Yet more", "The last"):
        form.private_name = name
        toloka.trainings.create(form)
    for page in toloka.trainings.list(project_id=project.id, limit=2).pages():
        print("One page:", [training.private_name for training in page.items])
    opened = toloka.trainings.list(project_id=project.id, status=models.TrainingStatus.OPEN)
    print("Open, of all pages:", [training.private_name for training in opened])

    form.project_id = "0"
    try:
        toloka.trainings.create(form)
    except ValidationError as error:
        print(f"Refused: {error}")
