"""English words that say the same when somebody asks, and forms that a stemmer does not bring together.

Nothing here is about a question or a graph: a word that a question uses in a way of its own (``hosted``, ``welcomed``)
stands in no line.
"""

# One line a meaning; the first word stands for all.
ALIKE = """
absent missing lacking lack
active engaged involved involvement involve engage
adopt adopted passed approved
again recur recurring repeatedly repeat
agenda program programs
agree agreed agreement accord consensus agreeing unanimous
appear appeared appearance
attend attended attendance attendee participate participated participation participant participants partaking joined
basis based rest rests
become became
before prior precede preceded previous previously preceding
begin began begun start started beginning commence starts
bring brought
change evolve evolution evolved develop developed development shift shifted progress progressed
chair chaired chairman chairwoman chairperson presided
choose chose chosen
city town cities
come came coming
common shared share same mutual
compare comparison compared contrast versus vs comparing
connect connection linked link tied tie relate related relation associated association
contain include includes contents content
contradict contradiction conflicting disagree disagreement inconsistent inconsistency dispute disputed
country nation state states countries nations
date dates day days
deal address treat tackle tackled
delegate delegation delegations representative representatives envoy
differ difference different differently
discuss talk talked discussion discussed conversation debate debated debates
document text texts paper papers
emphasise emphasised emphasis highlight highlighted
end ended finish finished over
evidence proof prove proves proven substantiate
far yet
find finds
firm firmer firmest firmly strong stronger strongest strength strongly
found founded founding foundation establish established establishment create created creation launched
go went gone going
happen happened occur occurred occurrence
history chronology timeline historical
hold held holding
host hosts hosted hosting
institution organisation organisations institute institutes
keep kept
large big size larger
lead led
make made
measure measures
meeting meet met gathering
member members membership composition
mention mentioned name named refer referred reference references cite cited
most largest highest greatest biggest top maximum
new newly novel
norm norms rule rules
number count figure total numbers
omit omitted omission omissions left skip skipped excluded
outcome result results achieve achieved achievement conclusion conclusions finding findings
overlap overlapping overlapped parallel simultaneous simultaneously concurrent concurrently coincide coincided
people person persons individual individuals
place location venue site locations venues
process processes
publish published publication release released
quote quoted quotation quotations
record recorded records
regular regularly frequent frequently
role roles function capacity
run ran running
say said says saying
see saw seen
series row
shortly soon
sign signed signatory signatories signature
sit sat
source sources
speak spoke spoken speaking
stand stood
stance position view views standpoint attitude opinion

summarise summary summarised
take took taken
tell told
theme themes item items topic topics subject subjects issue issues matter matters
think thought
time times
treaty convention treaties conventions pact
weak weaker weakest weakly
write wrote written
year years
"""


def standing_for() -> dict[str, str]:
    """Return for each word that is listed the word that stands for it.

    >>> standing_for()["took"]
    'take'
    """
    return {word: line.split()[0] for line in ALIKE.strip().splitlines() for word in line.split()}
