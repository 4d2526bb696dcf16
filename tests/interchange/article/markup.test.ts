import { describe } from 'vitest';
import { nodeDom } from '../../../src/cli/node-dom.ts';
import { markup } from './markup.ts';

describe('marked-up text on the command line', () => markup(nodeDom));
