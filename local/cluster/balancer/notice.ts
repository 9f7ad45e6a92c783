import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Brand } from '@console/core/notices/brand';
import { inLanguage, retryAfter } from '@console/core/notices/in-language';
import { noticePage } from '@console/core/notices/page';
import type { NoticeKind } from '@console/core/notices/texts';

const statusOf: Partial<Record<NoticeKind, number>> = { failed: 502, late: 504, 'not-found': 404 };

/** Headers of a page that stands in for an application. */
export const pageHeaders = (status: number, page: string): Record<string, string> => ({
  'cache-control': 'no-store',
  vary: 'Accept-Language',
  ...(status === 503 && { 'retry-after': retryAfter(page) }),
});

export type SendNotice = (request: IncomingMessage, response: ServerResponse, kind: NoticeKind) => void;

/** Tells in the language of the browser why no application answers. */
export const noticesOf =
  (brand: Brand): SendNotice =>
  (request, response, kind) => {
    const status = statusOf[kind] ?? 503;
    const page = noticePage(kind, brand);
    response.writeHead(status, { ...pageHeaders(status, page), 'content-type': 'text/html; charset=utf-8' });
    response.end(inLanguage(page, request.headers['accept-language']));
  };
