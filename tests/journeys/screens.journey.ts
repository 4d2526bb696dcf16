import { walks } from './support/screens.ts';
import { test } from './support/test.ts';
import { auditEach } from './support/walk.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

auditEach(walks);
