import { fileURLToPath } from 'node:url';
import type { Brand } from '@console/core/notices/brand';
import { answer, notice } from './answer.ts';
import { readPages } from './read-pages.ts';

interface HttpRequest {
  rawPath: string;
  headers?: Record<string, string | undefined>;
  requestContext: { http: { method: string } };
}

const folder = fileURLToPath(new URL('pages/', import.meta.url));
const brand: Brand = JSON.parse(process.env.BRAND ?? '{}');
const pages = process.env.NOTICE ? new Map() : readPages(folder);

/** Serves the files beside it, or a notice in place of everything. */
export const handler = async ({ rawPath, headers, requestContext }: HttpRequest) =>
  process.env.NOTICE
    ? notice(headers?.['accept-language'], brand)
    : answer(pages, { path: rawPath, method: requestContext.http.method, etag: headers?.['if-none-match'] });
