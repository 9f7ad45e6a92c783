import { describe, expect, test } from 'vitest';
import { parseDefinition } from './definition.ts';
import { productSchema } from './schema.ts';

const valid = {
  id: 'notes',
  name: 'Notes',
  versions: [{ version: '1', image: 'notes:1' }],
  defaultVersion: '1',
  port: 3000,
  healthPath: '/health',
  startupSeconds: 20,
  database: 'postgres',
  environment: { HOST: '${database.host}' },
  secrets: { PASSWORD: '${database.password}' },
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 2] } },
  local: { command: ['node', 'server.js', '--port=${port}', '${product.version}'] },
};

const versioned = (version: number) => ({ version: String(version), image: 'notes' });

const problemsOf = (definition: unknown): string[] => {
  const result = parseDefinition(typeof definition === 'string' ? definition : JSON.stringify(definition));
  return 'problems' in result ? result.problems : [];
};

describe('parseDefinition', () => {
  test('accepts a whole definition and fills in what was left out', () => {
    const result = parseDefinition(JSON.stringify(valid));
    expect(result).toMatchObject({ product: { id: 'notes', local: { cwd: '.' } } });
  });

  test.each([
    ['a missing field', { ...valid, port: undefined }, 'port is missing'],
    ['a field of another type', { ...valid, port: '80' }, 'port must be a whole number'],
    ['an unknown field', { ...valid, prot: 1 }, 'prot is not a field that a product has'],
    ['an unknown field further in', { ...valid, local: { command: ['x'], dir: '.' } }, 'local.dir is not a field'],
    [
      'more of files than a task can hold',
      { ...valid, files: { '/a': 'x'.repeat(16_384), '/b': 'x'.repeat(16_384), '/c': 'x' } },
      'files must be at most 32768 characters together',
    ],
    [
      'more generated values than an output can name',
      { ...valid, generated: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`VALUE_${n}`, {}])) },
      'generated must be at most 20 values',
    ],
    [
      'more wildcards than a listener rule takes',
      { ...valid, routes: [{ path: '/*/*/*/*/*/*', port: 8072 }] },
      'routes.0.path must have at most 5 of "*" and "?"',
    ],
    ['an unknown default', { ...valid, defaultVersion: '2' }, 'defaultVersion must be one of the versions: 1'],
    ['an odd size', { ...valid, sizes: { s: { cpu: 300, memoryMiB: 512, tasks: [1, 1] } } }, 'sizes.s.cpu must be CPU'],
    [
      'memory that does not go with the CPU',
      { ...valid, sizes: { s: { cpu: 1024, memoryMiB: 512, tasks: [1, 1] } } },
      'sizes.s.memoryMiB must be memory that Fargate offers for 1024 CPU units: 2048, 3072, … 8192 MiB',
    ],
    [
      'a reversed range',
      { ...valid, sizes: { s: { ...valid.sizes.small, tasks: [2, 1] } } },
      'sizes.s.tasks must name',
    ],
    ['no size', { ...valid, sizes: {} }, 'sizes must define at least one size'],
    ['a bad variable name', { ...valid, environment: { 'A B': '' } }, 'environment.A B: the name must be a name of'],
    ['an unknown placeholder', { ...valid, environment: { A: '${x.y}' } }, 'environment.A: unknown placeholder ${x.y}'],
    [
      'a secret in the environment',
      { ...valid, environment: { A: '${database.url}' } },
      'move this variable to "secrets"',
    ],
    [
      'a secret in the command',
      { ...valid, local: { command: ['node', '${database.password}'] } },
      'local.command.1 may not use ${database.password}, which is secret: every process can read arguments. Pass it',
    ],
    [
      'a placeholder of a database that it does not have',
      { ...valid, database: undefined },
      'environment.HOST uses ${database.…}, but the product has no "database"\nsecrets.PASSWORD uses ${database.…}, but',
    ],
    [
      'a version that is there twice',
      { ...valid, versions: [1, 2, 1].map(versioned) },
      'versions.2.version: "1" is listed twice',
    ],
    [
      'a variable that is secret and not',
      { ...valid, environment: { PASSWORD: 'x' } },
      'secrets.PASSWORD is in "environment" too',
    ],
    ['a value of another type', { ...valid, environment: { A: 1 } }, 'environment.A must be text'],
    ['a number', 1, 'must be a JSON object'],
    ['a list', [], 'must be a JSON object'],
  ])('says what is wrong with %s', (_, definition, message) => {
    expect(problemsOf(definition).join('\n')).toContain(message);
  });

  test.each([
    ['no variables', { environment: undefined, secrets: undefined }],
    ['a database that it does not use', { environment: { HOST: 'x' }, secrets: {} }],
    [
      'no database',
      { database: undefined, environment: { URL: '${customer.url}' }, secrets: { CODE: '${customer.code}' } },
    ],
    ['plain variables and no database', { database: undefined, environment: { A: 'x' }, secrets: { B: 'x' } }],
    ['no command', { local: undefined }],
    ['several versions', { versions: [1, 2, 3].map(versioned) }],
    ['capacity units', { sizes: { small: { ...valid.sizes.small, acu: [0, 1] } } }],
    ['a $schema', { $schema: '../product.schema.json' }],
  ])('accepts a product with %s', (_, change) => {
    expect(problemsOf({ ...valid, ...change })).toEqual([]);
  });

  test.each(['environment', 'secrets'])('finds a placeholder of the database among others in %s', (field) => {
    const template = '${database.host} of ${customer.code}';
    const definition = { ...valid, database: undefined, environment: {}, secrets: {}, [field]: { A: template } };
    expect(problemsOf(definition)).toEqual([`${field}.A uses \${database.…}, but the product has no "database"`]);
  });

  test('says which versions and which placeholders there are', () => {
    const versions = [1, 2].map(versioned);
    expect(problemsOf({ ...valid, versions, defaultVersion: '3' })).toEqual([
      'defaultVersion must be one of the versions: 1, 2',
    ]);
    expect(problemsOf({ ...valid, environment: { A: '${x.y}' } })[0]).toContain(
      'known are ${database.host} ${database.port} ${database.name}',
    );
  });

  test.each([
    ['the default version', { defaultVersion: '2' }, ['defaultVersion must be one of the versions: 1']],
    ['tasks', { tasks: [2, 1] }, ['sizes.small.tasks must name the fewest tasks first']],
    ['capacity units', { acu: [2, 1] }, ['sizes.small.acu must name the fewest Aurora capacity units first']],
    ['too few capacity units', { acu: [0, 0.5] }, ['sizes.small.acu must allow at least 1 Aurora capacity unit']],
    [
      'memory among few amounts',
      { memoryMiB: 600 },
      ['sizes.small.memoryMiB must be memory that Fargate offers for 256 CPU units: 512, 1024, 2048 MiB'],
    ],
    [
      'memory among four amounts',
      { cpu: 512, memoryMiB: 600 },
      ['sizes.small.memoryMiB must be memory that Fargate offers for 512 CPU units: 1024, 2048, 3072, 4096 MiB'],
    ],
  ])('names nothing but %s when only that is wrong', (_, change, problems) => {
    const sizes = { small: { ...valid.sizes.small, ...change } };
    const definition = 'defaultVersion' in change ? { ...valid, ...change } : { ...valid, sizes };
    expect(problemsOf(definition)).toEqual(problems);
  });

  test.each([
    [256, 2048],
    [512, 4096],
    [1024, 8192],
    [2048, 16_384],
    [4096, 30_720],
    [8192, 61_440],
    [16_384, 122_880],
  ])('%i CPU units go with up to %i MiB', (cpu, most) => {
    const withMemory = (memoryMiB: number) => ({ ...valid, sizes: { s: { cpu, memoryMiB, tasks: [1, 1] } } });
    expect(problemsOf(withMemory(most))).toEqual([]);
    expect(problemsOf(withMemory(most + 1024))).not.toEqual([]);
  });

  test('tells all problems at once', () => {
    expect(problemsOf({ ...valid, port: 0, healthPath: 'x' })).toHaveLength(2);
  });

  test.each([
    ['{\n  "id": x\n}', 'line 2, column 9'],
    ['{\n  "id": "a",\n}', 'line 3, column 1'],
    ['{ "id": "a" ', 'line 1, column 13'],
    ['', 'line 1, column 1'],
    ['{"a": "b\nc"}', 'line 1, column 9'],
    ['{} x', 'line 1, column 4'],
  ])('tells where %j stops being JSON', (text, position) => {
    expect(problemsOf(text)[0]).toContain(`is not valid JSON at ${position}:`);
  });
});

describe('a field of the wrong type', () => {
  const odd = [null, true, 7, -1.5, '', 'x', [], [null], [7], [{}], {}, { x: 7 }, { x: null }, { x: [] }, { x: {} }];
  const { properties = {} } = productSchema() as { properties?: Record<string, unknown> };

  /** Everywhere in a definition where something may stand. */
  const places = (value: unknown, path: string[] = []): string[][] => [
    ...(path.length > 0 ? [path] : []),
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
      : []),
  ];
  const withValue = (value: unknown, [key = '', ...rest]: string[], put: unknown): unknown => {
    const inner = rest.length > 0 ? withValue(Reflect.get(value as object, key), rest, put) : put;
    if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
    return { ...(value as object), [key]: inner };
  };
  const paths = [...places(valid), ...Object.keys(properties).map((name) => [name])];

  test.each(paths.map((path) => [path.join('.'), path] as const))('is told of in a sentence: %s', (_, path) => {
    for (const value of odd) {
      for (const problem of problemsOf(withValue(valid, [...path], value))) {
        expect(problem).not.toMatch(/Invalid|expected|received|Too (small|big)|undefined|NaN/);
      }
    }
  });

  test('is told of by what it must be', () => {
    expect(problemsOf({ ...valid, versions: ['1'] })).toEqual([
      'versions.0 must be an object such as {"version": "1.0", "image": "notes:1.0"}',
    ]);
    expect(problemsOf({ ...valid, versions: '1' })).toEqual(['versions must be a list of versions']);
    expect(problemsOf({ ...valid, database: 'mysql' })[0]).toMatch(/^database must be .*postgres/);
    expect(problemsOf([])).toEqual(['must be a JSON object']);
  });
});
