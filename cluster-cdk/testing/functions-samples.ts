import { fileURLToPath } from 'node:url';
import type { FunctionsCustomerProps } from '../functions-customer-props.ts';
import type { FunctionsProduct } from '../pool/definition.ts';
import type { PoolStackProps } from '../pool-props.ts';
import { parseRegionOutputs } from '../shared-outputs.ts';
import type { TenantTableStackProps } from '../tenant-table-props.ts';
import { regionOutputs } from './samples.ts';

const folder = (name: string) => fileURLToPath(new URL(`functions/${name}`, import.meta.url));

const serving = {
  routes: [],
  open: [],
  events: [],
  stream: false,
  memoryMiB: 256,
  timeoutSeconds: 10,
  environment: {},
};

/** Uses every field of the definition that its stacks depend on. */
export const palette: FunctionsProduct = {
  runtime: 'functions',
  tenancy: 'pool',
  id: 'palette',
  name: 'Palette',
  versions: [{ version: '1.0.0', bundle: 'dist', offered: true }],
  cloudTypes: ['public', 'private'],
  functions: [
    { ...serving, name: 'api', entry: 'api.mjs', routes: ['ANY /colors', 'GET /colors/{id}'], open: ['GET /health'] },
    { ...serving, name: 'on-colour', entry: 'on-colour.mjs', events: ['ColourChosen'], environment: { TONE: 'warm' } },
    { ...serving, name: 'on-change', entry: 'on-change.mjs', stream: true, timeoutSeconds: 60 },
  ],
  table: { indexes: 3, stream: true, ttl: 'expiresAt', billingMode: 'PAY_PER_REQUEST' },
  pages: 'dist/pages',
  users: true,
  healthPath: '/health',
  limits: {
    standard: { perSecond: 50, burst: 50, perDay: 100_000 },
    large: { perSecond: 500, burst: 500, perDay: 1_000_000 },
  },
};

/** Has no more than a definition must have. */
export const clock: FunctionsProduct = {
  ...palette,
  id: 'clock',
  name: 'Clock',
  cloudTypes: ['public'],
  functions: [{ ...serving, name: 'api', entry: 'api.mjs', open: ['GET /time'] }],
  table: undefined,
  pages: undefined,
  users: false,
  healthPath: '/time',
};

const place = {
  account: '111122223333',
  region: 'eu-central-1',
  domainName: 'example.com',
  version: '1.0.0',
  bundle: folder('bundle'),
  triggers: folder('triggers'),
  shared: parseRegionOutputs(regionOutputs),
};

export const tenantId = '01KAEXAMP1E000000000000000';
const customer = { id: tenantId, code: 'acme-north' };

export const poolProps: PoolStackProps = { ...place, product: palette, host: 'palette' };

export const functionsCustomerProps: FunctionsCustomerProps = {
  ...place,
  product: { ...palette, tenancy: 'silo', cloudTypes: ['private'] },
  customer,
  size: 'standard',
  suspended: false,
};

const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:111122223333:${rest}`;

export const tenantTableProps: TenantTableStackProps = {
  account: place.account,
  region: place.region,
  domainName: place.domainName,
  customer,
  product: palette,
  pool: {
    FunctionOnChangeArn: arn('lambda', 'function:pool-palette-OnChange-1A2B3C4D5E6F'),
    DeadLetterQueueArn: arn('sqs', 'pool-palette-DeadLetters-1A2B3C4D5E6F'),
    PreTokenFunctionArn: arn('lambda', 'function:pool-palette-PreToken-1A2B3C4D5E6F'),
  },
  shared: place.shared,
};
