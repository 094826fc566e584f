"""What is hard to write by hand: filters of pools, and quality control.

`filters` makes a pool's filter of an expression, and `quality_control` its rules. They make and read the
models of `toloka_sdk`, and keep what they don't know.

```python
from toloka_builders.filters import Languages, RegionByPhone, Skill

audience = (Skill("1") >= 80) & Languages.in_("EN") & ~RegionByPhone.is_(225)
print(audience.to_model())  # what PoolForm(filter=…) takes
```
"""

from . import filters, quality_control

__all__ = ["filters", "quality_control"]
