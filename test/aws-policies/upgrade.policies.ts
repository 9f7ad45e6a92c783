import { describe, expect, it } from 'vitest';
import { losses, type Template } from './upgrade/losses.ts';
import { currentTemplates, releasedTemplates } from './upgrade/released.ts';
import { keepers } from './upgrade/stateful.ts';

const current = currentTemplates();
const released = releasedTemplates();

describe('an upgrade from the last release', () => {
  it('is looked at for every stack', () => {
    expect(Object.keys(released).sort()).toEqual(Object.keys(current).sort());
  });

  it.each(Object.keys(released))('replaces and removes no data in %s', (name) => {
    expect(losses(released[name] as Template, current[name] as Template)).toEqual([]);
  });
});

describe('the life of a customer', () => {
  it('replaces and removes no data when it is suspended and resumed', () => {
    const [online, suspended] = [current['customer-online'], current['customer-suspended']].map(
      (template) =>
        JSON.parse(JSON.stringify(template).replace(/(app_|customer-|")(online|suspended)/g, '$1acme')) as Template,
    );
    expect(losses(online as Template, suspended as Template)).toEqual([]);
    expect(losses(suspended as Template, online as Template)).toEqual([]);
  });
});

describe('a template that would destroy data', () => {
  const [name = ''] = Object.keys(current).filter((stack) => stack === 'deployment-console-management');
  const before = current[name] as Template;
  const [id = ''] = Object.keys(before.Resources).filter(
    (key) => before.Resources[key]?.Type === 'AWS::DynamoDB::Table',
  );
  const table = before.Resources[id] as Template['Resources'][string];
  const changed = (change: Template['Resources']): Template => ({ Resources: { ...before.Resources, ...change } });

  it('is noticed, however it would', () => {
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

/** What CloudFormation would otherwise choose: a second resource with this name cannot be. */
const physicalNames = ['BucketName', 'DBClusterIdentifier', 'LogGroupName', 'QueueName', 'TableName', 'TopicName'];

it('a first deployment that failed can be repeated: what it has left behind takes no name', () => {
  const kept = Object.values(current).flatMap(({ Resources }) =>
    Object.entries(Resources).filter(([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete'),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const [id, { Properties = {} }] of kept) {
    expect([id, physicalNames.filter((name) => name in Properties)]).toEqual([id, []]);
  }
});

it('everything that must be kept is protected', () => {
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
