import { describe, expect, it } from 'vitest';
import { newOperation } from '../operations/new.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { RegionRecord } from '../records/region.ts';
import { replaceSubject, type Subject, startBlocker, subjectCode, subjectName, subjectQueued } from './subject.ts';

const at = '2026-01-31T09:30:00.000Z';
const id = '01JD0000000000000000000009';

const customer: Subject = {
  kind: 'customer',
  record: { code: 'acme', status: 'online', deployed: null, activeOperationId: null } as CustomerRecord,
};
const region: Subject = {
  kind: 'region',
  record: { code: 'eu-west-1', status: 'ready', customers: 2, activeOperationId: null } as RegionRecord,
};

describe('what an operation works on', () => {
  it('has a name', () => {
    expect(subjectName('customer.update', 'acme')).toBe('Customer "acme"');
    expect(subjectName('region.add', 'eu-west-1')).toBe('Region "eu-west-1"');
  });

  it('is the customer where the operation has one, and else the region', () => {
    expect(subjectCode({ customer: 'acme', region: 'eu-west-1' })).toBe('acme');
    expect(subjectCode({ region: 'eu-west-1' })).toBe('eu-west-1');
  });

  it('follows the rules of the type', () => {
    expect(startBlocker('customer.suspend', customer)?.code).toBe('not-deployed');
    expect(startBlocker('customer.redeploy', customer)).toBeUndefined();
    expect(startBlocker('region.remove', region)?.code).toBe('region-in-use');
    expect(startBlocker('region.add', region)).toBeUndefined();
  });

  it.each([
    ['customer.update', region, 'customer.update does not work on a region'],
    ['region.remove', customer, 'region.remove does not work on a customer'],
  ] as const)('%s is refused on what it was not made for', (type, subject, message) => {
    expect(() => startBlocker(type, subject)).toThrow(message);
  });

  it.each([
    ['customer.suspend', customer, 'suspending'],
    ['region.remove', region, 'removing'],
  ] as const)('%s: is changed, and stays what it is', (type, subject, status) => {
    const given = { id, type, region: 'eu-west-1', requestedBy: 'a@example.com', requestedAt: at };
    const next = subjectQueued(subject, newOperation({ ...given, previousStatus: subject.record.status }), at);
    expect(next).toMatchObject({ kind: subject.kind, record: { code: subject.record.code, status } });
    expect(replaceSubject(next)).toEqual({ write: 'replace', kind: subject.kind, record: next.record });
  });
});
