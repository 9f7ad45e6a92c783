import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsError } from './aws-error.ts';
import { toXml } from './xml.ts';

/** The body of a JSON protocol; the fields of the query protocol, such as `Names.member.1`. */
export type Input = Record<string, unknown>;
export type Actions = Record<string, (input: Input) => object | Promise<object>>;

export interface AwsServer {
  endpoint: string;
  close(): Promise<void>;
}

/** Serves these actions to the SDK's clients, in the protocols of AWS. */
export async function startAwsServer(...services: { actions: Actions }[]): Promise<AwsServer> {
  const actions: Actions = Object.assign({}, ...services.map((service) => service.actions));
  const server = createServer(async (request, response) => {
    const { name, input, protocol } = await readCall(request);
    const { status, body } = await run(actions, name, input).then(
      (result) => ({ status: 200, body: protocol.result(name, result) }),
      (error: unknown) => {
        const known = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
        return { status: known.status, body: protocol.error(known) };
      },
    );
    response.writeHead(status, { 'content-type': protocol.type, 'x-amzn-requestid': '0' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function run(actions: Actions, name: string, input: Input): Promise<object> {
  const action = actions[name];
  if (!action) throw new AwsError('InvalidAction', `Could not find operation ${name}`);
  return action(input);
}

async function readCall(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    return { name: target.split('.').at(-1) ?? '', input: JSON.parse(text || '{}') as Input, protocol: json };
  }
  const input = Object.fromEntries(new URLSearchParams(text));
  return { name: input.Action ?? '', input, protocol: query };
}

const json = {
  type: 'application/x-amz-json-1.1',
  result: (_: string, result: object) => JSON.stringify(result),
  error: ({ code, message }: AwsError) => JSON.stringify({ __type: code, message }),
};

const query = {
  type: 'text/xml',
  result: (name: string, result: object) =>
    `<${name}Response><${name}Result>${toXml(result)}</${name}Result></${name}Response>`,
  error: ({ code, message }: AwsError) =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${toXml(message)}</Message></Error></ErrorResponse>`,
};
