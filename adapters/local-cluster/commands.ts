import type { Command, CommandEnd, Commands } from '@console/core/ports/commands';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { maxWaitMs, wireCommandUpdates } from './wire.ts';

/** The port on the local cluster, over its HTTP API. */
export function createLocalClusterCommands(address: LocalClusterAddress): Commands {
  async function follow(key: string, onLine: (line: string) => void): Promise<CommandEnd> {
    for (let after = 0; ; ) {
      const path = `/commands/updates?key=${encodeURIComponent(key)}&after=${after}&waitMs=${maxWaitMs}`;
      const updates = await call(address, { method: 'GET', path }, wireCommandUpdates);
      if (!updates) return { reason: 'It is gone: the console was started again meanwhile.' };
      for (const { number, text } of updates.lines) {
        onLine(text);
        after = number;
      }
      if (updates.end) return updates.end;
    }
  }

  return {
    async run(command: Command, onLine, signal) {
      if (signal.aborted) return { reason: 'It was stopped.' };
      await call(address, { method: 'POST', path: '/commands', body: command }, z.unknown());
      const path = `/commands/stop?key=${encodeURIComponent(command.key)}`;
      // What the request fails with is what following the command fails with.
      const stop = () => void call(address, { method: 'POST', path }, z.unknown()).catch(() => {});
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await follow(command.key, onLine);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
}
