import type { AuditEntry } from '@console/core/contract/audit';
import { expect, test } from 'vitest';
import { de } from '../i18n/de.ts';
import { en } from '../i18n/en.ts';
import { detailText } from './detail.tsx';

const entry = (part: Partial<AuditEntry>): AuditEntry => ({
  id: '01K00000000000000000000001',
  time: '2026-01-31T09:30:00.000Z',
  actor: 'admin@example.com',
  sourceIp: null,
  action: 'admin.invite',
  outcome: 'accepted',
  detail: 'as written',
  ...part,
});
const by = (code: string, values: Record<string, string> = {}) => ({ coded: { detail: { code, values } } });

test.each<[string, Partial<AuditEntry>, string]>([
  ['what was asked for', by('invited', { role: 'viewer' }), 'als Betrachter'],
  [
    'why it was refused',
    { outcome: 'refused', ...by('already-suspended', { customer: 'acme' }) },
    'acme ist schon angehalten.',
  ],
  [
    'why it failed',
    { outcome: 'failed', ...by('region-missing', { region: 'eu-west-1' }) },
    'Die Region eu-west-1 steht nicht in der Tabelle.',
  ],
  [
    'which alert it was',
    { action: 'alert.acknowledge', ...by('application-down', { customer: 'acme' }) },
    'acme ist ausgefallen.',
  ],
])('an entry tells %s in German', (_, part, expected) => {
  expect(detailText(entry(part), de)).toBe(expected);
});

test('an entry without a code, or with one that is not known, has only its own messages', () => {
  expect(detailText(entry({}), de)).toBeUndefined();
  expect(detailText(entry(by('something-new')), de)).toBeUndefined();
  expect(detailText(entry({ outcome: 'refused', ...by('something-new') }), de)).toBe('as written');
});

test('in English an entry tells what is written', () => {
  expect(detailText(entry({ outcome: 'refused', ...by('already-suspended') }), en)).toBe('as written');
  expect(detailText(entry(by('with-snapshot')), en)).toBe('with a final snapshot of its database, if it has one');
});
