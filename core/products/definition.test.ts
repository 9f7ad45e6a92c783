import { describe, expect, test } from 'vitest';
import { parseDefinition } from './definition.ts';

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
      'a placeholder in the command',
      { ...valid, local: { command: ['node', '${customer.name}'] } },
      'local.command.1 may use only ${port} and ${product.version}: pass ${customer.name} through "environment"',
    ],
    [
      'a secret in the command',
      { ...valid, local: { command: ['node', '${database.password}'] } },
      'local.command.1 may use only ${port} and ${product.version}: pass ${database.password} through "secrets"',
    ],
    ['a list', [], 'must be a JSON object'],
  ])('says what is wrong with %s', (_, definition, message) => {
    expect(problemsOf(definition).join('\n')).toContain(message);
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
