import * as m from '#lib/paraglide/messages.js';
import type { NavItem } from '#lib/ui/AppFrame.svelte';
import { places } from './places.ts';

export const navigation = (): NavItem[] => [
	{ label: m.nav_today(), href: places.root(), icon: 'today' },
	{ label: m.nav_library(), href: places.library(), icon: 'library' },
	{ label: m.nav_make(), href: places.make(), icon: 'make' },
	{ label: m.nav_settings(), href: places.settings(), icon: 'settings', foot: true }
];
