"""The one layout of record files: as ``turtlefmt`` writes, with only the prefixes in use (STYLE D7, D8)."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from pathlib import Path

from comity.errors import RecordError, UsageError
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


def formatted(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts, valid Turtle by file name, as ``turtlefmt`` lays them out; comments are kept.

    Raises UsageError where the program is not installed, RecordError for a text that it does not take.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder, f"{number}.ttl") for number, name in enumerate(texts)}
        for name, file in files.items():
            file.write_text(texts[name], encoding="utf-8", newline="")
        trouble = _run(folder)
        # A comment on the first line comes out indented by one blank.
        done = {name: file.read_text(encoding="utf-8").lstrip() for name, file in files.items()}
    if trouble and len(texts) == 1:
        raise RecordError(next(iter(texts)), 1, trouble, "Turtle that `turtlefmt` can lay out")
    if trouble:
        return {name: laid_out for each in texts for name, laid_out in formatted({each: texts[each]}).items()}
    return done


def _run(folder: str) -> str:
    program = shutil.which(PROGRAM, path=PLACES)
    if program is None:
        raise UsageError(PROGRAM, "no such program", "it to be installed with Comity: `pip install comity`")
    done = subprocess.run([program, folder], capture_output=True, text=True, check=False)  # noqa: S603
    return (done.stderr.partition("\n")[0] or "an error") if done.returncode else ""
