/**
 * An application that files in its folder control: with `sick` every task fails its health check, with `sick-but-one` all
 * but the first task that sees the file. Each task leaves a file with its port, and prints the file that is requested.
 */
export const switchedApplication = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const http = require('node:http');
const dir = process.env.SWITCHES;
const isChosen = () => {
  const chosen = join(dir, 'sick-but-one');
  try {
    if (!readFileSync(chosen, 'utf8')) writeFileSync(chosen, String(process.pid));
    return readFileSync(chosen, 'utf8') === String(process.pid);
  } catch {
    return true;
  }
};
http.createServer((request, response) => {
  if (request.url === '/health') {
    response.statusCode = !existsSync(join(dir, 'sick')) && isChosen() ? 200 : 500;
    return response.end();
  }
  process.stdout.write(readFileSync(join(dir, request.url), 'utf8') + '\\n', () => response.end());
}).listen(Number(process.env.PORT), '127.0.0.1', () => writeFileSync(join(dir, 'port-' + process.env.PORT), ''));
process.on('SIGTERM', () => process.exit(0));
`;
