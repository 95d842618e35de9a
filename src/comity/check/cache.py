"""What earlier checks found, kept in one file; a damaged one, or another program's, counts as none."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Rows = list[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Memory:
    """The last report with the digest of its inputs, and what was found of parts, by their digests."""

    inputs: str = ""
    report: dict[str, Any] = field(default_factory=dict)
    parts: Mapping[str, Rows] = field(default_factory=dict)


class Parts:
    """The rows found of parts, by their digests: those of earlier checks, and those this one used."""

    def __init__(self, earlier: Mapping[str, Rows]) -> None:
        self.earlier = earlier
        self.used: dict[str, Rows] = {}

    def __contains__(self, key: str) -> bool:
        """Tell whether an earlier check found the rows of ``key``."""
        return key in self.earlier

    def __getitem__(self, key: str) -> Rows:
        """Return the rows of ``key``, and keep them."""
        self.used.setdefault(key, self.earlier.get(key, []))
        return self.used[key]

    def __setitem__(self, key: str, rows: Rows) -> None:
        """Keep ``rows`` as those of ``key``."""
        self.used[key] = rows


def recall(path: Path, program: str) -> Memory:
    """Return what ``path`` remembers of checks by the same ``program``, or an empty memory."""
    try:
        checksum, _, text = path.read_bytes().partition(b"\n")
    except OSError:
        return Memory()
    return Memory(**json.loads(text)) if checksum == _checksum(program, text) else Memory()


def remember(path: Path, program: str, memory: Memory) -> None:
    """Keep ``memory`` in ``path``, the whole of it or nothing; raises OSError."""
    fields = {"inputs": memory.inputs, "report": memory.report, "parts": memory.parts}
    text = json.dumps(fields, sort_keys=True).encode()
    new = path.with_name(f".{path.name}-{os.getpid()}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.write_bytes(_checksum(program, text) + b"\n" + text)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _checksum(program: str, text: bytes) -> bytes:
    return hashlib.sha256(program.encode() + text).hexdigest().encode()
