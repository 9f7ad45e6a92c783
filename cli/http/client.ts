import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import type { Page } from '@console/core/contract/list';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { problemFailure } from './problem.ts';
import { fetchPatiently } from './retry.ts';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Client {
  get<T>(path: string, query?: Query): Promise<T>;
  /** With an Idempotency-Key, so that it is safe to send again. */
  send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** Sends the content of a file. */
  put<T>(path: string, file: string): Promise<T>;
  /** The items of all pages, or the first `most` of them. */
  all<T>(path: string, query?: Query, most?: number): Promise<T[]>;
}

const largestPage = 100;

/** A part of a path, so that what a person typed cannot change which resource is meant. */
export const segment = (text: string): string => (/^\.*$/.test(text) ? '%20' : encodeURIComponent(text));

export function createClient(apiUrl: string, token: string | undefined, io: Io): Client {
  async function ask(path: string, query: Query, init: RequestInit): Promise<unknown> {
    const url = new URL(`${apiUrl}${path}`);
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value ?? []].flat()) url.searchParams.append(name, one);
    }
    const headers = { ...(token && { authorization: `Bearer ${token}` }), accept: 'application/json', ...init.headers };
    const response = await fetchPatiently(url, { ...init, headers }, io);
    if (!response.ok) throw await problemFailure(response);
    return response.status === 204 ? {} : response.json();
  }

  const get = <T>(path: string, query: Query = {}) => ask(path, query, {}) as Promise<T>;

  async function all<T>(path: string, query: Query = {}, most = Number.POSITIVE_INFINITY): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const limit = String(Math.min(largestPage, most - items.length));
      const page = await get<Page<T>>(path, { ...query, limit, cursor });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && items.length < most);
    return items;
  }

  async function put<T>(path: string, file: string): Promise<T> {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/octet-stream' };
    // A file may take long, and what has failed within is announced anew.
    const init = { method: 'PUT', headers, body: await openAsBlob(file), signal: io.signal };
    const response = await fetch(new URL(`${apiUrl}${path}`), init).catch((error: unknown) => {
      io.signal.throwIfAborted();
      throw new Failure(`${file} could not be sent: the connection was closed.`, { cause: error });
    });
    if (!response.ok) throw await problemFailure(response);
    return (await response.json()) as T;
  }

  return {
    put,
    get,
    all,
    send: <T>(method: string, path: string, body?: object) =>
      ask(
        path,
        {},
        {
          method,
          headers: { 'idempotency-key': randomUUID(), ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        },
      ) as Promise<T>,
  };
}
