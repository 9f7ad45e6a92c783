import { z } from 'zod';
import { containersProduct, functionsProduct } from './model.ts';

const schemaOf = (kind: z.ZodType) => {
  const { $schema, ...schema } = z.toJSONSchema(kind, { io: 'input', target: 'draft-7' });
  return { dialect: $schema, schema };
};

/**
 * JSON Schema of a `product.json`, as an editor needs it: with a condition it tells what is wrong with one kind of product,
 * where alternatives would make it tell that neither fits. Draft 7, since editors know it best.
 */
export function productSchema() {
  const containers = schemaOf(containersProduct);
  const functions = schemaOf(functionsProduct);
  const fields = { ...functions.schema.properties, ...containers.schema.properties };
  return {
    $schema: containers.dialect,
    title: 'A product that can be deployed for customers',
    type: 'object' as const,
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        { description: typeof field === 'object' ? (field.description ?? '') : '' },
      ]),
    ),
    if: { properties: { runtime: { const: 'functions' } }, required: ['runtime'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: functions.schema,
    else: containers.schema,
  };
}
