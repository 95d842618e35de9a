"""The views there are: what each links, what a link means, what its weight counts, what can be filtered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.network.choices import refused
from comity.network.meaning import spoken

# Which columns of the long table a filter looks at, by its name.
Columns = Mapping[str, tuple[str, ...]]
OF_AGENDAS: Columns = {
    "series": ("meeting",),
    "kind": ("source",),
    "topic": ("target",),
    "stance": ("meeting", "target"),
}
OF_INSTITUTIONS: Columns = {"series": ("meeting",), "kind": ("source",)}
OF_STATEMENTS: Columns = {"series": ("meeting",), "topic": ("source",), "stance": ("stance",)}
HOSTS_AND_TOPICS = ("institutions-at-the-same-meeting-evidence", "topics-at-the-same-meeting-evidence")
EVERYWHERE = ("since", "until", "least")


@dataclass(frozen=True, slots=True)
class View:
    """One way to see the graph as a network; ``title`` and ``meaning`` have blanks for the role, if any.

    ``modes`` are the kinds of node, two or one. ``counts`` is the column of the long table whose different
    values are the weight of a link, and ``noun`` what one is called; where all nodes are of one kind, the
    two that share such a value are linked. ``roles`` are those that link where none is asked for; a
    view without any is not by role. ``proof`` is the question whose rows make the links, where it is not
    named as the view is. ``halves`` are questions on the sources and on the targets of each meeting, whose
    answers are much smaller than their join, which is the rows of the proof.
    """

    name: str
    title: str
    meaning: str
    modes: tuple[str, ...]
    columns: Columns
    counts: str = "meeting"
    noun: str = "meeting"
    roles: tuple[str, ...] = ()
    proof: str = ""
    halves: tuple[str, ...] = ()

    @property
    def evidence(self) -> str:
        """The name of the question whose rows make the links: a row a link, meeting and passage."""
        return self.proof or f"{self.name}-evidence"

    @property
    def apart(self) -> bool:
        """Whether linked nodes need not have been at one meeting: what they share is of meetings of each."""
        return len(self.modes) == 1 and bool(self.halves)

    @property
    def filters(self) -> tuple[str, ...]:
        """The names of the filters that the view takes."""
        role = ("role",) if self.roles else ()
        weighting = ("weighting",) if len(self.modes) == 1 else ()
        return (*role, *self.columns, *EVERYWHERE, *weighting)

    def words(self, roles: Sequence[str]) -> dict[str, str]:
        """Return the title of the view by ``roles``, and the sentences that say what a link means."""
        return {"title": spoken(self.title, roles), "meaning": spoken(self.meaning, roles)}


def find(name: str) -> View:
    """Return the view called ``name``; raises UsageError, with the nearest or all, where there is none."""
    if name not in VIEWS:
        raise refused("network", "view", name, VIEWS)
    return VIEWS[name]


ALL = (
    View(
        "institution-topic",
        "Institutions and the topics of meetings they {did}",
        "A link joins an institution to a topic on the agenda of a meeting that it {did}. "
        "A link by {doing} is not a stated view.",
        ("institution", "topic"),
        OF_AGENDAS,
        roles=("host",),
        halves=HOSTS_AND_TOPICS,
    ),
    View(
        "institutions-at-the-same-meeting",
        "Institutions that {did} the same meetings",
        "A link joins two institutions for each meeting that both {did}. "
        "A link by {doing} is not a shared view, and does not say that they worked together otherwise.",
        ("institution",),
        OF_INSTITUTIONS,
        roles=("host",),
    ),
    View(
        "institutions-that-share-topics",
        "Institutions that share topics of meetings they {did}",
        "A link joins two institutions for each topic on the agenda both of a meeting that the one {did} and "
        "of a meeting that the other {did}. A link by {doing} is not a shared view; they need not have met.",
        ("institution",),
        OF_AGENDAS,
        "target",
        "topic",
        roles=("host",),
        proof="institution-topic-evidence",
        halves=HOSTS_AND_TOPICS,
    ),
    View(
        "topics-at-the-same-meeting",
        "Topics on the agenda of the same meetings",
        "A link joins two topics for each meeting that had both on its agenda. "
        "It does not say that they were treated together, or that one bears on the other.",
        ("topic",),
        {"series": ("meeting",), "topic": ("source",), "stance": ("meeting", "source")},
    ),
    View(
        "topics-in-the-same-statement",
        "Topics named in the same statements",
        "A link joins two topics for each statement that is about both. "
        "It does not say what was held about either, or that one bears on the other.",
        ("topic",),
        OF_STATEMENTS,
        "statement",
        "statement",
    ),
    View(
        "topic-stance",
        "Topics and how firmly meetings held them",
        "A link joins a topic to a level of stance for each meeting with a statement on it at that level. "
        "It says how firmly the words hold something, not what they hold or who held it.",
        ("topic", "stance"),
        OF_STATEMENTS,
    ),
    View(
        "meeting-reference",
        "Meetings and the processes, instruments and meetings they refer to",
        "A link joins a meeting to a thing that its records name, for each that does: a statement, or the "
        "record of the meeting itself. "
        "Naming a thing is neither support nor criticism.",
        ("meeting", "reference"),
        {"series": ("meeting",)},
        "record",
        "record",
    ),
    View(
        "series-institution",
        "Series and the institutions that {did} their meetings",
        "A link joins a series to an institution for each meeting of the series that it {did}. "
        "A link by {doing} is not a stated view; where no source names the institutions, none are linked.",
        ("series", "institution"),
        {"series": ("meeting",), "kind": ("target",)},
        roles=("host", "convenor"),
    ),
    View(
        "institution-process",
        "Institutions and the processes that meetings they {did} refer to",
        "A link joins an institution to a process for each meeting that it {did} and that is part of the "
        "process or names it. A link by {doing} is neither a part in the process nor a stated view of it.",
        ("institution", "process"),
        OF_INSTITUTIONS,
        roles=("host",),
    ),
)
VIEWS: Mapping[str, View] = {view.name: view for view in ALL}
