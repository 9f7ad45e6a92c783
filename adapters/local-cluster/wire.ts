import { logPage } from '@console/core/contract/operation';
import { secretReference } from '@console/core/records/secret-reference';
import { z } from 'zod';

/** The longest that a request for updates waits, in milliseconds. */
export const maxWaitMs = 20_000;

/** A template, and where on this machine the files are that it names. */
export const wireDeployment = z.object({
  template: z.unknown(),
  assets: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
});

export const wireEvent = z.object({
  /** Counts from 1 in each stack. */
  number: z.int(),
  time: z.string(),
  logicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});
export type WireEvent = z.output<typeof wireEvent>;

export const wireResult = z.object({
  status: z.string(),
  outputs: z.record(z.string(), z.string()),
  failure: z.object({ resource: z.string(), type: z.string(), reason: z.string() }).optional(),
});

/** A stack, and its events since the one in the request. */
export const wireUpdates = z.object({
  events: z.array(wireEvent),
  /** No work is in progress. */
  settled: z.boolean(),
  /** Null when there is no such stack. */
  stack: wireResult.nullable(),
});
export type WireUpdates = z.output<typeof wireUpdates>;

/** The number of the last event before the work that was started; null when there was nothing to do. */
export const wireStarted = z.object({ after: z.int().nullable() });
export type WireStarted = z.output<typeof wireStarted>;

export const wireProblem = z.object({ code: z.string(), message: z.string() });

/** The last snapshot that a stack has left. */
export const wireSnapshot = z.object({ id: z.string() });

/** Lines of an application's log. */
export const wireLog = logPage;
export const wireCommand = z.object({
  stack: z.object({ region: z.string(), name: z.string() }),
  command: z.array(z.string()).min(1),
  name: z.enum(['setup', 'upgrade', 'command']),
  task: z.literal('upgrade').optional(),
  timeoutSeconds: z.number().positive(),
  key: z.string().min(1),
});
/** The lines of a command since the one in the request; `end` once it has ended. */
export const wireCommandUpdates = z.object({
  lines: z.array(z.object({ number: z.int(), text: z.string() })),
  end: z.union([z.object({ exitCode: z.int() }), z.object({ reason: z.string() })]).nullable(),
});
export type WireCommandUpdates = z.output<typeof wireCommandUpdates>;
export const wireValues = z.object({ values: z.record(z.string(), z.string()) });
/** Where the values are, by their names. */
export const wireReferences = z.record(z.string(), secretReference);
export const wireValue = z.object({ value: z.string() });
export const wireBackupRequest = z.object({
  stack: z.object({ region: z.string(), name: z.string() }),
  /** Part of a file's name. */
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  about: z.record(z.string(), z.string()),
});
/** `end` once the archive is made, or could not be. */
export const wireBackup = z.object({
  end: z
    .union([
      z.object({
        bytes: z.number(),
        tables: z.int(),
        rows: z.int(),
        files: z.int(),
        leftOut: z.array(z.string()),
      }),
      z.object({ reason: z.string() }),
    ])
    .nullable(),
});
export type WireBackup = z.output<typeof wireBackup>;
export const wireImportRequest = z.object({
  stack: z.object({ region: z.string(), name: z.string() }),
  upload: z.string().regex(/^[0-9A-Z]{26}$/),
  /** Part of a folder's name. */
  key: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
});
export const wireFilesRequest = wireImportRequest.extend({ storage: z.string(), folder: z.string() });
/** `end` once all is there, or could not be. */
export const wireImport = z.object({
  end: z
    .union([
      z.object({
        statements: z.int(),
        rows: z.int(),
        files: z.int(),
        leftOut: z.record(z.string(), z.int()),
        notes: z.array(z.string()),
      }),
      z.object({ reason: z.string() }),
    ])
    .nullable(),
});
export type WireImport = z.output<typeof wireImport>;
