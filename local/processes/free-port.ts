import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on now. */
export const freePort = (): Promise<number> => listenBriefly(0);

export const isPortFree = (port: number): Promise<boolean> =>
  listenBriefly(port).then(
    () => true,
    () => false,
  );

/** The port kept in `file`; another one, kept from now on, when that is taken. */
export async function rememberedPort(file: string): Promise<number> {
  const known = Number(await readFile(file, 'utf8').catch(() => ''));
  if (known && (await isPortFree(known))) return known;
  const port = await freePort();
  await writeFile(file, String(port));
  return port;
}

/** Listens on `port`, or on any for 0, and stops at once. */
function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
