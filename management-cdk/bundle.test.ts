import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, bundleOf, type FunctionName } from './bundle.ts';
import { runBundle } from './testing/run-bundle.ts';
import { managementTemplate } from './testing/synthesize.ts';

/** The API's bundle is tested beside the API. */
const names = ['dispatcher', 'settle', 'reconcile', 'alerts', 'worker'] as const satisfies FunctionName[];
const functions = Object.values(managementTemplate().findResources('AWS::Lambda::Function'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployment-console-functions-'));
  await bundleFunctions(folder, names);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (name: FunctionName, environment: Record<string, string>, expression: string) =>
  runBundle(bundleOf(folder, name), environment, expression);

/** The variables that the stack gives a function; what is known only after a deployment has a value that may be. */
function variablesOf(name: string): Record<string, string> {
  const found = functions.find(({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name);
  const variables = Object.entries(found?.Properties.Environment.Variables as Record<string, unknown>);
  return Object.fromEntries(variables.map(([key, value]) => [key, typeof value === 'string' ? value : 'arn:aws:x']));
}

describe('the bundle of each function', () => {
  it.each(names)('%s has a handler in the environment that its stack gives it', async (name) => {
    const environment = variablesOf(name);
    delete environment.NODE_OPTIONS;
    expect(await run(name, environment, 'typeof handler')).toBe('function');
  });

  it('names every variable that is missing', async () => {
    await expect(run('dispatcher', {}, 'typeof handler')).rejects.toThrow(
      /TABLE_NAME: .*PROJECT_NAME: .*MAX_CONCURRENT_JOBS: .*Deploy the stack again/,
    );
  });

  it('of the reconciler has the products beside it, by which it counts what customers use', async () => {
    expect(await readdir(join(folder, 'reconcile', 'products'))).toEqual(expect.arrayContaining(['odoo', 'todo']));
  });

  it('of the dispatcher leaves records alone that queue nothing', async () => {
    const event = { Records: [{ eventName: 'REMOVE', dynamodb: { SequenceNumber: '1' } }] };
    const answer = await run('dispatcher', variablesOf('dispatcher'), `handler(${JSON.stringify(event)}, context)`);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('of the worker is small, without the CDK or what deploys with it', async () => {
    const code = await readFile(bundleOf(folder, 'worker'), 'utf8');
    expect(code.length).toBeLessThan(3_000_000);
    expect(code).not.toMatch(/aws-cdk-lib|toolkit-lib|CfnResource/);
  });

  it('of the worker refuses what is no request for a job', async () => {
    const environment = variablesOf('worker');
    delete environment.NODE_OPTIONS;
    await expect(run('worker', environment, "handler({ operationId: '../x' }, context)")).rejects.toThrow(
      'operationId',
    );
  });

  it('of the settler refuses an event of another kind', async () => {
    await expect(run('settle', variablesOf('settle'), 'handler({ detail: {} }, context)')).rejects.toThrow(
      'This is not an event of a build',
    );
  });
});
