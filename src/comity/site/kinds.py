"""What the page of each kind of thing shows: its facts and its lists, in the order in which people ask."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.site import columns as c
from comity.site.cells import Cell, Name, several
from comity.site.fields import Field
from comity.site.listings import Listing
from comity.site.sheet import Sheet

NOT_CODED = "Not coded: no agenda has been recorded for this meeting. It does not mean that there was none."
NOBODY = "Nobody is named: the source does not say whose view this is. It does not mean that nobody held it."
UNDATED = "Not known from the sources that were read."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: what one is called and several are, its schema.org class, its facts and its lists.

    Where it is ``opened``, the words behind it are what people come for, and the first are shown at once.
    """

    name: str
    plural: str
    schema: str
    fields: tuple[Field, ...] = ()
    lists: tuple[Listing, ...] = ()
    opened: bool = False


def _when(sheet: Sheet) -> Cell:
    return sheet.when(sheet.thing)


def _series(sheet: Sheet) -> Cell:
    return several([sheet.name(series) for series in sheet.facts.things("inSeries")])


def _place(sheet: Sheet) -> Cell:
    """Return each city with its state."""
    places = sheet.facts.things("place", "seat")
    states = [state for place in places for state in sheet.book[place].things("inState")]
    return several([sheet.name(each) for each in dict.fromkeys((*places, *states))])


def _outside(sheet: Sheet) -> Cell:
    things = sheet.facts.things("sameAs")
    return several([Name(_short(thing.value), None, sheet.name(thing).outside) for thing in things])


def _short(iri: str) -> str:
    return f"Wikidata {iri.rpartition('/')[2]}" if "wikidata.org" in iri else iri.partition("://")[2]


WHEN = Field("When", ("startDate", "endDate"), UNDATED, _when)
SPAN = Field("When", ("startDate", "endDate"), "", _when)
PART_OF = Field("Part of", ("partOf",))
REFERS = Field("Refers to", ("refersTo",))
BEARS = Field("Bears on", ("bearsOn",))
WEB = Field("On the web", ("webAddress",))
SAME = Field("The same as", ("sameAs",), "", _outside)

TOOK_PART = Listing(
    "Took part",
    "?record a comity:Participation ; comity:atMeeting {thing} .",
    (c.of("Party", "party"), c.of("Role", "role"), c.of("On behalf of", "onBehalfOf"), c.PROOF),
)
ROLES = Listing(
    "Took part in",
    "?record comity:party {thing} .",
    (c.WHEN, c.SETTING, c.of("Role", "role"), c.of("On behalf of", "onBehalfOf"), c.PROOF),
)
SPOKE_FOR = Listing(
    "Others spoke for it",
    "?record comity:onBehalfOf {thing} .",
    (c.WHEN, c.SETTING, c.of("Party", "party"), c.of("Role", "role"), c.PROOF),
)
HOLDS = Listing(
    "On record for holding",
    "?record comity:heldBy {thing} .",
    (c.GLOSS, c.STRENGTH, c.TOPICS, c.WHEN, c.MEETING, c.PROOF),
    prose=True,
)
COUNTED = Listing(
    "Counted",
    "?record comity:atMeeting|comity:countOf {thing} ; comity:counted ?counted .",
    (c.of("What", "counted"), c.NUMBER, c.BOUND, c.of("As of", "asOf"), c.PROOF),
)
PARTS = Listing(
    "Parts",
    "?record comity:partOf {thing} . FILTER NOT EXISTS { ?record a comity:Meeting }",
    (c.NAME, c.WHEN),
)
MEETINGS = (c.WHEN, c.NAME, c.of("Place", "place"), c.of("Series", "inSeries"), c.PROOF)
HERE = tuple(told for told in MEETINGS if told.heading != "Place")
SESSIONS = Listing("Meetings", "?record a comity:Meeting ; comity:partOf {thing} .", MEETINGS)
NAMED = Listing(
    "Named in the records of", "?record comity:refersTo {thing} .", (c.WHEN, c.MEETING, c.NAME, c.PROOF)
)
SUCCESSORS = Listing("Followed by", "?record comity:succeeds {thing} .", (c.NAME, c.WHEN))
SET_OUT = Listing("Sets out", "?record comity:setOutIn {thing} .", (c.NAME,))
ADOPTED = Listing(
    "Adopted",
    "?record comity:adoptedBy {thing} .",
    (c.of("When", "adoptionDate"), c.NAME, c.of("Symbol", "symbol"), c.PROOF),
)
PUBLISHED = Listing(
    "Published", "?record comity:publishedBy {thing} .", (c.of("When", "publicationDate"), c.NAME)
)
PARTY = (ROLES, HOLDS, SPOKE_FOR, ADOPTED, PARTS, NAMED, PUBLISHED)
LINKED = Listing(
    "Topics of meetings it had a role in",
    "{thing} comity:linkedTo ?record .",
    (c.NAME, c.of("Under", "broader")),
)
SAID = (c.GLOSS, c.STRENGTH, c.TOPICS, c.HELD_BY, c.of("Refers to", "refersTo"), c.PROOF)
ON_TOPIC = "?item comity:topic/skos:broader* {thing} . ?record comity:under ?item"

KINDS: Mapping[str, Kind] = {
    "meeting": Kind(
        "meeting",
        "meetings",
        "Event",
        (
            WHEN,
            Field("Held in", ("place",), UNDATED, _place),
            Field("Series", ("inSeries",), "", _series),
            Field("Number", ("ordinal",)),
            *(PART_OF, Field("Track", ("track",)), Field("Format", ("format",)), REFERS),
        ),
        (
            Listing(
                "Agenda",
                "?record a comity:AgendaItem ; comity:onAgendaOf {thing} .",
                (c.NAME, c.TOPIC, c.STRONGEST, c.PROOF),
                missing=NOT_CODED,
            ),
            Listing("Agreed", "?record a comity:Agreement ; comity:madeAt {thing} .", SAID, prose=True),
            Listing(
                "Otherwise said",
                "?record comity:madeAt {thing} . FILTER NOT EXISTS { ?record a comity:Agreement }",
                SAID,
                prose=True,
            ),
            *(TOOK_PART, COUNTED, NAMED),
            Listing("Parts", "?record comity:partOf {thing} .", (c.NAME, c.WHEN)),
        ),
    ),
    "institution": Kind(
        "institution",
        "institutions",
        "Organization",
        (
            Field("Kind", ("kind",)),
            Field("Seat", ("seat",), "", _place),
            *(Field("Founded", ("foundingDate",)), PART_OF, WEB, SAME),
        ),
        PARTY,
    ),
    "state": Kind(
        "state",
        "states",
        "Country",
        (Field("ISO code", ("isoCode",)), SAME),
        (*PARTY, LINKED, Listing("Cities", "?record comity:inState {thing} .", (c.NAME,))),
    ),
    "group": Kind("group", "groups", "Organization", (), (*PARTY, LINKED)),
    "person": Kind(
        "person",
        "people",
        "Person",
        (SAME,),
        (
            *PARTY,
            LINKED,
            Listing("Quoted", "?record comity:spokenBy {thing} .", (c.NAME, c.PROOF), prose=True),
        ),
    ),
    "topic": Kind(
        "topic",
        "topics",
        "DefinedTerm",
        (
            Field("Under", ("broader",)),
            *(
                Field("See also", ("related",)),
                Field("Set out in", ("setOutIn",)),
                Field("Notation", ("notation",)),
            ),
        ),
        (
            Listing(
                "Narrower topics",
                "?record skos:broader {thing} .",
                (c.NAME, c.of("Means", "definition", kind="prose")),
            ),
            Listing("Agreed", f"{ON_TOPIC} ; a comity:Agreement .", (*SAID, c.WHEN, c.MEETING), prose=True),
            Listing(
                "Otherwise said",
                f"{ON_TOPIC} . FILTER NOT EXISTS {{ ?record a comity:Agreement }}",
                (*SAID, c.WHEN, c.MEETING),
                prose=True,
            ),
            Listing(
                "On the agenda of",
                "?record comity:topic/skos:broader* {thing} .",
                (c.WHEN, c.MEETING, c.AS, c.of("Topic", "topic"), c.PROOF),
                missing="On no agenda that is coded. It does not mean that it was on none.",
            ),
            Listing(
                "Processes and instruments that bear on it",
                "?record comity:bearsOn {thing} .",
                (c.NAME, c.of("Adopted", "adoptionDate"), c.WHEN, c.PROOF),
            ),
        ),
    ),
    "statement": Kind(
        "statement",
        "statements",
        "Statement",
        (
            Field("Made at", ("madeAt",)),
            Field("About", ("under",)),
            Field("How firmly", ("stance",), "", lambda sheet: sheet.strength(sheet.thing)),
            *(Field("Held by", ("heldBy",), NOBODY), REFERS),
        ),
        opened=True,
    ),
    "process": Kind(
        "process",
        "processes",
        "Project",
        (
            SPAN,
            Field("Mandated by", ("mandatedBy",)),
            Field("Follows", ("succeeds",)),
            PART_OF,
            BEARS,
            WEB,
            SAME,
        ),
        (
            SESSIONS,
            Listing(
                "Members, chairs and convenors",
                "?record comity:inProcess {thing} .",
                (c.of("Party", "party"), c.of("Role", "role"), c.PROOF),
            ),
            *(ADOPTED, COUNTED, SUCCESSORS, PARTS, NAMED),
        ),
    ),
    "instrument": Kind(
        "instrument",
        "instruments",
        "Legislation",
        (
            Field("Document symbol", ("symbol",)),
            Field("Adopted", ("adoptionDate",), "Not known from the sources that were read, or not adopted."),
            Field("Adopted by", ("adoptedBy",)),
            *(Field("Open since", ("openingDate",)), Field("In force since", ("entryIntoForce",))),
            *(Field("Follows", ("succeeds",)), PART_OF, BEARS),
        ),
        (
            SET_OUT,
            Listing("Set up", "?record comity:mandatedBy {thing} .", (c.WHEN, c.NAME, c.PROOF)),
            *(COUNTED, SUCCESSORS, PARTS, NAMED),
        ),
    ),
    "series": Kind(
        "series",
        "series",
        "EventSeries",
        (SPAN, Field("Track", ("track",))),
        (
            Listing(
                "Meetings",
                "?record comity:inSeries {thing} .",
                (c.of("No.", "ordinal"), c.WHEN, c.NAME, c.of("Place", "place"), c.PROOF),
                missing="None of its meetings is recorded yet.",
            ),
            *(COUNTED, NAMED),
        ),
    ),
    "source": Kind(
        "source",
        "sources",
        "CreativeWork",
        (
            Field("Published", ("publicationDate",), UNDATED),
            Field("Published by", ("publishedBy",)),
            *(Field("Language", ("language",)), WEB),
            *(Field("Characters", ("length",)), Field("SHA-256 of its text", ("digest",))),
        ),
        (
            Listing(
                "Passages",
                "?record a comity:Passage ; comity:inSource {thing} .",
                (c.WORDING, c.PROVES),
                prose=True,
            ),
            Listing("Supports as a whole", "?record comity:accordingTo {thing} .", (c.NAME,)),
            Listing(
                "Read and left out",
                "?record a comity:Omission ; comity:inSource {thing} .",
                (c.of("From", "start"), c.of("To", "end"), c.of("Why", "reason", kind="prose")),
            ),
        ),
    ),
    "place": Kind(
        "place",
        "places",
        "City",
        (Field("In", ("inState",)),),
        (
            Listing("Meetings held here", "?record comity:place {thing} .", HERE),
            Listing(
                "Institutions seated here", "?record comity:seat {thing} .", (c.NAME, c.of("Kind", "kind"))
            ),
        ),
    ),
    "passage": Kind(
        "passage",
        "passages",
        "Quotation",
        (Field("In", ("inSource",)), Field("Spoken by", ("spokenBy",))),
        (Listing("What it supports", "?record comity:evidence {thing} .", (c.NAME,)),),
    ),
    "item": Kind(
        "agenda item",
        "agenda items",
        "Thing",
        (Field("On the agenda of", ("onAgendaOf",)), Field("Topic", ("topic",)), Field("Order", ("order",))),
        (Listing("Said", "?record comity:under {thing} .", SAID, prose=True),),
    ),
    "participation": Kind(
        "participation",
        "participations",
        "Role",
        (
            Field("Party", ("party",)),
            *(Field("Role", ("role",)), Field("On behalf of", ("onBehalfOf",))),
            Field("At or in", ("atMeeting", "inProcess")),
        ),
    ),
    "count": Kind(
        "count",
        "counts",
        "Observation",
        (
            Field("Counted", ("counted",)),
            *(Field("Number", ("number",), "The source gives no number."), Field("How exact", ("bound",))),
            *(Field("As of", ("asOf",)), Field("At or of", ("atMeeting", "countOf"))),
        ),
    ),
    "claim": Kind(
        "claim",
        "claims",
        "Claim",
        (
            *(Field("About", ("about",)), Field("Property", ("ofProperty",))),
            *(Field("Value", ("claims", "value")), Field("Chosen by the editors", ("chosen",))),
        ),
    ),
    "omission": Kind(
        "omission",
        "omissions",
        "Thing",
        (
            *(Field("In", ("inSource",)), Field("Why", ("reason",))),
            *(Field("From character", ("start",)), Field("To character", ("end",))),
        ),
    ),
}
