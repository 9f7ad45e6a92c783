import { describe, expect, it } from 'vitest';
import { containersProduct, type Size } from '../products/model.ts';
import { customerUsage } from './usage.ts';

const size: Size = { cpu: 512, memoryMiB: 1024, tasks: [1, 2] };
const definition = {
  id: 'notes',
  name: 'Notes',
  versions: [{ version: '1', image: 'notes:1' }],
  defaultVersion: '1',
  port: 3000,
  healthPath: '/health',
  startupSeconds: 20,
  sizes: { size },
};
const command = ['node', 'work.js'];

/** What a customer takes whose product has this too. */
const usage = (change: object, suspended = false) =>
  customerUsage(containersProduct.parse({ ...definition, ...change }), size, { suspended });

const plain = usage({});
const parked = usage({}, true);

describe('what a customer takes of the quotas', () => {
  it.each([
    [
      'a process',
      { processes: { worker: { command, tasks: [2, 2] } } },
      { 'fargate-vcpu': 1.5, 'cloudwatch-alarms': 6 },
    ],
    [
      'a process that scales',
      { processes: { worker: { command, tasks: [1, 3] } } },
      { 'fargate-vcpu': 1, 'cloudwatch-alarms': 8 },
    ],
    [
      'routes to one more port',
      {
        routes: [
          { path: '/ws*', port: 8072 },
          { path: '/longpolling/*', port: 8072 },
        ],
      },
      { 'alb-target-groups': 2, 'alb-rules': 3 },
    ],
    ['schedules', { schedules: [{ name: 'nightly', cron: '0 3 * * *', command }] }, { 'iam-roles': 3 }],
    ['two folders', { storage: { a: { path: '/a', GiB: 1 }, b: { path: '/b', GiB: 1 } } }, { 'efs-access-points': 2 }],
    [
      'a process on AWS',
      { aws: { processes: { worker: { command } } } },
      { 'fargate-vcpu': 1, 'cloudwatch-alarms': 6 },
    ],
    ['a process on one machine', { local: { command, processes: { worker: { command } } } }, {}],
  ])('is more with %s', (_, change, more) => {
    expect(usage(change)).toEqual({ ...plain, ...more });
  });

  it.each([
    ['a process', { processes: { worker: { command, tasks: [2, 4] } } }, {}],
    ['routes', { routes: [{ path: '/ws*', port: 8072 }] }, { 'alb-target-groups': 2 }],
    ['schedules', { schedules: [{ name: 'nightly', cron: '0 3 * * *', command }] }, {}],
  ])('is of a suspended one with %s what its stack still has', (_, change, more) => {
    expect(usage(change, true)).toEqual({ ...parked, ...more });
  });
});
