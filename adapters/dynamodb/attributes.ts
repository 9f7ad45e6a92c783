import { z } from 'zod';
import { number, optionalNumber, optionalText, text } from './model.ts';

/** Nested or nullable, as the schema of the record defines it. */
const anything = { type: 'any' } as const;

type AttributeOf<T> = undefined extends T
  ? Exclude<T, undefined> extends string
    ? typeof optionalText
    : Exclude<T, undefined> extends number
      ? typeof optionalNumber
      : typeof anything
  : T extends string
    ? typeof text
    : T extends number
      ? typeof number
      : typeof anything;

type AttributesOf<R> = { [K in keyof R]-?: AttributeOf<R[K]> } & { commitId: typeof text };

/** An attribute for each field of a record, and for the commit that wrote it. ElectroDB drops fields without one. */
export function attributesOf<S extends z.ZodObject>(schema: S): AttributesOf<z.output<S>> {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  const attributes = Object.entries(properties).map(([name, field]) => {
    const type = typeof field === 'object' ? field.type : undefined;
    return [name, attributeOf(type, required.includes(name))];
  });
  return { ...Object.fromEntries(attributes), commitId: text } as AttributesOf<z.output<S>>;
}

function attributeOf(type: z.core.JSONSchema.JSONSchema['type'], isRequired: boolean) {
  if (type === 'string') return isRequired ? text : optionalText;
  if (type === 'number' || type === 'integer') return isRequired ? number : optionalNumber;
  return anything;
}
