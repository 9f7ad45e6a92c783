import type { LookupFunction } from 'node:net';

const addresses = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** A name for this machine that an application may have meant by either address: both are tried. */
export const loopbackHost = 'localhost';

/** Does not ask the system, whose `localhost` may be only one of the two. */
export const loopbackLookup: LookupFunction = (_hostname, options, callback) =>
  options.all ? callback(null, addresses) : callback(null, '127.0.0.1', 4);
