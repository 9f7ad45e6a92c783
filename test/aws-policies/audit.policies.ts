import { auditEntity } from '@console/adapters/dynamodb/audit';
import { claimEntity } from '@console/adapters/dynamodb/claim';
import { tableDefinition } from '@console/adapters/dynamodb/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ProgramName, programs } from './calls/programs.ts';
import { reachableCode } from './calls/reachable-code.ts';
import { type RoleName, roles, targets } from './iam/installation.ts';
import { decide } from './iam/simulate.ts';

const auditKey = auditEntity.keyOf({ id: '1' });
const claimKey = claimEntity.keyOf({ kind: 'code', key: 'acme' });

const onItem = (role: RoleName, action: string, ...keys: Record<string, unknown>[]) =>
  decide(roles[role], {
    action: `dynamodb:${action}`,
    resource: targets.table,
    context: { 'dynamodb:LeadingKeys': keys.map((key) => String(key[tableDefinition.partitionKey])) },
  });

/** What changes or deletes an item that is stored, of the actions on items. */
const changing = ['DeleteItem', 'UpdateItem', 'BatchWriteItem', 'PartiQLDelete', 'PartiQLUpdate'];

describe.each(Object.keys(roles) as RoleName[])('%s', (role) => {
  it.each(changing)('may not %s a record of the audit log', async (action) => {
    expect(await onItem(role, action, auditKey)).toBe('denied');
    expect(await onItem(role, action, claimKey, auditKey)).toBe('denied');
  });
});

describe.each(['api', 'job', 'settle', 'reconciler'] as const)('%s', (role) => {
  it('may still delete other records', async () => {
    expect(await onItem(role, 'DeleteItem', claimKey)).toBe('allowed');
  });
});

describe('adding to the audit log', () => {
  const writers = new Set<ProgramName>();
  beforeAll(async () => {
    for (const [name, files] of Object.entries(await reachableCode())) {
      const own = files.filter(({ file }) => !file.startsWith('adapters/'));
      if (own.some(({ code }) => code.includes('kind: "audit"'))) writers.add(name as ProgramName);
    }
  });

  it.each(Object.keys(programs) as ProgramName[])('is allowed to %s only if it does so', async (name) => {
    expect(await onItem(programs[name].role, 'PutItem', auditKey)).toBe(writers.has(name) ? 'allowed' : 'denied');
    expect(await onItem(programs[name].role, 'PutItem', claimKey)).toBe('allowed');
  });

  it('is what the API does', () => expect(writers).toContain('api'));
});
