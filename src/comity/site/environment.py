"""The templates and what they may use; everything that they print is escaped."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from comity.site import assets
from comity.site.addresses import SPACES
from comity.site.cells import classes
from comity.text import day, period

FOLDER = Path(__file__).parent / "templates"
# Controls, which HTML forbids, half characters, and what turns the writing round them (UAX 9).
TREACHEROUS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


@cache
def environment() -> Environment:
    """Return the environment of all templates."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_tamed,
        auto_reload=False,
    )
    made.filters |= {"day": day, "number": _number}
    made.globals |= {"asset": assets.address_of, "classes": classes, "period": period, "spaces": SPACES}
    return made


def write(template: str, data: Mapping[str, object]) -> str:
    """Return ``template`` written with ``data``; a name that is not there is an error of jinja2."""
    return environment().get_template(template).render(data)


def _tamed(value: object) -> object:
    if not isinstance(value, str) or not TREACHEROUS.search(value):
        return value
    return type(value)(TREACHEROUS.sub(lambda found: f"\\u{ord(found[0]):04x}", str(value)))


def _number(value: float) -> str:
    return f"{value:,}"


def json_block(text: str) -> Markup:
    """Return JSON so that it can stand in a script element, where nothing may look like its end."""
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704
