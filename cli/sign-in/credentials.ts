import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

const credentials = z.object({
  email: z.string(),
  apiUrl: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  expiresAt: z.string(),
});
export type Credentials = z.infer<typeof credentials>;

/** By the URL of the console. */
const file = z.record(z.string(), credentials);
type Stored = z.infer<typeof file>;

function pathOf({ env }: Io): string {
  const config = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  return join(config, 'deployment-console', 'credentials.json');
}

async function read(io: Io): Promise<Stored> {
  const path = pathOf(io);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return file.parse(JSON.parse(text));
  } catch (error) {
    throw new Failure(`${path} is damaged: delete it and sign in again`, { cause: error });
  }
}

async function write(io: Io, stored: Stored): Promise<void> {
  const path = pathOf(io);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const next = `${path}.${process.pid}`;
  await writeFile(next, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
  await rename(next, path);
}

export const loadCredentials = async (io: Io, url: string): Promise<Credentials | undefined> => (await read(io))[url];

export const saveCredentials = async (io: Io, url: string, saved: Credentials): Promise<void> =>
  write(io, { ...(await read(io)), [url]: saved });

/** What was forgotten; undefined when there was nothing. */
export async function forgetCredentials(io: Io, url: string): Promise<Credentials | undefined> {
  const { [url]: forgotten, ...others } = await read(io);
  if (forgotten) await write(io, others);
  return forgotten;
}
