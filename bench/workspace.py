"""A copy of the repository's files to measure on, so that an edit or a cache touches nobody's."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from comity.store import Folders

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder that holds ``ontology``, ``queries`` and ``graph``, and as many caches as are asked for."""

    home: Path

    def folders(self, cache: str = "") -> Folders:
        """Return the folders to build from, with a cache not used before, or the one called ``cache``."""
        caches = self.home / "caches"
        caches.mkdir(exist_ok=True)
        # Made by the system, since samples are forks: a counter would give each of them the same cache.
        folder = caches / cache if cache else Path(tempfile.mkdtemp(dir=caches))
        return Folders(self.home / "ontology", self.home / "queries", (self.home / "graph",), folder)

    @property
    def files(self) -> list[Path]:
        """Return the files that are parsed: vocabulary, alignments, code lists, records."""
        ontology = self.home / "ontology"
        named = [
            ontology / "comity.ttl",
            ontology / "alignments.ttl",
            *sorted(ontology.glob("schemes/*.ttl")),
        ]
        return [*(path for path in named if path.exists()), *sorted(self.home.glob("graph/**/*.ttl"))]

    @property
    def shapes(self) -> Path:
        """Return the file of shapes."""
        return self.home / "ontology" / "shapes.ttl"

    def edit(self, number: int) -> None:
        """Change what one meeting file says, otherwise for each ``number``."""
        path = sorted(self.home.glob("graph/meetings/**/*.ttl"))[-1]
        first, mark, rest = path.read_text(encoding="utf-8").partition('skos:prefLabel "')
        path.write_text(f"{first}{mark}Edit {number} of {rest}", encoding="utf-8")


def workspace(home: Path, records: Path) -> Workspace:
    """Return a copy, in ``home``, of the vocabulary, the questions and the ``records``."""
    for source, name in ((ROOT / "ontology", "ontology"), (ROOT / "queries", "queries"), (records, "graph")):
        shutil.copytree(source, home / name)
    return Workspace(home)
