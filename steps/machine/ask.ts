import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Ask } from '../ladder/step.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/** Browsers know that names below localhost are this machine; not every resolver does. */
const lookup = (
  _: string,
  __: object,
  found: (error: null, addresses: { address: string; family: number }[]) => void,
) => found(null, [{ address: '127.0.0.1', family: 4 }]);

/** Sends a request to the API of a step on this machine, as its page does. */
export async function send(url: string, method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    request(new URL(path, url), { method, headers, agent: false, lookup: lookup as never }, resolve)
      .on('error', reject)
      .end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
  const answer = await text(response);
  const isJson = response.headers['content-type']?.includes('json');
  return { status: response.statusCode ?? 0, body: answer && isJson ? JSON.parse(answer) : answer };
}

/** Asks, and expects to get what is asked for. */
export const askAt =
  (url: string, token?: string): Ask =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await send(url, method, path, body, token);
    if (answer.status < 300) return answer.body as T;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
