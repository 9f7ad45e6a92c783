import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AccountEvent, AccountEvents } from '@console/core/ports';

/** Appends events to a file of JSON lines, which stands in for a bus on one machine. */
export function createAccountEventFile(file: string): AccountEvents {
  return {
    async publish(event) {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, `${JSON.stringify(event)}\n`, { mode: 0o600 });
    },
  };
}

/** All events, oldest first. A last line that was cut off by the end of the machine is left out. */
export async function readAccountEvents(file: string): Promise<AccountEvent[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as AccountEvent];
      } catch {
        return [];
      }
    });
}
