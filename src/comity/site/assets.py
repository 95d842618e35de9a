"""The files that pages load: a stylesheet, an icon, and the built scripts; each is named by its content."""

import hashlib
from functools import cache
from pathlib import Path, PurePosixPath

from comity import bundle
from comity.errors import UsageError

STYLE, ICON = "style.css", "icon.svg"
BUILT = (
    *("page.js", "answer.js", "network.js", "network.css", "workbench.js", "workbench.css"),
    *("workbench-map.js", "workbench-pictures.js", "workbench-syntax.js"),
)
FOLDER = Path(__file__).parent / "assets"


@cache
def files() -> dict[str, bytes]:
    """Return the content of each file that pages load, by its address."""
    return {address_of(name): content for name in _names() if (content := _content(name))}


@cache
def address_of(name: str) -> str:
    """Return the address of the file ``name``, which changes with its content.

    >>> address_of("style.css").startswith("/static/style.")
    True
    """
    path = PurePosixPath(name)
    return f"/static/{path.stem}.{hashlib.sha256(_content(name)).hexdigest()[:12]}{path.suffix}"


def script(name: str) -> str | None:
    """Return the address of a script, one of ``BUILT``, or nothing where it was not built."""
    return address_of(f"{name}.js") if _content(f"{name}.js") else None


def _names() -> tuple[str, ...]:
    return (STYLE, ICON, *BUILT)


@cache
def _content(name: str) -> bytes:
    if name in {STYLE, ICON}:
        return (FOLDER / name).read_bytes()
    try:
        return bundle.script(name)
    except UsageError:  # not built: every page can be read without
        return b""
