import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** The port kept in `file`, or another one, kept from now on, when that is taken. */
export async function rememberedPort(file: string): Promise<number> {
  const known = Number(await readFile(file, 'utf8').catch(() => ''));
  if (known && (await freePort(known).catch(() => undefined))) return known;
  const port = await freePort(0);
  await writeFile(file, String(port));
  return port;
}

/** `port`, or any for 0, when it can be listened on at this moment. */
export function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
