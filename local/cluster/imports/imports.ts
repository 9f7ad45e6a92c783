import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackRef } from '@console/core/ports/stacks';
import type { FilesRequest, ImportEnd, ImportRequest } from '@console/core/ports/uploads';
import type pg from 'pg';
import { limits } from '../../limits.ts';
import { databaseOf, storageOf } from '../backups/stack-data.ts';
import type { Engine } from '../engine/engine.ts';
import type { StackRecord } from '../engine/record.ts';
import type { Isolation } from '../isolation/isolation.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { ensureOpenFolder, ensurePrivateFolder, ownFolders } from '../tasks/own-folders.ts';
import { isOfBackup } from './examine-upload.ts';
import { loadUpload } from './load-upload.ts';
import { openUpload, storageFolder } from './open-upload.ts';
import { RunningWork } from './running-work.ts';
import { unpack } from './unpack.ts';

interface ImportsOptions {
  engine: Pick<Engine, 'find'>;
  secrets: SecretStore;
  databasePort: () => number;
  isolation: Pick<Isolation, 'userOf'>;
  /** The folder of the cluster's data, without symbolic links. */
  dir: string;
  pathOf(upload: string): string;
}

const nothing = { statements: 0, rows: 0, files: 0, leftOut: {}, notes: [] };

/** Brings the data of uploads to the databases and storages of stacks. */
export class ClusterImports {
  private readonly running = new RunningWork<ImportEnd>(limits.command.keptMs, (reason) => ({ reason }));

  constructor(private readonly options: ImportsOptions) {}

  restore(request: ImportRequest): Promise<ImportEnd> {
    return this.running.start(request.key, (signal) =>
      this.withStack(request, async (record, upload) => {
        const opened = await openUpload(upload);
        const database = await this.databaseOf(record);
        const loaded = database ? await loadUpload(opened, database, signal) : nothing;
        if (opened.kind === 'dump') return loaded;
        const placeOf = (path: string) =>
          !isOfBackup(path) && path.startsWith(storageFolder) ? path.slice(storageFolder.length) : undefined;
        return { ...loaded, files: await this.unpack(request, opened.files(), { within: '', placeOf }, signal) };
      }),
    );
  }

  putFiles(request: FilesRequest): Promise<ImportEnd> {
    return this.running.start(request.key, (signal) =>
      this.withStack(request, async (_, upload) => {
        const opened = await openUpload(upload);
        if (opened.kind === 'dump') return { reason: 'It is not an archive.' };
        const { storage, folder } = request;
        const placeOf = (path: string) => (folder === '' ? path : `${folder}/${path}`);
        return { ...nothing, files: await this.unpack(request, opened.files(), { within: storage, placeOf }, signal) };
      }),
    );
  }

  stop = (key: string): Promise<void> => this.running.stop(key);

  close = (): Promise<void> => this.running.close();

  private async withStack(
    { stack, upload }: ImportRequest,
    work: (record: StackRecord, upload: string) => Promise<ImportEnd>,
  ): Promise<ImportEnd> {
    const runner = this.options.engine.find(stack);
    if (!runner || runner.gone) return { reason: `There is no stack ${stack.name} in ${stack.region}.` };
    const path = this.options.pathOf(upload);
    if (!(await stat(path).catch(() => undefined))) {
      return { reason: `Upload ${upload} has been deleted: uploads are kept for 24 hours.` };
    }
    return work(runner.record, path);
  }

  private async databaseOf(record: StackRecord): Promise<pg.ClientConfig | undefined> {
    const { secrets, databasePort } = this.options;
    return databaseOf(record, { secrets, port: databasePort() });
  }

  private unpack(
    { stack, key }: { stack: StackRef; key: string },
    files: Parameters<typeof unpack>[0]['files'],
    { within, placeOf }: { within: string; placeOf(path: string): string | undefined },
    signal: AbortSignal,
  ): Promise<number> {
    const { dir, isolation } = this.options;
    const folders = ownFolders(dir, stack);
    const user = isolation.userOf(folders.home);
    // A folder in it is the storage of one name, and belongs to the customer; the one that holds them does not.
    const folder = within === '' ? storageOf(dir, stack) : folders.storage(within);
    if (within === '') ensureOpenFolder(folder);
    else ensurePrivateFolder(folder, user);
    return unpack({ files, placeOf, folder, stage: join(folders.root, `unpacking-${key}`), user, signal });
  }
}
