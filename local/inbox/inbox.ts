import { readFile } from 'node:fs/promises';
import { type Notification, notification } from '@console/core/contract/alert';
import type { Clock, Inbox, Notifier } from '@console/core/ports';
import { appendWhole } from '../files/append.ts';

/** The notifications of one machine: a file with one line of JSON per message. */
export function createInbox(file: string, clock: Clock): Inbox & Notifier {
  return {
    async notify(message) {
      const line: Notification = { time: clock.now().toISOString(), ...message };
      appendWhole(file, `${JSON.stringify(line)}\n`);
    },
    async recent(limit) {
      const text = await readFile(file, 'utf8').catch(unlessMissing);
      return text.split('\n').flatMap(read).reverse().slice(0, limit);
    },
  };
}

/** A line that was cut off by a crash is skipped. */
function read(line: string): Notification[] {
  try {
    return [notification.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

function unlessMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
