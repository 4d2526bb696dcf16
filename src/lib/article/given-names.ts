/** Common given names that tell whether "he" or "she" can mean their bearer. Others tell nothing. */
const men: ReadonlySet<string> = new Set(
	`Adam Ahmed Alan Albert Alex Ali Andrew Antonio Arthur Ben Benjamin Bernard Brian Carl Carlos Charles
	Chris Christian Christopher Daniel David Dmitri Donald Edward Eric Ernest Francis Frank Fred
	Frederick Gabriel Gary George Gerald Gordon Hans Harold Harry Henry Hugh Ian Ibrahim Isaac Ivan Jack
	Jacob Jake James Jan Jason Jean Jim Joe John Jonathan Jorge Jose José Joseph Josiah Juan Karl Keith
	Kenneth Kevin Klaus Lars Leo Leonard Louis Luis Luke Marco Marek Mario Mark Martin Matthew Michael
	Miguel Mohamed Mohammed Muhammad Neil Nicholas Nils Oliver Oscar Otto Paolo Pablo Patrick Paul Pedro
	Peter Philip Pieter Rafael Ralph Raymond Richard Robert Roger Ronald Samuel Scott Sean Sergei Simon
	Stefan Stephen Steve Steven Thomas Timothy Tom Tomasz Tony Victor Vladimir Walter Willem William Ray Ron Gareth Marshall Jonas Duarte Åsmund Rafael Danny Derek Dennis
	Douglas Duncan Dylan Ethan Felix Gavin Geoffrey Glenn Graham Greg Gregory Guy Howard Hugo Jeremy Joel
	Joshua Julian Kai Kofi Kwame Lee Liam Malcolm Martijn Mateusz Max Nathan Noah Omar Owen Pavel Pekka Per
	Piet Raj Ravi Rory Ross Rupert Sam Sanjay Stuart Sven Terry Tobias Toby Trevor Vincent Yusuf Abebe Thabo
	Stephen Marek Josef Oskar Axel Erik Lukas Mikael Pierre Henri Jacques`.split(/\s+/)
);

const women: ReadonlySet<string> = new Set(
	`Aisha Alice Amanda Amina Amy Ana Andrea Angela Anita Ann Anna Anne Barbara Beatrice Camila Carmen
	Caroline Catherine Charlotte Christina Clara Claire Consuelo Deborah Diana Dorothy Elena Eleanor
	Elizabeth Ella Emily Emma Esther Eva Fatima Fiona Florence Frances Gabriela Grace Greta Hannah Helen
	Ingrid Irene Isabel Isabella Jane Janet Jean Jennifer Jessica Joan Julia Julie Karen Karla Kate
	Katherine Kathleen Laura Leila Linda Lisa Louise Lucia Lucy Maggie Margaret Maria Marie Marta Martha
	Mary Matilda Megan Mirela Miriam Monica Morag Nadia Nancy Natalie Nicola Nora Olga Olivia Patricia
	Pauline Petra Rachel Rebecca Renate Rita Rosa Rose Rosemary Ruth Sally Samantha Sandra Sarah Sofia
	Sonia Sophie Susan Sylvia Teresa Theresa Ursula Valerie Vera Victoria Virginia Wendy Yasmin Zoe Imogen Tracy Denise Maureen Rosalind Kadri Priya Bridget Brenda Carla Carol Catriona
	Celia Chloe Danielle Daphne Debbie Doris Edith Elsa Emilia Erin Eve Freya Gillian Gloria Harriet Hazel
	Heather Hilary Ida Irina Jacqueline Janice Jill Joanna Joy Judith Kathryn Katya Kim Kirsten Leah Leila
	Lena Lorraine Lydia Maya Meera Melissa Mina Miranda Molly Nina Noor Paula Philippa Phoebe Polly
	Rebecca Renee Rhona Rowena Sheila Shirley Sigrid Silvia Siobhan Stella Sunita Susanna Svetlana Tamara
	Tanya Tara Tess Valentina Vanessa Viola Vivian Winifred Yvonne Zara Consuelo`.split(/\s+/)
);

const maleNouns = new Set(
	'father brother son uncle grandfather grandson husband widower king prince nobleman man boy monk'.split(
		' '
	)
);
const femaleNouns = new Set(
	'mother sister daughter aunt grandmother granddaughter wife widow queen princess woman girl nun'.split(
		' '
	)
);

/** Can the pronoun mean a person of this name? Only a name known to be of the other kind cannot. */
export function agrees(pronoun: string, name: string): boolean {
	const [given = ''] = name.split(' ');
	const noun = name.split(' ').at(-1) ?? '';
	if (maleNouns.has(noun)) return !/^(?:she|her)$/.test(pronoun);
	if (femaleNouns.has(noun)) return !/^(?:he|him|his)$/.test(pronoun);
	if (/^(?:he|him|his)$/.test(pronoun)) return men.has(given) || !women.has(given);
	if (/^(?:she|her)$/.test(pronoun)) return women.has(given) || !men.has(given);
	return true;
}
