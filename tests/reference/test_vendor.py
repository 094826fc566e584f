"""Only the published archive, whole, is taken."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import tomllib

import pytest

import vendor


@pytest.fixture
def archive() -> bytes:
    content = b"export {}\n"
    member = tarfile.TarInfo(vendor.FILE)
    member.size = len(content)
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w:gz") as opened:
        opened.addfile(member, io.BytesIO(content))
    return written.getvalue()


def test_the_file_comes_out_as_it_is(archive: bytes) -> None:
    integrity = f"sha512-{base64.b64encode(hashlib.sha512(archive).digest()).decode()}"
    assert vendor.extract(archive, integrity) == b"export {}\n"


def test_another_archive_is_refused(archive: bytes) -> None:
    with pytest.raises(SystemExit, match=r"not the one in scripts/package\.json"):
        vendor.extract(archive, "sha512-other")


def test_the_package_has_the_version_of_what_is_in_it() -> None:
    project = vendor.versioned(vendor.PROJECT.read_text("utf-8"), "9.8.7")
    assert tomllib.loads(project)["project"]["version"] == "9.8.7"
