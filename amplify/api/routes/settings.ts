import { maxShards } from '@console/core/contract/region';
import { quotas as defaults } from '@console/core/quotas/table';
import { regionLayout } from '@console/core/regions/layout';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { at, json, problems } from '../openapi/describe.ts';
import { settings } from '../openapi/schemas.ts';

const route = createRoute({
  ...at('GET /settings', 'What this installation is'),
  responses: { 200: json(settings, 'The settings'), ...problems },
});

export const readSettingsRoute = (api: Api, { store, settings, quotas }: ApiDeps) =>
  api.openapi(route, async (c) => {
    const { mode, version, installation } = settings;
    const regions = await store.listRegions();
    const databases = quotas && (quotas['rds-clusters'] ?? defaults['rds-clusters'].default);
    const customers = maxShards * regionLayout.shardSize;
    return c.json(
      {
        mode,
        version,
        management: installation.management,
        cluster: { account: installation.clusterAccount, regions: regions.map(({ code }) => code) },
        domain: installation.domain,
        customerUrl: settings.applicationUrl('{code}'),
        limits: {
          concurrentJobs: installation.concurrentJobs,
          loadBalancersPerRegion: maxShards,
          customersPerLoadBalancer: regionLayout.shardSize,
          databasesPerRegion: databases ?? null,
          customersPerRegion: Math.min(customers, databases ?? customers),
        },
        notifications: installation.notifications,
        versions: { ...installation.versions, 'Node.js': process.versions.node },
      },
      200,
    );
  });
