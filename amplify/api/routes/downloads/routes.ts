import { download } from '@console/core/contract/download';
import { download as example } from '@console/core/contract/examples';
import { archiveOf, findArchive } from '@console/core/customers/find-archive';
import { notFound } from '@console/core/errors';
import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { sourceIp } from '../../edge/source-ip.ts';
import { at, changeProblems, idParameter, json, problems } from '../../openapi/describe.ts';
import { downloadLinks, linkMs } from './links.ts';

const linkRoute = createRoute({
  ...at(
    'GET /operations/:id/download',
    'Where the archive that an operation made can be downloaded; each call is audited',
  ),
  request: { params: idParameter },
  responses: { 200: json(download, 'An address for five minutes', example), ...changeProblems },
});

const file = z.string().meta({ format: 'binary' });

const fileRoute = createRoute({
  ...at('GET /downloads/:token', 'The archive that an address from `/operations/{id}/download` is for'),
  request: { params: z.object({ token: z.string().max(500, 'must be at most 500 characters') }) },
  responses: {
    200: {
      description: 'The archive',
      content: { 'application/gzip': { schema: file }, 'application/zip': { schema: file } },
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
    const { bytes, expiresAt: until, name, source } = await findArchive(deps, request, id);
    const { token, expiresAt } = links.make(id);
    const url =
      source.kind === 'address' ? await source.make(linkMs) : new URL(`/api/downloads/${token}`, c.req.url).href;
    const times = { urlExpiresAt: expiresAt.toISOString(), expiresAt: until?.toISOString() ?? null };
    return c.json({ url, name, bytes, ...times }, 200);
  });
  api.openapi(fileRoute, async (c) => {
    const id = links.read(c.req.valid('param').token);
    const operation = id === undefined ? undefined : await deps.store.get('operation', { id });
    const archive = operation && (await archiveOf(deps, operation));
    if (archive?.source.kind !== 'file') throw notFound('A download at this address');
    return c.body(archive.source.open(), 200, {
      'Content-Type': archive.contentType,
      'Content-Length': String(archive.bytes),
      'Content-Disposition': `attachment; filename="${archive.name}"`,
    });
  });
}
