import { createServer, type IncomingMessage } from 'node:http';
import { closeServer, listen } from '../../http/listen.ts';
import { limits } from '../../limits.ts';
import type { Identity } from '../identity/identity.ts';
import type { Json } from '../template/model.ts';
import { errorAnswer, type HttpAnswer, httpAnswer } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { AwsError } from './aws-error.ts';
import type { EndpointService } from './service.ts';

/** The most that DynamoDB takes in a request. */
const largestBody = 16 * 1024 * 1024;

interface EndpointOptions {
  identity: Identity;
  port: number;
  log: (message: string) => void;
}

/** What SDK clients take for AWS: one address for all services, which are told apart by the signature. */
export class Endpoint {
  private readonly services = new Map<string, EndpointService>();
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(({ status, headers, text }) => response.writeHead(status, headers).end(text));
  });

  private constructor(private readonly options: EndpointOptions) {}

  static async open(options: EndpointOptions): Promise<Endpoint> {
    const endpoint = new Endpoint(options);
    endpoint.server.keepAliveTimeout = limits.proxy.keepAliveMs;
    await listen(endpoint.server, '127.0.0.1', options.port);
    return endpoint;
  }

  /** As `AWS_ENDPOINT_URL`. */
  get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  register(service: EndpointService): void {
    this.services.set(service.service, service);
  }

  close(): Promise<void> {
    return closeServer(this.server);
  }

  private async answer(request: IncomingMessage): Promise<HttpAnswer> {
    const type = request.headers['content-type'] ?? 'application/json';
    const isForm = type.startsWith('application/x-www-form-urlencoded');
    try {
      const text = await bodyOf(request);
      return httpAnswer(await this.handle(request, text, isForm), isForm, type);
    } catch (error) {
      if (!(error instanceof AwsError)) this.options.log(`A request to ${this.url} failed: ${String(error)}`);
      return errorAnswer(error, isForm, type);
    }
  }

  private async handle(request: IncomingMessage, text: string, isForm: boolean) {
    const { method = 'GET', url = '/', headers } = request;
    const { caller, signature } = authenticate(this.options.identity, { method, url, headers, body: text }, isForm);
    const service = this.services.get(signature.service);
    if (!service) {
      throw new AwsError('UnknownOperationException', `There is no ${signature.service} on this machine.`);
    }
    const [, api = '', target = ''] = /^(.*)\.([^.]*)$/.exec(String(headers['x-amz-target'] ?? '')) ?? [];
    const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : parsed(text);
    const action = isForm && typeof body.Action === 'string' ? body.Action : target;
    return service.handle({ action, api, body, caller, region: signature.region, method, url, headers });
  }
}

function parsed(text: string): Json & { Action?: Json } {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError('SerializationException', 'The body of the request is not JSON.');
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) throw new AwsError('RequestEntityTooLarge', 'The request is too large.', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
