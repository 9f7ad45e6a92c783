import type { Brand } from '@console/core/notices/brand';
import { inLanguage, retryAfter } from '@console/core/notices/in-language';
import { noticePage } from '@console/core/notices/page';
import type { Page, Pages } from './read-pages.ts';

interface Request {
  /** Without its query. */
  path: string;
  method: string;
  /** Of what the browser has. */
  etag: string | undefined;
}

export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' };

/** A bundler puts a hash of the content into the name: another content has another name. */
const hashedName = /[-.](?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const isText = /^(text\/|application\/(json|xml|yaml|manifest\+json)|image\/svg)/;

/** The page at a path. Paths without a file name belong to the single-page application, which finds its way itself. */
export function answer(pages: Pages, { path, method, etag }: Request): HttpAnswer {
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'Method not allowed', { allow: 'GET, HEAD' });
  const [name, page] = find(pages, path);
  if (!page) return text(404, 'Not found', {});
  const headers = {
    ...always,
    'content-type': page.contentType,
    'cache-control': hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: page.etag,
  };
  if (etag === page.etag) return { statusCode: 304, headers };
  if (method === 'HEAD') return { statusCode: 200, headers };
  const encoded = !isText.test(page.contentType);
  return {
    statusCode: 200,
    headers,
    body: page.body.toString(encoded ? 'base64' : 'utf8'),
    isBase64Encoded: encoded,
  };
}

function find(pages: Pages, path: string): [name: string, page: Page | undefined] {
  const name = decoded(path);
  const candidates = name.endsWith('/') ? [`${name}index.html`] : [name];
  const hasFileName = /\.[^/]*$/.test(name);
  for (const candidate of hasFileName ? candidates : [...candidates, '/index.html']) {
    const page = pages.get(candidate);
    if (page) return [candidate, page];
  }
  return [name, undefined];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a suspended application says, as the load balancer does for one in containers. */
export function notice(acceptLanguage: string | undefined, brand?: Brand): HttpAnswer {
  const page = noticePage('suspended', brand);
  return {
    statusCode: 503,
    headers: {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': retryAfter(page),
      vary: 'Accept-Language',
    },
    body: inLanguage(page, acceptLanguage),
  };
}

const text = (statusCode: number, body: string, headers: Record<string, string>): HttpAnswer => ({
  statusCode,
  headers: { ...always, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body,
});
