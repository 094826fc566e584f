"""The page that tells what replaces each method and class of toloka-kit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toloka_migrate.table import Class, Method, table

PAGE = Path(__file__).parents[2] / "facade" / "docs" / "migration.md"
_GROUPS = {
    "": "Models",
    "filter": "Filters",
    "collectors": "Collectors",
    "conditions": "Conditions",
    "actions": "Actions",
    "tb": "Template Builder",
}
_HEADINGS = {
    "": "What is read has the same name with `models.` before it, but for what the second column says.",
    "filter": "They are combined by `&` and `|`, and `.to_model()` gives what a pool takes.",
    "tb": "Arguments go by name. The names are toloka-kit's, but for those of hotkeys.",
}


def page() -> str:
    """The page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## Methods of the client\n"
    yield "| toloka-kit | here | what differs |\n|---|---|---|"
    for method in sorted(table().methods.values(), key=lambda each: each.name):
        yield f"| `{method.name}` | {_replacement(method)} | {_prose(_difference(method))} |"
    yield ""
    for group, title in _GROUPS.items():
        yield f"## {title}\n"
        if group in _HEADINGS:
            yield f"{_HEADINGS[group]}\n"
        yield "| toloka-kit | here |\n|---|---|"
        for row in table().classes.values():
            if _group(row.name) == group:
                yield f"| `{row.name.removeprefix(f'{group}.')}` | {_class(row)} |"
        yield ""
    yield "## Everything else\n"
    yield "| toloka-kit | here | what differs |\n|---|---|---|"
    for other in table().others.values():
        replacement = f"`{other.to}`" if other.to else other.instead
        yield f"| `{other.name.replace('*', '…')}` | {_prose(replacement)} | {_prose(other.note)} |"
    yield ""


def _prose(text: str) -> str:
    return text.replace("|", "\\|")


def _group(name: str) -> str:
    first = name.partition(".")[0]
    return first if first in _GROUPS else ""


def _replacement(method: Method) -> str:
    if not method.to:
        return _prose(method.instead)
    calls = {
        "call": f"`{method.to}(…)`",
        "list": f"`{method.to}(…)`",
        "page": f"`{method.to}(…).first_page()`",
        "starts": f"`{method.to}(…)`",
        "waits": f"`{method.to}(…).wait()`, then `{method.then}(…)`",
        "then": f"`{method.to}(…)`, then `{method.then}(…)`",
    }
    text = calls[method.kind]
    return f"{text} with `models.{method.body}`" if method.body else text


def _difference(method: Method) -> str:
    kinds = {"starts": "The handle of the operation has `.wait()`.", "list": "`batch_size` is `limit`."}
    return " ".join(filter(None, (kinds.get(method.kind, ""), method.note)))


def _class(row: Class) -> str:
    given = [f"{name}={value!r}".replace("'", '"') for name, value in row.constants.items()]
    inner = [f"{row.within}={row.inner}(…)"] if row.inner else []
    constant = ", ".join([*given, *inner, *(["…"] if not row.inner else [])])
    text = f"`{row.to}({constant}){row.suffix}`"
    return f"{text}; read as `{row.read}`" if row.read else text


_HEAD = """\
# From toloka-kit

`toloka-migrate` rewrites programs and notebooks that were written with toloka-kit. It needs the extra
`migrate`:

```console
pip install 'toloka-sdk[migrate]'
toloka-migrate program.py notebook.ipynb
toloka-migrate --write program.py notebook.ipynb
```

The first call shows what would change, the second one changes the files; `toloka migrate` of the command
line is the same. Imports, the construction of clients, calls, models, filters, quality control,
interfaces of Template Builder and the creation of many objects are rewritten. What it could not translate
stays as it is, below a comment with the reason that begins with `# toloka-migrate:`. It also stands in
the output, and the exit status is 1 then. Nothing else of a program is changed, and a program without
toloka-kit stays as it is, byte for byte. A program that isn't Python is named with the line, and the exit
status is 2. Of a folder it takes all programs and notebooks below, but leaves alone what is installed
there: virtual environments, `node_modules`, `site-packages` and hidden folders.

This program

```py
import datetime

import toloka.client as toloka

client = toloka.TolokaClient("token", "SANDBOX")
pool = toloka.Pool(
    project_id="1",
    private_name="Animals",
    may_contain_adult_content=False,
    reward_per_assignment=0.05,
    assignment_max_duration_seconds=600,
    will_expire=datetime.datetime.utcnow() + datetime.timedelta(days=30),  # a month
    filter=toloka.filter.Languages.in_("EN"),
)
pool = client.create_pool(pool)
pool = client.open_pool(pool.id)
for pool in client.get_pools(status="OPEN"):
    print(pool.id)
```

becomes

```py
import datetime

from toloka_builders import filters
from toloka_sdk import Toloka, models

client = Toloka(token="token", environment="sandbox")
pool = models.PoolForm(
    defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
    project_id="1",
    private_name="Animals",
    may_contain_adult_content=False,
    reward_per_assignment=0.05,
    assignment_max_duration_seconds=600,
    will_expire=datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=30),  # a month
    filter=filters.Languages.in_("EN").to_model(),
)
pool = client.pools.create(pool)
client.pools.open(pool.id).wait()
pool = client.pools.get(pool.id)
for pool in client.pools.list(status="OPEN"):
    print(pool.id)
```

What toloka-kit sends of itself is written out, such as `defaults`. `UNSET` stands where the program gives no
value and toloka-kit has none either.

## What to look at afterwards

- A model is made of keyword arguments, and a wrong name or value is an error at once.
- A time needs a time zone. toloka-kit takes one without as UTC, and so does what is rewritten:
  `datetime.utcnow()` becomes `datetime.now(UTC)`. One that comes from elsewhere is to be given one.
- `None` for a field that the API doesn't take as null is left out where it stands in the program. One in
  a variable is an error; leave the argument out, or pass `UNSET`.
- A list is read page by page, and each loop over it sends requests again. `next(…)` needs `iter(…)`
  around it.
- Exceptions are other ones: [the table](#everything-else) has them.

The rest of this page is the table by which programs are rewritten, made by `python
scripts/migration_page.py`.
"""
