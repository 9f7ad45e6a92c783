import { pageFrom } from '@console/adapters/memory/lists';
import { snapshot as example } from '@console/core/contract/examples';
import { pageOf } from '@console/core/contract/list';
import type { Snapshot } from '@console/core/contract/snapshot';
import { snapshotView } from '@console/core/snapshots/view';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, json, problems } from '../../openapi/describe.ts';
import { snapshot } from '../../openapi/schemas.ts';
import { smallList, smallListQuery } from '../../requests/small-list.ts';

const byAge = smallList<Snapshot>('snapshots', (one) => `${one.createdAt} ${one.id}`.slice(0, 254));

const route = createRoute({
  ...at('GET /snapshots', 'The final snapshots of the databases of deleted customers'),
  request: { query: smallListQuery },
  responses: { 200: json(pageOf(snapshot), 'All snapshots', { items: [example], nextCursor: null }), ...problems },
});

export const listSnapshotsRoute = (api: Api, deps: ApiDeps) =>
  api.openapi(route, async (c) => {
    const snapshots = (await deps.store.listSnapshots()).map(snapshotView);
    return c.json(pageFrom(byAge, snapshots, { ...c.req.valid('query'), newestFirst: true }), 200);
  });
