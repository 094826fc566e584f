"""Projects with fields of all types."""

from __future__ import annotations

from collections.abc import Mapping

from toloka_sdk import models


def project(
    inputs: Mapping[str, models.FieldSpec] | None = None,
    outputs: Mapping[str, models.FieldSpec] | None = None,
) -> models.ProjectForm:
    return models.ProjectForm(
        public_name="Animals",
        public_description="Say what you see.",
        public_instructions="Look, and say what you see.",
        task_spec=models.TaskSpec(
            input_spec={"image": models.FieldSpec(type="url")} if inputs is None else inputs,
            output_spec={"animal": models.FieldSpec(type="string", allowed_values=["cat", "dog"])}
            if outputs is None
            else outputs,
            view_spec=models.ClassicViewSpec(markup="{{img src=image}} {{field type='input' name='animal'}}"),
        ),
        assignments_issuing_type="AUTOMATED",
    )


ANIMALS = project()


def of_type(type: models.FieldType | str, **constraints: object) -> models.FieldSpec:
    return models.FieldSpec.from_dict({"type": str(type), "required": False, **constraints})


EVERY_TYPE = {type.value: of_type(type) for type in models.FieldType}
"""A field of each type, named for it."""
