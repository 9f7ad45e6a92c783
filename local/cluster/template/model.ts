import { z } from 'zod';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Properties = { [key: string]: Json };

const json: z.ZodType<Json> = z.json();
const properties = z.record(z.string(), json);

const deletionPolicy = z.enum(['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']);
export type DeletionPolicy = z.infer<typeof deletionPolicy>;

export const resourceDefinition = z.object({
  Type: z.string(),
  Properties: properties.default({}),
  DependsOn: z
    .union([z.string().transform((name) => [name]), z.array(z.string())])
    .optional()
    .transform((names) => names ?? []),
  Condition: z.string().optional(),
  DeletionPolicy: deletionPolicy.optional(),
  UpdateReplacePolicy: deletionPolicy.optional(),
});
export type ResourceDefinition = z.output<typeof resourceDefinition>;

const parameterDefinition = z.object({ Type: z.string(), Default: json.optional() });
export type ParameterDefinition = z.output<typeof parameterDefinition>;

const outputDefinition = z.object({ Value: json, Condition: z.string().optional() });

/** The parts of a CloudFormation template that the cluster reads. */
export const template = z.object({
  Parameters: z.record(z.string(), parameterDefinition).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), json))).default({}),
  Conditions: z.record(z.string(), json).default({}),
  Resources: z.record(z.string(), resourceDefinition),
  Outputs: z.record(z.string(), outputDefinition).default({}),
});
export type Template = z.output<typeof template>;

/** A template that cannot be deployed. Nothing has been deployed. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

export const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name and argument of `{"Fn::…": …}` or `{"Ref": …}`; undefined for anything else. */
export function intrinsic(value: Json): { name: string; argument: Json } | undefined {
  if (!isObject(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0) return undefined;
  const [name, argument] = entry;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? { name, argument } : undefined;
}
