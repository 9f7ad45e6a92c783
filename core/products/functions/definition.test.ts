import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../definition.ts';
import { functionsDefinition } from '../testing/sample-functions-product.ts';

const { cloudTypes: _, ...withoutCloudTypes } = functionsDefinition;
const silo = { ...withoutCloudTypes, tenancy: 'silo' };
const api = { name: 'api', entry: 'api.js', open: ['GET /health'] };
const container = { id: 'a-b', name: 'A', versions: [{ version: '1', image: 'a:1' }], defaultVersion: '1' };

const parsed = (definition: unknown) => parseDefinition(JSON.stringify(definition));
const problemsOf = (definition: unknown): string[] => {
  const result = parsed(definition);
  return 'problems' in result ? result.problems : [];
};
const withFunctions = (...functions: unknown[]) => ({ ...functionsDefinition, functions });
const withApi = (change: object) => withFunctions({ ...api, ...change });

describe('a product that runs as functions', () => {
  test('is accepted whole', () => {
    expect(problemsOf(functionsDefinition)).toEqual([]);
  });

  test('has defaults for what is left out', () => {
    const { limits: _limits, table: _table, users: _users, pages: _pages, ...least } = withoutCloudTypes;
    expect(parsed({ ...least, functions: [api] })).toMatchObject({
      product: {
        runtime: 'functions',
        tenancy: 'pool',
        cloudTypes: ['public'],
        users: false,
        build: [],
        functions: [{ routes: [], events: [], stream: false, memoryMiB: 256, timeoutSeconds: 10, environment: {} }],
        limits: { standard: { perSecond: 50, burst: 50, perDay: 100_000 } },
      },
    });
    expect(parsed({ ...least, functions: [api], table: {} })).toMatchObject({
      product: { table: { indexes: 3, stream: false, billingMode: 'PAY_PER_REQUEST' } },
    });
    expect(parsed({ ...least, tenancy: undefined })).toMatchObject({ product: { tenancy: 'silo', cloudTypes: [] } });
  });

  test('stays as it is when it is read again', () => {
    for (const definition of [functionsDefinition, silo]) {
      const first = parsed(definition);
      expect(parsed('product' in first && first.product)).toEqual(first);
    }
  });

  test.each<[string, unknown, string[]]>([
    [
      'a runtime that there is not',
      { ...functionsDefinition, runtime: 'lambda' },
      ['runtime must be "containers" or "functions"'],
    ],
    [
      'a tenancy that there is not',
      { ...functionsDefinition, tenancy: 'shared' },
      ['tenancy must be "silo" or "pool"'],
    ],
    [
      'a field of containers',
      { ...functionsDefinition, port: 80, sizes: {} },
      [
        'port is only for products whose runtime is "containers"',
        'sizes is only for products whose runtime is "containers"',
      ],
    ],
    ['an unknown field', { ...functionsDefinition, lambda: 1 }, ['lambda is not a field that a product has']],
    [
      'an image',
      { ...functionsDefinition, versions: [{ version: '1.0.0', image: 'a:1' }] },
      ['versions.0.bundle is missing', 'versions.0.image is not a field that a product has'],
    ],
    [
      'a bundle outside',
      { ...functionsDefinition, versions: [{ version: '1.0.0', bundle: '../dist' }] },
      [
        'versions.0.bundle must be a folder inside the product\'s folder, such as "dist"; of placeholders, it may hold only ${product.version}',
      ],
    ],
    [
      'a bundle from the root',
      { ...functionsDefinition, versions: [{ version: '1.0.0', bundle: '/dist' }] },
      [
        'versions.0.bundle must be a folder inside the product\'s folder, such as "dist"; of placeholders, it may hold only ${product.version}',
      ],
    ],
    [
      'another placeholder',
      { ...functionsDefinition, pages: 'dist/${customer.code}' },
      [
        'pages must be a folder inside the product\'s folder, such as "dist"; of placeholders, it may hold only ${product.version}',
      ],
    ],
    [
      'an unknown default',
      { ...functionsDefinition, defaultVersion: '2' },
      ['defaultVersion must be one of the versions: 1.0.0'],
    ],
    ['no function', withFunctions(), ['functions must list at least one function']],
    [
      'functions of one name',
      withFunctions(api, { ...api, entry: 'b.js', open: ['GET /b'] }),
      ['functions.1.name: "api" is listed twice'],
    ],
    [
      'a name that is none',
      withApi({ name: 'API' }),
      ['functions.0.name must be 1 to 31 of a-z, 0-9 and "-", and begin with a letter'],
    ],
    [
      'an entry outside the bundle',
      withApi({ entry: '../api.js' }),
      ['functions.0.entry must be a path inside the bundle, such as "api.js"'],
    ],
    [
      'an entry that Node.js cannot load',
      withApi({ entry: 'api.py' }),
      ['functions.0.entry must be a JavaScript file: .js, .mjs or .cjs'],
    ],
    [
      'a function that nothing calls',
      withFunctions(api, { name: 'idle', entry: 'idle.js' }),
      ['functions.1 must have "routes", "open", "events" or "stream": nothing would ever call it'],
    ],
    ['too little memory', withApi({ memoryMiB: 64 }), ['functions.0.memoryMiB must be 128 to 10240 MiB']],
    [
      'too long a call',
      withFunctions(api, { name: 'a', entry: 'a.js', events: ['A'], timeoutSeconds: 901 }),
      ['functions.1.timeoutSeconds must be 1 to 900 seconds'],
    ],
    [
      'a longer answer than API Gateway waits for',
      withApi({ timeoutSeconds: 60 }),
      ['functions.0.timeoutSeconds must be at most 30 for a function with routes: API Gateway waits no longer'],
    ],
    [
      'a variable of the console',
      withApi({ environment: { TABLE_NAME: 'x' } }),
      ['functions.0.environment.TABLE_NAME: the name must be another one: the console sets it'],
    ],
    [
      'a variable of Lambda',
      withApi({ environment: { AWS_REGION: 'x' } }),
      ['functions.0.environment.AWS_REGION: the name must be another one: Lambda sets it'],
    ],
    [
      'a placeholder in a variable',
      withApi({ environment: { HOST: '${customer.code}' } }),
      ['functions.0.environment.HOST must not hold "${": variables of functions have no placeholders'],
    ],
    [
      'a name of an event that is none',
      withApi({ events: [''] }),
      [
        'functions.0.events.0 must be the name of an event, such as ColourChosen: 1 to 128 of letters, digits, spaces and . _ -, beginning with a letter',
      ],
    ],
    ['an event twice', withApi({ events: ['A', 'B', 'A'] }), ['functions.0.events.2: "A" is listed twice']],
    [
      'a function of a stream that there is not',
      { ...withApi({ stream: true }), table: {} },
      ['functions.0.stream may be true only with "stream": true in "table"'],
    ],
    [
      'cloud types of a silo',
      { ...silo, cloudTypes: ['public'] },
      ['cloudTypes may only stand with the tenancy "pool": a customer with a deployment of its own is private'],
    ],
    [
      'an unknown cloud type',
      { ...functionsDefinition, cloudTypes: ['hybrid'] },
      ['cloudTypes.0 must be "public" or "private"'],
    ],
    ['no cloud type', { ...functionsDefinition, cloudTypes: [] }, ['cloudTypes must name "public", "private" or both']],
    [
      'a cloud type twice',
      { ...functionsDefinition, cloudTypes: ['public', 'public'] },
      ['cloudTypes must not name a cloud type twice'],
    ],
    [
      'a directory for each public customer',
      { ...functionsDefinition, cloudTypes: ['public'], users: 'own' },
      ['users may be "own" only with "private" in "cloudTypes": public customers share a directory'],
    ],
    [
      'another word for users',
      { ...functionsDefinition, users: 'all' },
      ['users must be true, false or "own": a directory for all, none, or one of its own for each private customer'],
    ],
    ['four indexes', { ...functionsDefinition, table: { indexes: 4 } }, ['table.indexes must be 0 to 3']],
    [
      'items that expire by a key',
      { ...functionsDefinition, table: { ttl: 'GSI1SK' } },
      ['table.ttl must not be an attribute of a key: items expire by a number of their own'],
    ],
    [
      'an unknown way to bill',
      { ...functionsDefinition, table: { billingMode: 'ON_DEMAND' } },
      ['table.billingMode must be "PAY_PER_REQUEST" or "PROVISIONED"'],
    ],
    [
      'a limit of nothing',
      { ...functionsDefinition, limits: { a: { perSecond: 0, burst: 1, perDay: 1 } } },
      ['limits.a.perSecond must be 1 to 10000'],
    ],
    ['no plan', { ...functionsDefinition, limits: {} }, ['limits must define at least one plan']],
    [
      'a placeholder in a command that builds',
      { ...functionsDefinition, build: [['tsc', '${customer.code}']] },
      ['build.0.1 may use only ${product.version}: all customers share what is built'],
    ],
    [
      'a command that builds as text',
      { ...functionsDefinition, build: ['npm run build'] },
      ['build.0 must be a list: the program and its arguments'],
    ],
  ])('cannot have %s', (_, definition, problems) => {
    expect(problemsOf(definition)).toEqual(problems);
  });
});

describe('a product that runs in containers', () => {
  test('cannot be a pool', () => {
    const problems = problemsOf({ ...container, tenancy: 'pool', port: 80, healthPath: '/', startupSeconds: 1 });
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^tenancy must be "silo": .* Only products whose runtime is "functions" can share a "pool"$/,
      ),
    );
  });

  test('has no field of functions', () => {
    expect(problemsOf({ ...container, functions: [], cloudTypes: ['public'] })).toEqual(
      expect.arrayContaining([
        'functions is only for products whose runtime is "functions"',
        'cloudTypes is only for products whose runtime is "functions"',
      ]),
    );
  });
});
