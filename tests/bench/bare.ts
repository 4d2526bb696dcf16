/** What a page with nothing else to do needs for one tap: one strict write, one word changed. */
const request = indexedDB.open('bare', 1);
request.onupgradeneeded = () => {
	request.result.createObjectStore('cards', { keyPath: 'id' });
	request.result.createObjectStore('log', { autoIncrement: true });
};
request.onsuccess = () => {
	const db = request.result;
	const word = document.querySelector('h1');
	let count = 0;
	document.querySelector('button')?.addEventListener('click', () => {
		const tx = db.transaction(['cards', 'log'], 'readwrite', { durability: 'strict' });
		tx.objectStore('cards').put({ id: 'card', count });
		tx.objectStore('log').put({ card: 'card', count });
		tx.oncomplete = () => {
			count += 1;
			if (word) word.textContent = `Card ${count}`;
			document.body.dataset.count = String(count);
		};
	});
	document.body.dataset.ready = '';
};
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('worker.js');
