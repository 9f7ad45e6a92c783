import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { closeServer, listen } from '../../http/listen.ts';
import { limits } from '../../limits.ts';

export interface Invocation {
  requestId: string;
  payload: string;
  arn: string;
  traceId: string;
  /** Milliseconds since 1970. */
  deadline: number;
}

/** What the process of a function has said. */
export interface RuntimeEvents {
  /** It waits for an invocation: `give` hands it one, once. */
  onNext(give: (invocation: Invocation) => void): void;
  onResponse(requestId: string, payload: string): void;
  onError(requestId: string, error: string): void;
  onInitError(error: string): void;
  /** Whether a connection is the process's own. */
  isOwn(socket: Socket): boolean;
}

export interface RuntimeApi {
  /** Host and port, as `AWS_LAMBDA_RUNTIME_API`. */
  address: string;
  close(): Promise<void>;
}

const root = '/2018-06-01/runtime';

/** Lambda's runtime API for one process. */
export async function openRuntimeApi(events: RuntimeEvents): Promise<RuntimeApi> {
  const server = createServer((request, response) => {
    handle(request, response, events).catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    if (!events.isOwn(socket)) socket.destroy();
  });
  await listen(server, '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, close: () => closeServer(server) };
}

async function handle(request: IncomingMessage, response: ServerResponse, events: RuntimeEvents): Promise<void> {
  const { method, url = '' } = request;
  if (method === 'GET' && url === `${root}/invocation/next`) {
    return events.onNext((invocation) => give(response, invocation));
  }
  const body = await textOf(request);
  if (body === undefined) return answer(response, 413, problem('RequestEntityTooLarge', 'Exceeded maximum size'));
  const [, requestId = '', kind] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(url) ?? [];
  if (method === 'POST' && url === `${root}/init/error`) events.onInitError(body);
  else if (method === 'POST' && kind === 'response') events.onResponse(requestId, body);
  else if (method === 'POST' && kind === 'error') events.onError(requestId, body);
  else return answer(response, 404, problem('NotFound', `There is no ${method} ${url}`));
  answer(response, 202, { status: 'OK' });
}

function give(response: ServerResponse, { requestId, payload, arn, traceId, deadline }: Invocation): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': requestId,
    'lambda-runtime-deadline-ms': deadline,
    'lambda-runtime-invoked-function-arn': arn,
    'lambda-runtime-trace-id': traceId,
  });
  response.end(payload);
}

const problem = (errorType: string, errorMessage: string) => ({ errorType, errorMessage });

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Undefined when it is larger than Lambda takes. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limits.functions.payloadBytes) chunks.push(chunk);
  }
  return bytes <= limits.functions.payloadBytes ? Buffer.concat(chunks).toString() : undefined;
}
