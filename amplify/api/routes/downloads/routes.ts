import { download } from '@console/core/contract/download';
import { download as example } from '@console/core/contract/examples';
import { findBackup } from '@console/core/customers/find-backup';
import { notFound } from '@console/core/errors';
import { customerStackName } from '@console/core/stack-names';
import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { sourceIp } from '../../edge/source-ip.ts';
import { at, changeProblems, idParameter, json, problems } from '../../openapi/describe.ts';
import { downloadLinks } from './links.ts';

const linkRoute = createRoute({
  ...at(
    'GET /operations/:id/download',
    'Where the archive that an operation made can be downloaded; each call is audited',
  ),
  request: { params: idParameter },
  responses: { 200: json(download, 'An address for five minutes', example), ...changeProblems },
});

const fileRoute = createRoute({
  ...at('GET /downloads/:token', 'The archive that an address from `/operations/{id}/download` is for'),
  request: { params: z.object({ token: z.string().max(500, 'must be at most 500 characters') }) },
  responses: {
    200: {
      description: 'The archive',
      content: { 'application/gzip': { schema: z.string().meta({ format: 'binary' }) } },
    },
    404: problems[404],
  },
});

/** Archives of data: an address for a person who may have it, and the file at this address. */
export function downloadRoutes(api: Api, deps: ApiDeps): void {
  const links = downloadLinks(() => deps.clock.now());
  api.openapi(linkRoute, async (c) => {
    const { id } = c.req.valid('param');
    const request = { actor: c.get('person').email, sourceIp: sourceIp(c) };
    const { file, name } = await findBackup(deps, request, id);
    const { token, expiresAt } = links.make(id);
    const url = new URL(`/api/downloads/${token}`, c.req.url).href;
    const until = file.expiresAt.toISOString();
    return c.json({ url, name, bytes: file.bytes, urlExpiresAt: expiresAt.toISOString(), expiresAt: until }, 200);
  });
  api.openapi(fileRoute, async (c) => {
    const id = links.read(c.req.valid('param').token);
    const operation = id === undefined ? undefined : await deps.store.get('operation', { id });
    const { customer, region } = operation ?? {};
    const stack = customer !== undefined && region ? { region, name: customerStackName(customer) } : undefined;
    const file = operation && stack && (await deps.backupFiles?.find(stack, operation.id));
    if (!file || !deps.backupFiles) throw notFound('A download at this address');
    return c.body(deps.backupFiles.open(stack, operation.id), 200, {
      'Content-Type': 'application/gzip',
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename="${customer}-${operation.requestedAt.slice(0, 10)}.tar.gz"`,
    });
  });
}
