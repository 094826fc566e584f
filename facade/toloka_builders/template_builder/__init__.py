"""Interfaces of Template Builder, of typed components.

```python
from toloka_builders import template_builder as tb

template = tb.Template(
    view=tb.ListView(
        items=[
            tb.ImageView(url=tb.InputData("image"), ratio=[1, 1]),
            tb.ButtonRadioGroupField(
                data=tb.OutputData("animal"),
                options=[tb.Option(label="A cat", value="cat"), tb.Option(label="A dog", value="dog")],
                validation=tb.RequiredCondition(),
            ),
        ]
    ),
    plugins=[tb.TolokaPlugin(layout=tb.TaskLayout(kind="scroll", task_width=400))],
)
task_spec = template.to_task_spec()  # what ProjectForm(task_spec=…) takes
print(task_spec.input_spec, task_spec.output_spec)
print(template.to_view_spec().lock)
```

There is a class for each documented component: `view.image` is `ImageView`, `field.radio-group` is
`RadioGroupField`. Its properties are those of the documentation, in snake_case.
"""

from . import _components
from ._components import *  # noqa: F403
from ._parts import (
    Action,
    ActionLike,
    Component,
    Condition,
    ConditionLike,
    Data,
    Field,
    Helper,
    Layout,
    Part,
    Plugin,
    Raw,
    Ref,
    Source,
    View,
    ViewLike,
)
from ._template import Template

__all__ = [
    "Action",
    "ActionLike",
    "Component",
    "Condition",
    "ConditionLike",
    "Data",
    "Field",
    "Helper",
    "Layout",
    "Part",
    "Plugin",
    "Raw",
    "Ref",
    "Source",
    "Template",
    "View",
    "ViewLike",
]
__all__ += _components.__all__
