/** Languages that are offered for a text, BCP 47: the most written ones on the web, English first. */
export const languages = (
	'en ar bn cs da de el es fa fi fr he hi hu id it ja ko ms nl no pl ps pt ro ru sv sw th tr uk ur ' +
	'vi zh'
).split(' ');
