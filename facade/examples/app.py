"""Texts sorted by a ready-made app, without a pool or quality control: a project, a batch, the classes.

python app.py                            in an emulator, which makes the classes up
python app.py http://127.0.0.1:8000      the same against `python -m toloka_emulator`
TOLOKA_TOKEN=<key> python app.py sandbox   with the service's app
"""

from __future__ import annotations

import sys

from toloka_sdk import Toloka, models

TEXTS = ["Kate likes dogs.", "Pete like cats.", "There is my hause.", "It is raining."]


def project_form(apps: list[models.App]) -> models.AppProjectForm:
    """The project: which app it is made from, and what the app is to know."""
    (app_id,) = [app.id for app in apps if app.name == "Text Classification"]
    return models.AppProjectForm(
        app_id=app_id,
        name="Grammar",
        parameters={
            "name": "Grammar",
            "default_language": "en",
            "instruction_intro": "Say whether there are mistakes in the text.",
            "instruction_classes": [
                {"label": "Correct", "value": "OK", "description": "There are none"},
                {"label": "Mistake", "value": "BAD", "description": "There is at least one"},
            ],
            "instruction_examples": [
                {"text": "The sun shines.", "label": "Correct", "description": "It is all right"},
                {"text": "The sun shine.", "label": "Mistake", "description": "An s is missing"},
            ],
            "option_multiple_choice": False,
            "option_other": False,
        },
    )


def batch_form() -> models.AppBatchForm:
    """The batch: the texts, each with an ID of our own."""
    items = [{"id": str(number), "text": text} for number, text in enumerate(TEXTS)]
    return models.AppBatchForm(name="Four texts", items=items)


def told(item: models.AppItem) -> str:
    """An item and its class on one line."""
    assert item.output_data, "an item that is done has a result"
    return f"{item.input_data['text']} {', '.join(item.output_data['result'])}"


def run(toloka: Toloka) -> list[str]:
    """Does the job, and returns a line for each text."""
    project = toloka.app_projects.create(project_form(list(toloka.apps.list())))
    batch = toloka.app_batches.create(project.id, batch_form())
    print(f"The batch of {batch.items_count} texts costs {batch.cost} dollars.")
    # Items may be uploaded while the project is being checked, but not started.
    toloka.app_projects.wait_until_ready(project.id)
    toloka.app_batches.start(project.id, batch.id)
    # Were one of them to fail or the money to run out, this would raise.
    done = toloka.app_batches.wait_until_done(project.id, batch.id)
    print(f"{done.items_processed_count} texts are sorted.")
    lines = [told(item) for item in toloka.app_items.list(project.id, batch_id=batch.id)]
    toloka.app_batches.archive(project.id, batch.id)
    toloka.app_projects.archive(project.id)
    return lines


def main(place: str) -> list[str]:
    """Does the job in a place."""
    if place == "local":
        with Toloka("local") as toloka:
            return run(toloka)
    if place == "sandbox":
        with Toloka("sandbox") as toloka:
            return run(toloka)
    with Toloka(base_url=place) as toloka:
        return run(toloka)


if __name__ == "__main__":
    print(*sorted(main(*sys.argv[1:] or ["local"])), sep="\n")
