/**
 * Countries with the adjective of each and its neighbourhood, for typing names, for aliases, and for
 * distractors of one kind. Written for this program from general knowledge.
 */
const table = `
south-asia: Afghanistan=Afghan Pakistan=Pakistani India=Indian Iran=Iranian Bangladesh=Bangladeshi Nepal=Nepali Sri_Lanka=Sri_Lankan Bhutan=Bhutanese Maldives=Maldivian
east-asia: China=Chinese Japan=Japanese South_Korea=South_Korean North_Korea=North_Korean Taiwan=Taiwanese Mongolia=Mongolian Hong_Kong=
southeast-asia: Indonesia=Indonesian Malaysia=Malaysian Singapore=Singaporean Thailand=Thai Vietnam=Vietnamese Philippines=Filipino Myanmar=Burmese Cambodia=Cambodian Laos=Laotian Brunei=
middle-east: Israel=Israeli Turkey=Turkish Syria=Syrian Iraq=Iraqi Jordan=Jordanian Lebanon=Lebanese Yemen=Yemeni Qatar=Qatari Kuwait=Kuwaiti Saudi_Arabia=Saudi Oman=Omani United_Arab_Emirates=Emirati Bahrain=Bahraini Egypt=Egyptian
north-europe: Sweden=Swedish Norway=Norwegian Denmark=Danish Finland=Finnish Iceland=Icelandic Estonia=Estonian Latvia=Latvian Lithuania=Lithuanian
west-europe: Britain=British England=English Scotland=Scottish Wales=Welsh Ireland=Irish France=French Germany=German Netherlands=Dutch Belgium=Belgian Switzerland=Swiss Austria=Austrian Luxembourg=
south-europe: Spain=Spanish Portugal=Portuguese Italy=Italian Greece=Greek Malta=Maltese Cyprus=Cypriot Croatia=Croatian Slovenia=Slovenian
east-europe: Russia=Russian Ukraine=Ukrainian Poland=Polish Hungary=Hungarian Romania=Romanian Bulgaria=Bulgarian Serbia=Serbian Slovakia=Slovak Belarus=Belarusian Moldova=Moldovan Georgia=Georgian Armenia=Armenian Azerbaijan=Azerbaijani Kazakhstan=Kazakh Uzbekistan=Uzbek Tajikistan=Tajik
north-america: United_States=American Canada=Canadian Mexico=Mexican Cuba=Cuban Jamaica=Jamaican Haiti=Haitian Panama=Panamanian Guatemala=Guatemalan Costa_Rica=Costa_Rican
south-america: Brazil=Brazilian Argentina=Argentine Chile=Chilean Peru=Peruvian Colombia=Colombian Bolivia=Bolivian Ecuador=Ecuadorian Uruguay=Uruguayan Paraguay=Paraguayan Venezuela=Venezuelan
africa: Nigeria=Nigerian Kenya=Kenyan Ethiopia=Ethiopian Morocco=Moroccan Tunisia=Tunisian Algeria=Algerian Ghana=Ghanaian Uganda=Ugandan Rwanda=Rwandan Tanzania=Tanzanian South_Africa=South_African Senegal=Senegalese Mali=Malian Niger= Sudan=Sudanese Somalia=Somali Zambia=Zambian Zimbabwe=Zimbabwean Botswana= Namibia=Namibian Mozambique= Madagascar= Liberia=Liberian Cameroon=Cameroonian Angola=Angolan Libya=Libyan
oceania: Australia=Australian New_Zealand= Fiji=Fijian Samoa=Samoan Papua_New_Guinea= Tonga=Tongan`;

export interface Country {
	readonly name: string;
	readonly adjective: string;
	readonly region: string;
}

export const countries: readonly Country[] = table
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [region, entries] = line.split(': ') as [string, string];
		return entries.split(' ').map((entry) => {
			const [name, adjective] = entry.replaceAll('_', ' ').split('=') as [string, string];
			return { name, adjective, region };
		});
	});

const aliases: ReadonlyMap<string, string> = new Map([
	['US', 'United States'],
	['U.S.', 'United States'],
	['USA', 'United States'],
	['America', 'United States'],
	['UK', 'Britain'],
	['U.K.', 'Britain'],
	['United Kingdom', 'Britain'],
	['Great Britain', 'Britain'],
	['UAE', 'United Arab Emirates'],
	['Burma', 'Myanmar'],
	['Holland', 'Netherlands']
]);

const byName = new Map(countries.map((country) => [country.name, country]));
const byAdjective = new Map(
	countries.filter(({ adjective }) => adjective).map((country) => [country.adjective, country])
);

/** The country of a name or one of its other names, without "the". */
export function countryOf(name: string): Country | undefined {
	return byName.get(aliases.get(name) ?? name);
}

/** The country of an adjective: "Afghan". */
export function countryOfAdjective(adjective: string): Country | undefined {
	return byAdjective.get(adjective);
}

/** Names written with "the" in a sentence. */
export function withArticle(name: string): string {
	const definite = /^(?:US|USA|U\.S\.|UK|U\.K\.|UAE|Netherlands|Philippines|Maldives|United\b.*)$/;
	return definite.test(name) ? `the ${name}` : name;
}

/** Cities and regions that articles name without saying what they are. */
export const knownPlaces: ReadonlySet<string> = new Set(
	`Islamabad Kabul Kandahar Karachi Lahore Delhi Mumbai Beijing Shanghai Tokyo London Paris Berlin Rome
	Madrid Stockholm Oslo Copenhagen Helsinki Moscow Kyiv Washington Sydney Melbourne Cairo Tehran
	Istanbul Geneva Vienna Brussels Amsterdam Lisbon Athens Dublin Edinburgh Glasgow Manchester Chicago
	Boston California Texas Florida Alaska Hawaii Europe Asia Africa Antarctica Arctic Scandinavia
	Atlantic Pacific Mediterranean Sahara Amazon Himalayas Alps Andes Siberia Nairobi Lagos Toronto
	Vancouver Seoul Bangkok Jakarta Manila Hanoi Singapore Dubai Jerusalem Baghdad Damascus`
		.split(/\s+/)
		.concat(
			'New York,Los Angeles,San Francisco,Hong Kong,Cape Town,São Paulo,Rio de Janeiro,Buenos Aires,Mexico City,Addis Ababa,New Orleans,New Delhi'.split(
				','
			)
		)
);
