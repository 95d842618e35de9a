"""Where a script lies, and what it holds."""

from pathlib import Path

from comity.errors import UsageError

BUILT = Path(__file__).parent / "built"


def is_built(name: str) -> bool:
    """Tell whether the script ``name`` is there."""
    return (BUILT / name).is_file()


def path(name: str) -> Path:
    """Return the file of the script ``name``, such as ``page.js``; raises UsageError where there is none."""
    if not is_built(name):
        raise UsageError(name, "no such script built", "a released Comity, or a clone after `make web`")
    return BUILT / name


def script(name: str) -> bytes:
    """Return the script ``name`` as an ES module in UTF-8; raises UsageError where none is built."""
    return path(name).read_bytes()
