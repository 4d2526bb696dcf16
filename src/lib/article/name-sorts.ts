/** What can stand in one another's place among names: lists by which a wrong name is chosen for a right one. */

/** Nouns of organisations that are alike, the first for all. */
export const organisationSorts: readonly (readonly string[])[] = [
	['university', 'college', 'school', 'institute', 'academy', 'institution', 'polytechnic'],
	[
		'council',
		'ministry',
		'department',
		'agency',
		'commission',
		'authority',
		'office',
		'bureau',
		'government',
		'parliament',
		'senate',
		'congress',
		'assembly',
		'court'
	],
	['museum', 'library', 'gallery', 'archive', 'theatre', 'orchestra'],
	['hospital', 'infirmary', 'clinic'],
	[
		'trust',
		'foundation',
		'charity',
		'association',
		'society',
		'union',
		'federation',
		'league',
		'club',
		'guild',
		'party',
		'alliance',
		'group',
		'network'
	],
	['times', 'post', 'press', 'guardian', 'journal', 'gazette', 'herald', 'courier'],
	['scheme', 'programme', 'project', 'initiative', 'fund', 'exchange', 'survey']
];

const split = (names: string) => names.split(',');

/** Places of a sort that their names do not tell. */
export const placeSorts: readonly (readonly [sort: string, names: readonly string[]])[] = [
	[
		'continent',
		split(
			'Europe,Asia,Africa,Antarctica,Arctic,Scandinavia,America,North America,South America,Latin America,Oceania,Australia'
		)
	],
	[
		'sea',
		split(
			'Atlantic,Pacific,Mediterranean,Baltic,Caribbean,Adriatic,Aegean,North Sea,Black Sea,Red Sea'
		)
	],
	[
		'state',
		split(
			'California,Texas,Florida,Alaska,Hawaii,Michigan,Ohio,Virginia,Oregon,Washington,Maine,Vermont,Arizona,Nevada,Colorado,Georgia,Illinois,Massachusetts,Pennsylvania,Minnesota,Wisconsin,Montana,Utah,Louisiana,Alabama,Queensland,Victoria,Bavaria,Saxony,Kerala,Odisha,Gujarat,Punjab,Tamil Nadu,Bengal'
		)
	],
	[
		'mountains',
		split(
			'Alps,Andes,Himalayas,Pyrenees,Carpathians,Rockies,Apennines,Cairngorms,Pennines,Dolomites'
		)
	],
	[
		'island',
		split(
			'Rhodes,Sicily,Crete,Corsica,Sardinia,Java,Sumatra,Borneo,Tasmania,Zanzibar,Skye,Orkney,Shetland,Gotland,Madeira,Tenerife,Majorca'
		)
	],
	[
		'region',
		split(
			'Devon,Cornwall,Kent,Norfolk,Yorkshire,Lancashire,Flanders,Tuscany,Lombardy,Provence,Brittany,Normandy,Andalusia,Catalonia,Galicia,Wales,Scotland,England,Northern Ireland,Karelia,North Karelia,Lapland'
		)
	],
	[
		'river',
		split(
			'Thames,Rhine,Danube,Nile,Amazon,Mississippi,Ganges,Mekong,Volga,Seine,Loire,Elbe,Oder,Po,Severn,Trent,Tyne'
		)
	]
];
