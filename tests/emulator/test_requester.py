"""The own account, and what is known of Tolokers."""

from __future__ import annotations

from emulator.api import Api
from toloka_emulator import Emulator


def test_the_account_is_the_one_that_owns_everything(api: Api) -> None:
    account = api.read("/requester")
    assert account["id"] == api.project()["owner"]["id"]
    assert account["balance"] > 0


def test_a_toloker_is_always_the_same_for_one_seed() -> None:
    def read(seed: int, user: str) -> object:
        with Emulator(seed=seed) as emulator, Api(emulator) as api:
            known = api.read(f"/user-metadata/{user}")
            assert not emulator.mismatches
            assert known["id"] == user
            return known["country"], known["languages"], known["attributes"]

    users = [f"user-{number}" for number in range(20)]
    assert [read(1, user) for user in users] == [read(1, user) for user in users]
    assert [read(1, user) for user in users] != [read(2, user) for user in users]


def test_tolokers_differ(api: Api) -> None:
    known = [api.read(f"/user-metadata/user-{number}") for number in range(50)]
    assert len({one["country"] for one in known}) > 3
    assert {one["attributes"]["client_type"] for one in known} == {"TOLOKA_APP", "BROWSER"}
    for attributes in (one["attributes"] for one in known):
        major, minor = attributes["os_version_major"], attributes["os_version_minor"]
        assert attributes["os_version"] == float(f"{major}.{minor}")
