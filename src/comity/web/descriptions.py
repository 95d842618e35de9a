"""What stands beside the data: VoID with DCAT, the questions, the ledger; and which names they speak of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.catalogue import Query
from comity.export import HERE, QUESTIONS, Download, dataset_iri, dcat, questions, union, void
from comity.names import ROOT, Iri, Term
from comity.publish import LEDGER, whole
from comity.store import LocalGraph, Triple

VOID = "/.well-known/void"
EXAMPLES = "/.well-known/sparql-examples"
DUMPS, ARCHIVE = ("comity.nq", "comity.trig", "comity.ttl", "comity.rdf"), "comity.zip"
THINGS = f"{ROOT}id/"
Descriptions = Mapping[str, tuple[Triple, ...]]
Names = Mapping[str, Iri]


def described(graph: LocalGraph, queries: Mapping[str, Query], base: str) -> tuple[Descriptions, Names]:
    """Return the graphs beside the data of ``graph`` at ``base``, by name, and what of ours is in the data.

    Things go by the ends of their IRIs.
    """
    triples, endpoint, dataset = union(graph.statements()), f"{base}/sparql", dataset_iri(graph.digest)
    counted = void(dataset, triples, DUMPS, endpoint)
    catalogued = dcat(dataset, graph.version, triples, _downloads(graph))
    beside = {
        f"{base}{VOID}": tuple(_placed(dict.fromkeys((*counted, *catalogued)), base)),
        f"{base}{EXAMPLES}": tuple(questions(queries.values(), endpoint)),
        LEDGER: whole(graph.version, graph.digest),
    }
    return beside, _names(triples)


def told(beside: Descriptions, base: str) -> Mapping[str, str]:
    """Return the path of the description that speaks of each thing of ours, by the end of its IRI."""
    return {
        name: path for path in (VOID, EXAMPLES) for name in _ours(each[0] for each in beside[base + path])
    }


def _names(triples: Sequence[Triple]) -> Names:
    """Return what ``triples`` speak of, and what else of ours they name that is no record."""
    others = (each[2] for each in triples if not str(each[2]).startswith(THINGS))
    return _ours((*(each[0] for each in triples), *others))


def _ours(terms: Iterable[Term]) -> Names:
    ours = (each for each in dict.fromkeys(terms) if isinstance(each, Iri) and each.value.startswith(ROOT))
    return {iri.value.removeprefix(ROOT).removeprefix("id/"): iri for iri in ours}


def _downloads(graph: LocalGraph) -> list[Download]:
    known = Download(DUMPS[0], len(graph.dataset), graph.digest)
    return [known, *map(Download, (*DUMPS[1:], ARCHIVE))]


def _placed(triples: Iterable[Triple], base: str) -> Iterator[Triple]:
    for subject, predicate, value in triples:
        yield subject, predicate, _here(value, base)


def _here(value: Term, base: str) -> Term:
    if not (isinstance(value, Iri) and value.value.startswith(HERE)):
        return value
    name = value.value.removeprefix(HERE)
    return Iri(f"{base}{EXAMPLES}" if name == QUESTIONS else f"{base}/data/{name}")
