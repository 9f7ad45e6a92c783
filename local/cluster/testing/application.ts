/** A small application, as a script for Node.js. It serves its environment, can misbehave, and drops requests when it is stopped. */
export const application = `
const http = require('node:http');
const behaviour = process.env.BEHAVIOUR || '';
console.log('starting with ' + behaviour + ', password ' + process.env.DB_PASSWORD);
if (behaviour === 'exits') {
  console.error('Error: cannot open the flux capacitor, password ' + process.env.DB_PASSWORD);
  process.exit(1);
}
const server = http.createServer((request, response) => {
  if (request.url === '/health') {
    response.statusCode = behaviour === 'sick' || globalThis.sick ? 500 : 200;
    return response.end('ok');
  }
  if (request.url === '/crash') return process.exit(9);
  if (request.url === '/sicken') globalThis.sick = true;
  if (request.url === '/slow') return setTimeout(() => response.end(process.env.RELEASE), 300);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ pid: process.pid, env: process.env, headers: request.headers, url: request.url }));
});
server.listen(behaviour === 'elsewhere' ? 0 : Number(process.env.PORT), behaviour === 'open' ? '0.0.0.0' : '127.0.0.1', () => {
  if (behaviour === 'elsewhere') console.log('port ' + server.address().port);
});
process.on('SIGTERM', () => process.exit(0));
`;
