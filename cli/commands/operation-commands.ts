import type { Operation, OperationType } from '@console/core/contract/operation';
import { type OperationDefinition, operations } from '@console/core/contract/operations/all';
import { type InputField, inputFields } from '@console/core/contract/operations/input-fields';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { acts, type Call } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { submit, type WaitOption, waitable } from '../submit.ts';
import { uploadFile } from '../upload.ts';
import { confirmDowngrade } from './confirm-downgrade.ts';

/** Types with a command that is made for them: `customers run`. */
const ownCommand: ReadonlySet<OperationType> = new Set(['customer.command', 'customer.upload']);

/** A command for each type of operation on this subject: `customers suspend <code>` for `customer.suspend`. */
export function addOperationRequests(resource: Command, io: Io, subject: OperationDefinition['subject']): void {
  for (const definition of Object.values(operations)) {
    // What works in a region, and is not asked of it, has commands of its own.
    if (!definition.route.includes(` /${subject}s`) || ownCommand.has(definition.type)) continue;
    addRequest(resource, io, definition);
  }
}

function addRequest(resource: Command, io: Io, { type, route, summary }: OperationDefinition): void {
  const [method, path] = route.split(' ') as ['POST' | 'PATCH' | 'DELETE', string];
  const verb = type.slice(type.indexOf('.') + 1);
  const parameter = /:(\w+)/.exec(path)?.[1];
  const fields = inputFields(type);
  const command = resource
    .command([verb, ...(parameter ? [`<${parameter}>`] : [])].join(' '))
    .description(lowerFirst(summary));
  for (const field of fields) command.addOption(optionOf(field));
  if (type === 'customer.create') {
    command.option('--from-file <path>', 'upload this file, and make its data from it as with --from-upload');
  }
  if (type === 'customer.update') command.option('--yes', 'do not ask before an update to an earlier version');
  waitable(command).action(
    acts<Record<string, unknown> & WaitOption>(io, (call: Call<Record<string, unknown> & WaitOption>) =>
      submit(call, async (client) => {
        const [code = ''] = call.args;
        const { version, yes } = call.options;
        if (type === 'customer.update' && typeof version === 'string' && !yes) {
          await confirmDowngrade(client, io, code, version);
        }
        const { fromFile } = call.options;
        const uploaded =
          typeof fromFile === 'string' ? { fromUpload: (await uploadFile(client, io, fromFile)).id } : undefined;
        return client.send<{ operation?: Operation }>(
          method,
          path.replace(/:\w+/, () => segment(code)),
          fields.length > 0 ? { ...bodyOf(fields, call.options), ...uploaded } : undefined,
        );
      }),
    ),
  );
}

const bodyOf = (fields: readonly InputField[], options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name }) => [name, options[name]]));

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Descriptions of the API begin a sentence; those of a command line do not. */
const lowerFirst = (text: string): string =>
  /^[A-Z][A-Z]/.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export function optionOf(field: InputField): Option {
  const name = kebab(field.name);
  const description = lowerFirst(field.description);
  const value = name.split('-').at(-1);
  switch (field.kind) {
    case 'boolean':
      // A flag turns on what is off by default, and off what is on: its description is an imperative.
      return field.default === true
        ? new Option(`--no-${name}`, `do not ${description}`)
        : new Option(`--${name}`, description);
    case 'list':
      return new Option(`--${name} <${value}...>`, description).makeOptionMandatory(field.required);
    case 'number':
      return new Option(`--${name} <${value}>`, description).argParser(number).makeOptionMandatory(field.required);
    case 'values':
      return new Option(`--${name} <name=value...>`, description).argParser(namedValue);
    case 'text':
      return new Option(`--${name} <${value}>`, description).makeOptionMandatory(field.required);
    default:
      return field.kind satisfies never;
  }
}

function namedValue(text: string, earlier: Record<string, string> = {}): Record<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be a name and a value, such as language=en_US.');
  return { ...earlier, [text.slice(0, equals)]: text.slice(equals + 1) };
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}
