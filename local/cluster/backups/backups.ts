import { mkdirSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEnd, BackupRequest } from '@console/core/ports/backups';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';
import type { Engine } from '../engine/engine.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { backupFile, backupsFolder } from './backup-file.ts';
import { makeBackup } from './make-backup.ts';
import { databaseOf, storageOf } from './stack-data.ts';

interface BackupsOptions {
  engine: Pick<Engine, 'find'>;
  secrets: SecretStore;
  databasePort: () => number;
  /** The folder of the cluster's data, without symbolic links. */
  dir: string;
}

interface Making {
  stack: StackRef;
  abort: AbortController;
  ended: Promise<BackupEnd>;
}

/** The archives of customers' data on this machine. They are deleted after a while, and with their customer. */
export class ClusterBackups {
  private readonly making = new Map<string, Making>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: BackupsOptions) {
    mkdirSync(backupsFolder(options.dir), { recursive: true, mode: 0o700 });
    this.timer = setInterval(() => void this.removeExpired(), limits.backup.checkMs).unref();
    void this.removeExpired();
  }

  /** Makes the archive, unless it is being made. Resolves at its end. */
  make({ stack, id, about }: BackupRequest): Promise<BackupEnd> {
    const known = this.making.get(id);
    if (known) return known.ended;
    const abort = new AbortController();
    const ended = this.run({ stack, id, about }, abort.signal)
      .catch((error: unknown): BackupEnd => {
        if (abort.signal.aborted) return { reason: 'It was stopped.' };
        return { reason: error instanceof Error ? error.message : String(error) };
      })
      .then((end) => {
        // Whoever asks again soon gets the same answer.
        setTimeout(() => this.making.delete(id), limits.command.keptMs).unref();
        return end;
      });
    this.making.set(id, { stack, abort, ended });
    return ended;
  }

  async stop(id: string): Promise<void> {
    this.making.get(id)?.abort.abort();
    await this.making.get(id)?.ended;
  }

  /** Deletes all archives of a stack. */
  async erase(stack: StackRef): Promise<void> {
    const ofStack = [...this.making].filter(
      ([
        ,
        {
          stack: { region, name },
        },
      ]) => region === stack.region && name === stack.name,
    );
    await Promise.all(ofStack.map(([id]) => this.stop(id)));
    await rm(join(backupFile(this.options.dir, stack, 'any'), '..'), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.making.keys()].map((id) => this.stop(id)));
  }

  private async run({ stack, id, about }: BackupRequest, signal: AbortSignal): Promise<BackupEnd> {
    const { engine, secrets, databasePort, dir } = this.options;
    const runner = engine.find(stack);
    if (!runner || runner.gone) return { reason: `There is no stack ${stack.name} in ${stack.region}.` };
    const database = await databaseOf(runner.record, { secrets, port: databasePort() });
    const path = backupFile(dir, stack, id);
    // Work that begins anew must not put what it has already changed in the place of what was there before.
    const kept = await readFile(`${path}.json`, 'utf8').catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept) as BackupEnd;
    const end = await makeBackup(path, { database, storage: storageOf(dir, stack), about }, signal);
    if ('bytes' in end) await writeFile(`${path}.json`, JSON.stringify(end), { mode: 0o600 });
    return end;
  }

  private async removeExpired(): Promise<void> {
    const root = backupsFolder(this.options.dir);
    for (const stack of await readdir(root).catch(() => [])) {
      for (const name of await readdir(join(root, stack)).catch(() => [])) {
        const path = join(root, stack, name);
        const made = await stat(path).catch(() => undefined);
        if (made && made.mtimeMs + limits.backup.keptMs < Date.now()) await rm(path, { force: true });
      }
    }
  }
}
