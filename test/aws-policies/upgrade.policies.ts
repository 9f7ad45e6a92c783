import { regionTemplate } from '@console/cluster-cdk/testing/templates';
import { describe, expect, it } from 'vitest';
import type { Template } from './iam/template.ts';
import { losses, removals } from './upgrade/losses.ts';
import { currentTemplates, releasedTemplates } from './upgrade/released.ts';
import { keepers } from './upgrade/stateful.ts';

const current = currentTemplates();
const released = releasedTemplates();

function currentTemplate(name: string): Template {
  const template = current[name];
  if (!template) throw new Error(`There is no stack ${name}`);
  return template;
}

/** What the next release leaves out, and why nothing in service misses it. */
const removedOnPurpose: Readonly<Record<string, string>> = {
  ApiSignIn98F2F919: 'No route names the authorizer any more: the function of the API verifies all tokens.',
};
const isOnPurpose = (line: string) => Object.keys(removedOnPurpose).some((id) => line.startsWith(`${id} `));

describe('an upgrade from the last release', () => {
  it('is tested for every stack', () => {
    expect(Object.keys(released).sort()).toEqual(Object.keys(current).sort());
  });

  it.each(Object.entries(released))('replaces and removes no data in %s', (name, before) => {
    expect(losses(before, currentTemplate(name))).toEqual([]);
  });

  it.each(Object.entries(released))(
    'keeps the logical ids of what cannot be replaced in service in %s',
    (name, before) => {
      expect(removals(before, currentTemplate(name)).filter((line) => !isOnPurpose(line))).toEqual([]);
    },
  );
});

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such resource');
  return value;
}

describe('the life of a customer', () => {
  it('replaces and removes no data when it is suspended and resumed', () => {
    const withSameCode = (template: Template): Template =>
      JSON.parse(JSON.stringify(template).replace(/(app_|customer-|")(online|suspended)/g, '$1acme'));
    const online = withSameCode(currentTemplate('customer-online'));
    const suspended = withSameCode(currentTemplate('customer-suspended'));
    expect(losses(online, suspended)).toEqual([]);
    expect(losses(suspended, online)).toEqual([]);
  });
});

describe('the life of a region', () => {
  it.each([{ shards: 3 }, { natGateways: 2 as const }])(
    'replaces and removes nothing in service when it is updated to %j',
    (change) => {
      const before = regionTemplate({ shards: 2, natGateways: 1 }).toJSON() as Template;
      const after = regionTemplate({ shards: 2, natGateways: 1, ...change }).toJSON() as Template;
      expect(losses(before, after)).toEqual([]);
      expect(removals(before, after)).toEqual([]);
    },
  );
});

describe('a template that would destroy data', () => {
  const before = currentTemplate('deployment-console-management');
  const [id, table] = found(Object.entries(before.Resources).find(([, { Type }]) => Type === 'AWS::DynamoDB::Table'));
  const changed = (change: Template['Resources']): Template => ({ Resources: { ...before.Resources, ...change } });

  it('is found, whatever it changes', () => {
    const { [id]: _, ...without } = before.Resources;
    expect(losses(before, { Resources: without })).toEqual([`${id} (AWS::DynamoDB::Table) is removed`]);
    expect(losses(before, { Resources: { ...without, Renamed: table } })).toHaveLength(1);
    expect(losses(before, changed({ [id]: { ...table, Type: 'AWS::DynamoDB::GlobalTable' } }))).toHaveLength(1);
    const renamed = { ...table, Properties: { ...table.Properties, TableName: 'another' } };
    expect(losses(before, changed({ [id]: renamed }))).toEqual([
      `${id} (AWS::DynamoDB::Table) is replaced, since TableName changes`,
    ]);
    expect(losses(before, changed({ [id]: { ...table, DeletionPolicy: 'Delete' } }))).toHaveLength(1);
  });
});

describe('a template that would replace something in service', () => {
  it('is found by its logical ids', () => {
    const before = currentTemplate('deployment-console-account');
    const [id, policy] = found(
      Object.entries(before.Resources).find(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy'),
    );
    const { [id]: _, ...others } = before.Resources;
    expect(removals(before, { Resources: { ...others, Renamed: policy } })).toEqual([
      `${id} (AWS::IAM::ManagedPolicy) is removed or has another logical id`,
    ]);
  });
});

/** Properties with a name that CloudFormation would otherwise generate, and that only one resource can have. */
const physicalNames = ['BucketName', 'DBClusterIdentifier', 'LogGroupName', 'QueueName', 'TableName', 'TopicName'];

it('a failed first deployment can be repeated: what it has left behind has no name of its own', () => {
  const kept = Object.values(current).flatMap(({ Resources }) =>
    Object.entries(Resources).filter(
      ([, { DeletionPolicy = 'Delete' }]) => !['Delete', 'RetainExceptOnCreate'].includes(DeletionPolicy),
    ),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const [id, { Properties = {} }] of kept) {
    expect([id, physicalNames.filter((name) => name in Properties)]).toEqual([id, []]);
  }
});

it('everything that must be retained is protected', () => {
  const open = Object.entries(current).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => keepers.has(Type))
      .filter(
        ([, { DeletionPolicy }]) => !['Retain', 'RetainExceptOnCreate', 'Snapshot'].includes(DeletionPolicy ?? ''),
      )
      .map(([id, { Type }]) => `${stack} ${id} (${Type})`),
  );
  expect(open).toEqual([]);
});
