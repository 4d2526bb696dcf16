/** The function with its results kept as long as their argument lives: many rules ask for the same. */
export function remembered<A extends WeakKey, R>(of: (argument: A) => R): (argument: A) => R {
	const known = new WeakMap<A, { readonly result: R }>();
	return (argument) => {
		const found = known.get(argument);
		if (found) return found.result;
		const result = of(argument);
		known.set(argument, { result });
		return result;
	};
}
