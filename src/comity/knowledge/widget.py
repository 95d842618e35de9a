"""A network as a widget of a notebook (https://anywidget.dev): its state holds the data and the script."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from comity import bundle
from comity.errors import UsageError

if TYPE_CHECKING:
    from anywidget import AnyWidget

# What notebooks know a widget by (Jupyter widgets messaging protocol 2).
VIEW = "application/vnd.jupyter.widget-view+json"


def shown(facts: str, still: str = "") -> dict[str, Any]:
    """Return what a notebook needs to show the widget of ``facts``, nothing where it cannot be made here.

    The widget hides what is marked as the ``still`` of that name, which stands for it where it cannot run.
    """
    if find_spec("anywidget") is None or not bundle.is_built("network.js"):
        return {}
    return {VIEW: {"version_major": 2, "version_minor": 0, "model_id": widget(facts, still).model_id}}


def widget(facts: str, still: str = "") -> "AnyWidget":
    """Return the widget that shows ``facts`` in place of its ``still``.

    Raises UsageError without the extra notebook or the script.
    """
    try:
        return _kind()(**_sources(), data=facts, still=still)
    except ImportError as error:
        raise UsageError("a widget", "no anywidget", 'pip install "comity[notebook]"') from error


@cache
def _kind() -> "type[AnyWidget]":
    from anywidget import AnyWidget
    from traitlets import Unicode

    class NetworkWidget(AnyWidget):
        """The view of a network."""

        _esm = Unicode().tag(sync=True)
        _css = Unicode().tag(sync=True)
        data = Unicode().tag(sync=True)
        still = Unicode().tag(sync=True)

    return NetworkWidget


def _sources() -> dict[str, str]:
    """Return script and style, as values: what a notebook is saved as leaves out defaults."""
    return {"_esm": bundle.script("network.js").decode(), "_css": bundle.script("network.css").decode()}
