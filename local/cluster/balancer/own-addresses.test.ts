import { expect, it } from 'vitest';
import { ownAddresses } from './own-addresses.ts';

const socket = (address: string, uid: number) => ({ address, port: 3000, uid, inode: '1' });
const own = { port: 3000, owns: ({ uid }: { uid: number }) => uid === 1 };

it.each([
  ['an application on IPv4', ['127.0.0.1', 1], [], ['127.0.0.1']],
  ['an application on IPv6', ['::1', 1], [], ['::1']],
  ['an application on all addresses of IPv4', ['0.0.0.0', 1], [], ['127.0.0.1']],
  ['an application on all addresses', ['::', 1], [], ['127.0.0.1', '::1']],
  ['another one on IPv6', ['127.0.0.1', 1], ['::1', 2], ['127.0.0.1']],
  ['another one on IPv4', ['::1', 1], ['127.0.0.1', 2], ['::1']],
  ['another one on all addresses', ['127.0.0.1', 1], ['::', 2], ['127.0.0.1']],
  ['another one on the same address', ['127.0.0.1', 1], ['127.0.0.1', 2], []],
  ['another one alone', ['127.0.0.1', 2], [], []],
] as const)('%s', (_, first, second, expected) => {
  const sockets = [first, second].flatMap(([address, uid]) => (address && uid ? [socket(address, uid)] : []));
  expect(ownAddresses(own, sockets)).toEqual(expected);
});

it('takes no notice of other ports', () => {
  expect(ownAddresses({ ...own, port: 3001 }, [socket('127.0.0.1', 1)])).toEqual([]);
});
