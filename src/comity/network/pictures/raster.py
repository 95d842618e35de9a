"""SVG as PNG, drawn by resvg in one font, both of which come with the extra ``pictures``."""

from importlib.util import find_spec
from pathlib import Path

from comity.errors import UsageError

DOTS = 96
LEAST, MOST = 0.5, 20.0


def raster(svg: str, scale: float) -> bytes:
    """Return ``svg`` as a PNG file, of ``scale`` pixels for each 96th of an inch.

    Only Arimo is used, whatever fonts a machine has. Raises UsageError without the extra ``pictures``, and
    for a scale below 0.5 or above 20.
    """
    if not LEAST <= scale <= MOST:
        raise UsageError("scale", f"{scale:g}", f"{LEAST:g} to {MOST:g}")
    try:
        import resvg_py
    except ImportError as error:
        raise _missing() from error
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            dpi=DOTS,
            zoom=scale,
            skip_system_fonts=True,
            font_files=[str(font())],
            font_family="Arimo",
            sans_serif_family="Arimo",
        )
    )


def font() -> Path:
    """Return the file of Arimo, regular and bold in one; raises UsageError without the extra."""
    found = find_spec("fontpkg_arimo")
    if found is None or found.origin is None:
        raise _missing()
    return Path(found.origin).parent / "files" / "Arimo[wght].ttf"


def _missing() -> UsageError:
    return UsageError("png", "no resvg-py or no fontpkg-arimo", 'pip install "comity[pictures]"')
