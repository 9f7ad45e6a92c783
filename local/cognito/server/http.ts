import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { CognitoError, UnsupportedError } from 'cognito-local/lib/errors.js';
import type { Credentials } from '../../credentials/installation.ts';
import { isSigned } from '../../credentials/verify-signature.ts';
import { browserActions, servedActions } from '../actions.ts';
import type { Call } from './rule.ts';
import type { SigningKey } from './signing-key.ts';

/** Cognito's dates are seconds. */
function secondsForDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const date = this[key];
  return date instanceof Date ? Math.floor(date.getTime() / 1000) : value;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body, secondsForDates));
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof CognitoError) {
    send(response, 400, { __type: error.code, message: error.message });
    return;
  }
  if (!(error instanceof UnsupportedError)) console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  send(response, 500, { __type: 'InternalErrorException', message });
}

const notSigned = {
  __type: 'InvalidSignatureException',
  message: 'The request is not signed with the access key of this installation.',
};

interface Uses {
  call: Call;
  key: SigningKey;
  /** Of whoever may manage people. */
  credentials: Credentials;
}

async function answer(
  { call, key: { jwk }, credentials }: Uses,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url = '' } = request;
  if (method === 'GET' && url === '/health') return send(response, 200, { ok: true });
  if (method === 'GET' && url.endsWith('/.well-known/jwks.json')) return send(response, 200, { keys: [jwk] });
  const target = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1];
  if (method !== 'POST' || !target || !servedActions.includes(target))
    return send(response, 404, { __type: 'UnknownOperationException' });
  const body = await text(request);
  if (!browserActions.includes(target) && !isSigned({ method, url, headers: request.headers, body }, credentials))
    return send(response, 403, notSigned);
  send(response, 200, await call(target, JSON.parse(body) as object));
}

/** The Cognito user pools API and the keys of its tokens, over HTTP. */
export const cognitoServer = (uses: Uses): Server =>
  createServer((request, response) => {
    answer(uses, request, response).catch((error: unknown) => sendError(response, error));
  });
