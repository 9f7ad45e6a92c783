import { setTimeout as delay } from 'node:timers/promises';
import { takeInstanceLock } from '../instance-lock.ts';

/** A process for a test: it tries to take the lock of each folder at a given moment, and prints those that it holds. */
const [startAt = '0', ...folders] = process.argv.slice(2);
const betweenMs = 30;
const held: string[] = [];
for (const [index, folder] of folders.entries()) {
  const at = Number(startAt) + index * betweenMs;
  await delay(at - Date.now() - 2);
  while (Date.now() < at);
  await takeInstanceLock(folder).then(
    () => held.push(folder),
    () => {},
  );
}
process.stdout.write(`${JSON.stringify(held)}\n`);
// Its locks count as long as it runs.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
