import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Download } from '@console/core/contract/download';
import type { Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { Failure } from '../failure.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';

/** How many operations back a backup is looked for. */
const lookedAt = 100;

export const addCustomerDownload = (customers: Command, io: Io): Command =>
  customers
    .command('download <code>')
    .description('the backup or export that was made last; the audit log says who asked for it')
    .option('--operation <id>', 'the one that this operation has made')
    .option('--to <file>', 'where to write it; there must be no such file yet')
    .action(
      acts<{ operation?: string; to?: string }>(io, async ({ connect, args, options, print }) => {
        const client = await connect();
        const path = `/customers/${segment(args[0] ?? '')}/operations`;
        const id = options.operation ?? lastBackup(await client.all<Operation>(path, {}, lookedAt));
        if (id === undefined)
          throw new Failure(
            `There is no backup of ${args[0]}. Create one: customers backup ${args[0]} --wait, or customers export for a tenant of a pool`,
          );
        const { url, name, bytes } = await client.get<Download>(`/operations/${segment(id)}/download`);
        const file = options.to ?? name;
        await save(url, file, io.signal);
        print({ operation: id, file, bytes }, () => [`${file}: ${bytes} bytes.`]);
      }),
    );

const lastBackup = (operations: readonly Operation[]): string | undefined =>
  operations.find(({ type, status }) => ['customer.backup', 'customer.export'].includes(type) && status === 'succeeded')
    ?.id;

async function save(url: string, file: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body)
    throw new Failure(`The download was refused with HTTP status ${response.status}.`);
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(Readable.fromWeb(response.body as never), output);
  } catch (error) {
    // What was there before is not ours.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true });
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
