import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.ts';
import type { Server } from '../processes/start-server.ts';

/** Resolves when dynoxide listens. @throws Error with its output when it keeps ending: it cannot open its file */
export async function untilListening(server: Server): Promise<void> {
  const waiting = new AbortController();
  const broken = async () => {
    while (server.exits < limits.dynoxide.exitsBeforeReady)
      await delay(limits.dynoxide.startCheckMs, undefined, { signal: waiting.signal });
    throw new Error(server.lastLines(1).join('').trim() || 'dynoxide does not start');
  };
  const listening = server.readyLine(
    (line) => line.startsWith('Dynoxide listening') || undefined,
    limits.dynoxide.startMs,
  );
  try {
    await Promise.race([listening, broken()]);
  } finally {
    waiting.abort();
    listening.catch(() => {});
  }
}
