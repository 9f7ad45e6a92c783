import { type Placeholder, parseTemplate } from '@console/core/products/placeholders';
import type { ValidCustomer } from '../customer-props.ts';
import type { Database } from './database.ts';

/** Values by placeholder; those that do not apply are absent. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

interface Sources {
  props: ValidCustomer;
  port: string;
  database: Database | undefined;
}

/** Values that may be visible in the environment of a container. */
export const publicValues = ({ props: { customer, version, place }, port, database }: Sources): PlaceholderValues => ({
  'customer.id': customer.id,
  'customer.code': customer.code,
  'customer.name': customer.name,
  'customer.url': customer.url,
  'customer.host': new URL(customer.url).host,
  'customer.adminEmail': customer.adminEmail,
  'product.version': version,
  port,
  ...(database && {
    'database.host': database.host,
    'database.port': database.port,
    'database.name': database.name,
    'database.username': database.username,
    // PostgreSQL on one machine listens on loopback only, without TLS.
    'database.sslmode': place === 'aws' ? 'require' : 'disable',
  }),
});

/** Values that only a secret may contain: references that CloudFormation resolves, not the secrets themselves. */
export const secretValues = (database: Database): PlaceholderValues => ({
  'database.password': database.password,
  'database.url': `postgres://${database.username}:${database.password}@${database.host}:${database.port}/${database.name}`,
});

/** `template` with the values of its placeholders. @throws Error when one has no value */
export function fill(template: string, values: PlaceholderValues): string {
  return parseTemplate(template)
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.placeholder];
      if (value === undefined) throw new Error(`\${${part.placeholder}} has no value here: "${template}"`);
      return value;
    })
    .join('');
}

export const fillEach = (templates: readonly string[], values: PlaceholderValues): string[] =>
  templates.map((template) => fill(template, values));

export const fillAll = (templates: Readonly<Record<string, string>>, values: PlaceholderValues) =>
  Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, fill(template, values)]));
