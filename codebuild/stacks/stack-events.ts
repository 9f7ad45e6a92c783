import { step } from '@console/core/contract/texts/steps';
import type { StackEvent, StackWork } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import type { Phase } from '../progress.ts';

const words: [suffix: RegExp, word: string][] = [
  [/^CREATE_COMPLETE$/, 'created'],
  [/^UPDATE_COMPLETE$/, 'updated'],
  [/^DELETE_COMPLETE$/, 'deleted'],
  [/^DELETE_SKIPPED$/, 'kept'],
  [/_FAILED$/, 'FAILED'],
];

const isStack = (event: StackEvent) => event.type === 'AWS::CloudFormation::Stack';

/** The logical id without the hash that the CDK adds to it. */
const readable = (logicalId: string) => logicalId.replace(/(?<=[a-z])[0-9A-F]{8}$/, '');

/** A line of the log for an event that people want to see; undefined for the others. */
export function eventLine(event: StackEvent): string | undefined {
  const word = words.find(([pattern]) => pattern.test(event.status))?.[1];
  if (isStack(event)) return `Stack is ${event.status}${event.reason ? `: ${event.reason}` : ''}`;
  if (!word) return undefined;
  const reason = word === 'FAILED' && event.reason ? `: ${event.reason}` : '';
  const name = word === 'FAILED' ? event.logicalId : readable(event.logicalId);
  return `  ${word.padEnd(8)} ${name} (${event.type})${reason}`;
}

const activityOf = (status: string) =>
  status.startsWith('DELETE') ? 'deleting' : status.startsWith('UPDATE') ? 'updating' : 'creating';

/** Logs the events of a stack, and counts its resources as steps of the phase. */
export function stackWork(deps: JobDeps, phase: Phase): StackWork {
  const ready = new Set<string>();
  return {
    onEvent(event) {
      const line = eventLine(event);
      if (line) deps.log(line);
      if (isStack(event)) return;
      if (event.status.endsWith('_COMPLETE')) ready.add(event.logicalId);
      phase.report(ready.size, step(activityOf(event.status), { resource: readable(event.logicalId) }));
    },
  };
}
