import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

export interface DnsRecords {
  ns?: readonly string[];
  caa?: readonly (readonly [tag: string, value: string])[];
}

const types = { ns: 2, caa: 257 } as const;
const noSuchName = 3;

const encodedName = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);

const encodedCaa = ([tag, value]: readonly [string, string]): Buffer =>
  Buffer.concat([Buffer.from([0, tag.length]), Buffer.from(tag + value)]);

function questionOf(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), bytes: query.subarray(12, at + 5) };
}

function answerTo(query: Buffer, zone: Readonly<Record<string, DnsRecords>>): Buffer {
  const { name, type, bytes } = questionOf(query);
  const records = zone[name];
  const data =
    type === types.ns
      ? (records?.ns ?? []).map(encodedName)
      : type === types.caa
        ? (records?.caa ?? []).map(encodedCaa)
        : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 + (records ? 0 : noSuchName), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data.length, 6);
  const answers = data.map((rdata) => {
    const fixed = Buffer.alloc(12);
    fixed.writeUInt16BE(0xc00c, 0);
    fixed.writeUInt16BE(type, 2);
    fixed.writeUInt16BE(1, 4);
    fixed.writeUInt32BE(60, 6);
    fixed.writeUInt16BE(rdata.length, 10);
    return Buffer.concat([fixed, rdata]);
  });
  return Buffer.concat([header, bytes, ...answers]);
}

/** A DNS server on loopback that knows these records, by name, and nothing else. */
export async function startDnsServer(zone: Readonly<Record<string, DnsRecords>>) {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, zone), port, address));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, stop: () => new Promise<void>((resolve) => socket.close(() => resolve())) };
}
