import { z } from 'zod';
import { timestamp, ulid } from './text.ts';
import { coded } from './texts/coded.ts';
import { ruleMessage } from './texts/fields.ts';

const GiB = 1024 ** 3;

/** `files`: of one archive. `unpacked`: what an archive may hold in bytes. */
export const uploadLimits = { bytes: 10 * GiB, files: 100_000, unpacked: 50 * GiB } as const;

const most = { max: uploadLimits.bytes };

export const uploadInput = z.strictObject({
  name: z
    .string(ruleMessage('not-text'))
    .min(1, ruleMessage('empty'))
    .max(200, ruleMessage('too-long', { max: 200 }))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    .refine((name) => !/[\u0000-\u001f\u007f/\\]/.test(name), ruleMessage('control-characters'))
    .describe('Name of the file, without folders'),
  bytes: z
    .number(ruleMessage('not-whole', { min: 1, ...most }))
    .int(ruleMessage('not-whole', { min: 1, ...most }))
    .min(1, ruleMessage('not-whole', { min: 1, ...most }))
    .max(uploadLimits.bytes, ruleMessage('upload-too-large', most))
    .describe('Size of the file'),
});
export type NewUpload = z.output<typeof uploadInput>;

/** A file that was sent to the console, and what was found in it. Nothing of it was run or unpacked. */
export const upload = z.object({
  id: ulid,
  name: z.string(),
  bytes: z.int(),
  status: z
    .enum(['waiting', 'ready', 'refused'])
    .describe('waiting: for the file; refused: there is nothing that it can be used for'),
  refused: z.object({ message: z.string(), coded }).nullable().describe('Why it cannot be used'),
  database: z
    .object({
      serverVersion: z.string().nullable().describe('The PostgreSQL that it comes from, where it says so'),
      tables: z.int(),
      extensions: z.array(z.string()),
      bytes: z.int().describe('Of the SQL'),
    })
    .nullable()
    .describe('What a database can be made from'),
  files: z.object({ count: z.int(), bytes: z.int() }).nullable().describe('Of an archive, unpacked'),
  createdAt: timestamp,
  createdBy: z.string(),
  expiresAt: timestamp.describe('When it is deleted'),
});
export type Upload = z.infer<typeof upload>;

const folder = z
  .string(ruleMessage('not-text'))
  .max(500, ruleMessage('too-long', { max: 500 }))
  .refine((path) => isRelativePath(path), ruleMessage('not-a-folder'))
  .describe('Folder in the storage; its root if left out')
  .optional();

export const putFilesInput = z.strictObject({
  upload: ulid.describe('Id of the upload, a ZIP file or tar archive'),
  storage: z
    .string(ruleMessage('not-text'))
    .min(1, ruleMessage('empty'))
    .describe('Storage of the product, such as data'),
  folder,
});
export type PutFiles = z.output<typeof putFilesInput>;

/** Whether a path stays in the folder that it is meant for, on every system. */
export const isRelativePath = (path: string): boolean =>
  path !== '' &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  !/[\u0000-\u001f\\]|^\/|^[a-zA-Z]:/.test(path) &&
  path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && new TextEncoder().encode(part).length <= 255);
