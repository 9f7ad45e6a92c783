import { limits } from '../limits.ts';
import { groupAlive, stopGroup } from './group.ts';
import { processIdentity } from './identity.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** Ends every process group in the ledger that still lives, all at once. Returns their names. */
export async function killLeftovers(
  ledger: Ledger,
  timeoutMs: number = limits.process.leftoverStopMs,
): Promise<string[]> {
  const killed = await Promise.all(
    ledger.entries().map(async (entry) => {
      const alive = isOurs(entry) && groupAlive(entry.pid);
      if (alive) await stopGroup(entry.pid, entry.stopSignal, timeoutMs);
      ledger.remove(entry.pid);
      return alive ? [entry.name] : [];
    }),
  );
  return killed.flat();
}

/** A pid is not given away while its group has members, so a group without its leader is still the one we started. */
function isOurs(entry: LedgerEntry): boolean {
  const identity = processIdentity(entry.pid);
  return identity === undefined || identity === entry.identity;
}
