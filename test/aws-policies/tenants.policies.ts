import { describe, expect, it } from 'vitest';
import { ownTableOf, poolRoles, sharedTable, tenants } from './iam/pool-roles.ts';
import { decide } from './iam/simulate.ts';

const { a, b } = tenants;

interface Asked {
  on?: string;
  /** Partition keys of the request; left out for one that names none. */
  keys?: string[];
  /** The tag of the session. @default tenant a */
  tag?: string | null;
}

const asTenant = (action: string, { on = sharedTable, keys, tag = a }: Asked) =>
  decide(poolRoles.tenant, {
    action: `dynamodb:${action}`,
    resource: on,
    context: {
      'aws:PrincipalArn': poolRoles.tenant.arn,
      ...(tag !== null && { 'aws:PrincipalTag/tenantId': tag }),
      ...(keys && { 'dynamodb:LeadingKeys': keys }),
    },
  });

const own = `TENANT#${a}`;
const index = (n: number, table = sharedTable) => `${table}/index/GSI${n}`;
const items = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'BatchGetItem',
  'BatchWriteItem',
  'ConditionCheckItem',
];

describe('a session of a tenant', () => {
  it.each(items)('may %s of its own partitions, in the shared table and in its own', async (action) => {
    for (const on of [sharedTable, ownTableOf(a)]) {
      expect(await asTenant(action, { on, keys: [own] })).toBe('allowed');
      expect(await asTenant(action, { on, keys: [`${own}#USER#1`, `${own}#ORDER#2`] })).toBe('allowed');
    }
  });

  it.each([1, 2, 3])('may query index %i by its own prefix', async (n) => {
    expect(await asTenant('Query', { on: index(n), keys: [`${own}#KIND#COLOR`] })).toBe('allowed');
    expect(await asTenant('Query', { on: index(n, ownTableOf(a)), keys: [`${own}#KIND#COLOR`] })).toBe('allowed');
  });

  const refused: [string, string, Asked][] = [
    ['reads an item of another tenant', 'GetItem', { keys: [`TENANT#${b}`] }],
    ['writes an item of another tenant', 'PutItem', { keys: [`TENANT#${b}#USER#1`] }],
    ['reads a partition whose name only begins like its own', 'GetItem', { keys: [`${own}B`] }],
    ['reads one whose name only begins like its own, with more behind', 'Query', { keys: [`${own}B#USER#1`] }],
    ['reads a partition of no tenant', 'GetItem', { keys: ['PLATFORM'] }],
    ['reads a partition with another case', 'GetItem', { keys: [`tenant#${a}`] }],
    ['queries an index without the prefix', 'Query', { on: index(1), keys: ['KIND#COLOR'] }],
    ['queries an index by the prefix of another', 'Query', { on: index(2), keys: [`TENANT#${b}#KIND#COLOR`] }],
    ['reads its own item and one of another at once', 'BatchGetItem', { keys: [own, `TENANT#${b}`] }],
    ['writes its own item and one of another at once', 'BatchWriteItem', { keys: [own, `TENANT#${b}`] }],
    ['checks a condition on an item of another in a transaction', 'ConditionCheckItem', { keys: [`TENANT#${b}`] }],
    ['updates an item of another in a transaction', 'UpdateItem', { keys: [own, `TENANT#${b}`] }],
    ['reads without a leading key', 'GetItem', {}],
    ['queries without a leading key', 'Query', {}],
    ['queries an index without a leading key', 'Query', { on: index(3) }],
    ['queries its own table without a leading key', 'Query', { on: ownTableOf(a) }],
    ['scans the shared table', 'Scan', {}],
    ['scans an index', 'Scan', { on: index(1) }],
    ['scans by its own prefix', 'Scan', { keys: [own] }],
    ['scans its own table', 'Scan', { on: ownTableOf(a), keys: [own] }],
    ['reads the table of another', 'GetItem', { on: ownTableOf(b), keys: [own] }],
    ['queries an index of the table of another', 'Query', { on: index(1, ownTableOf(b)), keys: [own] }],
    ['reads a table whose name only begins like that of its own', 'GetItem', { on: `${ownTableOf(a)}B`, keys: [own] }],
    ['selects with PartiQL', 'PartiQLSelect', { keys: [own] }],
    ['deletes the table', 'DeleteTable', {}],
    ['describes the table', 'DescribeTable', {}],
    ['reads the stream', 'GetRecords', { on: `${sharedTable}/stream/2026` }],
    ['reads as nobody', 'GetItem', { keys: [own], tag: null }],
    ['reads as nobody what belongs to nobody', 'GetItem', { keys: ['TENANT#'], tag: null }],
    ['reads the table that nobody would have', 'GetItem', { on: ownTableOf(''), keys: ['TENANT#'], tag: null }],
  ];
  it.each(refused)('never %s', async (_description, action, asked) => {
    expect(await asTenant(action, asked)).toBe('denied');
  });
});

type PoolRole = keyof typeof poolRoles;

const becomes = (role: PoolRole, action: string, context: Record<string, string | string[]>) =>
  decide(poolRoles[role], {
    action,
    resource: poolRoles.tenant.arn,
    resourcePolicy: poolRoles.tenant.trust,
    context: { 'aws:PrincipalArn': poolRoles[role].arn, ...context },
  });

/** The role with every permission of its own: what is left are the trust policy and the boundary. */
const assume = ['sts:AssumeRole', 'sts:TagSession'] as const;
const tagged = { 'aws:RequestTag/tenantId': a, 'aws:TagKeys': ['tenantId'] };

describe.each(assume)('%s on the role of tenants', (action) => {
  it.each(['serving', 'streaming'] as const)(
    'is allowed to functions that are %s, with the tag of one tenant',
    async (role) => {
      expect(await becomes(role, action, tagged)).toBe('allowed');
    },
  );

  it.each(['authorizing', 'plain', 'tenant'] as const)('is denied to the role %s', async (role) => {
    expect(await becomes(role, action, tagged)).toBe('denied');
  });

  const wrong: [string, Record<string, string | string[]>][] = [
    ['without a tag', {}],
    ['with another tag instead', { 'aws:RequestTag/customer': a, 'aws:TagKeys': ['customer'] }],
    ['with a second tag', { ...tagged, 'aws:RequestTag/role': 'admin', 'aws:TagKeys': ['tenantId', 'role'] }],
    ['with an empty tenant', { ...tagged, 'aws:RequestTag/tenantId': '' }],
    ['with a tenant that is too short', { ...tagged, 'aws:RequestTag/tenantId': a.slice(0, 25) }],
    ['with a tenant that is too long', { ...tagged, 'aws:RequestTag/tenantId': `${a}B` }],
  ];
  it.each(wrong)('is denied %s', async (_description, context) => {
    expect(await becomes('serving', action, context)).toBe('denied');
  });

  it('is denied to a role of another pool, whatever its own policies allow', async () => {
    const { serving, tenant } = poolRoles;
    const other = {
      ...serving,
      arn: serving.arn.replace('pool-palette', 'pool-clock'),
      policies: [{ name: 'All', policy: { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] } }],
    };
    const request = { action, resource: tenant.arn, resourcePolicy: tenant.trust };
    expect(await decide(other, { ...request, context: { 'aws:PrincipalArn': other.arn, ...tagged } })).toBe('denied');
  });
});

describe('the functions themselves', () => {
  const everyAction = [...items, 'Scan', 'PartiQLSelect', 'DeleteTable', 'UpdateTable'];

  it.each(['serving', 'streaming', 'authorizing', 'plain'] as const)('have no right to an item as %s', async (role) => {
    for (const action of everyAction) {
      for (const resource of [sharedTable, index(1), ownTableOf(a)]) {
        const context = { 'dynamodb:LeadingKeys': [own], 'aws:PrincipalTag/tenantId': a };
        expect(await decide(poolRoles[role], { action: `dynamodb:${action}`, resource, context })).toBe('denied');
      }
    }
  });

  it('read the changes of tables only as functions that handle them', async () => {
    const request = { action: 'dynamodb:GetRecords', resource: `${sharedTable}/stream/2026-11-28T09:00:00.000` };
    expect(await decide(poolRoles.streaming, request)).toBe('allowed');
    for (const role of ['serving', 'authorizing', 'plain'] as const)
      expect(await decide(poolRoles[role], request)).toBe('denied');
  });
});
