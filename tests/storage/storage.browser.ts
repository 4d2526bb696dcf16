import { describe } from 'vitest';
import { contract } from './contract/contract.ts';

describe('storage on the browser’s IndexedDB', () => contract(10));
