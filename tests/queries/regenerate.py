"""Write ``queries/expected/``: run by a person, who reads the difference before committing it.

python -m tests.queries.regenerate
"""

from comity import catalogue
from tests.queries.small import EXPECTED, QUERIES, answer_of, small_graph


def main() -> None:
    """Write the answer to each question on the small graph, and remove what answers none."""
    graph, questions = small_graph(), catalogue.names(QUERIES)
    for path in EXPECTED.glob("*.csv"):
        if path.stem not in questions:
            path.unlink()
    for question in questions:
        (EXPECTED / f"{question}.csv").write_bytes(answer_of(graph, question).encode())


if __name__ == "__main__":
    main()
