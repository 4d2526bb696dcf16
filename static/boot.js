// Runs before the first paint: which paper the page lies on, and whether anyone was here before.
(function () {
	var root = document.documentElement;
	var dark = matchMedia('(prefers-color-scheme: dark)');
	function stored(name) {
		try {
			return localStorage.getItem('readback:' + name);
		} catch {
			return null;
		}
	}
	function lay() {
		root.dataset.theme = stored('paper') || (dark.matches ? 'lamp' : 'paper');
	}
	lay();
	dark.addEventListener('change', lay);
	addEventListener('readback:paper', lay);
	if (!stored('canary')) root.dataset.first = '';
})();
