import type { LookupFunction } from 'node:net';

const addresses = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** An application may listen on either address of this machine: both are tried. */
export const loopbackHost = 'localhost';

/** Does not use the system's `localhost`, which may be only one of the two. */
export const loopbackLookup: LookupFunction = (_hostname, options, callback) =>
  options.all ? callback(null, addresses) : callback(null, '127.0.0.1', 4);
