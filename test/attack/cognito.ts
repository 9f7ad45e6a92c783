import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

interface Answer {
  status: number;
  body: { __type?: string; message?: string };
}

/** Calls an action of Cognito at the console's own port, as a browser does, with the client of the console. */
export async function cognitoAt(url: string) {
  const { auth } = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as {
    auth: { user_pool_client_id: string };
  };
  return async (action: string, body: object): Promise<Answer> => {
    const response = await fetch(`${url}/cognito/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body: JSON.stringify({ ClientId: auth.user_pool_client_id, ...body }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}

interface RawRequest {
  method?: string;
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string;
}

/** Sends a request exactly as written, which HTTP clients would correct. Returns all of the response. */
export async function rawRequest(
  port: number,
  { method = 'GET', path, headers, body = '' }: RawRequest,
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  return text(socket);
}
