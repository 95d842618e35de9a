"""The one layout of record files: as ``turtlefmt`` writes, with only the prefixes in use (STYLE D7, D8)."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

from comity.errors import UsageError
from comity.text.blocks import page

PROGRAM = "turtlefmt"
# The wheel puts the program beside the interpreter, or into the scripts of the user.
PLACES = os.pathsep.join([str(Path(sys.executable).parent), sysconfig.get_path("scripts"), os.defpath])


def without_unused_prefixes(text: str) -> str:
    """Return ``text``, which is valid Turtle, without the prefixes that no name in it uses."""
    read = page(text)
    for prefix in reversed(read.prefixes):
        if prefix.name not in read.used:
            text = text[: prefix.start] + text[prefix.end :]
    return text


def formatted(texts: Sequence[str]) -> list[str]:
    """Return each of ``texts``, which are valid Turtle, as ``turtlefmt`` lays it out; comments are kept.

    Raises UsageError where the program is not installed or does not take one of the texts.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.ttl") for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        _run(folder)
        # A comment on the first line comes out indented by one blank.
        return [file.read_text(encoding="utf-8").lstrip() for file in files]


def _run(folder: str) -> None:
    program = shutil.which(PROGRAM, path=PLACES)
    if program is None:
        raise UsageError(PROGRAM, "no such program", "it to be installed with Comity: `pip install comity`")
    done = subprocess.run([program, folder], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise UsageError(PROGRAM, done.stderr.partition("\n")[0], "Turtle that it can lay out")
