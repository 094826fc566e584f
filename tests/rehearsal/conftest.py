"""What rehearsals are tried with. They need crowd-kit, which only the extra `rehearse` brings."""

from __future__ import annotations

import pytest

pytest.importorskip("crowdkit", reason="the extra `rehearse` is not installed")
