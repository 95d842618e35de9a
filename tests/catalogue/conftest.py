"""Question files, written where a test wants them."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]
HEADER = """\
#+ summary: Where was it agreed?
#+ description: Only agreements; no row means none found.
#+ phrasings: [where was it agreed, who agreed to it, was there agreement, when did they agree]
#+ tags: [agreements, topics]
#+ parameters:
#+   topic: The topic.
"""
BODY = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX topic: <https://w3id.org/comity/id/topic/>

SELECT ?meeting ?agreement
WHERE {
  VALUES ?topic { topic:cables }
  ?agreement comity:under/comity:topic ?topic ;
             comity:madeAt ?meeting .
}
ORDER BY ?meeting ?agreement
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(header: str = HEADER, body: str = BODY, name: str = "where-was-it-agreed.rq") -> Path:
        path = tmp_path / name
        path.write_text(header + body, encoding="utf-8")
        return path

    return to_file
