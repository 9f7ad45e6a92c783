import type { Evidence, StoppedTask } from '@console/core/ports';
import { describe, expect, it } from 'vitest';
import { causeOf } from './cause.ts';

const task = (part: Partial<StoppedTask>): StoppedTask => ({
  id: 't1',
  stoppedAt: '2026-01-01T00:00:00.000Z',
  reason: 'Essential container in task exited',
  lastLines: [],
  ...part,
});
const evidence = (part: Partial<Evidence>): Evidence => ({ stopped: [], events: [], ...part });
const unhealthy = { path: '/health', reason: 'Health checks failed with these codes: [502]' };
const byBalancer = 'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:1:t/1)';

describe('the cause of a failed deployment', () => {
  it.each<[string, Evidence, string, string]>([
    [
      'an image that is not there',
      evidence({ stopped: [task({ reason: 'CannotPullContainerError: todo:1 not found' })] }),
      'The task could not pull the image: CannotPullContainerError: todo:1 not found',
      'check-image',
    ],
    [
      'a secret that cannot be read',
      evidence({ stopped: [task({ reason: 'ResourceInitializationError: unable to pull secrets' })] }),
      'The task could not start: ResourceInitializationError: unable to pull secrets',
      'check-task-definition',
    ],
    [
      'a process that ends',
      evidence({ stopped: [task({ exitCode: 1, lastLines: ['Starting', 'Error: password=hunter2 refused'] })] }),
      'The application ended with exit code 1. Its last lines:\nStarting\nError: password=*** refused',
      'check-command',
    ],
    [
      'a process that ends without a word',
      evidence({ stopped: [task({ exitCode: 0 })] }),
      'The application ended with exit code 0 and wrote nothing.',
      'check-command',
    ],
    [
      'too little memory',
      evidence({ stopped: [task({ exitCode: 137, containerReason: 'OutOfMemoryError: Container killed' })] }),
      'The application used more memory than its size allows, and was stopped.',
      'choose-larger-size',
    ],
    [
      'a health check that fails',
      evidence({ stopped: [task({ reason: byBalancer, exitCode: 143, lastLines: ['up'] })], healthCheck: unhealthy }),
      'The application was stopped because its health check GET /health failed: Health checks failed with these codes: [502]. Its last lines:\nup',
      'check-health-path',
    ],
    [
      'a health check that fails without a word',
      evidence({ stopped: [task({ reason: byBalancer })], healthCheck: unhealthy }),
      'The application was stopped because its health check GET /health failed: Health checks failed with these codes: [502]. It wrote nothing.',
      'check-health-path',
    ],
    [
      'a health check of a target that is gone',
      evidence({ stopped: [task({ reason: byBalancer, exitCode: 143 })] }),
      `The task was stopped: ${byBalancer}`,
      'application-not-healthy',
    ],
    [
      'a health check that still fails when time is up',
      evidence({ healthCheck: { ...unhealthy, reason: 'Request timed out.' } }),
      'The health check GET /health of the application fails: Request timed out.',
      'check-startup-seconds',
    ],
    [
      'no room for a task',
      evidence({
        events: [
          '(service acme) (deployment ecs-svc/1) deployment failed: tasks failed to start.',
          '(service acme) was unable to place a task. Reason: Capacity is unavailable at this time.',
        ],
      }),
      'No task of the application could be started: was unable to place a task. Reason: Capacity is unavailable at this time.',
      'check-capacity',
    ],
  ])('is %s', (_, seen, text, hintCode) => {
    expect(causeOf(seen)).toMatchObject({ reason: { text }, hint: { coded: { code: hintCode } } });
  });

  it('is told with the lines of a task that wrote some, before a newer one that did not', () => {
    const stopped = [task({ id: 'new', exitCode: 1 }), task({ id: 'old', exitCode: 1, lastLines: ['why'] })];
    expect(causeOf(evidence({ stopped }))?.reason.text).toContain('why');
  });

  it('is not known when nothing was seen', () => {
    expect(causeOf(evidence({ events: ['(service acme) has started 1 tasks: (task t1).'] }))).toBeUndefined();
  });
});
