import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startZombie, type Zombie } from '../testing/zombie.ts';
import { groupAlive } from './group.ts';
import { processIdentity } from './identity.ts';
import { openLedger } from './ledger.ts';
import { killLeftovers } from './leftovers.ts';
import { signal } from './signal.ts';

const started: Zombie[] = [];

afterEach(() => {
  for (const { end } of started.splice(0)) end();
});

async function zombie(): Promise<number> {
  const one = await startZombie();
  started.push(one);
  return one.pid;
}

describe.runIf(process.platform === 'linux')('a process that has ended and was not reaped', () => {
  it('has no identity, though it takes signals', async () => {
    const pid = await zombie();
    expect(signal(pid, 0)).toBe(true);
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('does not keep its group alive', async () => {
    const group = await zombie();
    expect(signal(-group, 0)).toBe(true);
    expect(groupAlive(group)).toBe(false);
  });

  it('is not waited for by the next console', async () => {
    const ledger = await openLedger(join(await temporaryFolder(), 'run'));
    ledger.announce({ name: 'probe', stopSignal: 'SIGTERM' }).started(await zombie());
    expect(await killLeftovers(ledger, 1_000)).toEqual([]);
    expect(ledger.entries()).toEqual([]);
  });
});
