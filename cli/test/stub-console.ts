import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Received {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What to answer: JSON with a status, or `drop` to close the connection without an answer. */
export type Reply = { status?: number; json: unknown; headers?: Record<string, string> } | 'drop';

export interface StubConsole {
  url: string;
  received: Received[];
  /** Answers of `POST /customers` and the like, one after the other; the last one stays. */
  on(route: string, ...replies: (Reply | ((request: Received) => Reply))[]): void;
  close(): Promise<void>;
}

const outputs = {
  version: '1.4',
  auth: { user_pool_id: 'local_pool', user_pool_client_id: 'client-1', aws_region: 'us-east-1' },
  custom: { api: { url: '/api' }, mode: 'local', cognitoEndpoint: '/cognito/' },
};

async function read(message: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(message.url ?? '/', 'http://localhost');
  const body: unknown = text ? JSON.parse(text) : undefined;
  const query = Object.fromEntries(url.searchParams);
  return { method: message.method ?? '', path: url.pathname, query, headers: message.headers, body };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'drop') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(JSON.stringify(reply.json));
}

/** The other end of the wire: a console whose answers a test decides. */
export async function startStubConsole(): Promise<StubConsole> {
  const received: Received[] = [];
  const routes = new Map<string, (Reply | ((request: Received) => Reply))[]>();
  const on: StubConsole['on'] = (route, ...replies) => void routes.set(route, replies);
  on('GET /amplify_outputs.json', { json: outputs });
  on('POST /cognito/', ({ headers, body }) =>
    String(headers['x-amz-target']).endsWith('RevokeToken') ? { json: {} } : signIn(body),
  );

  const server = createServer(async (message, response) => {
    const request = await read(message);
    received.push(request);
    const replies = routes.get(`${request.method} ${request.path.replace(/^\/api/, '')}`) ?? [];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (!reply) return send(response, { status: 404, json: { stub: 'has no answer' } });
    send(response, typeof reply === 'function' ? reply(request) : reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    on,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signIn(body: unknown): Reply {
  const { AuthParameters: given } = body as { AuthParameters: Record<string, string> };
  if (given.REFRESH_TOKEN) {
    return { json: { AuthenticationResult: { AccessToken: 'token-renewed', ExpiresIn: 3600 } } };
  }
  if (given.PASSWORD !== 'Local-only-1') {
    return { status: 400, json: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' } };
  }
  const result = { AccessToken: `token-of-${given.USERNAME}`, RefreshToken: 'refresh-1' };
  return { json: { AuthenticationResult: result } };
}
