import { limits } from '../limits.ts';
import { groupAlive, stopGroup } from './group.ts';
import { processIdentity } from './identity.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { markedProcesses } from './mark.ts';
import { killUser } from './user-processes.ts';

/** Ends every process in the ledger that still runs, with all that it has started, all in parallel. Returns their names. */
export async function killLeftovers(
  ledger: Ledger,
  timeoutMs: number = limits.process.leftoverStopMs,
): Promise<string[]> {
  const entries = ledger.entries();
  const killed = await Promise.all(
    entries.map(async (entry) => {
      const groups = groupsOf(entry);
      await Promise.all(groups.map((group) => stopGroup(group, entry.stopSignal, timeoutMs)));
      return groups.length > 0 ? [entry.name] : [];
    }),
  );
  const users = new Set(entries.flatMap(({ uid }) => uid ?? []));
  await Promise.all([...users].map(killUser));
  for (const { id } of entries) ledger.remove(id);
  return killed.flat();
}

/** The groups of an entry that have living members. */
function groupsOf(entry: LedgerEntry): number[] {
  const { pid, id } = entry;
  const groups = pid === undefined ? markedProcesses(id).map(({ group }) => group) : isOurs(entry, pid) ? [pid] : [];
  return [...new Set(groups)].filter(groupAlive);
}

/** A pid is not reused while its group has members, so a group without its leader is still the one that was started. */
function isOurs({ identity }: LedgerEntry, pid: number): boolean {
  const current = processIdentity(pid);
  return current === undefined || current === identity;
}
