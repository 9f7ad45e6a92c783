import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notifierContract } from '@console/adapters/contract/notifier-contract';
import { systemClock } from '@console/core/time';
import { afterAll } from 'vitest';
import { createInbox } from './inbox.ts';

const dir = await mkdtemp(join(tmpdir(), 'inbox-contract-'));
afterAll(() => rm(dir, { recursive: true }));
let serial = 0;

notifierContract(async () => {
  serial += 1;
  const inbox = createInbox(join(dir, `${serial}.jsonl`), systemClock);
  return { notifier: inbox, sent: async () => (await inbox.recent(100)).toReversed() };
});
