import type { Exit } from '../../processes/launch.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const withLines = (reason: string, lines: readonly string[]): string =>
  lines.length > 0 ? `${reason} Last lines:\n${lines.join('\n')}` : `${reason} It wrote nothing.`;

export function exitReason({ code, signal, error, uptimeMs }: Exit, lines: readonly string[]): string {
  if (error) return error;
  const how = signal ? `was killed by ${signal}` : `exited with code ${code}`;
  return withLines(`Task ${how} after ${seconds(uptimeMs)}.`, lines);
}

export const outOfMemoryReason = (lines: readonly string[]): string =>
  withLines('Task was killed because it used more memory than its size allows.', lines);

export interface FailedStart {
  url: string;
  graceMs: number;
  /** The result of the last probe. */
  problem: string;
  port: number;
  /** The ports that the process listens on. */
  listening: readonly number[];
}

export function notHealthyReason(
  { url, graceMs, problem, port, listening }: FailedStart,
  lines: readonly string[],
): string {
  const elsewhere =
    listening.length > 0 && !listening.includes(port) ? `; the process listens on ${listening.join(', ')} instead` : '';
  return withLines(
    `No healthy answer from GET ${url} within ${Math.round(graceMs / 100) / 10} s (${problem}${elsewhere}).`,
    lines,
  );
}

export const unhealthyReason = (url: string, times: number, problem: string, lines: readonly string[]): string =>
  withLines(`Task failed its health check ${times} times in a row: GET ${url} (${problem}).`, lines);
