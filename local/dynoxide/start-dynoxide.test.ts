import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startDynoxide } from './start-dynoxide.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await temporaryFolder();
});

const start = async () => startDynoxide({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });

const damages: [string, (file: string) => Promise<void>][] = [
  ['is not a database', (file) => writeFile(file, 'something else')],
  [
    'has lost its first pages',
    async (file) => {
      const handle = await open(file, 'r+');
      await handle.write(Buffer.alloc(4096 * 8, 0xa5), 0, 4096 * 8, 4096);
      await handle.close();
    },
  ],
];

it.each(damages)('names the file, and what to do, when it %s', async (_, damage) => {
  await (await start()).stop();
  const file = join(dataDir, 'dynamodb', 'table.db');
  await damage(file);
  await expect(start()).rejects.toThrow(`The console's table ${file} cannot be opened (`);
  expect((await openLedger(join(dataDir, 'run'))).entries()).toEqual([]);
});
