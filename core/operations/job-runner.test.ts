import { describe, expect, it } from 'vitest';
import { operationTypes } from '../contract/operations/all.ts';
import { mayBeSmall, runnerOf } from './job-runner.ts';

const tenantOf = (cloudType: 'public' | 'private') => ({ pool: 'palette.eu-west-1', cloudType });
const silo = { pool: null, cloudType: 'private' } as const;

const small = ['create', 'update', 'suspend', 'resume', 'restart', 'redeploy', 'delete', 'export', 'erase'].map(
  (verb) => `customer.${verb}`,
);
const smallForPrivate = ['customer.export', 'customer.erase'];

describe.each(operationTypes)('the job of %s', (type) => {
  const of = (customer: Parameters<typeof runnerOf>[1], lostJobs = 0) => runnerOf({ type, lostJobs }, customer);

  it('is small for a public customer of a pool where no stack changes', () => {
    expect(of(tenantOf('public'))).toBe(small.includes(type) ? 'worker' : 'build');
    expect(mayBeSmall(type)).toBe(small.includes(type));
  });

  it('is a build for a private one whose table is in a stack', () => {
    expect(of(tenantOf('private'))).toBe(smallForPrivate.includes(type) ? 'worker' : 'build');
  });

  it('is a build for every other subject, and after a job that was lost', () => {
    expect(of(undefined)).toBe('build');
    expect(of(silo)).toBe('build');
    expect(of(tenantOf('public'), 1)).toBe('build');
  });
});
