"""A view to look around in, in Python and in notebooks."""

from pathlib import Path

import pytest

import comity
from comity.errors import UsageError
from comity.knowledge import Explorer

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def explorer(scripts: Path) -> Explorer:
    """Return the view of institutions and topics since 2015."""
    return comity.open().explore("institution-topic", since=2015, least=2)


def test_a_notebook_gets_a_widget_a_picture_and_a_line(explorer: Explorer) -> None:
    shown = explorer._repr_mimebundle_()

    assert set(shown) == {VIEW, "text/html", "text/plain"}
    assert "<svg" in shown["text/html"]
    assert shown["text/plain"].startswith("Institutions and the topics of meetings they hosted.")


def test_without_widgets_there_is_still_a_picture(
    explorer: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.knowledge.widget.find_spec", lambda _: None)

    assert set(explorer._repr_mimebundle_()) == {"text/html", "text/plain"}


def test_a_notebook_saved_as_html_has_picture_and_table_before_the_widget(
    explorer: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, str]] = []
    monkeypatch.setattr("IPython.display.display", lambda output, raw: shown.append(output))

    explorer._ipython_display_()

    assert [set(output) for output in shown] == [{"text/html", "text/plain"}, {VIEW}]
    assert all(f"<{part}" in shown[0]["text/html"] for part in ("svg", "table"))


def test_the_words_are_those_of_the_passages(explorer: Explorer) -> None:
    found = [each.wording for each in explorer.words.values()]

    assert len(found) > 10
    assert all(word is None or len(word.split()) <= 12 for word in found)


def test_an_explorer_has_the_network_that_is_asked_for(explorer: Explorer) -> None:
    assert min(held["weight"] for *_, held in explorer.network.edges.data()) == 2


def test_a_place_that_cannot_be_written_is_one_sentence(explorer: Explorer, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no way to write it"):
        explorer.save(tmp_path / "nowhere" / "view.html")
