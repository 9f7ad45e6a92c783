import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A port that nothing listens on now, on either loopback address. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await listenBriefly(0, '127.0.0.1');
    if (await isFreeAt(port, '::1')) return port;
  }
}

/** Whether nothing listens on `port`, on either loopback address. */
export const isPortFree = async (port: number): Promise<boolean> =>
  (await isFreeAt(port, '127.0.0.1')) && (await isFreeAt(port, '::1'));

const noIpv6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

const isFreeAt = (port: number, host: string): Promise<boolean> =>
  listenBriefly(port, host).then(
    () => true,
    (error: NodeJS.ErrnoException) => noIpv6.has(error.code ?? ''),
  );

/** The port saved in `file`, or, when that is in use, a free one that is saved there instead. */
export async function rememberedPort(file: string): Promise<number> {
  const known = Number(await readFile(file, 'utf8').catch(() => ''));
  if (known && (await isPortFree(known))) return known;
  const port = await freePort();
  await writeFile(file, String(port));
  return port;
}

/** Listens on `port`, or on any free port for 0, and stops at once. */
function listenBriefly(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
