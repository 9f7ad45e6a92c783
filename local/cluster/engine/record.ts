import { z } from 'zod';
import { resourceDefinition } from '../template/model.ts';
import { parseTemplate } from '../template/validate.ts';

const json = z.json();
const properties = z.record(z.string(), json);

/** A resource as it is, or as it is about to be. */
export const resourceRecord = z.object({
  logicalId: z.string(),
  type: z.string(),
  /** Given before anything is made, so that work that was cut off finds what it had begun. */
  physicalId: z.string(),
  /** As of the last time it was created or updated completely. */
  properties,
  attributes: properties,
  /** What its handler wants to remember. */
  memo: json,
  status: z.string(),
  dependsOn: z.array(z.string()),
  deletionPolicy: resourceDefinition.shape.DeletionPolicy,
  replacePolicy: resourceDefinition.shape.UpdateReplacePolicy,
});
export type ResourceRecord = z.output<typeof resourceRecord>;

export const eventRecord = z.object({
  /** Counts from 1 in each stack. */
  number: z.int(),
  time: z.string(),
  logicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});
export type EventRecord = z.output<typeof eventRecord>;

const parsedTemplate = z.unknown().transform(parseTemplate);

export const stackRecord = z.object({
  format: z.literal(1),
  region: z.string(),
  name: z.string(),
  id: z.string(),
  status: z.string(),
  /** What the stack is made into, or is. */
  template: parsedTemplate,
  /** What it was before the update under way. */
  previous: parsedTemplate.optional(),
  resources: z.record(z.string(), resourceRecord),
  /** Replaced, and not yet deleted. */
  replaced: z.array(resourceRecord),
  outputs: z.record(z.string(), z.string()),
  failure: z.object({ resource: z.string(), type: z.string(), reason: z.string() }).optional(),
  events: z.array(eventRecord),
  /** Set while a deletion is under way. */
  finalSnapshot: z.boolean().optional(),
  /** Somebody asked for the work under way to be undone. */
  cancelled: z.boolean().optional(),
});
export type StackRecord = z.output<typeof stackRecord>;
