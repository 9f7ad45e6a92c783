import { readFileSync } from 'node:fs';
import { processTree } from '../../../bench/processes.ts';

/** The process of a console that runs Cognito's stand-in. Linux only. */
export function cognitoProcess(consolePid: number): number {
  const found = processTree(consolePid).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cognito-server'),
  );
  if (found === undefined) throw new Error(`Process ${consolePid} has no child that runs Cognito's stand-in`);
  return found;
}
