import { directoryContract } from '../contract/directory-contract.ts';
import { createMemoryDirectory } from './directory.ts';

directoryContract('memory', () => createMemoryDirectory({ people: new Map(), now: () => new Date() }));
