const block = 512;
/** What the size of the first format of tar has room for. */
const largestPlain = 8 ** 11 - 1;

export interface TarEntry {
  /** With `/` between its parts. */
  name: string;
  bytes: number;
  modified: Date;
}

/** The header of a file. What the old format has no room for, a record of the newer one (pax) before it says. */
export function tarHeader({ name, bytes, modified }: TarEntry): Buffer {
  const further = [
    ...(Buffer.byteLength(name) > 100 || /[^ -~]/.test(name) ? [record('path', name)] : []),
    ...(bytes > largestPlain ? [record('size', String(bytes))] : []),
  ];
  const plain = header({ name: plainName(name), bytes: Math.min(bytes, largestPlain), modified }, '0');
  if (further.length === 0) return plain;
  const records = Buffer.concat(further);
  return Buffer.concat([
    header({ name: 'pax-header', bytes: records.length, modified }, 'x'),
    records,
    tarPadding(records.length),
    plain,
  ]);
}

/** Between the end of a file and the next header. */
export const tarPadding = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block);

export const tarEnd = Buffer.alloc(2 * block);

const plainName = (name: string): string => name.replaceAll(/[^ -~]/g, '_').slice(-100);

function header({ name, bytes, modified }: TarEntry, type: '0' | 'x'): Buffer {
  const buffer = Buffer.alloc(block);
  const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0');
  buffer.write(name, 0, 100, 'latin1');
  buffer.write(octal(0o600, 8), 100);
  buffer.write(octal(0, 8), 108);
  buffer.write(octal(0, 8), 116);
  buffer.write(octal(bytes, 12), 124);
  buffer.write(octal(Math.max(0, Math.floor(modified.getTime() / 1000)), 12), 136);
  buffer.write('        ', 148);
  buffer.write(type, 156);
  buffer.write('ustar\u000000', 257, 'latin1');
  const sum = buffer.reduce((total, byte) => total + byte, 0);
  buffer.write(`${octal(sum, 7)}\u0000 `, 148, 'latin1');
  return buffer;
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function record(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  let length = size + String(size).length;
  length = size + String(length).length;
  return Buffer.from(`${length}${rest}`);
}
