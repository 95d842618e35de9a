"""Words of kindred meaning, as people use them of meetings, texts and organisations.

Unlike the words of ``english.ALIKE``, which count as one, kindred words count in part, and one may stand in
several lines. Nothing here is about a question or a graph.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

_KIN = """
abandon drop discontinue dissolve cease end
abolish repeal withdraw end
absence absent gap hole lack miss missing blank lost
academic track official
academics track official
accede accession party join ratify sign
accent highlight stress
acceptable good desirable positive favourable welcome useful
accompany escort attend
accord agreement agree
according source
account record report describe tell
active engaged busy frequent
actor player stakeholder party participant institution
add extra additional new
admit concede agree accept
adopt endorse accept approve agree pass conclude
adoption conclusion approval
advance progress change move
affiliate belong member employer
affiliation organisation institution belong employer
age old founded birth young
agenda programme schedule topic item cover subject discuss
agree consensus accord concur unanimous settle common ground
agreement deal accord understanding pact treaty consensus conclusion
aim purpose goal
all every each complete whole entire full
alongside together with beside
alter change shift move vary
ambiguous vague hedged weak unclear
ancestor predecessor
announce declare publish say state
annual year yearly
answer response reply
antecedent predecessor before precede earlier
appear mention name crop surface feature turn arise figure
appearances appear attend
applaud welcome praise endorse
application apply
appraise assess
appreciate welcome praise
approach view stance position
arc move change history
area field topic subject theme
argue debate dispute disagree contest hold
arise appear emerge mention
arrange organise host convene
arrive reach conclude
article document text
aside omit
assembly meeting body
assert claim hold say state maintain
association organisation institution link connection
assurance pledge commitment
attach link belong
attend join present participate visit come appear show turn
attendance headcount turnout crowd participant number people size many
attendee participant guest delegate visitor people present
attest prove support
attesting prove support
attitude stance view position
attribute link say
author writer publisher write source
authorise mandate
back support endorse
backer supporter sponsor endorser signatory
background history context origin
backing support evidence
backup evidence support source prove
ban prohibit unacceptable forbid
base rest source found rely
baton succession change
before earlier prior previous ahead preceding
begin start launch open commence kick inception
beginning start first origin
behaviour conduct act norm
behind organise host responsible convene
belong member affiliate part sit
between interval gap
big large size great
bill agenda
bind bound binding force effect obligatory legally
binding force effect legally law oblige
birth founded origin age
birthday founded date
bite quote
bits part piece passage
blank missing gap absent
board panel committee member body
bods people
body institution organisation group panel committee
boost strengthen
born founded origin
brand new
bridge connect span link cross several
bring raise introduce
build establish found create
building venue place
bundle together pair
busy active frequent most happened many
cadence interval regular
calendar date when schedule
call appeal urge
capitals country
categorical firm full
cautious hedge weak tentative guarded lukewarm vague
caveat hedge reservation qualify condition qualified hedged weak
caveats hedged weak
certain firm sure strong
chair preside lead head chairman chairmanship moderate run
change shift evolve alter differ vary develop switch rotate move
channel track
charge responsible host lead
charter mandate
chronological order timeline sequence history
chronology timeline history order sequence date
circumstance context
citation reference quote mention source
cite mention refer quote invoke reference name allude
city town place capital location where
claim say assert hold state
clash overlap conflict coincide contradict disagree
clause measure provision norm article rule set
clear firm
close end near
coalition group
code norm rule
coincide overlap parallel simultaneous same
collaborate together joint cooperate
collide overlap coincide contradict
column row
combination pair together
combine together joint
come arrive attend
commence start begin open
commend welcome praise
comment say remark state
commission process body committee
commissioner member
commit agree pledge promise
commitment agreement norm measure pledge promise obligation rule
committee body process
common share same both joint mutual
communique statement document report
company business firm industry
compare contrast versus differ beside side
complete full whole
comprise contain include member consist
compromise agree
concern deal about topic subject address
conclude agree result end outcome close adopt
conclusion result outcome agreement end finding
concurrent same parallel overlap simultaneous
condemn unacceptable criticise reject
condition hedge qualify reservation
conduct behaviour hold
conference meeting event summit gathering
confess admit
confident firm strong
conflict contradict disagree dispute clash
conflicting contradict disagree dispute differ
connect link tie relate associate join
connection link tie relation association
consecutive series follow successive
consensus agree common unanimous
consider discuss view deal
consistent same
constant recur every
consult discuss read
consultation dialogue meeting talk
contain include hold list set out content
contemporaneous same overlap parallel
content contain include set provision
contest dispute debate
context background
continue follow succeed
continuous recur
contradict disagree conflict differ dispute inconsistent otherwise
contrary contradict
contrast compare differ
contribute role participate support
contribution role support
convene host organise hold gather call invite set
convention treaty instrument agreement
conversation talk discuss dialogue
conviction firm strong
convoke convene
coordinate organise host
copy text
corroborate support evidence prove confirm
count number many tally figure total how
counterpart other
country state nation government capital
couple pair two together
cover deal discuss agenda include address treat topic
create establish found set launch form mandate
creation foundation start mandate
crop mention appear
cross several
crowd attend participant people
current now
cut omit
date day when time
dated date published
deal address cover discuss treat concern about handle
debate discuss argue contest
debut new first
decade year
decide agree adopt conclude choose
decision conclusion agreement document instrument adopt
declaration statement document instrument
declare state say announce
deem hold view think agree
defend hold stance
define norm set
definite firm strong
degree firm strong
delegate participant representative attend member
delegation participant attend
deliver adopt produce outcome
deliverable outcome adopt produce document
denounce condemn unacceptable
descend follow succeed successor
descendant successor follow
descent succession lineage
describe say tell
description content
desirable good favourable positive welcome
destination place city
detail information record fact
develop evolve change progress move
deviate differ
dialogue meeting talk series
dig evidence
digest overview summary
diplomacy track official diplomatic
diplomat delegate official people track
disagree dispute contradict conflict differ
disagreement dispute contradict conflict differ
discard omit left skip ignore drop
discrepancy contradict disagree differ dispute conflict
discuss talk debate cover agenda address topic raise deal
discussion talk debate agenda topic
disregard omit ignore left skip
distance long between
distinct differ
diverge differ disagree
divergence differ disagree
docket agenda
document text paper source publish
documented record source evidence
domain topic area
dos rule measure norm
dossier record topic issue
doubt hedge
draft write text
drop omit left
duo pair together
duration long days
dyad pair
dyads pair
earlier before previous prior
earliest first oldest
early first
edition meeting round session
effect force bind
effective force bind
elapse pass between
emerge appear outcome result
emphasise stress highlight underline single
emphatic firm stress strong
employer affiliation institution
enact adopt force
encounter meeting
encourage welcome
end finish over close conclude wrap
endorse support back adopt welcome sign
endorser supporter signatory
enforce force
engage participate role involve link
enter force into
entertain host welcome
enthusiasm favourable support
entity institution thing record
entry record
enumerate list
envoy delegate representative
episode meeting
equal same
era year
establish found create set start form mandate
event meeting conference
evergreen recur constant
evergreens recur constant
evidence proof quote passage source support word back prove substantiate
evolution change history develop move
evolve change develop move shift
exact word quote verbatim
examine discuss
excerpt passage quote
excerpts passage quote
exclude omit left skip
exclusive only new unique
executive head
exist there
expert member people participant
express say state
extent far firm strong
extra additional new
extract passage quote
eye agree
faces people participant
fact information record
factsheet document source
far how
favour good favourable positive welcome support
favourable good positive desirable
feature appear agenda cover mention include
field area topic
figure number count total statistic
file record
find source
finish end conclude
firm strong solid certain clear robust firmly wholehearted emphatic
first earliest initial debut originally new
flag mention country
flags country
focus topic emphasise
folk people participant
folks people
follow succeed next after come
following support supporter
force effect law bind enter firm strong binding
forerunner predecessor before earlier
form establish create kind
formal official track
former earlier previous
formulate word write
forum meeting series conference
found establish create set start birth
founder found establish
framework norm instrument process
frequency often many number
frequent often regular most many
fresh new
fruit outcome adopt result
gap missing hole between interval
gather meet convene
gathering meeting
gavel chair
genealogy follow history
gettogether meeting
gist say summary
give say
globe place world
good desirable positive welcome
govern norm
government state country official
ground common reason
group process body
grow change increase number
growth change increase number
guarantee firm
guest participant attend
guide norm
guideline norm measure rule
guise role capacity
halfhearted weak hedged
handshake agree
happen occur take event
hard firm
harden view change
hat role capacity
head lead chair people number
headcount number many people attend participant
heading topic
headline topic
heads people number
hear say
hedge cautious qualify weak tentative soft reservation caveat lukewarm
heir successor follow
helm chair lead
hesitant hedge weak
hint hedge mention
history evolution change timeline past move
hold say view keep host record
hole gap missing
home where place belong host
hospitality host
host organise convene hold receive stage welcome run
house institution host
houses institution host
idea initiator origin
identical same
identity who
ignore omit left skip disregard
implement force
improve change
inaugural first
inception start found begin founded origin
incident happen
include contain list cover
incomplete missing gap
inconsistent contradict disagree conflict
increase grow change number more
individual people person
inform tell
informal track official
information record know fact detail
initial first
initiate begin launch start
initiator host convenor
insist stress emphasise
instalment meeting edition session
institute institution organisation think tank
institution organisation body institute
instrument document treaty agreement text
intensity firm strong
intersection common overlap shared
interval between gap long days
interview quote
introduce new first raise begin
invitation host convene invite
invite host convene
invoke mention refer cite
involve participate role link engage take
ironclad firm strong
issue topic subject publish
item topic subject agenda
iteration meeting session
itinerary schedule date place
job role
join participate attend member
joint together both common share
jointly together common both
journal source publish
journey history place
judge view hold
junction link
jurisdiction state country
juxtapose compare
juxtaposed compare
keep recur record
key main
know record information
knowledge record information
label call name
lack missing absent without
laid host organise
land place
language word
lapse between
large big most size number
last latest end
late last
later after follow
launch start begin create found establish open publish
law force bind legal
lay host organise
lead head chair run host
leader head chair
leading most top
league most
learn know
leave left omit
leg meeting session
legal law force bind
legally law force bind
length long days
level degree
line passage statement position
lineage follow succeed history
lineup participant attend who
link connect tie relate associate
list all there
locate place where
location place where venue city
long days between
lukewarm weak hedge hedged
mainstay recur constant
maintain hold say
majority most
mandate establish create set resolution
manner role
map place where city
material source document
matrix link table network
matter topic subject issue
meantime between
mediate chair
meet meeting gather together
member belong part sit commissioner expert
membership member belong
mention refer name cite allude appear
menu agenda
minister people official
minutes record
mismatch disagree conflict
miss missing gap absent
missing gap lack absent hole unrecorded
moment time when
move change shift evolve
multi several
mutual common
name mention call
nation country state
national state country
nature kind
negative unacceptable bad unfavourable
negotiate discuss
network link connection
new fresh novel first add
newcomer new
next follow after
nod mention welcome agree
norm rule principle measure standard commitment
note mention say
notion topic
novel new
novelty new
number many count figure total
numbering number ordinal count
object thing
obligation norm commitment bind rule
observe say
observer participant role attend
occasion meeting time
occur happen
odds disagree conflict
official formal people source track
offspring successor follow
often frequent many times regular
old age founded year
omit left skip exclude ignore unused
open start begin signature
operate run
operative force bind
opinion view stance position
order chronology sequence
organ body
organisation institution body group
organise host convene run arrange hold stage
organiser host convenor
origin start found source from history
original first
originate first
outcome result conclusion agreement product adopt
outfit institution
outfits institution
outlaw unacceptable
output outcome adopt produce document result
outset first start
overlap common share same both parallel
overview list all
page source
pair two together couple combination
pale unacceptable
panel body member process
paper document text source
paragraph passage quote
parallel same simultaneous overlap
parent predecessor
part role
participant attend delegate people present
participate attend join present role
partner host together
party state institution participant
pass adopt between
passage quote word text evidence paragraph
past before history
pedigree lineage succession
people person participant individual expert
perceive view
perennial recur constant
period year time between
person people who
pet focus speciality
phase session
phrase word wording passage
place where city venue location
plate agenda
platform series
player institution
pledge commitment agree
point topic item time
portion part
position view stance opinion
positive good favourable desirable
post role
posted published
powwow meeting
practice norm
praise welcome
precede before earlier predecessor
precursor predecessor before
predecessor before precede follow
prepare host
prescribe rule measure set
presence attend participate role
present attend participate
preside chair lead
press publish source
previous before earlier
principle norm rule
print publish
printed published
procedure process
produce adopt outcome publish
product outcome adopt
programme agenda
progress change develop move
prohibit unacceptable
project process
prominence highlight single
prominent emphasise
promise commitment
proof evidence support word source
protocol instrument
prove evidence support
provenance source evidence
provision norm measure contain rule
proviso hedged weak
publication publish source document
publish issue release print appear out
publisher publish author source
qualifier hedge qualify
qualify hedge caveat reservation
quantity number many
question topic issue
quiet happened absent
quote cite word quotation say passage
raise mention topic discuss bring
rank most firm
ratify party force bind sign
reach agree conclude
read source use
reappear again recur
receipts proof evidence
receive host welcome
reckon think hold
record information evidence know
recur again repeat regular every keep common
redline unacceptable
refer mention cite reference point
reference mention cite refer source
regard view topic
region place
register record
relate link connect
relation link connect
release publish issue
rely source rest
remark say
remit mandate
repeat again recur
report document source say text
represent delegate participate
representative delegate participant
reservation hedge qualify hedged weak
resolution document instrument
resolve agree
resource source
responsible charge host
rest source
result outcome conclusion
return again recur
rise grow number
role capacity function part
roll participant list member
roof host
roster member participant list
round meeting session
row series sequence
rule norm principle
run host organise hold
rundown overview summary happened
saga history
salient emphasise
same common share
say state hold tell claim remark
schedule agenda date
scholar people expert track official
scholars track official
scope topic
seat place member sat
section part
segment part
semiofficial track official
sentence word passage quote
sequel follow succeed
sequence order follow series
series dialogue meeting
session meeting round
set contain norm list
settle agree
several more multiple many
share common same joint
shift change move
shop institution
side view
sign signature party signatory
signatory party sign member supporter
similar same common
simultaneous same parallel overlap
single emphasise
sit member belong
site place venue
sitting session meeting
situate where place
size number many big
skip left omit missing
snippet passage quote
soft weak hedge hedged
soften view change
softening weak change view
softest weak
solid firm strong
soundbite quote
source document report reference evidence
spacing interval between
span between long several bridge
spawn successor create
speak say quote
speaker quote say
special emphasise
sponsor host supporter
spot place city
spotlight highlight single
stage host hold organise
stance position view
stand position view
standard norm
standing recur constant
standpoint position view
staple recur constant
start begin launch open
state country say
statement document say
status role
step measure
stipulate set norm
stop end
story history
straddle several bridge
stress emphasise highlight underline
strict firm
strings hedged weak
strong firm
subject topic theme
subscribe sign support
substantiate evidence support prove
succeed follow next
succession follow order
successive follow
successor follow
sum total number
summary say
summit meeting conference
support back endorse evidence
supporter back endorse signatory
surface appear mention
surround within
survey list
table agenda
taboo unacceptable
tackle address deal
talk discuss meeting dialogue
talks dialogue meeting
tally number count
tandem together pair
tank institution
tentative hedge weak hedged
term word
territory place
text document word
theme topic subject
think view hold
thread topic
threw host organise
throw host organise
thrown host organise
tie link
time when
timeline chronology history date
timetable date when agenda schedule
together both common joint with
tone firm
top most
topic subject theme issue agenda item
total number all
touch mention deal topic
town city place
trace history evidence source
track process official
trajectory move change history
transform change
treat deal
treaty convention agreement instrument
trend change
turnout attend number many
twin pair together
unacceptable wrong bad condemn unfavourable
unambiguous firm strong
unanimity agree full firm
unanimous agree common
uncertain hedge
underline stress emphasise
underpin support evidence prove
underpins support prove
undertake commitment
undertaking commitment agreement
unequivocal firm strong full
unique only new
university institution
unknown missing
unofficial track informal
unprecedented new
unravel track
unrecorded missing gap
untouched left
unused left omit
unveil publish launch
unwelcome unacceptable
urge call
vague hedge weak
valid force bind
vary change differ
venue place where location
verbatim word quote exact
verify evidence source
version differ
view position stance opinion
viewpoint position view
visit attend
visited place hosted
voice say
vouch prove support
wait interval between long
wander several bridge
wane weak
warm favourable support
watered weak hedge
weak hedge soft
website source
welcome praise applaud
where place
wholehearted firm strong full
woolly weak hedged
wording word quote
work institution
wrap end conclude
write author
wrong unacceptable bad
year date time
yearly year
yes agree
yield outcome produce result
young founded age
zone place
"""


def _kindred(lines: Iterable[list[str]]) -> Mapping[str, frozenset[str]]:
    kindred: defaultdict[str, set[str]] = defaultdict(set)
    for first, *others in lines:
        kindred[first].update(others)
        for other in others:
            kindred[other].add(first)
    return {word: frozenset(others) for word, others in kindred.items()}


KINDRED = _kindred(line.split() for line in _KIN.strip().splitlines())
