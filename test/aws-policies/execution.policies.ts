import { configuration } from '@console/management-cdk/testing/sample';
import { describe, expect, it } from 'vitest';
import type { Resource } from './iam/template.ts';
import { refusals } from './registry/decisions.ts';
import { exceptions, exceptionTo } from './registry/exceptions.ts';
import { registryOf } from './registry/handlers.ts';
import { requestsOf } from './registry/requests.ts';
import { type StackResource, stackResources } from './registry/stack-resources.ts';

const permissionsOf = registryOf(configuration.managementRegion);
const types = [...new Set(stackResources.map(({ resource }) => resource.Type))].sort();
const ofType = (type: string) => stackResources.filter(({ resource }) => resource.Type === type);

/** Why CloudFormation could not use a permission on a resource: a line for each request that is refused. */
async function objections(of: StackResource, permission: string): Promise<string[]> {
  const requests = await requestsOf(of, permission);
  if (typeof requests === 'string') return [requests];
  const refused = await Promise.all(
    requests.map(async (request) => {
      const by = await refusals(request);
      return by.length > 0 ? [`${request.action} on ${request.resource}, by ${by.join(' and ')}`] : [];
    }),
  );
  return refused.flat();
}

/** The objections to all that the handlers of a type declare, by permission. */
async function objectionsTo(type: string): Promise<Map<string, string[]>> {
  const declared = [...permissionsOf(type)];
  const found = await Promise.all(
    declared.map(async ([permission, handlers]) => {
      const lines = (await Promise.all(ofType(type).map((of) => objections(of, permission)))).flat();
      return [permission, [...new Set(lines)].map((line) => `${handlers.join(', ')}: ${line}`)] as const;
    }),
  );
  return new Map(found.filter(([, lines]) => lines.length > 0));
}

describe('CloudFormation may call what the handlers of its registry declare', () => {
  it.each(types)('%s', async (type) => {
    const found = await objectionsTo(type);
    const refused = [...found].filter(([permission]) => exceptionTo(type, permission) === undefined);
    expect(refused.flatMap(([, lines]) => lines)).toEqual([]);

    const needed = new Set([...found.keys()].map((permission) => exceptionTo(type, permission)));
    expect(
      Object.keys(exceptions[type] ?? {}).filter((pattern) => !needed.has(pattern)),
      'exceptions that nothing needs',
    ).toEqual([]);
  });

  it('with exceptions for these types only', () => {
    expect(Object.keys(exceptions).filter((type) => !types.includes(type))).toEqual([]);
  });
});

describe('CloudFormation may read the secrets that templates refer to', () => {
  const referring = stackResources.filter(({ resource }) => secretReferences(resource).length > 0);

  it.each(referring)('$stack $id', async (of) => {
    const refused = secretReferences(of.resource).map((secret) =>
      objections({ ...of, ...resourceOf(of, secret) }, 'secretsmanager:GetSecretValue'),
    );
    expect((await Promise.all(refused)).flat()).toEqual([]);
  });

  it('of which there are some', () => expect(referring.length).toBeGreaterThan(2));
});

const resourceOf = ({ template }: StackResource, id: string) => ({ id, resource: template.Resources[id] as Resource });

/** The logical ids of secrets in references such as `{{resolve:secretsmanager:…}}`. */
const secretReferences = (resource: Resource): string[] => [
  ...new Set(
    [...JSON.stringify(resource).matchAll(/\{\{resolve:secretsmanager:",\{"Ref":"(\w+)"/g)].map(([, id = '']) => id),
  ),
];
