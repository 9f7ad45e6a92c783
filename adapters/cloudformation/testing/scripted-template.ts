import { parse } from 'yaml';
import { z } from 'zod';

const resource = z.object({
  /** `Scripted::Works`, `Scripted::Fails`, or `Scripted::Lasts`, which is in progress until it is cancelled. */
  Type: z.enum(['Scripted::Works', 'Scripted::Fails', 'Scripted::Lasts']),
  DeletionPolicy: z.enum(['Delete', 'Retain']).default('Delete'),
  Properties: z
    .object({
      /** Anything: another value is an update. */
      Value: z.string().optional(),
      /** Why it fails. */
      Reason: z.string().optional(),
      /** How often it cannot be deleted. */
      RefusesDeletion: z.int().default(0),
      /** How often a rollback to this fails. */
      RefusesRollback: z.int().default(0),
    })
    .prefault({}),
});
export type ScriptedResource = z.output<typeof resource>;

const template = z.object({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.object({ Value: z.string() })).default({}),
});
export type ScriptedTemplate = z.output<typeof template>;

/** A template that scripts the behaviour of its resources. */
export const readTemplate = (body: string): ScriptedTemplate => template.parse(parse(body));
