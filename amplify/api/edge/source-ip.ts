import type { Context } from 'hono';
import { z } from 'zod';

/** What the two servers hand over: @hono/node-server, and hono/aws-lambda for both payload formats. */
const bindings = z.union([
  z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) }),
  z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
  z.object({ requestContext: z.object({ identity: z.object({ sourceIp: z.string() }) }) }),
]);

/** The address that the request came from; headers that anybody can send are not believed. */
export function sourceIp(c: Context): string | null {
  const found = bindings.safeParse(c.env);
  if (!found.success) return null;
  const env = found.data;
  if ('incoming' in env) return env.incoming.socket.remoteAddress;
  return 'http' in env.requestContext ? env.requestContext.http.sourceIp : env.requestContext.identity.sourceIp;
}
