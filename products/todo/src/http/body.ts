import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const largestBody = 16_384;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new HttpError(413, 'The request is too large.', { connection: 'close' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const typeOf = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (typeOf(request) !== 'application/x-www-form-urlencoded') {
    throw new HttpError(415, 'Send the form as application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(await readBody(request));
}

/** The object in the body. Only JSON is accepted, because a form of another site cannot send it. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (typeOf(request) !== 'application/json') throw new HttpError(415, 'Send application/json.');
  let value: unknown;
  try {
    value = JSON.parse(await readBody(request));
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'The body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'The body must be a JSON object.');
  }
  return { ...value };
}
