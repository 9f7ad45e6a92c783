import { type FunctionsProduct, functionsProduct } from '../model.ts';

/** A product whose customers share a deployment, for tests. */
export const pooledProduct = (change: Record<string, unknown> = {}): FunctionsProduct =>
  functionsProduct.parse({
    id: 'palette',
    name: 'Palette',
    runtime: 'functions',
    tenancy: 'pool',
    cloudTypes: ['public', 'private'],
    versions: [
      { version: '1.0.0', bundle: 'dist' },
      { version: '1.1.0', bundle: 'dist' },
    ],
    defaultVersion: '1.0.0',
    functions: [{ name: 'api', entry: 'api.js', routes: ['ANY /colors'], open: ['GET /health'] }],
    table: { indexes: 3, stream: false, billingMode: 'PAY_PER_REQUEST' },
    users: true,
    healthPath: '/health',
    limits: {
      standard: { perSecond: 50, burst: 50, perDay: 100_000 },
      large: { perSecond: 500, burst: 500, perDay: 1_000_000 },
    },
    ...change,
  });
