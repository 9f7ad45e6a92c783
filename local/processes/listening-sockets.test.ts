import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeServer, listen } from '../http/listen.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
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

it.runIf(linux)('names all of many, and none that is only connected', async () => {
  const servers = await Promise.all(Array.from({ length: 40 }, () => listen(createServer(), '127.0.0.1', 0)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  const clients = ports.map((port) => connect({ host: '127.0.0.1', port }));
  await Promise.all(clients.map((client) => once(client, 'connect')));
  const found = (listeningSockets() ?? []).map(({ port }) => port);
  for (const port of ports) expect(found.filter((one) => one === port)).toHaveLength(1);
  for (const client of clients) expect(found).not.toContain(client.localPort);
  for (const client of clients) client.destroy();
  await Promise.all(servers.map(closeServer));
});

it('names none where there are no tables, and reads those of a folder up to the first connection', async () => {
  const folder = await temporaryFolder();
  expect(listeningSockets(folder)).toBeUndefined();
  const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const row = (port: string, state: string) =>
    `   0: 0100007F:${port} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     7        0 495 1 0 100 0 0 10 0`;
  const rows = [row('0050', '0A'), row('0051', '0A'), row('0052', '01'), row('0053', '06')];
  await writeFile(join(folder, 'tcp'), `${[head, ...rows].join('\n')}\n`);
  const expected = [80, 81].map((port) => ({ address: '127.0.0.1', port, uid: 7, inode: '495' }));
  expect(listeningSockets(folder)).toEqual(linux ? expected : undefined);
});

function groupOfThisProcess(): number {
  return procStat(process.pid)?.group ?? 0;
}
