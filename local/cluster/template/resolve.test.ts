import { describe, expect, it } from 'vitest';
import type { Json } from './model.ts';
import { resolve } from './resolve.ts';
import { createScope } from './scope.ts';
import { parseTemplate } from './validate.ts';

const template = parseTemplate({
  Mappings: { Sizes: { small: { Cpu: 256 } } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    Either: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
  },
  Resources: {},
});

const resources: Record<string, Record<string, Json>> = { Db: { '': 'db-1', 'Endpoint.Port': '5432' } };
const scope = createScope({
  template,
  stack: { region: 'eu-north-1', name: 'customer-acme', arn: 'arn:stack' },
  parameters: { Stage: 'prod', ContainerPort: 8080, Zones: ['a', 'b'] },
  resources: {
    ref: (id) => resources[id]?.[''],
    attribute: (id, name) => resources[id]?.[name],
  },
});

describe('resolve', () => {
  it.each<[string, Json, Json]>([
    ['a parameter', { Ref: 'ContainerPort' }, 8080],
    ['a resource', { Ref: 'Db' }, 'db-1'],
    ['an attribute, as a list', { 'Fn::GetAtt': ['Db', 'Endpoint.Port'] }, '5432'],
    ['an attribute, as a text', { 'Fn::GetAtt': 'Db.Endpoint.Port' }, '5432'],
    ['the region', { Ref: 'AWS::Region' }, 'eu-north-1'],
    ['nothing', { a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] }, { b: [1] }],
    ['Join', { 'Fn::Join': [':', ['x', { Ref: 'ContainerPort' }]] }, 'x:8080'],
    ['Join of a list parameter', { 'Fn::Join': ['-', { Ref: 'Zones' }] }, 'a-b'],
    ['Split', { 'Fn::Split': ['/', 'a/b'] }, ['a', 'b']],
    ['Select', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    [
      'Sub',
      { 'Fn::Sub': '${Stage}-${Db}-${Db.Endpoint.Port}-${AWS::StackName}-${!Kept}' },
      'prod-db-1-5432-customer-acme-${Kept}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${A} ${Stage}', { A: { Ref: 'Db' } }] }, 'db-1 prod'],
    ['If', { 'Fn::If': ['Yes', 'y', 'n'] }, 'y'],
    ['If with a condition of a condition', { 'Fn::If': ['No', 'y', 'n'] }, 'n'],
    ['And', { 'Fn::If': ['Both', 'y', 'n'] }, 'n'],
    ['Or', { 'Fn::If': ['Either', 'y', 'n'] }, 'y'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'Cpu'] }, 256],
    ['GetAZs', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, 'eu-north-1a'],
    ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
    ['Cidr', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, ['10.0.0.0/24', '10.0.1.0/24']],
    ['a property that looks like a function but has siblings', { Ref: 'x', Other: 1 }, { Ref: 'x', Other: 1 }],
  ])('gives %s', (_, value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it.each<[string, Json, string]>([
    ['an unknown name', { Ref: 'Missing' }, 'Ref: there is no Missing'],
    ['a name of the language itself', { Ref: 'constructor' }, 'Ref: there is no constructor'],
    ['an unknown attribute', { 'Fn::GetAtt': ['Db', 'Colour'] }, 'Db has no attribute Colour'],
    ['an unknown function', { 'Fn::Magic': 1 }, 'The function Fn::Magic is not supported'],
    ['an export', { 'Fn::ImportValue': 'x' }, 'not supported'],
    ['an unknown condition', { 'Fn::If': ['Perhaps', 1, 2] }, 'no condition Perhaps'],
    ['an index beyond the list', { 'Fn::Select': [5, ['a']] }, 'nothing at 5'],
    ['a list in a string', { 'Fn::Join': ['', [['a']]] }, 'Only plain values'],
  ])('refuses %s', (_, value, message) => {
    expect(() => resolve(value, scope)).toThrow(message);
  });
});
