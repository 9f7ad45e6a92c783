import { z } from 'zod';
import { inputSchemaOf, type OperationType } from './all.ts';

/** One field of what a request says, for those who ask people for it. */
export interface InputField {
  /** As the API calls it: `adminEmail`. */
  name: string;
  kind: 'text' | 'number' | 'boolean' | 'list' | 'values';
  /** For what is left out. */
  default: unknown;
  required: boolean;
  description: string;
}

interface FieldSchema {
  type?: string;
  description?: string;
  default?: unknown;
}

const kinds: Readonly<Record<string, InputField['kind']>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'values',
};

/** The fields that a request for an operation of this type takes. @throws Error for one of a kind that nobody could type */
export function inputFields(type: OperationType): InputField[] {
  const schema = inputSchemaOf(type);
  return schema ? fieldsOf(schema, type) : [];
}

/** The fields of what a request says. `of`: what it is a request for. @throws Error for one of a kind that nobody could type */
export function fieldsOf(schema: z.ZodType, of: string): InputField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const { type: fieldType = '', description = '', default: value } = property as FieldSchema;
    const kind = kinds[fieldType];
    if (!kind) throw new Error(`The field ${name} of ${of} is a ${fieldType}: give it a kind in inputFields`);
    return { name, kind, default: value, required: required.includes(name), description };
  });
}
