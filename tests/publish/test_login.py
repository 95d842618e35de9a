"""Who writes says who it is, in the form that the store wants, and only where nobody listens on the way."""

from urllib.request import Request

import pytest

from comity.errors import UsageError
from comity.store import LocalGraph
from comity.store.limits import Limits
from comity.store.remote.login import basic, bearer
from comity.store.writable.digest import Digest
from comity.store.writable.sender import Sender
from tests.publish.conftest import Publish
from tests.publish.server import CHALLENGE, Store


@pytest.fixture
def user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_USER", "anna")
    monkeypatch.setenv("COMITY_PASSWORD", "sea")


@pytest.mark.usefixtures("user")
def test_a_store_that_wants_digest_gets_it(store: Store, send: Publish, three: LocalGraph) -> None:
    store.wants_digest = True

    report = send(three)

    assert len(report.sent) == 3
    assert all('username="anna"' in login for login in store.logins if login.startswith("Digest "))


@pytest.mark.usefixtures("user")
def test_the_password_is_sent_in_basic_form_once_at_most(
    store: Store, send: Publish, three: LocalGraph
) -> None:
    store.wants_digest = True

    send(three)

    assert len([login for login in store.logins if login.startswith("Basic ")]) == 1


def test_a_store_that_wants_a_login_is_told_of_as_wrong_use(
    store: Store, send: Publish, three: LocalGraph
) -> None:
    store.wants_digest = True

    with pytest.raises(UsageError, match=r"401 .* expected COMITY_USER"):
        send(three)


def test_a_bearer_answers_no_digest() -> None:
    assert not Digest(bearer("abc")).takes([CHALLENGE])


def test_a_challenge_that_cannot_be_answered_is_told() -> None:
    digest = Digest(basic("anna", "sea"))
    digest.takes([CHALLENGE.replace("MD5", "SHA-512-256")])

    with pytest.raises(UsageError, match="expected digest authentication by MD5"):
        digest.header(Request("http://127.0.0.1/store?graph=x", method="PUT"))


def test_a_login_is_not_sent_in_clear() -> None:
    with pytest.raises(UsageError, match="in clear"):
        Sender(basic("anna", "sea"), Limits()).send("PUT", "http://example.org/store?graph=x")
