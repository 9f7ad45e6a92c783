import { parse } from 'yaml';
import { z } from 'zod';

const resource = z.object({
  /** `Scripted::Works`, `Scripted::Fails`, or `Scripted::Lasts`, which is under way until it is given up. */
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
      /** How often it cannot go back to this. */
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

/** A template whose resources say how they behave. */
export const readTemplate = (body: string): ScriptedTemplate => template.parse(parse(body));
