import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { obstacle } from './obstacle.ts';

const spec = { version: '1', size: 'small' };
const messages = en.customerActions;

const online = { status: 'online', deployed: spec, activeOperationId: null } as const;
const suspended = { ...online, status: 'suspended' } as const;
const moving = { ...online, status: 'updating', activeOperationId: '01J00000000000000000000000' } as const;
const unborn = { status: 'failed', deployed: null, activeOperationId: null } as const;

test.each([
  [online, 'suspend', undefined],
  [online, 'resume', messages.notSuspended],
  [online, 'open', undefined],
  [suspended, 'suspend', messages.suspended],
  [suspended, 'resume', undefined],
  [suspended, 'restart', messages.resumeInstead],
  [suspended, 'open', messages.notOpen],
  [suspended, 'update', undefined],
  [moving, 'update', messages.moving],
  [moving, 'delete', messages.moving],
  [moving, 'open', undefined],
  [unborn, 'restart', messages.notDeployed],
  [unborn, 'redeploy', undefined],
  [unborn, 'delete', undefined],
] as const)('%o asked to %s: %s', (customer, asked, expected) => {
  expect(obstacle(customer, asked, en)).toBe(expected);
});
