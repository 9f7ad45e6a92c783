import { parseArgs } from 'node:util';
import { createCall } from './call.ts';
import { cognitoServer } from './http.ts';
import { readyLine } from './ready-line.ts';
import { seed } from './seed.ts';
import { createServices } from './services.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.cognito' },
    port: { type: 'string', default: '9229' },
    issuer: { type: 'string', default: 'http://localhost:9229' },
  },
});

const call = createCall(await createServices({ dataDir: values.data, issuer: values.issuer }));
const seeded = await seed(call, values.data);
const server = cognitoServer(call);
server.listen(Number(values.port), '127.0.0.1', () => console.log(readyLine.write(seeded)));
process.on('SIGTERM', () => process.exit(0));
