export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const noStore = { 'cache-control': 'no-store' };

export const htmlAnswer = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...noStore },
  body,
});

export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...noStore },
  body: `${JSON.stringify(value)}\n`,
});

/** After a form: the browser requests the page, so reloading it does not submit the form again. */
export const seeOther = (location: string): Answer => ({ status: 303, headers: { location, ...noStore }, body: '' });

export const noContent: Answer = { status: 204, headers: noStore, body: '' };

/** Sent with every response. Allows scripts, styles and forms of this origin only. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};
