import adapter from '@sveltejs/adapter-static';

/** The style attribute of SvelteKit's route announcer, the only inline style the app needs. */
const announcerStyle = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/** @type {import('@sveltejs/kit').Config} */
const config = {
	kit: {
		adapter: adapter({ fallback: undefined, strict: true }),
		// Relative paths: one build works under any base path, no rebuild needed.
		paths: { relative: true },
		// The page registers the worker itself, through a Trusted Types policy.
		serviceWorker: { register: false },
		version: { pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', announcerStyle],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'rb-workers', 'dompurify']
			}
		}
	}
};

export default config;
