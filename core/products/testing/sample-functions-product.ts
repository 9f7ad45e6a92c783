import { type FunctionsProduct, functionsProduct } from '../model.ts';

/** A pooled product with a version, as people write it. */
export const functionsDefinition = {
  id: 'palette',
  name: 'Palette',
  runtime: 'functions',
  tenancy: 'pool',
  cloudTypes: ['public', 'private'],
  versions: [{ version: '1.0.0', bundle: 'dist' }],
  defaultVersion: '1.0.0',
  functions: [
    { name: 'api', entry: 'api.js', routes: ['ANY /colors'], open: ['GET /health'] },
    { name: 'on-colour', entry: 'on-colour.js', events: ['ColourChosen'] },
  ],
  table: { indexes: 3, stream: true, ttl: 'expiresAt', billingMode: 'PAY_PER_REQUEST' },
  pages: 'dist/pages',
  users: true,
  healthPath: '/health',
  limits: { standard: { perSecond: 50, burst: 50, perDay: 100_000 } },
};

/** A product whose customers share a deployment, for tests. */
export const sampleFunctionsProduct = (
  changes: Partial<Record<keyof FunctionsProduct, unknown>> = {},
): FunctionsProduct => functionsProduct.parse({ ...functionsDefinition, ...changes });
