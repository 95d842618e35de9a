"""The file of a page runs its own script and nothing else, whatever the data say."""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from comity import store
from comity.network import Exploration, explore, page

HOSTILE = "</script><script>alert(1)</script><!--\u2028"


@dataclass(frozen=True)
class Said:
    wording: str = HOSTILE
    language: str = "en"
    source: str = HOSTILE
    link: str = "https://a.example/"


@pytest.fixture
def shown(worked: store.Graph) -> Exploration:
    """Return the worked example, with a name that tries to be markup."""
    found = explore(worked, "institution-topic")
    for network in (found.asked, found.whole):
        for node in network.nodes.values():
            node["label"] = HOSTILE
    return found


@pytest.fixture
def text(shown: Exploration, scripts: Path) -> str:
    """Return its page."""
    return page(shown, {passage: Said() for passage in shown.passages}).decode()


def test_names_and_words_stay_text(text: str) -> None:
    assert len(re.findall(r"<script\b", text)) == 2
    assert text.count("<script>") == 0


def test_the_policy_allows_the_script_and_the_style_that_are_there(text: str) -> None:
    (script,) = re.findall(r'<script type="module">(.*?)</script>', text, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    digests = [b64encode(sha256(part.encode()).digest()).decode() for part in (script, style)]

    assert policy.startswith("default-src 'none';")
    assert [f"'sha256-{digest}'" in policy for digest in digests] == [True, True]


def test_nothing_is_loaded_from_anywhere(text: str) -> None:
    assert re.findall(r"""<(?:link|img|iframe|script|source)\b[^>]*\b(?:src|href)=""", text) == []
    assert "@import" not in text


def test_the_same_view_gives_the_same_file(shown: Exploration, scripts: Path) -> None:
    assert page(shown, {}) == page(shown, {})
