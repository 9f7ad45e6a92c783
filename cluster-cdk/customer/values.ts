import type { PlacedProduct } from '@console/core/products/place';
import type { Placeholder } from '@console/core/products/placeholders';
import type { SecretReference } from '@console/core/records/secret-reference';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Database } from './database.ts';
import { fileLocation } from './files.ts';
import type { GeneratedValues } from './generated-values.ts';
import type { PlaceholderValues } from './placeholder-values.ts';
import type { Ports } from './ports.ts';
import { type StoredSecret, storedAt, storedIn } from './stored-secret.ts';

/** What the placeholders of a definition stand for. */
export interface Values {
  /** What may be visible in the environment of a container and in its arguments. */
  visible: PlaceholderValues;
  /** With what only a secret may contain, as references that CloudFormation resolves. */
  all: PlaceholderValues;
  /** Secret values, where they are stored. */
  stored: Partial<Record<Placeholder, StoredSecret>>;
}

export interface Sources {
  props: ValidCustomer;
  product: PlacedProduct;
  version: string;
  options: ValidCustomer['options'];
  ports: Ports;
  database: Database | undefined;
  generated: GeneratedValues;
  /** The password of the application for e-mail. */
  mailPassword: ISecret | undefined;
}

/** @param prefix keeps the values of two versions apart */
export function valuesOf(scope: Construct, prefix: string, sources: Sources): Values {
  const visible = {
    ...ofCustomer(sources.props),
    'product.version': sources.version,
    ...ofPorts(sources.ports),
    ...ofDatabase(sources),
    ...visibleOptions(sources),
    ...ofFolders(sources),
    ...ofMail(sources),
  };
  const stored = { ...storedValues(sources), ...storedOptions(scope, prefix, sources) };
  const secret = Object.entries(stored).map(([name, found]) => [name, found?.text]);
  return { visible, stored, all: { ...visible, ...Object.fromEntries(secret), ...databaseUrl(sources) } };
}

const ofCustomer = ({ customer }: ValidCustomer): PlaceholderValues => ({
  'customer.id': customer.id,
  'customer.code': customer.code,
  'customer.name': customer.name,
  'customer.url': customer.url,
  'customer.host': new URL(customer.url).host,
  'customer.adminEmail': customer.adminEmail,
});

const ofPorts = ({ main, others }: Ports): PlaceholderValues => ({
  port: main.valueAsString,
  ...Object.fromEntries([...others].map(([port, parameter]) => [`port.${port}`, parameter.valueAsString])),
});

const ofDatabase = ({ database, props: { place } }: Sources): PlaceholderValues =>
  database
    ? {
        'database.host': database.host,
        'database.port': database.port,
        'database.name': database.name,
        'database.username': database.username,
        // PostgreSQL on one machine listens on loopback only, without TLS.
        'database.sslmode': place === 'aws' ? 'require' : 'disable',
      }
    : {};

const databaseUrl = ({ database }: Sources): PlaceholderValues =>
  database
    ? {
        'database.url': `postgres://${database.username}:${database.password}@${database.host}:${database.port}/${database.name}`,
      }
    : {};

/** An option that nobody has set, and that has no default, is empty text. */
const visibleOptions = ({ product, options }: Sources): PlaceholderValues =>
  Object.fromEntries(
    product.options.map(({ name, default: initially = '' }) => {
      const value = options[name] ?? String(initially);
      return [`option.${name}`, typeof value === 'string' ? value : ''];
    }),
  );

/** On one machine each task learns its folders when it starts. */
const ofFolders = ({ product: { storage, files }, props: { place } }: Sources): PlaceholderValues => ({
  ...Object.fromEntries(
    Object.entries(storage).map(([name, { path }]) => [
      `storage.${name}`,
      place === 'aws' ? path : `{{console.storage.${name}}}`,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(files).map((path) => [
      `file.${path}`,
      place === 'aws' ? fileLocation(path) : `{{console.file.${path}}}`,
    ]),
  ),
});

/** The inbox of the console on one machine. On AWS no product gets that far: see customer-props.ts. */
const ofMail = ({ product, props: { customer, domainName } }: Sources): PlaceholderValues =>
  product.mail
    ? {
        'mail.host': '127.0.0.1',
        'mail.port': '{{console.MailPort}}',
        'mail.username': customer.code,
        'mail.from': `no-reply@${domainName}`,
        'mail.security': 'none',
      }
    : {};

const storedValues = ({ database, generated, mailPassword }: Sources): Values['stored'] => ({
  ...(database && { 'database.password': storedIn(database.credentials, 'password') }),
  ...(mailPassword && { 'mail.password': storedIn(mailPassword) }),
  ...Object.fromEntries(Object.entries(generated).map(([name, secret]) => [`generated.${name}`, storedIn(secret)])),
});

const storedOptions = (scope: Construct, prefix: string, { options }: Sources): Values['stored'] =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      isReference(value) ? [[`option.${name}`, storedAt(scope, `${prefix}Option-${name}`, value)]] : [],
    ),
  );

const isReference = (value: string | SecretReference): value is SecretReference => typeof value !== 'string';
