import { isDeepStrictEqual } from 'node:util';
import type { Resource, Template } from '../iam/template.ts';
import { keepers, namingProperties, statefulTypes, typesInService } from './stateful.ts';

/** The data that deploying `next` over `previous` would destroy: a line for each resource. */
export function losses(previous: Template, next: Template): string[] {
  return Object.entries(previous.Resources).flatMap(([id, before]) => {
    const immutable = statefulTypes[before.Type];
    if (!immutable) return [];
    const after = next.Resources[id];
    if (!after) return [`${id} (${before.Type}) is removed`];
    if (after.Type !== before.Type) return [`${id} turns from ${before.Type} into ${after.Type}`];
    return [
      ...replaced(id, before, after, immutable),
      ...unprotected(id, before, after),
      ...renamed(id, previous, next),
    ];
  });
}

const replaced = (id: string, before: Resource, after: Resource, immutable: readonly string[]): string[] =>
  immutable
    .filter((name) => !isDeepStrictEqual(before.Properties?.[name], after.Properties?.[name]))
    .map((name) => `${id} (${before.Type}) is replaced, since ${name} changes`);

const unprotected = (id: string, before: Resource, after: Resource): string[] =>
  (['DeletionPolicy', 'UpdateReplacePolicy'] as const)
    .filter(
      (policy) => keepers.has(before.Type) && before[policy] !== 'Delete' && weaker(before[policy], after[policy]),
    )
    .map((policy) => `${id} (${before.Type}) loses its ${policy}: ${before[policy]} becomes ${after[policy]}`);

const strength = ['Delete', undefined, 'Snapshot', 'RetainExceptOnCreate', 'Retain'];
const weaker = (before?: string, after?: string): boolean => strength.indexOf(after) < strength.indexOf(before);

/** Resources in service that `next` lacks: a line for each. A new logical id is a new resource. */
export function removals(previous: Template, next: Template): string[] {
  return Object.entries(previous.Resources)
    .filter(
      ([, { Type, Properties = {} }]) =>
        typesInService.has(Type) || namingProperties.some((name) => name in Properties),
    )
    .filter(([id, { Type }]) => next.Resources[id]?.Type !== Type)
    .map(([id, { Type }]) => `${id} (${Type}) is removed or has another logical id`);
}

/** A parameter in an immutable property changes it too, by its default. */
function renamed(id: string, previous: Template, next: Template): string[] {
  const text = JSON.stringify(previous.Resources[id]?.Properties ?? {});
  return Object.entries(previous.Parameters ?? {})
    .filter(([name]) => text.includes(`{"Ref":"${name}"}`) && name === 'DatabaseName')
    .filter(([name, { Default }]) => next.Parameters?.[name]?.Default !== Default)
    .map(([name]) => `${id} is replaced, since the default of the parameter ${name} changes`);
}
