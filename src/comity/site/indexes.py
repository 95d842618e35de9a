"""What the index of each kind of thing lists: which things, what is told of each, what narrows them down."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.site import columns as c
from comity.site.cells import Name
from comity.site.columns import Told
from comity.site.facets import Facet

START = 'OPTIONAL { ?thing comity:startDate ?start } BIND (COALESCE(STR(?start), "9999") AS ?key)'
LABEL = 'OPTIONAL { ?thing skos:prefLabel ?label FILTER (LANG(?label) = "en") } BIND (STR(?label) AS ?key)'
YEAR = "?thing {property} ?date . BIND (SUBSTR(STR(?date), 1, 4) AS ?value)"


@dataclass(frozen=True, slots=True)
class Index:
    """All things of one sort: those that ``pattern`` finds as ``?thing``, in the order of ``?key``.

    Where they are texts, they are set as ``prose``, the first column being the text. ``beyond`` leads to the
    page that sets several of them side by side.
    """

    title: str
    about: str
    pattern: str
    columns: tuple[Told, ...]
    facets: tuple[Facet, ...] = ()
    key: str = LABEL
    prose: bool = False
    beyond: Name | None = None


def _year(prop: str) -> Facet:
    return Facet("year", "Year", YEAR.replace("{property}", prop))


SERIES = Facet("series", "Series", "?thing comity:inSeries ?value .")
STATEMENT_FACETS = (
    Facet("stance", "How firmly", "?thing comity:stance/skos:broader* ?value . ?value comity:rank ?rank ."),
    _year("comity:madeAt/comity:startDate"),
    Facet("series", "Series", "?thing comity:madeAt/comity:inSeries ?value ."),
    Facet("party", "Held by", "?thing comity:heldBy ?value ."),
    Facet(
        "pillar",
        "Pillar",
        "?thing comity:under/comity:topic/skos:broader* ?value . ?value skos:topConceptOf scheme:topic .",
    ),
)
MADE = (
    'OPTIONAL { ?thing comity:madeAt/comity:startDate ?start } BIND (COALESCE(STR(?start), "9999") AS ?key)'
)
ON_AGENDA = MADE.replace("madeAt", "onAgendaOf")
STATEMENT_COLUMNS = (c.GLOSS, c.STRENGTH, c.TOPICS, c.HELD_BY, c.WHEN, c.MEETING_CELL)

INDEXES: Mapping[str, Index] = {
    "meeting": Index(
        "Meetings",
        "One gathering of parties, at one time, in one city or online.",
        "?thing a comity:Meeting .",
        (c.WHEN, c.NAME, c.of("Place", "place"), c.of("Series", "inSeries")),
        (
            _year("comity:startDate"),
            SERIES,
            Facet("place", "Place", "?thing comity:place ?value ."),
            Facet("party", "Took part", "?participation comity:atMeeting ?thing ; comity:party ?value ."),
            Facet(
                "pillar",
                "Topics",
                "?item comity:onAgendaOf ?thing ; comity:topic/skos:broader* ?value . "
                "?value skos:topConceptOf scheme:topic .",
            ),
        ),
        START,
        beyond=Name("Compare two to four of them", "/compare"),
    ),
    "institution": Index(
        "Institutions",
        "Bodies that act in their own name.",
        "?thing a comity:Institution .",
        (c.NAME, c.of("Short", "shortName"), c.of("Kind", "kind"), c.of("Seat", "seat")),
        (
            Facet("kind", "Kind", "?thing comity:kind ?value ."),
            Facet("place", "Seat", "?thing comity:seat ?value ."),
            Facet("role", "Role", "?participation comity:party ?thing ; comity:role ?value ."),
        ),
    ),
    "topic": Index(
        "Topics",
        "Headings of the topic scheme.",
        "?thing skos:inScheme scheme:topic .",
        (c.NAME, c.of("Under", "broader"), c.of("Means", "definition", kind="prose")),
        (Facet("pillar", "Pillar", "?thing skos:broader* ?value . ?value skos:topConceptOf scheme:topic ."),),
        beyond=Name("Follow one from meeting to meeting", "/timeline"),
    ),
    "agreement": Index(
        "Agreements",
        "Statements whose words say that those who held them were of one mind, in our own words.",
        "?thing a comity:Agreement .",
        STATEMENT_COLUMNS,
        STATEMENT_FACETS,
        MADE,
        prose=True,
    ),
    "statement": Index(
        "Statements",
        "What records say was done or held about agenda items. The text is a gloss in our own words.",
        "?thing a comity:Statement .",
        STATEMENT_COLUMNS,
        STATEMENT_FACETS,
        MADE,
        prose=True,
    ),
    "process": Index(
        "Processes",
        "Courses of work over time that meetings refer to.",
        "?thing a comity:Process .",
        (c.WHEN, c.NAME, c.of("Short", "shortName"), c.of("Part of", "partOf")),
        (Facet("topic", "Bears on", "?thing comity:bearsOn ?value ."), _year("comity:startDate")),
        START,
    ),
    "instrument": Index(
        "Instruments",
        "Texts that states or experts adopted, published or proposed.",
        "?thing a comity:Instrument .",
        (c.of("Adopted", "adoptionDate"), c.NAME, c.of("Symbol", "symbol"), c.of("Adopted by", "adoptedBy")),
        (
            Facet("by", "Adopted by", "?thing comity:adoptedBy ?value ."),
            Facet("topic", "Bears on", "?thing comity:bearsOn ?value ."),
            _year("comity:adoptionDate"),
        ),
        'OPTIONAL { ?thing comity:adoptionDate ?date } BIND (COALESCE(STR(?date), "9999") AS ?key)',
    ),
    "person": Index(
        "People",
        "Human beings in a public role that a source states.",
        "?thing a comity:Person .",
        (c.NAME,),
        (Facet("role", "Role", "?participation comity:party ?thing ; comity:role ?value ."),),
    ),
    "series": Index(
        "Series",
        "Numbered runs of meetings under one name.",
        "?thing a comity:Series .",
        (c.NAME, c.of("Short", "shortName"), c.of("Track", "track")),
        (Facet("track", "Track", "?thing comity:track ?value ."),),
    ),
    "source": Index(
        "Sources",
        "Documents that recorded facts come from.",
        "?thing a comity:Source .",
        (c.NAME, c.of("Published", "publicationDate"), c.of("Language", "language")),
        (
            Facet("language", "Language", "?thing comity:language ?value ."),
            Facet("by", "Published by", "?thing comity:publishedBy ?value ."),
            _year("comity:publicationDate"),
        ),
    ),
    "state": Index(
        "States",
        "Sovereign subjects of international law, their governments included.",
        "?thing a comity:State .",
        (c.NAME, c.of("ISO code", "isoCode")),
        (Facet("role", "Role", "?participation comity:party ?thing ; comity:role ?value ."),),
    ),
    "group": Index(
        "Groups", "Collectives that a source does not name further.", "?thing a comity:Group .", (c.NAME,)
    ),
    "place": Index(
        "Places",
        "Cities in which meetings are held or institutions have their seat.",
        "?thing a comity:Place .",
        (c.NAME, c.of("State", "inState")),
        (Facet("state", "State", "?thing comity:inState ?value ."),),
    ),
    "item": Index(
        "Agenda items",
        "One topic taken up at one meeting.",
        "?thing a comity:AgendaItem .",
        (c.WHEN, c.NAME, c.of("Topic", "topic"), c.MEETING_CELL),
        (Facet("series", "Series", "?thing comity:onAgendaOf/comity:inSeries ?value ."),),
        ON_AGENDA,
    ),
    "participation": Index(
        "Participations",
        "One party taking part in one meeting or process, in one role.",
        "?thing a comity:Participation .",
        (c.NAME,),
        (Facet("role", "Role", "?thing comity:role ?value ."),),
    ),
    "count": Index(
        "Counts",
        "Numbers of people, bodies or things, as sources state them.",
        "?thing a comity:Count .",
        (c.NAME,),
        (Facet("counted", "Counted", "?thing comity:counted ?value ."),),
    ),
    "claim": Index(
        "Claims",
        "Each source's value for a property, kept where sources disagree.",
        "?thing a comity:Claim .",
        (c.of("About", "about"), c.NAME),
    ),
    "passage": Index(
        "Passages",
        "Places in sources that support what is recorded, found again by a few of their words.",
        "?thing a comity:Passage .",
        (c.NAME,),
        (Facet("source", "Source", "?thing comity:inSource ?value ."),),
    ),
    "omission": Index(
        "Omissions",
        "Stretches of sources that were read and deliberately left uncoded.",
        "?thing a comity:Omission .",
        (c.NAME, c.of("Why", "reason", kind="prose")),
    ),
}
