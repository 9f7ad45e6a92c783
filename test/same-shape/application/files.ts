import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configured } from './settings.ts';

const sessionName = /^[0-9a-f]{32}$/;

async function folder(name: string): Promise<string> {
  const path = join(configured('data_dir'), name);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

const readIn = async (name: string, file: string): Promise<Buffer | undefined> =>
  readFile(join(await folder(name), file)).catch(() => undefined);

/** Sessions are files, as those of Odoo: a task that does not find them knows nobody. */
export async function openSession(login: string): Promise<string> {
  const id = randomBytes(16).toString('hex');
  await writeFile(join(await folder('sessions'), id), login, { mode: 0o600 });
  return id;
}

export const loginOf = async (id: string): Promise<string | undefined> =>
  sessionName.test(id) ? (await readIn('sessions', id))?.toString('utf8') : undefined;

const safe = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E');

export const keepAttachment = async (name: string, content: Buffer): Promise<void> =>
  writeFile(join(await folder('attachments'), safe(name)), content);

export const attachment = (name: string): Promise<Buffer | undefined> => readIn('attachments', safe(name));
