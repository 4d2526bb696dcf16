/**
 * Common English words, the most used first: by how often they stand in the treebanks that the
 * engine learned English from (see `static/engine/NOTICE.md`). Part of a layout that links are
 * written in: it is never changed.
 */
export const common: readonly string[] = `
the and to of a in i is you that it for was on have this with are we as be they not at do he
my but from will or by so if can there your all like an one what would me has his had about
just their out know were which when get our up time who some been also no more very new us
people she good them did how other am then go any now well her only because first him could
after great said into see these over should may two work think even back many here than want
really take make way please going best day its let year most place much world before service
years need right where does food made number thanks say those around last got little call
still being use same find help long look never called too city down united through put another
home again since such today while both off states give yeah better come life always few sure
every between oh something days feel used own lot next three however doing name things
president told love th why american done country try under during iraq night al family old
thing took week actually ever government price thank area different end though group state
business car each experience keep already kind change high information job looking na came
office school against might national far probably went big found part away times able free
left room anyone company hope must questions later staff anything getting nice problem small
tell war house mean yes bit money order power guys once recommend trying water attached bad
having nothing open military months hard point wanted iran line live until enough south person
says thought china else full real several everything least yet early process without india
international phone someone st start gon important second taking believe deal per show pretty
using email known space asked care meeting based general history north okay possible public
read sent working amount case excellent john received team agreement example news talk town
within ago four local september set system whole horse large maybe means morning remember
together along due including making question although george started university hours
understand major man past political party send air beautiful close half highly hotel leave
light list oil quite almost couple form ok peace stay texas york fact following friends gas
quality wait east energy members mind review america become date forward game human less month
needs others site support check children either friend law pay security soon cause friday main
often places return upon americans ask hair run animals available below etc everyone future
square countries course culture dr fun gave given seen wo according file july website west
clean makes outside period services street whether coming especially front global message
problems top death happy head late move report test visit customer former image island mail
short among buy cost definitely eat hand israel issue language mark post reason sea store
above fine five internet meet moral plan april born god instead letter minutes mr nasa
percentage taken video art comes data development earlier further islands january looks
program strong weeks living march provide tried young across easy idea net region restaurant
uh walk book church dog indian monday special answer figure market middle needed project seems
side thinking center helpful million prices six social stop amazing doctor html issues nation
near red usually value works address bill clear credit cultural finally lots note points
sometimes white women word wrong add bring co continue non professional regards true
washington worth comments education fax guy health hear hi hour iraqi kids legal position san
stuff talking theory access attack charge control currently heard houston huge interested jeff
likely natural recently rights takes wonderful army black canada certain class felt google
groups hot june level population products response travel alone behind discuss location ones
pizza recent weapons bus entire interest offer park personal regarding request society study
tomorrow administration became changes contact england event extremely land leader mom quickly
rate situation summer whatever afghanistan body campaign customers decided draft face father
force hold industry leaders lives risk role root shall source spent thursday trip trust turn
type age department girl involved learning lee london lost men parents paris press religious
sorry third worked yourself act action areas attention august conference elections film goes
include key longer lunch matter media moving october play police saw saying story subject tax
values building california common cut dead democracy door english final girls guess inside
itself learn mexico options poor product research result species station term wife winter
alright board brought dinner expect feed forces ideas largest lead myself officials owner
paper parts ready road seem sense simply wednesday words article cruise de elected enjoy
europe french hit intelligence knew particular pick policy provided rather tank themselves
weekend yesterday capital carol century considered copy daily economic freedom link management
member mentioned mother notice nuclear rest science section tuesday view visa ways western
woman afternoon climate court died drive favorite gone himself kept leaving michael nations
perhaps pet reports running senate unless workers anyway baby beauty began beyond child choice
cities consider events expensive fair fall federal gives hands located met modern moved named
november paul perfect record returned season served shows sun awesome basis central college
complete contract dollars held manager nearly org original percent piece popular self shop
sort step sunday supposed ten threat wine worst absolutely attend base blue chinese chris
committee community cool david delivery fight fish fresh happened minute music planning plus
quick related saturday search single turned wants ahead allowed beginning billion career cheap
democratic despite details difficult fort fully gulf la necessary online opportunity
organization overall pictures posted results russia save significant star stories thousands
total uk web willing writing account activities box build chance changed congress create
except follow imagine interview islamic kay looked opening present putting remain rules seeing
son taliban throughout watch added additional atmosphere attacks bird citizens completely
correct cover defense director eating effort ended focus games info interesting knowledge
larger male mid option page reasons released settlement sign simple technology touch tv whom
agency airport arab attempt average blood built coast cold current direct employees feet fixed
heat immediately korea lack moment numbers paid professor reasonable rude series similar size
spend super via warm watching written wrote advice analysis ants circle civil difference dogs
dry executive horrible independent initial killed led master nine official playing private
safe serious solution student suicide train understanding vote write application apply
basically begin certainly computer created dad described directly drink fantastic francisco
green healthy helped hey mathematics ordered plans progress richard schedule seven sit
specific trade version zealand anywhere brain choose cia develop driving evening eventually
exactly facts financial floor giving glad higher hospital japanese jobs judge kinda marriage
meat model nato payment pressure range regional respect river rooms somewhere speak style
treat treatment vietnam visited whose wish wow actions allow arms bay card clearly color
concern conflict content dangerous developed downtown explain fast feeling fighting france ice
increase lay magic normal northern proposed published receive required standards success
successful suggest therefore toward training transportation twice vs waste alt australia
authority aware calling cash centre changing coffee continued design desk earth easily enjoyed
estimated evidence explained fire flight florida foreign goal growing hall items knows luck
names nature particularly sheet ship showing signed sites spot starting tourist treated union
unique various vice waiting wear animal benefit birth boat brother budget camp caused claim
companies connection costs council creative daniel daughter decades decide decisions effective
ensure exhibit families february female field gets goals ground handle ii included kim laws
lines lopez majority mass material menu nor otherwise owned parking pass plants potential
practice sell separate spoke stated studies taiwan thoughts trading troops visitors ability
accept activity agree agreed announced anti bear boy canadian chair chicken claims commission
constitution cross damage december decision discussed district eastern environment established
exist fear fit governor greater hearing joe liked limited lower mary mm opinion parties
projects rates refused require rule senior seriously storm straight taste terror text tom tour
traffic truth views wan weather youtube accepted addition afghan asia asking associate band
ben birthday books bought camera chief concepts dark deep die dress drinking european
experienced finished flag folks hundred learned meaning medical minister mission morality
obviously operations personally presence produce proud purchase reading recommended reported
representative republic restaurants sending soldiers sound standard statement syria telling
terms territory towards twenty warming wedding active answers appointment balance beach bin
bridge british calls corporate dan determined efforts eight election followed happens horses
hotels hundreds instructions intended israeli jones low mexican mine mohammed movement offered
offices pdf played pre prepared prior quote reach relationship requested respond ride sales
showed smaller southern steps steve streets strength structure students surgery throw totally
trained update weekly wonder africa alternative appreciate author avoid believed booked border
bottom buying channel closed comment competition concerned corner counter designed economy
everybody faith famous filled finance fly forget generation gordon greek happen hopefully
humans husband includes individual italian james jim join justice kill king launch leading
match medicine mostly network nick pain peter picture pleasant possibly properly provides
regular reliable resources rice round russian salt scheduled schools screen share sleep sounds
speed spring stayed supreme table temperature thus transaction trial trouble vacation weight
wolf won alliance anybody appeared assume bank bar biological birds charged commercial copies
cup currency em emergency extra facilities failed fairly fan firm forms german grand hiking
holding honest informed interviews iranian japan letters loved memory mention metro missing
moon originally pan patient peoples plenty pro production protection purpose raised remains
responsibility responsible salon sat saudi serve severe sick sources spanish tourists trail
translation types unfortunately unit valley walked walking wondering afraid aid articles basic
bed bigger break carry chapter chicago cleveland code compared condition confirm continues
dear document domain earned enter festival formal harry heart heavy helping hire influence
insurance issued jack killing liberty listed lived loss marie miles millions mosque none older
owners path physical port prime property realize release scott seek seemed senator sharon
shoes signs slow smart speaker stand stars supplies systems ta thomas voice wall window worse
achieve agent ancient andy appropriate argument arrived aspects award beat breakfast bringing
broken cases cast catch chairman cheese club complex dating devil differences disaster
discussion ed electricity elements equipment experiences expired fix forced graduate grow
helps housing images joined ken leadership legs measure minimum murder normally opened phoenix
pieces pilot placed pleased promised purchased ran rare religion robert rock skills slightly
somebody stopped studying surprised sweet terrible tonight traveling unable urban variety
william yoga accident adults affordable ahmed apartment apparently appreciated asian attended
ball busy cards cars challenges christmas clothing cocktail columbia considering dance
delicious determine documents effects en eye eyes fellow fillmore finish foods frank fund
generally glass grew gross highest historical hurt increased inspired lake league lie married
militant nail numerous palestinians passed philadelphia photography planet planned previous
processes rays reference republican royal santa seeking serving soft sports status sweden task
teacher teams terrorism vehicle waters welcome writer adding afford antonio apart approach
arrest assistance attorney authorities background bag bathroom believes bob boston buildings
bunch cap capacity chemical christian claimed colleagues communication concept confirmed
constantly construction conversation cooperation county degree delivered demand depends
direction discovered double drug enforcement engine escape excited execute expectations
expected falls follows foot formed foundation funny heads hell historic immigration impact
impressed indeed keeping kerry kid knowing launched leg lies listen lists literally lovely
markets michelle microsoft museum noticed onto operating outstanding pair paying photo plane
plant pop positive primary promise proper rd recall receiving recipient regard requirements
roll rose route sam secure senators shape shopping shops shower shown sitting spiritual spread
suffer surface taught till treatments usa violence wide win abbas advance anyways appear
attempts babies baghdad belgium beliefs blog boys brief broke category caught checked civic
closely collection completed concerns covered crime dates decade decline degrees depending
digital disney doubt driver drove educational emperor enemy equal explore explorer filed flat
fundamental gender generators germany gift gotten growth guests hello ie improve index
investment johnson lab lucky map massive mayor medium method movie movies multiple muslim
offers officer palace panel participants photos player pleasure portion print ps quoted
reality refer requests reserves residents revolution rise runs scientific score selection
sexual ships shot smell spirit successfully susan talks tea television tiny tool transport
truly voted wars weapon whenever wild windows zero abroad actual affected architecture
arrested associated behalf behavior beijing block candidate captain cell click communities
conditions confidence coup creating creation cute dave dealing declaration deliver detail
detailed dining directions division easier entirely error estimate everyday exact fat favor
features fee feels fiction flights floating forever founder furniture goode guidelines heading
identity immediate impossible industrial initially instance instructor interests internal
italy jean jump kevin levels loose lose magazine mainly mama manual materials meant minor miss
missed mountains mouth navy nd nobody observed occupation officers outer papers passing
peaceful performance pool portland poverty prevent procedure protect providing pull puts
relations relatively removed replace replaced represent responsibilities rich rome sample
settled sides sister skin smith software somewhat spending standing stands statements staying
strain strategy stupid surrounded surrounding syrian terrorists title toronto tours toys track
transfer unknown useful users usual vast visiting wave wearing wikipedia writers yahoo acting
admitted advise african appears arabia arrival artistic assistant australian awarded barn bbc
beaches belief bike bother buses capable cent challenge charges chocolate circles cleaning
closing command committed comparison concerning core cultures cycle decent deficiency describe
description destination destroy disappointed drinks dust duty edit effect efficient eighteen
entering entertainment entry establishment expansion express facility failure fifty fill
firefox forgot forum founded ft fuel greatest greatly ill income ingredients insects
introduced invitation jason lesson license loves loving maintain matters meetings mental mile
mistake mixed mountain necessarily noted opportunities organizations pack passport personality
prefer prepare prove pure quarter quiet remained reportedly retired revolutionary rick riding
sand scale scared secretary sector select shared sheikh shirt shortly silver slice sold
somehow stability stan stores strike structures talked teaching thailand tickets tradition
truck tw twelve universal upper votes wealth wildlife yellow younger absolute acts advanced
alabama alike answered approximately arrive aspect assist battle bedroom berkeley bet biggest
blow bodies bowl breaking brings brown businesses cafe carbon carolina carried charles
checking citizen cleaned clothes communications conclusion connections container contemporary
contest count courses critical crops
`
	.trim()
	.split(/\s/);

/** Sentences as quizzes have them, to begin with. Never changed either. */
export const opening = `Where did the writer say the money went?
According to the article, why did the government change its mind last year?
What does the author argue the council should do next?
Which of these does the report name as a reason for the rise in prices?
How many people had to leave their homes after the storm?
By the end of 2019, the company had closed most of its {1} and let half of the workers go.
The author thinks that the new law will not be enough to stop the decline.
Who told the committee that the plan was never likely to work?
Put the events in the order in which they happened.
It was a warning
The price of oil
A trade deal with the United States
They wanted to keep the school open
Because it would cost too much
The number of people who work there
more than half
About 30 per cent
The article says so in its first paragraph: the two sides had agreed on this before the war began.
The author sees this as the main reason. Without it, the other steps would make no sense.
It was not the cost that stopped them, but the fear of what would follow.
This is what the minister said; the article gives no figures of its own.
The article does not mention this.
That comes up later in the article, as something that has yet to happen.
It was the other way round: the city asked, and the country said no.
The author says the opposite.
This was said about the river, not about the town.
the growing gap between what is promised and what is done
has led to a fall in the number of visitors
It is time for the international community to think again about its approach
What happened right after the government came to power, according to the article?
In the month after the attack, how many people were killed or injured along the border?
Which country has been trying to win the support of its neighbours since the end of the war?
What two things does the author say would follow from such a policy?
Why, in the author’s view, is it not in anyone’s interest to wait for a better offer?
Match each person with what the article says about them.
He refused to recognise the new leaders, and the talks in {1} ended without a result.
At first it had asked for help; a year later it spoke of security and nothing else.
The two countries have been at odds over the border for more than a century.
So far, no state has done so, and most have said that they will not.
There were fewer attacks than before
An end to the fighting in the north and the return of those who had fled
To put pressure on the other side through trade and aid
A political agreement that includes women and minorities
It should have been the other party that paid for this.
The claim is about the economy, not about who is in charge of it.
The article does not say this; it speaks of the army’s influence in politics instead.
This was one of the causes of the crisis, but not the one that is asked for here.
That is what his opponents say. He himself denied it and called it a plot against him.
As long as they cannot agree with each other, others will decide for them.
She had been chosen because she was seen as close to the old government.
The minister has made it clear that there will be no change as long as he is in office.
`;
