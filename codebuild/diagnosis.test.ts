import type { Evidence } from '@console/core/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from './testing/installation.ts';
import { at, type ScriptedStacks } from './testing/scripted-stacks.ts';

/** All that CloudFormation says. */
const breaker = {
  resource: 'ApplicationService',
  type: 'AWS::ECS::Service',
  reason: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.",
};
const exited: Evidence = {
  stopped: [
    {
      id: '0a1b',
      stoppedAt: '2026-01-01T00:00:00.000Z',
      reason: 'Essential container in task exited',
      exitCode: 1,
      lastLines: ['Cannot connect to postgres://app:hunter2@db/app'],
    },
  ],
  events: ['(service acme) has started 1 tasks: (task 0a1b).'],
};
const rolledBack: Evidence = { stopped: [], events: [] };

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

/** A creation whose service fails once it has been looked at. */
async function failedCreation({ stacks, diagnosis }: Installation, failure = breaker) {
  const deploy = stacks.deploy.bind(stacks) as ScriptedStacks['deploy'];
  stacks.deploy = async (stack, assembly, work) => {
    const event = { time: '', logicalId: breaker.resource, type: breaker.type };
    work?.onEvent?.({ ...event, status: 'CREATE_IN_PROGRESS' });
    if (diagnosis.looks.length > 0) await expect.poll(() => diagnosis.seen).toBeGreaterThan(0);
    return deploy(stack, assembly, work);
  };
  stacks.outcomes = [at('ROLLBACK_COMPLETE', failure)];
  const { operation } = await here.create();
  return here.run(operation.id);
}

describe('an application that does not start', () => {
  it('fails its operation with the real cause, at the resource that failed', async () => {
    here.diagnosis.looks = [exited];
    const { operation } = await failedCreation(here);
    expect(operation?.error).toMatchObject({
      code: 'resource-failed',
      resource: 'ApplicationService',
      message: 'The application ended with exit code 1. Its last lines:\nCannot connect to postgres://app:***@db/app',
      coded: { message: { code: 'application-exited' }, hint: { code: 'check-command' } },
    });
  });

  it('leaves the evidence in the log of the operation, without secrets', async () => {
    here.diagnosis.looks = [exited];
    await failedCreation(here);
    expect(here.lines).toEqual(
      expect.arrayContaining([
        'What was seen of the application before the rollback:',
        '  ECS: (service acme) has started 1 tasks: (task 0a1b).',
        '  Task 0a1b stopped, exit code 1: Essential container in task exited',
        '    | Cannot connect to postgres://app:***@db/app',
      ]),
    );
    expect(here.lines.join('\n')).not.toContain('hunter2');
  });

  it('is known by what was seen before the rollback deleted it', async () => {
    here.diagnosis.looks = [exited, rolledBack];
    const { operation } = await failedCreation(here);
    expect(operation?.error?.message).toContain('exit code 1');
  });

  it('fails with what the stack says when nothing can be seen of it', async () => {
    here.diagnosis.looks = [new Error('ECS denies access')];
    const { operation } = await failedCreation(here);
    expect(operation?.error).toMatchObject({ message: breaker.reason });
    expect(here.lines.filter((line) => line.includes('ECS denies access'))).toEqual([
      'What the application does could not be read: ECS denies access',
    ]);
  });

  it('is not blamed for the failure of another resource', async () => {
    here.diagnosis.looks = [exited];
    const other = { resource: 'Database', type: 'AWS::RDS::DBCluster', reason: 'quota' };
    const { operation } = await failedCreation(here, other);
    expect(operation?.error).toMatchObject({ resource: 'Database', message: 'quota' });
  });

  it('leaves all that the application wrote in the log of the operation, without health checks and secrets', async () => {
    here.diagnosis.looks = [exited];
    here.diagnosis.written = [
      ['Migrating', '"GET /health HTTP/1.1" 200 2 "-" "ELB-HealthChecker/2.0"'],
      ['Cannot connect to postgres://app:hunter2@db/app', 'Giving up'],
    ];
    await failedCreation(here);
    const start = here.lines.findIndex((line) => line.startsWith('All that the application wrote'));
    expect(here.lines.slice(start, start + 4)).toEqual([
      'All that the application wrote, without 1 line of health checks:',
      'app | Migrating',
      'app | Cannot connect to postgres://app:***@db/app',
      'app | Giving up',
    ]);
  });

  it('leaves its log also where the stack gives the whole reason', async () => {
    here.diagnosis.written = [['The cause of it all']];
    await failedCreation(here);
    expect(here.lines).toContain('app | The cause of it all');
  });

  it('says so when its log is too long to be kept whole', async () => {
    here.diagnosis.written = Array.from({ length: 12 }, (_, page) =>
      Array.from({ length: 500 }, (_, line) => `line ${page * 500 + line + 1}`),
    );
    await failedCreation(here);
    expect(here.lines).toContain('The last 5000 lines that the application wrote; 1000 earlier ones are left out:');
    expect(here.lines.filter((line) => line.startsWith('app | '))).toHaveLength(5000);
    expect(here.lines).toContain('app | line 6000');
    expect(here.lines).not.toContain('app | line 1000');
  });

  it('has no log to leave when an update fails: its log group stays', async () => {
    const { operation } = await here.create();
    await here.run(operation.id);
    here.diagnosis.written = [['of the update']];
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_COMPLETE', breaker)];
    const restart = await here.ask('customer.restart');
    await here.run(restart.operation.id);
    expect(here.lines).not.toContain('app | of the update');
  });
});
