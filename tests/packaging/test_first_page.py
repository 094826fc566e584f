"""The first page of the documentation is right, and a page that is wrong would be found."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from try_first_page import PageError, follow

SCRIPT = Path(__file__).parents[2] / "scripts" / "try_first_page.py"
PAGE = """
Save this as `hello.py`:

```python
print("Hello")
```

```console
python3 hello.py
```

It prints:

```text
Hello
```
"""


def test_the_first_page_can_be_followed_in_an_empty_folder() -> None:
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr


def test_a_page_that_is_right_is_followed(tmp_path: Path) -> None:
    follow(PAGE, tmp_path, dict(os.environ))


def test_what_a_page_starts_in_the_background_ends_with_it(tmp_path: Path) -> None:
    follow(
        "```console\nsleep 60 &\necho $!\n```\n\n```console\necho $! > pid\n```\n", tmp_path, dict(os.environ)
    )
    started = Path("/proc", (tmp_path / "pid").read_text().strip(), "cmdline")
    deadline = time.monotonic() + 10
    while started.is_file() and started.read_bytes():  # a process that has ended has no command
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("Hello\n```\n", "Goodbye\n```\n", "It should print:\nGoodbye\n\nIt prints:\nHello\n"),
        ("python3 hello.py", "python3 other.py", "python3 other.py\nfails:"),
    ],
)
def test_a_page_that_is_wrong_is_found(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    assert right in PAGE
    with pytest.raises(PageError) as caught:
        follow(PAGE.replace(right, wrong), tmp_path, dict(os.environ))
    assert str(caught.value).startswith(message)
