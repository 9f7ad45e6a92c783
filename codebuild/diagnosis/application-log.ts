import type { StackRef } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { isHealthCheckLine } from './health-check-lines.ts';
import { redacted } from './redact.ts';

/** As much of an application's log as an operation's log takes over. */
const most = { lines: 5_000, bytes: 1_048_576 };
/** Where the lines of the application begin in the log of the operation. */
const mark = 'app | ';

/** What an application has written since then, as lines of the operation's log: a rollback deletes its own. */
export async function applicationLogLines(
  { diagnosis }: Pick<JobDeps, 'diagnosis'>,
  stack: StackRef,
  since: Date,
  healthPath: string,
): Promise<string[]> {
  const lines: string[] = [];
  let [bytes, dropped, healthChecks] = [0, 0, 0];
  for await (const page of diagnosis.log(stack, since)) {
    for (const line of page) {
      if (isHealthCheckLine(line, healthPath)) healthChecks += 1;
      else bytes += Buffer.byteLength(lines[lines.push(line) - 1] ?? '');
    }
    const kept = lines.length;
    while (lines.length > most.lines || bytes > most.bytes) bytes -= Buffer.byteLength(lines.shift() ?? '');
    dropped += kept - lines.length;
  }
  if (lines.length === 0) return [];
  return [title(lines.length, dropped, healthChecks), ...lines.map((line) => `${mark}${redacted(line)}`)];
}

function title(lines: number, dropped: number, healthChecks: number): string {
  const noise = healthChecks > 0 ? `, without ${healthChecks} line${healthChecks > 1 ? 's' : ''} of health checks` : '';
  if (dropped === 0) return `All that the application wrote${noise}:`;
  return `The last ${lines} lines that the application wrote${noise}; ${dropped} earlier ones are left out:`;
}
