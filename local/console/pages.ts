import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The console's pages: the built files, and index.html for every other path. */
export function pages(folder: string): Hono {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} does not contain the built pages: run npm run build.`);
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
      strictTransportSecurity: false,
    }),
  );
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
  });
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use(serveStatic({ root: folder }));
  app.get('/assets/*', (context) => context.notFound());
  app.get(
    '*',
    serveStatic({ root: folder, path: 'index.html', onFound: (_, c) => c.header('Cache-Control', 'no-cache') }),
  );
  return app;
}
