import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cfnLintSchemas } from '../cfn-lint.ts';

const handlers = ['create', 'read', 'update', 'delete'] as const;
export type Handler = (typeof handlers)[number];

interface Schema {
  handlers?: Partial<Record<Handler, { permissions: string[] }>>;
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/**
 * What CloudFormation itself says that it calls, for each type: the permissions of the handlers in the schemas of its
 * registry. cfn-lint carries these schemas, in files that an index of each AWS region names.
 */
export function registryOf(region: string): (type: string) => Map<string, Handler[]> {
  const folder = cfnLintSchemas();
  const files = readJson<Record<string, string>>(folder, 'providers', `${region}.json`);
  return (type) => {
    const file = files[type];
    if (!file) throw new Error(`The registry of CloudFormation has no type ${type} in ${region}`);
    const schema = readJson<Schema>(folder, 'resources', `${file}.json`);
    if (!schema.handlers) throw new Error(`The registry has no handlers of ${type}: nothing says what it calls`);
    return handlersByPermission(schema.handlers);
  };
}

function handlersByPermission(declared: NonNullable<Schema['handlers']>): Map<string, Handler[]> {
  const found = new Map<string, Handler[]>();
  for (const handler of handlers) {
    for (const permission of declared[handler]?.permissions ?? []) {
      const before = found.get(permission) ?? [];
      if (!before.includes(handler)) found.set(permission, [...before, handler]);
    }
  }
  return found;
}
