import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/i;

/** Whether the host of an address is a name of this machine's loopback interface, on any port: it may be a tunnel's. */
const isLoopback = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return loopback.test(hostname) && username === '' && password === '';
};

const refusal = (status: number, title: string, code: string, detail: string) =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, code, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });

/**
 * Refuses requests that name another host, or come from a page of another origin. Otherwise any website could point its
 * name at 127.0.0.1 and use the console from the browser of whoever visits it.
 */
export const loopbackOnly = loopbackAnd(() => false);

/** As `loopbackOnly`, but takes requests from pages of applications too, as user pools do: each has a label before `localhost`. */
export const loopbackAndApplications = (appsPort: number) =>
  loopbackAnd((origin) => new RegExp(`^http://([a-z0-9-]+\\.)+localhost:${appsPort}$`, 'i').test(origin));

function loopbackAnd(isFurther: (origin: string) => boolean) {
  return createMiddleware<{ Bindings: HttpBindings }>(async ({ req, env }, next) => {
    const raw = env?.incoming?.rawHeaders ?? [];
    const hosts = raw.filter((_, index) => index % 2 === 0).filter((name) => name.toLowerCase() === 'host').length;
    const host = req.header('host') ?? '';
    if (hosts > 1 || !isLoopback(`http://${host}`)) {
      return refusal(
        421,
        'Misdirected Request',
        'foreign-host',
        `This console answers at localhost and 127.0.0.1 only, but the request is for "${host.slice(0, 100)}".`,
      );
    }
    const origin = req.header('origin');
    if (origin !== undefined && !isLoopback(origin) && !isFurther(origin)) {
      return refusal(
        403,
        'Forbidden',
        'foreign-origin',
        `The console takes no requests from pages of ${origin.slice(0, 100)}.`,
      );
    }
    return next();
  });
}
