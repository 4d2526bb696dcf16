import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import { contract } from './contract/contract.ts';

describe('storage on an IndexedDB in memory', () => contract(60));
