"""Describe the export as catalogues read it: a catalogue, a data set, its files (DCAT 3, SPDX checksums)."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from comity.export.facts import HERE, Triple, describe, english, name, objects
from comity.export.jsonld import CONTEXT
from comity.export.notes import ExportedFile
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

ALL_BY_FILE = "All statements, each in the named graph of the file of records that it comes from."
ALL = "All statements, each once, without named graphs."
FORMATS = {
    ".nq": ("application/n-quads", ALL_BY_FILE),
    ".trig": ("application/trig", ALL_BY_FILE),
    ".ttl": ("text/turtle", ALL),
    ".rdf": ("application/rdf+xml", ALL),
    ".jsonld": ("application/ld+json", "The records of one class, with what they name."),
    ".csv": ("text/csv", "The records of one class as a table, described by csv-metadata.json."),
}


def dataset_iri(digest: str) -> Iri:
    """Return the name of the data set with this digest: what it holds makes its name."""
    return Iri(f"{SERIES}/{digest[:16]}")


def dcat(
    dataset: Iri, version: str, triples: Sequence[Triple], files: Sequence[ExportedFile]
) -> Iterator[Triple]:
    """Return the description of ``triples`` and of ``files``, which hold them; its dates are the data's."""
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
        yield from _distribution(dataset, file, licence)


def _of_vocabulary(triples: Sequence[Triple], term: str) -> Term:
    return next(
        value for subject, value in objects(triples, name(f"dcterms:{term}")) if subject == VOCABULARY
    )


def _catalogue(dataset: Iri, publisher: Term) -> Iterator[Triple]:
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


def _distribution(dataset: Iri, file: ExportedFile, licence: Term) -> Iterator[Triple]:
    node = Iri(f"{dataset}/file/{file.path}")
    checksum = Iri(f"{node}/checksum")
    media_type, description = FORMATS[PurePosixPath(file.path).suffix]
    yield from describe(dataset, ("dcat:distribution", node))
    yield from describe(
        node,
        ("rdf:type", name("dcat:Distribution")),
        ("dcterms:title", english(file.path)),
        ("dcterms:description", english(description)),
        ("dcterms:license", licence),
        ("dcat:accessURL", Iri(HERE + file.path)),
        ("dcat:byteSize", Literal(str(file.size), PREFIXES["xsd"] + "nonNegativeInteger")),
        ("dcat:downloadURL", Iri(HERE + file.path)),
        ("dcat:mediaType", Iri(f"https://www.iana.org/assignments/media-types/{media_type}")),
        ("spdx:checksum", checksum),
        *([("dcterms:conformsTo", Iri(CONTEXT))] if file.path.endswith(".jsonld") else []),
    )
    yield from describe(
        checksum,
        ("rdf:type", name("spdx:Checksum")),
        ("spdx:algorithm", name("spdx:checksumAlgorithm_sha256")),
        ("spdx:checksumValue", Literal(file.sha256, PREFIXES["xsd"] + "hexBinary")),
    )
