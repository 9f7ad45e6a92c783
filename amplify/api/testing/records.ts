import { sampleProduct } from '@console/core/products/testing/sample-product';
import type { OperationRecord } from '@console/core/records/operation';
import type { RegionRecord } from '@console/core/records/region';

export const start = '2026-11-20T09:00:00.000Z';

const anyOperation = '01K00000000000000000000000';

export const todo = sampleProduct({
  id: 'todo',
  name: 'Todo',
  versions: [
    { version: '1.0', image: 'todo:1.0' },
    { version: '2.0', image: 'todo:2.0' },
  ],
  defaultVersion: '1.0',
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 2] },
    large: { cpu: 1024, memoryMiB: 2048, tasks: [2, 4] },
  },
});

export const readyRegion: RegionRecord = {
  code: 'eu-central-1',
  name: 'Frankfurt',
  status: 'ready',
  customers: 0,
  shards: 1,
  shardSize: 80,
  outputs: {},
  activeOperationId: null,
  lastOperationId: anyOperation,
  createdAt: start,
  createdBy: 'admin@example.com',
  updatedAt: start,
  rev: 0,
};

/** The operation as it is when its job has ended in failure. */
export const failed = (operation: OperationRecord, at = start): OperationRecord => ({
  ...operation,
  status: 'failed',
  startedAt: at,
  finishedAt: at,
  error: { code: 'resource-failed', message: 'It broke', hint: 'Mend it' },
});
