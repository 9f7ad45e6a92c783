export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const noStore = { 'cache-control': 'no-store' };

export const htmlResponse = (body: string, status = 200): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...noStore },
  body,
});

export const jsonResponse = (value: unknown, status = 200): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...noStore },
  body: `${JSON.stringify(value)}\n`,
});

/** After a form: the browser requests the page again, so that a reload does not repeat the change. */
export const seeOther = (location: string): HttpResponse => ({
  status: 303,
  headers: { location, ...noStore },
  body: '',
});

export const noContent: HttpResponse = { status: 204, headers: noStore, body: '' };

/** For every response: only scripts, styles and forms of the same origin. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};
