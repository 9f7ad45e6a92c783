import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCognitoDirectory } from '@console/adapters/cognito/directory';
import { directoryContract } from '@console/adapters/contract/directory-contract';
import { createTokenVerifier } from '@console/amplify/api/auth/verify-token';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { cognitoClient } from './client.ts';
import { cognitoProxy } from './proxy.ts';
import { type Cognito, startCognito } from './start-cognito.ts';
import { callCognito, tokensOf } from './testing/call-cognito.ts';

describe('the directory on Cognito', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'directory-'));
  let cognito: Cognito;
  const directory = () =>
    createCognitoDirectory({
      client: cognitoClient(cognito),
      userPoolId: cognito.userPoolId,
      invitation: 'response',
    });

  beforeAll(async () => {
    const ledger = await openLedger(join(dataDir, 'run'));
    cognito = await startCognito({ dataDir, publicUrl: 'http://localhost:4000', ledger, log: () => {} });
  });
  afterAll(async () => {
    await cognito.stop();
    rmSync(dataDir, { recursive: true });
  });

  directoryContract('cognito-local', directory);

  const ask = (action: string, body: object) => callCognito(cognitoProxy(cognito), '/', action, body);

  const signIn = (email: string, password: string) =>
    ask('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: cognito.clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });

  it('lets somebody who was invited choose a password, and use the role', async () => {
    const email = 'new@example.com';
    const { temporaryPassword = '' } = await directory().invite({ email, role: 'operator' });
    expect((await signIn(email, 'a guess')).body.__type).toBe('NotAuthorizedException');
    const first = await signIn(email, temporaryPassword);
    expect(first.body.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const forgotten = await ask('ForgotPassword', { ClientId: cognito.clientId, Username: email });
    expect(forgotten.body.message).toBe('User password cannot be reset in the current state.');
    const choose = (password: string, Session = first.body.Session) =>
      ask('RespondToAuthChallenge', {
        ClientId: cognito.clientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
      });
    expect((await choose('password')).body).toEqual({
      __type: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password must have uppercase characters',
    });
    expect((await choose('My-own-one-2', 'made up')).body.message).toBe('Invalid session for the user.');
    const chosen = await choose('My-own-one-2');
    const renew = () =>
      ask('GetTokensFromRefreshToken', {
        ClientId: cognito.clientId,
        RefreshToken: tokensOf(chosen).RefreshToken,
      });
    expect((await renew()).status).toBe(200);
    const claims = await createTokenVerifier(cognito)(tokensOf(chosen).AccessToken);
    expect(claims.groups).toEqual(['operator']);
    expect(await directory().findByUsername(claims.username)).toMatchObject({ email, invited: false });
    await directory().signOut(email);
    expect((await renew()).body.__type).toBe('NotAuthorizedException');
    await directory().setEnabled(email, false);
    expect((await signIn(email, 'My-own-one-2')).status).toBe(400);
  });
});
