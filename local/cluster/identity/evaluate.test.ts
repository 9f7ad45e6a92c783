import { describe, expect, it } from 'vitest';
import { type Context, lowerCased } from './context.ts';
import { evaluate } from './evaluate.ts';
import { parsePolicy } from './policy.ts';

const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/orders';
const leading = 'dynamodb:LeadingKeys';
const tag = 'aws:PrincipalTag/tenantId';

interface Case {
  statement?: object;
  statements?: object[];
  version?: string;
  action?: string;
  resource?: string;
  context?: Context;
}

function decide({ statement = {}, statements, version = '2012-10-17', context = {}, ...asked }: Case) {
  const allow = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' };
  const policy = parsePolicy({ Version: version, Statement: statements ?? [{ ...allow, ...statement }] }, 'identity');
  return evaluate([policy], { action: 'dynamodb:GetItem', resource: table, ...asked, context: lowerCased(context) });
}

const condition = (Condition: object, context: Context = {}) => decide({ statement: { Condition }, context });

describe('actions and resources', () => {
  it.each<[string, Case, string]>([
    ['an action in other letters', { statement: { Action: 'DynamoDB:getitem' } }, 'allow'],
    ['a wildcard in an action', { statement: { Action: 'dynamodb:Get*' } }, 'allow'],
    ['one character in an action', { statement: { Action: 'dynamodb:GetIte?' } }, 'allow'],
    ['another action', { statement: { Action: 'dynamodb:Get' } }, 'implicit-deny'],
    ['all but an action', { statement: { Action: undefined, NotAction: 'dynamodb:Scan' } }, 'allow'],
    ['all but this action', { statement: { Action: undefined, NotAction: 'dynamodb:G*' } }, 'implicit-deny'],
    ['the resource', { statement: { Resource: table } }, 'allow'],
    ['a wildcard over a slash', { statement: { Resource: 'arn:aws:dynamodb:*:*:*' } }, 'allow'],
    ['a wildcard over a colon', { statement: { Resource: 'arn:aws:dynamodb:*:table/orders' } }, 'implicit-deny'],
    [
      'a table when an index is asked',
      { statement: { Resource: table }, resource: `${table}/index/a` },
      'implicit-deny',
    ],
    ['all but this resource', { statement: { Resource: undefined, NotResource: table } }, 'implicit-deny'],
    [
      'a resource of the tag',
      { statement: { Resource: `${table}-\${${tag}}` }, resource: `${table}-A`, context: { [tag]: 'A' } },
      'allow',
    ],
    [
      'a resource of another tag',
      { statement: { Resource: `${table}-\${${tag}}` }, resource: `${table}-A`, context: { [tag]: 'B' } },
      'implicit-deny',
    ],
    [
      'a resource of a tag that is a wildcard',
      { statement: { Resource: `${table}-\${${tag}}` }, resource: `${table}-A`, context: { [tag]: '*' } },
      'implicit-deny',
    ],
    [
      'a resource of no tag',
      { statement: { Resource: `${table}-\${${tag}}` }, resource: `${table}-`, context: {} },
      'implicit-deny',
    ],
    [
      'a variable in the old version',
      {
        statement: { Resource: `${table}-\${${tag}}` },
        version: '2008-10-17',
        resource: `${table}-A`,
        context: { [tag]: 'A' },
      },
      'implicit-deny',
    ],
  ])('%s: %j is %s', (_, asked, effect) => {
    expect(decide(asked).effect).toBe(effect);
  });
});

describe('what denies', () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };

  it('is stronger than what allows, and nothing is allowed by nobody', () => {
    expect(decide({ statements: [allow, { ...allow, Effect: 'Deny' }] }).effect).toBe('explicit-deny');
    expect(decide({ statements: [allow, { ...allow, Effect: 'Deny', Action: 'dynamodb:Scan' }] }).effect).toBe('allow');
    expect(decide({ statements: [] }).effect).toBe('implicit-deny');
  });

  it.each([
    ['an operator', { ...allow, Condition: { StringResembles: { [tag]: 'A' } } }],
    ['a condition key', { ...allow, Condition: { StringEquals: { 'aws:Weather': 'fine' } } }],
    ['a variable', { ...allow, Resource: 'arn:aws:dynamodb:*:*:table/${saml:sub}' }],
    ['an element', { ...allow, Unless: 'it rains' }],
    ['a principal', { ...allow, Principal: '*' }],
    ['no resource', { ...allow, Resource: undefined }],
    ['a quantifier of one value', { ...allow, Condition: { StringEquals: { [leading]: 'A' } } }],
  ])('%s that is not known, and it is told', (_, statement) => {
    for (const Effect of ['Allow', 'Deny']) {
      const statements = Effect === 'Deny' ? [allow, { ...statement, Effect }] : [statement];
      const decision = decide({ statements, context: { [leading]: ['A', 'B'], [tag]: 'A' } });
      expect(decision.effect).not.toBe('allow');
      expect(decision.unknown).not.toEqual([]);
    }
  });
});

describe('operators, as the documentation of IAM has them', () => {
  const of = (value: string | undefined): Context => (value === undefined ? {} : { [tag]: value });
  it.each<[string, string | string[], string | undefined, boolean]>([
    ['StringEquals', 'A', 'A', true],
    ['StringEquals', 'A', 'a', false],
    ['StringEquals', ['A', 'B'], 'B', true],
    ['StringEquals', 'A*', 'AB', false],
    ['StringEquals', 'A', undefined, false],
    ['StringEqualsIgnoreCase', 'A', 'a', true],
    ['StringNotEquals', 'A', 'B', true],
    ['StringNotEquals', ['A', 'B'], 'B', false],
    ['StringNotEquals', 'A', undefined, true],
    ['StringLike', 'A*', 'AB', true],
    ['StringLike', 'A?', 'AB', true],
    ['StringLike', 'A?', 'A', false],
    ['StringLike', '*', '', true],
    ['StringLike', '*', undefined, false],
    ['StringLike', 'A.C', 'ABC', false],
    ['StringLike', 'A*', 'a', false],
    ['StringNotLike', 'A*', 'B', true],
    ['StringNotLike', 'A*', 'AB', false],
    ['StringNotLike', 'A*', undefined, true],
    ['StringEqualsIfExists', 'A', undefined, true],
    ['StringEqualsIfExists', 'A', 'B', false],
    ['StringNotEqualsIfExists', 'A', 'A', false],
    ['Null', 'true', undefined, true],
    ['Null', 'true', 'A', false],
    ['Null', 'false', 'A', true],
    ['Null', 'false', undefined, false],
    ['Bool', 'true', 'true', true],
    ['Bool', 'true', 'false', false],
    ['Bool', 'true', undefined, false],
    ['BoolIfExists', 'true', undefined, true],
    ['NumericLessThanEquals', '900', '900', true],
    ['NumericLessThanEquals', '900', '901', false],
    ['NumericLessThan', '900', 'many', false],
    ['ArnLike', 'arn:aws:iam::*:role/pool-*', 'arn:aws:iam::000000000000:role/pool-api', true],
    ['ArnEquals', 'arn:aws:iam::*:role/pool-*', 'arn:aws:iam::000000000000:role/pool-api', true],
    ['ArnLike', 'arn:aws:iam::*', 'arn:aws:iam::000000000000:role/pool-api', false],
    ['ArnLike', 'arn:*:role/pool', 'arn:aws:iam::000000000000:role/pool', false],
    ['ArnNotLike', 'arn:aws:iam::*:role/pool-*', 'arn:aws:iam::000000000000:role/other', true],
    ['ForAllValues:StringEquals', 'A', undefined, true],
    ['ForAnyValue:StringEquals', 'A', undefined, false],
    ['ForAnyValue:StringNotEquals', 'A', undefined, false],
  ])('%s %j is for %s: %s', (operator, wanted, value, held) => {
    expect(condition({ [operator]: { [tag]: wanted } }, of(value)).effect).toBe(held ? 'allow' : 'implicit-deny');
  });

  it.each<[string, string[], string[], boolean]>([
    ['ForAllValues:StringLike', ['A', 'A#*'], ['A', 'A#1'], true],
    ['ForAllValues:StringLike', ['A', 'A#*'], ['A', 'B'], false],
    ['ForAllValues:StringLike', ['A', 'A#*'], ['AB'], false],
    ['ForAllValues:StringLike', ['A'], [], true],
    ['ForAnyValue:StringLike', ['A'], ['A', 'B'], true],
    ['ForAnyValue:StringLike', ['A'], ['B'], false],
    ['ForAnyValue:StringLike', ['A'], [], false],
    ['ForAllValues:StringNotEquals', ['A'], ['B', 'C'], true],
    ['ForAllValues:StringNotEquals', ['A'], ['A', 'C'], false],
    ['ForAnyValue:StringNotEquals', ['A'], ['A', 'C'], true],
    ['ForAnyValue:StringNotEquals', ['A'], ['A'], false],
  ])('%s %j is for %j: %s', (operator, wanted, values, held) => {
    expect(condition({ [operator]: { [leading]: wanted } }, { [leading]: values }).effect).toBe(
      held ? 'allow' : 'implicit-deny',
    );
  });

  it('hold all together, and keys in any letters', () => {
    const both = { StringEquals: { 'AWS:principaltag/TENANTID': 'A' }, Null: { [leading]: 'false' } };
    expect(condition(both, { [tag]: 'A', [leading]: ['A'] }).effect).toBe('allow');
    expect(condition(both, { [tag]: 'A' }).effect).toBe('implicit-deny');
    expect(condition(both, { [tag]: 'B', [leading]: ['A'] }).effect).toBe('implicit-deny');
  });

  it('replace variables in values: what a tag says is never a wildcard', () => {
    const mine = { 'ForAllValues:StringLike': { [leading]: [`TENANT#\${${tag}}`, `TENANT#\${${tag}}#*`] } };
    const effect = (tenant: string, key: string) => condition(mine, { [tag]: tenant, [leading]: [key] }).effect;
    expect(effect('A', 'TENANT#A')).toBe('allow');
    expect(effect('A', 'TENANT#A#USER#1')).toBe('allow');
    expect(effect('A', 'TENANT#AB')).toBe('implicit-deny');
    expect(effect('*', 'TENANT#A')).toBe('implicit-deny');
    expect(condition({ StringNotEquals: { [tag]: '${aws:username}' } }, { [tag]: 'A' }).effect).toBe('implicit-deny');
    expect(condition({ StringEquals: { [tag]: "${aws:username, 'A'}" } }, { [tag]: 'A' }).effect).toBe('allow');
    expect(condition({ StringEquals: { [tag]: 'A${*}' } }, { [tag]: 'A*' }).effect).toBe('allow');
  });
});
