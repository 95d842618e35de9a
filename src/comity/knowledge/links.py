"""A result as a network."""

from typing import TYPE_CHECKING

from comity.errors import UsageError
from comity.knowledge.row import place
from comity.names import Iri, Term, shorten

if TYPE_CHECKING:
    from comity.knowledge.result import Result
    from comity.network import Rows


def network(result: "Result", source: str | None, target: str | None) -> "Rows":
    """Return a networkx MultiDiGraph with a link for each row from the column ``source`` to ``target``.

    What is not named is the first column of things that is left. Raises UsageError where there is none.
    """
    from comity.network import from_rows

    ends = _ends(result, source, target)
    pairs = [(row, terms) for row, terms in zip(result.rows, result.table.rows, strict=True)]
    kept = [(row, terms) for row, terms in pairs if all(isinstance(terms[end], Iri) for end in ends)]
    things = dict.fromkeys(terms[end] for _, terms in kept for end in ends)
    nodes = {_name(thing): {"iri": str(thing), "label": result.labels(thing)} for thing in things}
    rest = [at for at in range(len(result.columns)) if at not in ends]
    links = (
        (_name(terms[ends[0]]), _name(terms[ends[1]]), {result.columns[at]: row[at] for at in rest})
        for row, terms in kept
    )
    return from_rows(nodes, links)


def _ends(result: "Result", source: str | None, target: str | None) -> tuple[int, int]:
    named = [place(result.columns, name) for name in (source, target) if name]
    things = (at for at in range(len(result.columns)) if at not in named and _holds_things(result, at))
    chosen = [place(result.columns, name) if name else next(things, None) for name in (source, target)]
    match chosen:
        case [int(first), int(second)]:
            return first, second
    found = f"the columns {', '.join(result.columns)}"
    raise UsageError("to_networkx", found, "two columns of things, as source and target")


def _holds_things(result: "Result", at: int) -> bool:
    return any(isinstance(row[at], Iri) for row in result.table.rows)


def _name(term: Term | None) -> str:
    return shorten(str(term))
