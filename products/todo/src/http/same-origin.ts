import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './http-error.ts';

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

const isOwn = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin !== undefined) return hostOf(headers.origin) === headers.host?.toLowerCase();
  return true;
};

/** Rejects changes requested by pages of other sites. Programs, which send neither header, are allowed. */
export function demandSameOrigin(method: string, headers: IncomingHttpHeaders): void {
  if (method === 'GET' || method === 'HEAD' || isOwn(headers)) return;
  throw new HttpError(403, 'Requests from other sites are not allowed.');
}
