"""PNG files are as large as asked for, and need nothing of the machine."""

import struct
import sys

import pytest

from comity.errors import UsageError
from comity.network import Look, picture, png
from comity.network.pictures.raster import raster
from tests.network.pictures.crowds import topics


def size(image: bytes) -> tuple[int, int]:
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", image[16:24])
    return width, height


@pytest.mark.parametrize(("width", "scale", "pixels"), [(85, 2, 642), (85, 1, 321), (180, 4, 2721)])
def test_a_png_is_as_wide_as_asked_for(width: float, scale: float, pixels: int) -> None:
    assert size(png(topics(9), Look(width=width, scale=scale)))[0] == pytest.approx(pixels, abs=1)


def test_the_same_picture_gives_the_same_pixels() -> None:
    assert raster(picture(topics(9)), 2) == raster(picture(topics(9)), 2)


def test_letters_are_drawn_in_the_font_that_comes_with_the_extra() -> None:
    drawn = picture(topics(9))
    without = drawn.replace("<text", "<metadata").replace("</text", "</metadata")

    assert raster(drawn, 1) != raster(without, 1)
    assert raster(drawn.replace("Arial, Helvetica", "Nowhere"), 1) == raster(drawn, 1)


@pytest.mark.parametrize("missing", ["resvg_py", "fontpkg_arimo"])
def test_without_the_extra_it_says_what_to_install(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(UsageError, match=r'expected pip install "comity\[pictures\]"'):
        png(topics(4))


@pytest.mark.parametrize("scale", [0.4, 21, float("nan")])
def test_a_scale_that_no_screen_has_is_refused(scale: float) -> None:
    with pytest.raises(UsageError, match=r"scale: found .*; expected 0\.5 to 20"):
        png(topics(4), Look(scale=scale))
