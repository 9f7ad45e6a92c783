import type { AuditEntry } from '@console/core/contract/audit';
import { expect, test } from 'vitest';
import { entriesCsv } from './entries-csv.ts';

const entry = (part: Partial<AuditEntry>): AuditEntry => ({
  id: '01K00000000000000000000001',
  time: '2026-01-31T09:30:00.000Z',
  actor: 'ann@example.com',
  sourceIp: null,
  action: 'customer.create',
  outcome: 'accepted',
  detail: '',
  ...part,
});
const firstRow = (part: Partial<AuditEntry>) =>
  entriesCsv([entry(part)])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

test('a row for each entry, under headings', () => {
  expect(entriesCsv([])).toBe(
    'time,actor,action,customer,region,person,outcome,detail,sourceIp,operationId,id,token\r\n',
  );
  expect(firstRow({ customer: 'acme', detail: 'todo 1.0', token: 'Robot' })).toBe(
    '2026-01-31T09:30:00.000Z,ann@example.com,customer.create,acme,,,accepted,todo 1.0,,,01K00000000000000000000001,Robot',
  );
});

test('commas, quotes and line ends stay within their cell', () => {
  expect(firstRow({ detail: 'a, "b"\nc' })).toContain(',"a, ""b""\nc",');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('%s is no formula', (detail) => {
  expect(firstRow({ detail })).toContain(`,"'${detail}",`);
});
