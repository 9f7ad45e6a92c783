import { hint, type PlainHint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { startHint } from '@console/core/contract/texts/start-hints';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { Evidence, StoppedTask } from '@console/core/ports';
import { redacted } from './redact.ts';

/** Why a deployment failed, and what to do about it. */
export interface Cause {
  reason: LocalizableText;
  hint: LocalizableText;
}

/** The container was never started. */
const notPulled = /^CannotPull/;
const notPrepared = /^(ResourceInitializationError|Cannot\w+Error|\w*ContainerError|Timeout waiting)/;
const outOfMemory = /^OutOfMemoryError/;
const failedHealthCheck = /^Task failed ELB health checks/;

/** An event of a service that tells why it has no tasks; not that a deployment failed, which is known. */
const noTask = /(?:unable to|failed to (?:launch|start) a task|unavailable|limit)/i;

/** The cause of a failed deployment; undefined when the evidence does not tell. */
export function causeOf({ stopped, healthCheck, events }: Evidence): Cause | undefined {
  const task = stopped.find(({ lastLines }) => lastLines.length > 0) ?? stopped[0];
  if (task) return causeOfEnd(task, healthCheck);
  if (healthCheck) return notStarted(reason('not-healthy', checked(healthCheck)));
  const event = events.find((text) => noTask.test(text));
  if (event) return cause(reason('no-task-started', { reason: withoutSubject(event) }), 'check-capacity');
  return undefined;
}

function causeOfEnd(task: StoppedTask, healthCheck: Evidence['healthCheck']): Cause {
  const why = [task.containerReason, task.reason].find(
    (text) => text && (notPulled.test(text) || notPrepared.test(text)),
  );
  if (why) {
    const values = { reason: redacted(why) };
    return notPulled.test(why)
      ? cause(reason('image-not-pulled', values), 'check-image')
      : cause(reason('task-not-started', values), 'check-task-definition');
  }
  if (outOfMemory.test(task.containerReason ?? '')) return cause(reason('out-of-memory'), 'choose-larger-size');
  const lines = redacted(task.lastLines.join('\n'));
  if (failedHealthCheck.test(task.reason) && healthCheck) {
    const values = checked(healthCheck);
    const text = lines
      ? reason('health-check-failed', { ...values, lines })
      : reason('health-check-failed-silently', values);
    return notStarted(text);
  }
  if (task.exitCode !== undefined && !failedHealthCheck.test(task.reason)) {
    const { exitCode } = task;
    const text = lines
      ? reason('application-exited', { exitCode, lines })
      : reason('application-exited-silently', { exitCode });
    return notStarted(text);
  }
  return notStarted(reason('task-stopped', { reason: task.reason }));
}

const cause = (text: LocalizableText, code: PlainHint): Cause => ({ reason: text, hint: hint(code) });

const notStarted = (text: LocalizableText): Cause => ({ reason: text, hint: startHint(text.text) });

const checked = ({ path, reason: why }: NonNullable<Evidence['healthCheck']>) => ({
  path,
  reason: why.replace(/\.$/, ''),
});

/** `(service acme) was unable to …` names what the reader knows. */
const withoutSubject = (event: string) => event.replace(/^\(service [^)]*\)\s*/, '');
