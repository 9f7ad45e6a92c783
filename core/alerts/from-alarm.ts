import { readAlarm } from '../contract/texts/alarms.ts';
import { customerOfStack } from '../stack-names.ts';
import type { AlarmEvent } from './alarm-event.ts';
import { severityOf } from './known-alarms.ts';

/** An alarm of CloudWatch, or of a stand-in, went from one state to another. */
export interface AlarmChange {
  /** As CloudFormation makes it: `<stack>-<logical id>-<random>`. */
  name: string;
  /** What is wrong, then `What to do: docs/operating.md#<runbook>`. */
  description: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  reason: string;
  /** ISO 8601. */
  time: string;
  region?: string | undefined;
  /** Name of the stack, where it is known. */
  stack?: string | undefined;
}

/** Neither logical ids nor the random end hold a hyphen. */
const generatedName = /^(.+)-[A-Za-z0-9]+-[A-Za-z0-9]+$/;
const whatToDo = /\s*What to do: \S*?#([a-z0-9-]+)\s*$/;

/** Undefined for a change that says nothing about how things are, and for an alarm without a runbook: it is not ours. */
export function alarmEvent(change: AlarmChange): AlarmEvent | undefined {
  if (change.state === 'INSUFFICIENT_DATA') return undefined;
  const runbook = whatToDo.exec(change.description)?.[1];
  const severity = severityOf(runbook ?? '');
  if (runbook === undefined || severity === undefined) return undefined;
  const stack = change.stack ?? generatedName.exec(change.name)?.[1];
  const title = change.description.replace(whatToDo, '');
  const coded = readAlarm(title);
  const process = coded?.values.process;
  const customer = stack === undefined ? undefined : customerOfStack(stack);
  return {
    active: change.state === 'ALARM',
    // Each process has an alarm of its own under the same heading.
    source: process === undefined ? runbook : `${runbook}/${process}`,
    severity,
    title: title || change.name,
    reason: change.reason,
    ...(coded && { coded: { title: coded } }),
    ...(customer !== undefined && { customer }),
    ...(change.region !== undefined && { region: change.region }),
    runbook,
    at: new Date(change.time).toISOString(),
  };
}
