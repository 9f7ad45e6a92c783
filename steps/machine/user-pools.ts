import type { Server } from 'node:http';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserPoolsServer } from '@console/local/cluster/user-pools/user-pools';
import { cognitoClient } from '@console/local/cognito/client';
import { localPassword } from '@console/local/cognito/people';
import { cognitoProxy } from '@console/local/cognito/proxy';
import { invokeAddressFile, startCognito } from '@console/local/cognito/start-cognito';
import { listenOnLoopback } from '@console/local/http/listen';
import { loopbackAndApplications } from '@console/local/http/loopback-only';
import { rememberedPort } from '@console/local/processes/free-port';
import type { Ledger } from '@console/local/processes/ledger';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';

/** Of all people in samples. */
export const samplePassword = localPassword;

export interface UserPools {
  server: UserPoolsServer & { invokeAddressFile: string };
  /** Where the codes of sign-ups are written. */
  log: string;
  /** Makes somebody who has confirmed the address, and signs them in. */
  signUp: (person: { email: string; userPoolId: string; clientId: string }) => Promise<Tokens>;
  signIn: (email: string, clientId: string) => Promise<Tokens>;
  stop: () => Promise<void>;
}

export interface Tokens {
  token: string;
  idToken: string;
}

interface Options {
  dataDir: string;
  /** Where the application is served. */
  port: number;
  ledger: Ledger;
  log: (message: string) => void;
}

/** The server of user pools, and the address at which browsers reach it. */
export async function startUserPools({ dataDir, port: appsPort, ledger, log }: Options): Promise<UserPools> {
  const port = await rememberedPort(join(dataDir, 'sign-in-port'));
  const publicUrl = `http://localhost:${port}`;
  const cognito = await startCognito({ dataDir, publicUrl, ledger, log });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackAndApplications(appsPort));
  app.route('/cognito', cognitoProxy(cognito));
  const serverFor = (hostname: string) => createAdaptorServer({ fetch: app.fetch, hostname }) as Server;
  const close = await listenOnLoopback(serverFor, port, 'The port of sign-ins');
  const { endpoint, credentials } = cognito;
  const client = cognitoClient(cognito);
  return {
    server: { endpoint, credentials, issuer: `${publicUrl}/cognito`, invokeAddressFile: invokeAddressFile(dataDir) },
    log: join(dataDir, 'cognito/cognito.log'),
    signUp: (person) => signUp(client, person),
    signIn: (email, clientId) => signIn(client, email, clientId),
    async stop() {
      await close();
      await cognito.stop();
    },
  };
}

async function signUp(
  client: CognitoIdentityProviderClient,
  { email, userPoolId, clientId }: { email: string; userPoolId: string; clientId: string },
): Promise<Tokens> {
  const person = { UserPoolId: userPoolId, Username: email };
  const attributes = { email, email_verified: 'true' };
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await client.send(new AdminCreateUserCommand({ ...person, UserAttributes, MessageAction: 'SUPPRESS' }));
  await client.send(new AdminSetUserPasswordCommand({ ...person, Password: samplePassword, Permanent: true }));
  return signIn(client, email, clientId);
}

async function signIn(client: CognitoIdentityProviderClient, email: string, ClientId: string): Promise<Tokens> {
  const AuthParameters = { USERNAME: email, PASSWORD: samplePassword };
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters }),
  );
  const { AccessToken: token = '', IdToken: idToken = '' } = AuthenticationResult ?? {};
  return { token, idToken };
}
