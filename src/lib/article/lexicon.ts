/** Closed word classes and small word lists that several stages share. Lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Determiners, prepositions, conjunctions, auxiliaries, pronouns. */
export const functionWords = list(
	`a an the of in on at to by for with from into about over under after before against between
	through during and or but nor so yet if as than that this these those it its is are was were be
	been being am has have had do does did not no can could will would shall should may might must
	he she they we you i his her their our my your him them us who whom whose which what when where
	while because although though until since unless there here also only even just more most such
	within without upon toward towards among across per up out off down`
);

/** Words too common to say what a text is about. */
export const stopWords: ReadonlySet<string> = new Set([
	...functionWords,
	...list(
		`said say says told new other some any all both each few many much one two three first last own
		same too very now then well get got make made use used way year years people time part including
		according however like still another`
	)
]);

/** Verbs of saying and thinking, as lemmas: their clause is someone's. */
export const sayingVerbs = list(
	`say tell add warn argue claim explain announce believe suggest estimate admit allege state predict
	note insist think find show report conclude contend maintain declare deny acknowledge confirm stress
	point expect fear hope recall reply write ask describe call propose assert caution observe`
);

/** Of these, the ones that leave the truth of what is said open. */
export const allegingVerbs = list('allege claim contend insist assert deny accuse');

export const months = list(
	`january february march april may june july august september october november december`
);

/** Stretches of time, in the singular. */
export const timeNouns = list(
	`year month week day hour minute decade century morning evening night afternoon summer winter spring
	autumn weekend`
);
export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday');

/** Verbs, as lemmas, whose subject with a name of two words is a person. */
export const personVerbs: ReadonlySet<string> = new Set([
	...sayingVerbs,
	...list(
		`serve study teach marry live die retire graduate write paint sing compose invent discover travel
		visit meet talk speak smile laugh walk remember grow join quit resign win work run lead own buy sell
		drive love know feel try`
	)
]);

/** Singular nouns for people by role: they type a name or a noun phrase as a person. */
export const roles = list(
	`president minister director chief head governor officer professor chair chairman chairwoman ceo
	founder cofounder leader secretary archaeologist expert coordinator spokesman spokeswoman
	spokesperson researcher scientist doctor editor author senator king queen commissioner ambassador
	general manager economist analyst engineer historian physicist biologist chemist ecologist
	astronomer geologist farmer teacher mayor judge lawyer nurse surgeon pilot captain architect
	artist writer journalist reporter columnist activist campaigner lecturer fellow student psychologist
	sociologist philosopher mathematician programmer inventor chancellor premier prince princess
	lord bishop pope colonel commander owner partner curator librarian conservationist hydrologist
	meteorologist botanist zoologist oceanographer epidemiologist virologist baker brewer fisherman
	fisher miner worker resident volunteer veteran prisoner developer designer planner consultant
	adviser advisor deputy member representative co-author principal headteacher coach player clerk merchant trader cook therapist carpenter plumber builder guard pilgrim
	sailor priest monk nun shopkeeper grower picker inspector nobleman noblewoman soldier waiter guest
	mother father son daughter widow brother sister uncle aunt grandfather grandmother grandson cousin`
);

/** Plural nouns for people, for "who" rather than "what". */
export const peopleNouns = list(
	`people scientists researchers doctors children students experts officials teachers consumers workers
	residents women men parents youths offenders prisoners critics supporters engineers archaeologists
	economists authors farmers voters patients participants campaigners users staff police drivers
	leaders employees customers families neighbours descendants players fans citizens members nurses
	fighters troops soldiers villagers fishermen visitors tourists migrants refugees investors owners
	politicians lawmakers ministers journalists readers pupils adults teenagers volunteers supervisors
	girls boys mothers fathers governors masses team crew public author government`
);

/** Heads that make a name an organisation. */
export const organisationNouns = list(
	`university institute agency organization organisation bank ministry department council committee
	commission assembly society party association centre center company corporation inc fund forum
	school college initiative academy authority service court scheme lab laboratory union group church
	senate congress parliament trust foundation observatory team club league federation office bureau
	press network alliance press times post museum project programme
	energy systems technologies solutions holdings industries electronics software logistics studios labs
	pharmaceuticals electric steel homes stores farms guardian infirmary foods clinic cooperative
	ltd limited plc brothers sons airlines airways motors bakery brewery academy orchestra theatre party
	police police parliament exchange charity society guild survey`
);

/** Heads that make a name a place. */
export const placeNouns = list(
	`port river lake mount mountain island islands city street tower province valley sea ocean desert
	cathedral prison park hospital bay cape peninsula forest county district bridge dam canal reef
	airport station square harbour harbor village town coast gulf strait glacier plateau canal road lane
	lighthouse loch lough hill hills valley moor marsh fjord creek falls highlands`
);
