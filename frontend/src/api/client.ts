import { ProblemError, readProblem } from './problem-error.ts';

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Sent as it is, instead of a body in JSON; it may take as long as it needs. */
  file?: Blob;
  query?: Record<string, string | number | readonly string[] | undefined>;
  /** @default 'json' */
  as?: 'json' | 'text';
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface Api {
  /** The answer's body. @throws ProblemError */
  ask<T>(path: string, request?: Request): Promise<T>;
}

export interface ApiSettings {
  baseUrl: string;
  /** The access token; with `refresh` a new one, whatever the old one's age. Undefined: nobody is signed in. */
  token(refresh?: boolean): Promise<string | undefined>;
  /** Called when the API does not accept even a fresh token. */
  onUnauthorized(): void;
}

function address(baseUrl: string, path: string, query: Request['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) search.append(name, String(one));
  }
  return `${baseUrl.replace(/\/$/, '')}${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** Longer than the API itself may take. */
const limitMilliseconds = 35_000;

async function send(url: string, request: Request, token: string | undefined): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (request.body !== undefined) headers.set('content-type', 'application/json');
  if (request.file) headers.set('content-type', 'application/octet-stream');
  if (request.idempotencyKey) headers.set('idempotency-key', request.idempotencyKey);
  const limit = request.file ? new AbortController().signal : AbortSignal.timeout(limitMilliseconds);
  try {
    return await fetch(url, {
      method: request.method ?? 'GET',
      headers,
      ...(request.file ? { body: request.file } : {}),
      ...(request.body !== undefined ? { body: JSON.stringify(request.body) } : {}),
      signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit,
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    const code = limit.aborted ? 'timeout' : 'unreachable';
    throw new ProblemError({ status: 0, code, title: code, detail: '' }, error);
  }
}

export function createApi({ baseUrl, token, onUnauthorized }: ApiSettings): Api {
  return {
    async ask<T>(path: string, request: Request = {}): Promise<T> {
      const url = address(baseUrl, path, request.query);
      let response = await send(url, request, await token());
      if (response.status === 401) response = await send(url, request, await token(true));
      if (response.status === 401) onUnauthorized();
      if (!response.ok) throw await readProblem(response);
      return (await (request.as === 'text' ? response.text() : response.json())) as T;
    },
  };
}
