let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

/**
 * The one policy under which an address becomes that of a script: for the app's own workers, and for
 * nothing from elsewhere. Types know it as text; where the platform asks for more, it is more.
 */
export function scriptAddress(url: string): string {
	policy ??= window.trustedTypes?.createPolicy('rb-workers', { createScriptURL: ownScript });
	return policy ? (policy.createScriptURL(url) as unknown as string) : url;
}

function ownScript(url: string): string {
	const { origin, href } = new URL(url, location.href);
	if (origin !== location.origin) throw new TypeError(`no script of this app: ${url}`);
	return href;
}
