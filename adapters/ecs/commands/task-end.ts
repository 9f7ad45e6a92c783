import type { Container, Task } from '@aws-sdk/client-ecs';
import type { CommandEnd } from '@console/core/ports/commands';
import { notStarted } from './start-task.ts';

const outOfMemory = /^OutOfMemory/;

/** How the command of a task that has stopped ended. `asked`: why it was to be stopped. */
export function endOf(task: Task, asked: string | undefined): CommandEnd {
  const { containers = [], stopCode, stoppedReason = '' } = task;
  const app = containers.find(({ name }) => name === 'app');
  if (outOfMemory.test(app?.reason ?? '')) {
    return { reason: `It was stopped because it needed more memory than the ${task.memory} MiB of its task.` };
  }
  if (stopCode === 'UserInitiated') {
    return { reason: asked ?? `The task was stopped from outside: ${stoppedReason}.` };
  }
  if (stopCode === undefined || stopCode === 'EssentialContainerExited') {
    if (app?.exitCode !== undefined) return { exitCode: app.exitCode };
    return { reason: notStarted(reasonBeforeStart(task, containers)) };
  }
  if (stopCode === 'TaskFailedToStart') return { reason: notStarted(reasonBeforeStart(task, containers)) };
  return { reason: `The task was stopped (${stopCode}): ${stoppedReason}.` };
}

/** Another container of the task may have failed, on which the application's depends. */
function reasonBeforeStart({ stoppedReason }: Task, containers: Container[]): string {
  const failed = containers.find(({ exitCode, name }) => name !== 'app' && exitCode !== undefined && exitCode !== 0);
  const container = containers.find(({ reason }) => reason)?.reason;
  return [
    stoppedReason ?? 'ECS gives no reason',
    ...(failed ? [`the container ${failed.name} ended with exit code ${failed.exitCode}`] : []),
    ...(container && container !== stoppedReason ? [container] : []),
  ].join('; ');
}
