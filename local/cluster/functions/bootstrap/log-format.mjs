import { format } from 'node:util';

let requestId = 'undefined';

export function logFor(id) {
  requestId = id;
}

/** What a function logs has the time, the request and the level in front, as in the log of Lambda. */
export function formatConsole() {
  for (const [method, level] of Object.entries({
    log: 'INFO',
    info: 'INFO',
    debug: 'DEBUG',
    warn: 'WARN',
    error: 'ERROR',
    trace: 'TRACE',
  })) {
    console[method] = (...values) => {
      process.stdout.write(`${new Date().toISOString()}\t${requestId}\t${level}\t${format(...values)}\n`);
    };
  }
}
