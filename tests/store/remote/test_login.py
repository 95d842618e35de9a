"""Who asks: said only where nobody can listen, and shown nowhere."""

from base64 import b64encode

import pytest

from comity import store
from comity.errors import ComityError, UsageError
from tests.store.remote.conftest import Connect
from tests.store.remote.server import Endpoint, reply

PAIR = b64encode("anna:pass wörd".encode()).decode()


def test_a_user_and_a_password_are_sent_as_basic(
    endpoint: Endpoint, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_USER", "anna")
    monkeypatch.setenv("COMITY_PASSWORD", "pass wörd")

    connect().ask("ASK {}")

    assert endpoint.asked[0].headers["authorization"] == f"Basic {PAIR}"


def test_a_token_is_sent_as_bearer(
    endpoint: Endpoint, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_TOKEN", "abc.DEF~1=")

    connect().ask("ASK {}")

    assert endpoint.asked[0].headers["authorization"] == "Bearer abc.DEF~1="


def test_a_login_given_is_taken_before_that_of_the_environment(
    endpoint: Endpoint, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_TOKEN", "environment")

    connect(store.bearer("given")).ask("ASK {}")

    assert endpoint.asked[0].headers["authorization"] == "Bearer given"


def test_without_a_login_none_is_sent(endpoint: Endpoint, connect: Connect) -> None:
    connect().ask("ASK {}")

    assert "authorization" not in endpoint.asked[0].headers


@pytest.mark.parametrize("secret", ["pass wörd", PAIR])
@pytest.mark.parametrize("status", [200, 401, 500])
def test_an_error_that_repeats_the_login_is_told_without_it(
    endpoint: Endpoint, connect: Connect, status: int, secret: str
) -> None:
    endpoint.script = [reply(f"Authorization: {secret}".encode(), status, "text/plain", Location=f"/{PAIR}")]

    with pytest.raises(ComityError, match="Authorization: …") as told:
        connect(store.basic("anna", "pass wörd")).ask("ASK {}")

    assert secret not in str(told.value)
    assert PAIR not in str(told.value)


@pytest.mark.parametrize(
    "address", ["http://a.example/sparql", "http://10.0.0.1/", "http://127.0.0.1.a.example/"]
)
def test_a_login_is_not_sent_where_others_can_read_it(address: str) -> None:
    with pytest.raises(UsageError, match="found a login that would be sent in clear; expected https") as told:
        store.connect(address, store.bearer("s3cret"))

    assert "s3cret" not in str(told.value)


def test_a_login_does_not_show_what_it_holds() -> None:
    assert repr(store.basic("anna", "secret")) == repr(store.bearer("secret")) == "Login()"


@pytest.mark.parametrize("token", ["", "a b", "a\r\nX-Evil: 1", "ü", "a=b", '"a"'])
def test_what_is_no_token_is_refused_and_not_shown(token: str) -> None:
    with pytest.raises(UsageError) as told:
        store.bearer(token)

    assert (
        str(told.value) == "COMITY_TOKEN: found characters that no token has; expected a token as in RFC 6750"
    )


@pytest.mark.parametrize(("user", "password"), [("", "secret"), ("a:b", "secret"), ("a", "sec\nret")])
def test_what_basic_cannot_carry_is_refused_and_not_shown(user: str, password: str) -> None:
    with pytest.raises(UsageError, match="found a name or password that cannot be sent") as told:
        store.basic(user, password)

    assert password not in str(told.value)


@pytest.mark.parametrize(
    "given",
    [
        {"COMITY_USER": "anna"},
        {"COMITY_PASSWORD": "secret"},
        {"COMITY_TOKEN": "secret", "COMITY_USER": "anna", "COMITY_PASSWORD": "secret"},
        {"COMITY_TOKEN": "secret", "COMITY_PASSWORD": "secret"},
    ],
)
def test_half_a_login_or_two_are_refused(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, given: dict[str, str]
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(
        UsageError, match="the environment: found half a login, or two; expected COMITY_TOKEN"
    ):
        connect()
