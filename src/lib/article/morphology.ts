import type { WordSet } from './word-set.ts';

/** Base form of an English verb that is not formed by rule, from its past, participle or other form. */
const irregular: ReadonlyMap<string, string> = new Map(
	`be:is,are,was,were,been,am have:has,had do:does,did,done go:went,gone,goes,gon come:came
		become:became say:said find:found rise:rose,risen fall:fell,fallen grow:grew,grown lead:led
		meet:met take:took,taken give:gave,given begin:began,begun make:made see:saw,seen
		know:knew,known tell:told think:thought bring:brought buy:bought build:built send:sent
		spend:spent keep:kept leave:left lose:lost hold:held hear:heard win:won write:wrote,written
		run:ran ban:banned,banning sell:sold stand:stood understand:understood break:broke,broken choose:chose,chosen
		drive:drove,driven draw:drew,drawn fight:fought forget:forgot,forgotten get:got,gotten
		hide:hid,hidden lie:lay,lain lay:laid mean:meant pay:paid ride:rode,ridden seek:sought
		show:shown speak:spoke,spoken steal:stole,stolen strike:struck teach:taught throw:threw,thrown
		wear:wore,worn die:died,dying tie:tied,tying use:used cause:caused eat:ate,eaten fly:flew,flown
		freeze:froze,frozen sing:sang,sung sink:sank,sunk swim:swam,swum sit:sat sleep:slept
		catch:caught feel:felt shoot:shot shrink:shrank,shrunk spin:spun stick:stuck sweep:swept
		swing:swung wake:woke,woken withdraw:withdrew,withdrawn overtake:overtook,overtaken
		undergo:underwent,undergone overcome:overcame undertake:undertook,undertaken bind:bound
		blow:blew,blown deal:dealt dig:dug drink:drank,drunk feed:fed flee:fled forbid:forbade,forbidden
		hang:hung kneel:knelt lend:lent light:lit mistake:mistook,mistaken ring:rang,rung
		shake:shook,shaken shine:shone slide:slid spring:sprang,sprung swear:swore,sworn tear:tore,torn
		weave:wove,woven wind:wound prove:proven arise:arose,arisen
		foresee:foresaw,foreseen bear:bore,born,borne beat:beaten bend:bent bite:bit,bitten
		bleed:bled breed:bred cling:clung creep:crept forgive:forgave,forgiven melt:molten breathe:breathed
		agree:agreed,agreeing free:freed see:seeing flee:fleeing travel:travelled,travelling
		model:modelled,modelling cancel:cancelled label:labelled fuel:fuelled,fuelling level:levelled
		control:controlled,controlling program:programmed focus:focused,focuses,focusing
		discuss:discussed bias:biased bus:bused gas:gases quiz:quizzes change:changed,changing
		rely:relied,relying deny:denied,denying apply:applied,applying`
		.trim()
		.split(/\s+/)
		.flatMap((entry) => {
			const [base, forms] = entry.split(':') as [string, string];
			return forms.split(',').map((form): [string, string] => [form, base]);
		})
);

/** Without a word list to ask: stems that dropped an e. */
const silentE = /(?:[vczu]|[^aeioulr]l|dg|[rnl]g|ag|[^aeious]s|[aeiou]s|[^o]at|[iu]n|[iu]r|um)$/;

/** Undoes doubling, y → i and the dropped e: of the possible bases, the one that is a word. */
function stemOf(word: string, ending: string, words: WordSet): string {
	const stem = word.slice(0, -ending.length);
	if (/[^aeiou]i$/.test(stem)) return stem.slice(0, -1) + 'y';
	if (/([b-dghj-npqrtvwx])\1$/.test(stem) && !words.has(stem)) return stem.slice(0, -1);
	const [plain, silent] = [words.has(stem), words.has(stem + 'e')];
	if (plain !== silent) return plain ? stem : stem + 'e';
	if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)) return stem + 'e';
	return !plain && silentE.test(stem) ? stem + 'e' : stem;
}

/**
 * The base form of a verb or a plural noun, given its Penn tag; other words in lower case. Rules, a
 * list of exceptions, and the word list where several bases are possible ("rated": rate, not rat).
 */
export function lemmaOf(form: string, tag: string, words: WordSet): string {
	const word = form.toLowerCase();
	if (/^['’]/.test(word)) return clitics.get(word.slice(1)) ?? word;
	if (!tag.startsWith('V')) return nounLemma(word, tag);
	const known = irregular.get(word);
	if (known) return known;
	if (tag === 'VBZ' && word.endsWith('s')) return plainStem(word);
	if ((tag === 'VBD' || tag === 'VBN') && word.endsWith('ed') && word.length > 3) {
		return stemOf(word, 'ed', words);
	}
	if (tag === 'VBG' && word.endsWith('ing') && word.length > 4) return stemOf(word, 'ing', words);
	return word;
}

const clitics = new Map([
	['s', 'be'],
	['re', 'be'],
	['m', 'be'],
	['ve', 'have'],
	['ll', 'will'],
	['d', 'have']
]);

function plainStem(word: string): string {
	if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.slice(0, -3) + 'y';
	if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
	return word.endsWith('ss') ? word : word.slice(0, -1);
}

const plurals = new Map([
	['people', 'person'],
	['men', 'man'],
	['women', 'woman'],
	['children', 'child'],
	['feet', 'foot'],
	['lives', 'life'],
	['countries', 'country'],
	['crises', 'crisis'],
	['analyses', 'analysis'],
	['species', 'species'],
	['series', 'series']
]);

function nounLemma(word: string, tag: string): string {
	if (tag !== 'NNS' && tag !== 'NNPS') return word;
	return plurals.get(word) ?? (word.endsWith('s') ? plainStem(word) : word);
}

/** The third person singular of a base form: "give" → "gives". */
export function thirdPerson(base: string): string {
	if (base === 'be') return 'is';
	if (base === 'have') return 'has';
	if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
	return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
