import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { closeServer, listen } from '../http/listen.ts';
import { isPortFree } from './free-port.ts';
import { procStat } from './identity.ts';
import { listeningSockets } from './listening-sockets.ts';
import { socketsOfGroup } from './own-sockets.ts';

const linux = process.platform === 'linux';

it.runIf(linux).each(['127.0.0.1', '::1', '0.0.0.0', '::'])(
  'names the address, the user and the process of a socket on %s',
  async (host) => {
    const server = await listen(createServer(), host, 0);
    const { port } = server.address() as AddressInfo;
    const [socket] = (listeningSockets() ?? []).filter((candidate) => candidate.port === port);
    expect(socket).toMatchObject({ address: host, uid: process.getuid?.() });
    expect(socketsOfGroup(groupOfThisProcess())).toContain(socket?.inode);
    expect(await isPortFree(port)).toBe(false);
    await closeServer(server);
    expect(await isPortFree(port)).toBe(true);
  },
);

function groupOfThisProcess(): number {
  return procStat(process.pid)?.group ?? 0;
}
