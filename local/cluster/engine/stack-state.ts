import { isDeepStrictEqual } from 'node:util';
import { noValue, type Scope } from '../template/evaluation.ts';
import type { Json, Properties, Template } from '../template/model.ts';
import { parameterValues } from '../template/parameters.ts';
import { dependencies } from '../template/references.ts';
import { resolve, resolveObject } from '../template/resolve.ts';
import { activeResources, createScope, type StackIdentity } from '../template/scope.ts';
import type { Placement } from './placement.ts';
import type { ResourceRecord, StackRecord } from './record.ts';

export const identityOf = (record: StackRecord): StackIdentity => ({
  region: record.region,
  name: record.name,
  arn: record.id,
});

/** A template applied to a stack: its resources, their order and properties. */
export interface Goal {
  /** Logical ids, and the dependencies of each. */
  edges: ReadonlyMap<string, readonly string[]>;
  template: Template;
  /** Resolved properties; the resources that they refer to must exist. */
  properties(logicalId: string): Properties;
  outputs(): Record<string, string>;
}

export function goalOf(record: StackRecord, template: Template, placement: Placement): Goal {
  const stack = identityOf(record);
  const scopeWith = (given: Record<string, Json>): Scope =>
    createScope({
      template,
      stack,
      parameters: parameterValues(template, given),
      resources: {
        ref: (logicalId) => record.resources[logicalId]?.physicalId,
        attribute: (logicalId, name) => record.resources[logicalId]?.attributes[name],
      },
    });
  const scope = scopeWith(placement.parameters(stack));
  const active = activeResources(template, scope);
  const known = new Set(active);
  const definition = (logicalId: string) => {
    const found = template.Resources[logicalId];
    if (!found) throw new Error(`There is no resource ${logicalId}`);
    return found;
  };
  return {
    template,
    edges: new Map(active.map((id) => [id, dependencies(definition(id), known)])),
    properties(logicalId) {
      const { Type, Properties } = definition(logicalId);
      const late = placement.lateParameters(Type, Object.keys(template.Parameters));
      return resolveObject(Properties, late ? scopeWith({ ...placement.parameters(stack), ...late }) : scope);
    },
    outputs: () =>
      Object.fromEntries(
        Object.entries(template.Outputs)
          .filter(([, output]) => output.Condition === undefined || scope.condition(output.Condition))
          .map(([name, output]) => [name, resolve(output.Value, scope)] as const)
          .filter(([, value]) => value !== noValue)
          .map(([name, value]) => [name, placement.settle(String(value))]),
      ),
  };
}

/** Whether a change of properties requires replacement. */
export function mustReplace(
  current: ResourceRecord,
  wanted: Properties,
  immutable: readonly string[] | 'all',
): boolean {
  if (immutable === 'all') return !isDeepStrictEqual(current.properties, wanted);
  return immutable.some((name) => !isDeepStrictEqual(current.properties[name], wanted[name]));
}
