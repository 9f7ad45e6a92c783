import { wireEvent } from '@console/adapters/local-cluster/wire';
import { z } from 'zod';
import { resourceDefinition } from '../template/model.ts';
import { parseTemplate } from '../template/validate.ts';

const json = z.json();
const properties = z.record(z.string(), json);

/** A resource as it is, or as it will be. */
export const resourceRecord = z.object({
  logicalId: z.string(),
  type: z.string(),
  /** Assigned before the creation, so that interrupted work finds what it has created. */
  physicalId: z.string(),
  /** Of its last successful creation or update. */
  properties,
  attributes: properties,
  /** What its handler has stored. */
  memo: json,
  status: z.string(),
  dependsOn: z.array(z.string()),
  deletionPolicy: resourceDefinition.shape.DeletionPolicy,
  replacePolicy: resourceDefinition.shape.UpdateReplacePolicy,
});
export type ResourceRecord = z.output<typeof resourceRecord>;

const parsedTemplate = z.unknown().transform(parseTemplate);

export const stackRecord = z.object({
  format: z.literal(1),
  region: z.string(),
  name: z.string(),
  id: z.string(),
  status: z.string(),
  /** The current or target template. */
  template: parsedTemplate,
  /** The template before the update in progress. */
  previous: parsedTemplate.optional(),
  resources: z.record(z.string(), resourceRecord),
  /** Replaced and not yet deleted. */
  replaced: z.array(resourceRecord),
  outputs: z.record(z.string(), z.string()),
  failure: z.object({ resource: z.string(), type: z.string(), reason: z.string() }).optional(),
  events: z.array(wireEvent),
  /** Set during a deletion. */
  finalSnapshot: z.boolean().optional(),
  /** The work in progress is to be cancelled. */
  cancelled: z.boolean().optional(),
});
export type StackRecord = z.output<typeof stackRecord>;
