import { parseArgs } from 'node:util';
import { givenCredentials } from '../../credentials/environment.ts';
import { accessTokenRules } from './access-token-rules.ts';
import { createCall } from './call.ts';
import { cognitoServer } from './http.ts';
import { triggersAt } from './pools/invoke-trigger.ts';
import { preToken } from './pools/pre-token.ts';
import { readyLine } from './ready-line.ts';
import { seed } from './seed.ts';
import { createServices } from './services.ts';
import { openSigningKey } from './signing-key.ts';
import { signedWith } from './tokens.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.cognito' },
    port: { type: 'string', default: '9229' },
    issuer: { type: 'string', default: 'http://localhost:9229' },
    /** A file that tells where functions are invoked. */
    invoke: { type: 'string', default: '.cognito/invoke.json' },
  },
});

const { data: dataDir, issuer } = values;
const services = await createServices({ dataDir, issuer });
const key = openSigningKey(dataDir);
const invoke = triggersAt(values.invoke);
services.tokenGenerator = signedWith(key, services.tokenGenerator, preToken(services.cognito, invoke));
const call = createCall(services, accessTokenRules(issuer, key), invoke);
const seeded = await seed(call, dataDir);
const server = cognitoServer({ call, key, credentials: givenCredentials(process.env) });
server.listen(Number(values.port), '127.0.0.1', () => console.log(readyLine.write(seeded)));
process.on('SIGTERM', () => process.exit(0));
