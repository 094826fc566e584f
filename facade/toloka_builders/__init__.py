"""What is hard to write by hand: filters, quality control, interfaces, copies of projects.

`filters` makes a pool's filter of an expression, `quality_control` its rules, and `template_builder` the
interface of a project with the specification of its fields. They make and read the models of `toloka_sdk`,
and keep what they don't know. `cloning` copies a project with its trainings and pools.

```python
from toloka_builders.filters import Languages, RegionByPhone, Skill

audience = (Skill("1") >= 80) & Languages.in_("EN") & ~RegionByPhone.is_(225)
print(audience.to_model())  # what PoolForm(filter=…) takes
```
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each is imported when it is asked for: the components of Template Builder take a while
    from . import cloning, filters, quality_control, template_builder

__all__ = ["cloning", "filters", "quality_control", "template_builder"]
