from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from toloka_api import SERVERS
from toloka_sdk import ConfigurationError
from toloka_sdk._environments import choose


def chosen(variables: dict[str, str] | None = None, **arguments: Any) -> tuple[str, str, str]:
    target = choose(**arguments, variables=variables or {})
    return target.environment, target.base_url, target.token.header


def refusal(variables: dict[str, str] | None = None, **arguments: Any) -> str:
    with pytest.raises(ConfigurationError) as caught:
        choose(**arguments, variables=variables or {})
    return str(caught.value)


@pytest.mark.parametrize("name", SERVERS)
def test_the_servers_are_those_of_the_spec(name: str) -> None:
    assert chosen(environment=name, token="t") == (name, SERVERS[name], "ApiKey t")
    assert chosen({"TOLOKA_ENVIRONMENT": name, "TOLOKA_TOKEN": "t"}) == (name, SERVERS[name], "ApiKey t")


def test_nothing_chosen_is_an_error_that_says_what_to_do() -> None:
    for variables in ({}, {"TOLOKA_TOKEN": "t"}, {"TOLOKA_ENVIRONMENT": "", "TOLOKA_BASE_URL": ""}):
        message = refusal(variables)
        for word in ("environment=", "'production', 'sandbox', 'local'", "base_url=", "TOLOKA_ENVIRONMENT"):
            assert word in message


def test_an_argument_goes_before_variables() -> None:
    variables = {"TOLOKA_ENVIRONMENT": "production", "TOLOKA_TOKEN": "v"}
    assert chosen(variables, environment="sandbox", token="a") == ("sandbox", SERVERS["sandbox"], "ApiKey a")
    assert chosen(variables, environment="sandbox")[2] == "ApiKey v"
    assert chosen(variables, base_url="https://example.org", token="a")[1] == "https://example.org/api"


def test_two_of_one_rank_that_disagree_are_an_error() -> None:
    message = refusal(environment="sandbox", base_url="https://toloka.dev", token="t")
    assert "environment= says 'sandbox'" in message
    assert "keep one" in message
    message = refusal(
        {"TOLOKA_ENVIRONMENT": "local", "TOLOKA_BASE_URL": "https://x.org", "TOLOKA_TOKEN": "t"}
    )
    assert "TOLOKA_BASE_URL says 'https://x.org/api'" in message


def test_two_that_agree_are_fine() -> None:
    assert chosen(environment="sandbox", base_url="https://sandbox.toloka.dev", token="t")[0] == "sandbox"


def test_an_unknown_environment_is_refused() -> None:
    assert "production, sandbox, local, not 'prod'" in refusal(environment="prod")
    assert refusal({"TOLOKA_ENVIRONMENT": "prod"}).startswith("TOLOKA_ENVIRONMENT")


@pytest.mark.parametrize(
    "url",
    [
        "https://x.org",
        "https://x.org/",
        "https://x.org/api",
        "https://x.org/api/",
        "https://x.org/api/v1",
        "https://x.org/api/v1/",
        " HTTPS://X.org/api/v1\n",
    ],
)
def test_a_base_url_with_or_without_the_path(url: str) -> None:
    assert chosen(base_url=url, token="t") == ("https://x.org/api", "https://x.org/api", "ApiKey t")


def test_a_base_url_of_a_server_is_called_by_its_name() -> None:
    assert chosen(base_url="https://toloka.dev/", token="t")[0] == "production"


def test_a_base_url_below_a_path() -> None:
    assert chosen(base_url="https://x.org:8443/Proxy/", token="t")[1] == "https://x.org:8443/Proxy/api"


@pytest.mark.parametrize(
    "url",
    [
        "x.org",
        "ftp://x.org",
        "https://",
        "//x.org",
        "https://u:p@x.org",
        "https://x.org?a=1",
        "https://x.org#a",
        "https://x.org:port",
        "https://[x",
        "http://x.org",
        "http://127.0.0.1.example.org",
        "http://10.0.0.1",
    ],
)
def test_a_base_url_that_is_none_or_not_safe(url: str) -> None:
    message = refusal(base_url=url, token="t")
    assert message.startswith("base_url=")
    assert "p@" not in message


@pytest.mark.parametrize(
    "url", ["http://localhost:8000", "http://127.0.0.1:8000", "http://127.8.9.1", "http://[::1]:80"]
)
def test_this_computer_needs_no_token_and_no_tls(url: str) -> None:
    assert chosen(base_url=url) == (f"{url}/api", f"{url}/api", "ApiKey local")
    assert chosen({"TOLOKA_TOKEN": "v"}, base_url=url)[2] == "ApiKey v"


def test_local_ignores_the_token_of_the_variables() -> None:
    assert chosen({"TOLOKA_TOKEN": "v"}, environment="local")[2] == "ApiKey local"
    assert chosen(environment="local", token="a")[2] == "ApiKey a"


def test_a_missing_token_says_what_to_do() -> None:
    for variables in ({}, {"TOLOKA_TOKEN": ""}):
        message = refusal(variables, environment="production")
        assert message == "A call to production needs a token: pass token=, or set TOLOKA_TOKEN."


def test_both_types_of_token_are_taken() -> None:
    assert chosen(environment="sandbox", token="t", token_type="OAuth")[2] == "OAuth t"
    assert "'Bearer'" in refusal(environment="sandbox", token="t", token_type="Bearer")


def test_the_white_space_of_a_file_is_left_out() -> None:
    assert chosen(environment="sandbox", token=" t0ken\r\n")[2] == "ApiKey t0ken"


@pytest.mark.parametrize(
    "token", ["", " \n", "s3cret s3cret", "s3cret\ns3cret", "s3crét", "s3cret\0", "ApiKey s3cret"]
)
@pytest.mark.parametrize("source", ["argument", "variable"])
def test_what_is_no_token_is_not_shown(token: str, source: str) -> None:
    if source == "argument":
        message = refusal(environment="sandbox", token=token)
    else:
        message = refusal({"TOLOKA_TOKEN": token}, environment="sandbox")
    assert "s3cr" not in message
    if token.startswith("ApiKey"):
        assert "token_type=" in message


def test_a_target_shows_and_gives_away_no_token() -> None:
    target = choose("sandbox", token="s3cret", variables={})
    assert "s3cret" not in repr(target) + str(target.token)
    for leak in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError, match="can't be pickled"):
            leak(target)
