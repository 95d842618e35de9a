"""A small repository of git to keep records in, whoever runs the tests and however their git is set up."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

PREFIXES = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix item: <https://w3id.org/comity/id/item/> .
@prefix meeting: <https://w3id.org/comity/id/meeting/> .

"""
MEETING = "meeting:harbour-2 a comity:Meeting ; comity:ordinal 2 .\n"
ITEM = "item:harbour-2-cables a comity:AgendaItem ; comity:onAgendaOf meeting:harbour-2 .\n"


@dataclass(frozen=True, slots=True)
class Repository:
    """A checkout with records in the folder ``graph``."""

    root: Path

    @property
    def graph(self) -> Path:
        return self.root / "graph"

    def git(self, *words: str, day: str = "2031-05-19") -> str:
        """Run git as nobody in particular, on ``day``, and return what it prints."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            **{
                f"GIT_{who}_{what}": "nobody" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
            },
            "GIT_AUTHOR_DATE": f"{day}T12:00:00+00:00",
            "GIT_COMMITTER_DATE": "2032-01-01T12:00:00+00:00",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        command = ["git", "-C", str(self.root), *words]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        """Make ``text`` with the usual prefixes the file ``name`` of the graph."""
        path = self.graph / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PREFIXES + text, encoding="utf-8")

    def commit(self, title: str, day: str = "2031-05-19") -> str:
        """Commit all that is there, and return the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", title, day=day)
        return self.git("rev-parse", "HEAD")


def repository(root: Path) -> Repository:
    """Return a new repository in the folder ``root``."""
    root.mkdir(parents=True, exist_ok=True)
    made = Repository(root)
    made.git("init", "--quiet", "--initial-branch=main")
    return made
