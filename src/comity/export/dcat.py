"""Describe the export as catalogues read it: a catalogue, a data set, its files (DCAT 3, SPDX checksums)."""

from collections.abc import Iterator, Sequence

from comity.export.distributions import File, distribution
from comity.export.facts import HERE, Triple, describe, english, name, objects
from comity.names import PREFIXES, ROOT, Iri, Literal, Term

TITLE = "Comity: an open knowledge graph of cyber diplomacy"
DESCRIPTION = (
    "Meetings at which states, institutions and experts talk about cyberspace: what was on their agendas, "
    "who took part and how, what was said or agreed and how firmly, and the words of the sources that say so."
)
KEYWORDS = ("cyber diplomacy", "cyber norms", "international law", "Internet governance", "knowledge graph")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
CATALOGUE = Iri(f"{ROOT}catalogue")
SERIES = Iri(f"{ROOT}dataset")
PUBLISHER = Iri(f"{ROOT}contributors")
VOCABULARY = Iri(PREFIXES["comity"])
QUESTIONS = "questions.ttl"


def dataset_iri(digest: str) -> Iri:
    """Return the name of the data set with this digest: what it holds makes its name."""
    return Iri(f"{SERIES}/{digest[:16]}")


def dcat(dataset: Iri, version: str, triples: Sequence[Triple], files: Sequence[File]) -> Iterator[Triple]:
    """Return the description of ``triples`` and of ``files``, which hold them; its dates are the data's.

    What the vocabulary among ``triples`` does not say of licence, publisher and issue is left out.
    """
    issued, licence, publisher = (_of_vocabulary(triples, term) for term in ("issued", "license", "creator"))
    yield from _catalogue(dataset, publisher)
    yield from describe(
        dataset,
        ("rdf:type", name("dcat:Dataset")),
        ("dcterms:title", english(TITLE)),
        ("dcterms:description", english(DESCRIPTION)),
        ("dcterms:identifier", Literal(str(dataset))),
        ("dcterms:conformsTo", VOCABULARY),
        ("dcterms:issued", issued),
        ("dcterms:language", Iri(f"{AUTHORITY}language/ENG")),
        ("dcterms:license", licence),
        ("dcterms:publisher", PUBLISHER),
        ("dcterms:relation", Iri(HERE + QUESTIONS)),
        ("dcat:inSeries", SERIES),
        ("dcat:landingPage", Iri(ROOT)),
        ("dcat:theme", Iri(f"{AUTHORITY}data-theme/INTR")),
        ("dcat:version", Literal(version)),
        *(("dcat:keyword", english(word)) for word in KEYWORDS),
    )
    yield from _period(dataset, triples)
    for file in files:
        yield from distribution(dataset, file, licence)


def _of_vocabulary(triples: Sequence[Triple], term: str) -> Term | None:
    said = objects(triples, name(f"dcterms:{term}"))
    return next((value for subject, value in said if subject == VOCABULARY), None)


def _catalogue(dataset: Iri, publisher: Term | None) -> Iterator[Triple]:
    yield from describe(PUBLISHER, ("rdf:type", name("foaf:Agent")), ("foaf:name", publisher))
    yield from describe(
        CATALOGUE,
        ("rdf:type", name("dcat:Catalog")),
        ("dcterms:title", english("The data sets of Comity")),
        ("dcterms:description", english("Every data set that Comity publishes.")),
        ("dcterms:publisher", PUBLISHER),
        ("dcat:dataset", dataset),
        ("dcat:dataset", SERIES),
    )
    yield from describe(
        SERIES,
        ("rdf:type", name("dcat:DatasetSeries")),
        ("dcterms:title", english(TITLE)),
        (
            "dcterms:description",
            english("The data sets of Comity, one after another, each named by what it holds."),
        ),
        ("dcterms:publisher", PUBLISHER),
    )


def _period(dataset: Iri, triples: Sequence[Triple]) -> Iterator[Triple]:
    meetings = {
        subject for subject, class_ in objects(triples, name("rdf:type")) if class_ == name("comity:Meeting")
    }
    starts, ends = (
        [value for subject, value in objects(triples, name(f"comity:{term}")) if subject in meetings]
        for term in ("startDate", "endDate")
    )
    if starts:
        period = Iri(f"{dataset}/period")
        yield from describe(dataset, ("dcterms:temporal", period))
        yield from describe(
            period,
            ("rdf:type", name("dcterms:PeriodOfTime")),
            ("dcat:startDate", min(starts, key=str)),
            ("dcat:endDate", max((*starts, *ends), key=str)),
        )
