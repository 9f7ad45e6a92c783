import type { AddPool, Pool } from '../pool.ts';
import type { ProductView } from '../product.ts';
import type { AddRegion, Region } from '../region.ts';
import { operationId, time } from './moment.ts';

export const addRegionBody: AddRegion = { code: 'eu-central-1', name: 'Frankfurt' };

export const region: Region = {
  ...addRegionBody,
  status: 'ready',
  customers: 12,
  capacity: 40,
  capacityLimit: {
    quota: 'rds-instances',
    value: 40,
    adjustable: true,
    url: 'https://eu-central-1.console.aws.amazon.com/servicequotas/home/services/rds/quotas/L-7B6409FD',
  },
  shards: 1,
  natGateways: 1,
  updateAvailable: false,
  monthlyUsd: 98.2,
  activeOperationId: null,
  lastOperationId: operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
};

export const addPoolBody: AddPool = { product: 'palette', region: 'eu-central-1' };

export const pool: Pool = {
  ...addPoolBody,
  id: 'palette.eu-central-1',
  host: 'palette',
  version: '1.0.0',
  deployed: { version: '1.0.0' },
  status: 'ready',
  customers: 3,
  monthlyUsd: 3.4,
  outputs: { TableName: 'pool-palette-table' },
  activeOperationId: null,
  lastOperationId: operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
  updatedAt: time,
};

export const product: ProductView = {
  id: 'todo',
  name: 'Todo',
  runtime: 'containers',
  tenancy: 'silo',
  cloudTypes: ['private'],
  versions: ['1.0'],
  versionDetails: [{ version: '1.0', offered: true }],
  defaultVersion: '1.0',
  sizes: [{ id: 'small', cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0, 2], monthlyUsd: 31.4 }],
  defaultSize: 'small',
  startupSeconds: 30,
  options: [
    { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en', required: false },
  ],
  database: { pauses: true },
  storage: [],
  processes: [],
  schedules: [],
  signIn: false,
  setup: false,
  mail: false,
};
