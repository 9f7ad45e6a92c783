import { createWriteStream, mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { field } from '@console/core/contract/texts/fields';
import { type Upload, upload } from '@console/core/contract/upload';
import { fieldError, invalid, notFound } from '@console/core/errors';
import { diskFull } from '@console/core/operations/needs-space';
import type { Uploads } from '@console/core/ports/uploads';
import { freeMiB } from '../../disk/space.ts';
import { limits } from '../../limits.ts';
import { examineUpload } from './examine-upload.ts';

interface UploadStoreOptions {
  /** The folder of the cluster's data. */
  dir: string;
  reserveMiB: number;
  /** The extensions that a customer can have. */
  extensions(): Promise<string[]>;
}

const bytesPerMiB = 1024 ** 2;
const isId = (id: string): boolean => /^[0-9A-Z]{26}$/.test(id);

/** The files that people have sent, and what is in them. They are deleted after a while. */
export class UploadStore implements Uploads {
  private readonly dir: string;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: UploadStoreOptions) {
    this.dir = join(options.dir, 'uploads');
    mkdirSync(this.dir, { recursive: true, mode: 0o700 });
    this.timer = setInterval(() => void this.removeExpired(), limits.upload.checkMs).unref();
    void this.removeExpired();
  }

  /** Where the content of a file is. */
  pathOf = (id: string): string => join(this.dir, id);

  async create(announced: Parameters<Uploads['create']>[0]): Promise<Upload> {
    const expiresAt = new Date(Date.parse(announced.createdAt) + limits.upload.keptMs).toISOString();
    const record: Upload = { ...announced, status: 'waiting', refused: null, database: null, files: null, expiresAt };
    await this.save(record);
    return record;
  }

  async find(id: string): Promise<Upload | undefined> {
    if (!isId(id)) return undefined;
    const text = await readFile(`${this.pathOf(id)}.json`, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : upload.parse(JSON.parse(text));
  }

  async write(id: string, content: ReadableStream<Uint8Array>): Promise<Upload> {
    const record = await this.find(id);
    if (!record) throw notFound(`Upload "${id}"`, id);
    // What was used once must not become something else.
    if (record.status !== 'waiting') return record;
    const draft = `${this.pathOf(id)}.${process.hrtime.bigint()}.new`;
    try {
      await receive(content, draft, record);
      const examined = await examineUpload(draft, await this.options.extensions());
      await rename(draft, this.pathOf(id));
      const next: Upload = { ...record, ...examined, status: examined.refused ? 'refused' : 'ready' };
      await this.save(next);
      return next;
    } finally {
      await rm(draft, { force: true });
    }
  }

  async demandRoom(bytes: number): Promise<void> {
    const { dir, reserveMiB } = this.options;
    const free = (await freeMiB(dir)) - Math.ceil(bytes / bytesPerMiB);
    if (free < reserveMiB) throw diskFull({ free: Math.max(0, free), reserve: reserveMiB });
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async save(record: Upload): Promise<void> {
    const path = `${this.pathOf(record.id)}.json`;
    await writeFile(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  private async removeExpired(): Promise<void> {
    for (const name of await readdir(this.dir).catch(() => [])) {
      const path = join(this.dir, name);
      const made = await stat(path).catch(() => undefined);
      if (made && made.mtimeMs + limits.upload.keptMs < Date.now()) await rm(path, { force: true });
    }
  }
}

/** @throws DomainError when it is longer or shorter than was announced */
async function receive(content: ReadableStream<Uint8Array>, path: string, { name, bytes: announced }: Upload) {
  let bytes = 0;
  const otherSize = () =>
    invalid([
      fieldError(
        '',
        field('upload-other-size', {
          file: name,
          announced,
          bytes: bytes > announced ? `more than ${announced}` : bytes,
        }),
      ),
    ]);
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > announced) throw otherSize();
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(content as never), counted, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  if (bytes !== announced) throw otherSize();
}
