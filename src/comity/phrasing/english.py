"""English as people ask in it: words that say nothing, words that say the same.

Nothing here is about a question or a graph. A word that questions use in their own way stands in no line.
"""

# Words that tell no question from another: articles, prepositions, auxiliaries, what courtesy says.
_EMPTY = """
a actually all almost already also although am an and answer any anyone anything anywhere are as ask at
average be became become becomes been being bit brief briefly but by can care cared certain cheers
concerning could couple curious currently d dear did do does doing done eg etc even ever every everybody
everyone everything exactly few find for from generally get gets getting give got had happy has have
having he hello help her here hey hi his however i id ie if im in into is it its ive just keen kindly
know known less let lets like list ll looking lot lots love loved m main manage managed many may maybe
me mean meant merely might minus must my name need neither nor nowadays of off ok okay on onto or our
out overall per perhaps please pls plus presently question quite rather re really regarding respective
respectively s search see several she short show simply so some somehow something somewhat stuff such t
tell than thank thanks that thats the their them then there theres these they thing things this those
though through throughout to toward towards truly up upon us usually various via want wanted wants was
way ways we were what whatever whats whenever wherever whether which whichever while whilst whoever
whose wish with within wonder wondering you your
"""
# Words of what a record does not say: reasons, duties, the future, worth, money, and what was not.
_BEYOND = """
abandoned absence absent abstain abstained abstention abstentions advise afternoon author
authored avoid avoided avoiding ban banned banning barred believe best better boycott boycotted
boycotting budget cease ceased close closed cost costs defunct denied deny dinner disappear disappeared
disappearing disband disbanded dissolve dissolved dollar donate donated donor donors drop dropped
effective email emails euro evening except excluding expect expel expelled faded fail failed failure
fake favourite feel finance financed financing footage forecast fund funded funding future gender hotel
hotels important influential interesting invited last latest leaked likely lunch men money morning
motive nearly never next nobody none only ought owe owned owner owners owns paid pay payment pays
penalties penalty phone photo photos predict prediction price probably purpose reason recommend refuse
refused rejected reliable rename renamed resign resigned salary sanction sanctions shall should solely
spend spent sponsor sponsored sponsors success successful telephone ticket tickets tomorrow trustworthy
unanimity unanimously upcoming useful vanish vanished veto vetoed video videos violate
violated vote voted voter votes voting wage walkout why will withdraw withdrawn withdrew without woman
women won wont worse worst would
"""
# One line a meaning, and forms that a stemmer does not bring together; the first word stands for all.
_ALIKE = """
absent missing lacking lack
active engaged involved involvement involve engage
adopt adopted passed approved
again recur recurring repeatedly repeat
agenda program programs
agree agreed agreement accord consensus agreeing unanimous
appear appeared appearance
attend attended attendance attendee attendees partaking joined
attend participate participates participated participating participation participant participants
basis based rest rests
before prior precede preceded previous previously preceding
begin began begun start started beginning commence starts
bring brought
chair chaired chairman chairwoman chairperson presided
change evolve evolution evolved develop developed development shift shifted progress progressed
convene convened convener conveners convening convenor convenors
choose chose chosen
city town cities
come came coming
common shared share same mutual
compare comparison compared contrast versus vs comparing
connect connection linked link tied tie relate related relation associated association
contain include includes contents content
contradict contradiction conflicting disagree disagreement inconsistent inconsistency dispute disputed
country government governments nation state states countries nations
date dates day days calendar schedule
deal address treat tackle tackled
delegate delegation delegations representative representatives envoy
differ difference different differently
discuss talk talked discussion discussed conversation debate debated debates
document text texts paper papers
emphasise emphasised emphasis highlight highlighted
end ended finish finished
evidence proof prove proves proven substantiate
far yet
favourable good desirable positive favorable beneficial
firm firmer firmest firmly strong stronger strongest strength strongly
follow followed follows following succeed succeeded succeeds successor
found founded founding foundation establish established establishment create created creation launched
full fully entire entirely wholly
go went gone going
happen happened occur occurred occurrence
history story chronology timeline historical
hold held holding
host hosts hosted hosting
institution body bodies orgs organisation organisations institute institutes
keep kept
large big size larger
lead led leads
make made
measure measures
meeting meet met gathering
member members membership composition
mention mentioned named refer referred reference references cite cited
most largest highest greatest biggest top maximum
new newly novel
not no arent cannot cant didnt doesnt dont hadnt hasnt havent isnt wasnt werent
norm norms rule rules
number count figure total numbers
organizer organize organizes organized organizing organizers
organizer organise organises organised organising organiser organisers
omit omitted omission omissions left skip skipped excluded
outcome conclude conclusion result results achieve achievement takeaway produce finding findings
overlap overlapping parallel simultaneous simultaneously concurrent coincide
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
series row
shortly soon
sign signed signatory signatories signature
sit sat
source sources
speak spoke spoken speaking
stance position view views standpoint attitude opinion
stand stood
summarise summary summarised
take took taken
theme themes item items topic topics subject subjects issue issues matter matters
think thought
time times
treaty convention treaties conventions pact
unfavourable unacceptable bad negative unfavorable condemned
weak weaker weakest weakly
least fewest lowest smallest minimum
write wrote written
year years
"""
EMPTY = frozenset(_EMPTY.split())
BEYOND = frozenset(_BEYOND.split())
ALIKE = {word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()}
