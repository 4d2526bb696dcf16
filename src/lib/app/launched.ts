/** What the system hands over when a file is opened with the app (File Handling API, where it is). */
interface LaunchQueue {
	setConsumer(
		consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void
	): void;
}

/** Calls `take` with each file that is opened with the app while this page stands. */
export function onLaunch(take: (file: File) => void): void {
	const queue: LaunchQueue | undefined = Reflect.get(globalThis, 'launchQueue');
	queue?.setConsumer(({ files }) => {
		for (const handle of files) void handle.getFile().then(take);
	});
}
