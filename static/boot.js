// Runs before the first paint: the chosen paper, and whether anyone has used this app here before.
(function () {
	var root = document.documentElement;
	try {
		var paper = localStorage.getItem('readback:paper');
		if (paper === 'paper' || paper === 'lamp') root.dataset.theme = paper;
		if (!localStorage.getItem('readback:canary')) root.dataset.first = '';
	} catch {
		root.dataset.first = '';
	}
})();
