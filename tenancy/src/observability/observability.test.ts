import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tenantA, tenantB } from '../testing/tenants.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';

let lines: Record<string, unknown>[];
beforeEach(() => {
  lines = [];
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  for (const method of ['log', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('names the tenant in every line of the log', () => {
  const logger = createLogger(
    { tenantId: tenantA, userId: 'ada' },
    { serviceName: 'palette', keys: { requestId: 'r' } },
  );
  logger.info('one');
  createLogger({ tenantId: tenantB, userId: '' }).info('two');
  expect(lines).toMatchObject([
    { message: 'one', tenantId: tenantA, userId: 'ada', requestId: 'r', service: 'palette' },
    { message: 'two', tenantId: tenantB },
  ]);
  expect(lines[1]).not.toHaveProperty('userId');
});

it('has so many tenants an hour as a dimension, and the others as metadata', () => {
  let time = 0;
  const metrics = createMetrics({ tenantsPerHour: 1, now: () => time });
  metrics.count(tenantA, 'Requests');
  metrics.milliseconds(tenantB, 'Duration', 12);
  metrics.count(tenantA, 'Requests', 2);
  time = 3_600_000;
  metrics.count(tenantB, 'Requests');
  const dimensions = lines.map(({ _aws }) => {
    const { CloudWatchMetrics } = _aws as { CloudWatchMetrics: { Dimensions: string[][] }[] };
    return CloudWatchMetrics[0]?.Dimensions.flat().includes('tenantId');
  });
  expect(dimensions).toEqual([true, false, true, true]);
  expect(lines.map(({ tenantId }) => tenantId)).toEqual([tenantA, tenantB, tenantA, tenantB]);
  expect(lines[1]).toMatchObject({ Duration: 12 });
});
