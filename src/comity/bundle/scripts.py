"""Where a script lies, and what it holds."""

from pathlib import Path

from comity.errors import UsageError

BUILT = Path(__file__).parent / "built"


def path(name: str) -> Path:
    """Return the file of the script ``name``, such as ``page.js``; raises UsageError where there is none."""
    file = BUILT / name
    if not file.is_file():
        raise UsageError(name, "no such script built", "a released Comity, or a clone after `make web`")
    return file


def script(name: str) -> bytes:
    """Return the script ``name`` as an ES module in UTF-8; raises UsageError where none is built."""
    return path(name).read_bytes()
