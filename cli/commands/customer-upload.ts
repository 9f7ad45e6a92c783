import type { Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { submit, type WaitOption, waitable } from '../submit.ts';
import { uploadFile } from '../upload.ts';

interface UploadOptions extends WaitOption {
  storage: string;
  folder?: string;
}

export const addCustomerUpload = (customers: Command, io: Io): Command =>
  waitable(
    customers
      .command('upload <code> <file>')
      .description('unpack a ZIP file or tar archive in a storage of a customer')
      .requiredOption('--storage <name>', 'storage of the product, such as data')
      .option('--folder <path>', 'folder in the storage; its root if left out'),
  ).action(
    acts<UploadOptions>(io, (call) =>
      submit(call, async (client) => {
        const [code = '', file = ''] = call.args;
        const { storage, folder } = call.options;
        const { id: upload } = await uploadFile(client, io, file);
        const body = { upload, storage, ...(folder !== undefined && { folder }) };
        return client.send<{ operation: Operation }>('POST', `/customers/${segment(code)}/files`, body);
      }),
    ),
  );
