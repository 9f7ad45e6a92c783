import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signal } from '../../processes/signal.ts';
import { testFunctions } from '../testing/test-functions.ts';

let test: Awaited<ReturnType<typeof testFunctions>>;

beforeEach(async () => {
  test = await testFunctions();
});

afterEach(() => test.close());

const invoke = async (target: string, event: unknown = {}) => {
  const { payload, functionError } = await test.functions.invoke(target, JSON.stringify(event));
  return { payload: JSON.parse(payload) as unknown, functionError };
};
const logText = () =>
  test
    .log()
    .lines.map(({ text }) => text)
    .join('\n');

describe('a function', () => {
  it('answers an event, in one process that stays', async () => {
    const echo = test.define('echo', 'let n = 0; exports.handler = async (event) => ({ ...event, n: (n += 1) });');
    expect(await invoke(echo, { a: 1 })).toEqual({ payload: { a: 1, n: 1 } });
    expect(await invoke('echo', { a: 2 })).toEqual({ payload: { a: 2, n: 2 } });
    expect(test.functions.pidsOf(echo)).toHaveLength(1);
    expect(test.ledger.entries().map(({ name }) => name)).toEqual(['pool-palette/echo']);
  });

  it('has the environment and the context of Lambda, and its own variables, and nothing else', async () => {
    const about = test.define(
      'about',
      `exports.handler = async (event, context) => ({ env: process.env, context, left: context.getRemainingTimeInMillis() });`,
      { environment: { OWN: 'yes' } },
    );
    vi.stubEnv('SECRET_OF_THE_CONSOLE', 'x');
    const { payload } = (await invoke(about)) as { payload: Record<string, Record<string, unknown>> };
    expect(payload.env).toMatchObject({
      AWS_LAMBDA_FUNCTION_NAME: 'about',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      OWN: 'yes',
    });
    expect(payload.env).not.toHaveProperty('SECRET_OF_THE_CONSOLE');
    expect(payload.context).toMatchObject({ functionName: 'about', invokedFunctionArn: about, memoryLimitInMB: '256' });
    expect(payload.left).toBeGreaterThan(8_000);
    vi.unstubAllEnvs();
  });

  it('logs as on Lambda', async () => {
    const logging = test.define('logging', 'exports.handler = async () => { console.log("chosen", { colour: 1 }); };');
    expect(await invoke(logging)).toEqual({ payload: null });
    await vi.waitFor(() => expect(logText()).toMatch(/REPORT RequestId/));
    const text = logText();
    expect(text).toMatch(/\[logging\] START RequestId: [0-9a-f-]{36} Version: \$LATEST/);
    expect(text).toMatch(/\tINFO\tchosen \{ colour: 1 \}/);
    expect(text).toMatch(
      /END RequestId: .*\n.*REPORT RequestId: .*\tDuration: .* ms\t.*Memory Size: 256 MB\t.*Init Duration/,
    );
  });

  it('answers with what it throws, and goes on', async () => {
    const fails = test.define(
      'fails',
      'exports.handler = async (event) => { if (event.ok) return 1; throw new TypeError("no"); };',
    );
    expect(await invoke(fails)).toMatchObject({
      payload: { errorType: 'TypeError', errorMessage: 'no' },
      functionError: 'Unhandled',
    });
    const [pid] = test.functions.pidsOf(fails);
    expect(await invoke(fails, { ok: true })).toEqual({ payload: 1 });
    expect(test.functions.pidsOf(fails)).toEqual([pid]);
  });

  it('is ended when it takes too long, and started again', async () => {
    const slow = test.define(
      'slow',
      'exports.handler = async (event) => { if (event.wait) await new Promise(() => setInterval(() => {}, 1000)); return "done"; };',
      {
        timeoutMs: 1_000,
      },
    );
    expect(await invoke(slow, { wait: true })).toMatchObject({
      payload: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringMatching(/Task timed out after 1\.00 seconds/),
      },
      functionError: 'Unhandled',
    });
    expect(await invoke(slow)).toEqual({ payload: 'done' });
    expect(logText()).toMatch(/Task timed out after 1\.00 seconds/);
  });

  it('is started again after it has crashed', async () => {
    const crash = test.define(
      'crash',
      'exports.handler = async (event) => { if (event.exit) process.exit(3); return "up"; };',
    );
    expect(await invoke(crash, { exit: true })).toMatchObject({
      payload: {
        errorType: 'Runtime.ExitError',
        errorMessage: expect.stringMatching(/^RequestId: .* Error: Runtime exited with error: exit status 3$/),
      },
    });
    expect(await invoke(crash)).toEqual({ payload: 'up' });
    const [pid = 0] = test.functions.pidsOf(crash);
    signal(pid, 'SIGKILL');
    await vi.waitFor(() => expect(test.functions.pidsOf(crash)).toEqual([]));
    expect(await invoke(crash)).toEqual({ payload: 'up' });
  });

  it('fails each invocation with the reason when its code does not load', async () => {
    const broken = test.define('broken', 'throw new Error("no configuration");');
    expect(await invoke(broken)).toMatchObject({
      payload: { errorType: 'Error', errorMessage: 'no configuration' },
      functionError: 'Unhandled',
    });
    const missing = test.define('missing', 'exports.other = 1;');
    expect(await invoke(missing)).toMatchObject({
      payload: { errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.handler is undefined or not exported' },
    });
  });

  it('reports a promise that nobody waits for', async () => {
    const loose = test.define(
      'loose',
      'exports.handler = () => { Promise.reject(new Error("late")); return new Promise(() => {}); };',
    );
    expect(await invoke(loose)).toMatchObject({
      payload: { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'Error: late' },
    });
  });

  it('runs modules, and handlers with a callback', async () => {
    const code = join(test.dir, 'assets', 'modules');
    await mkdir(join(code, 'src'), { recursive: true });
    await writeFile(join(code, 'src', 'api.mjs'), 'await 0; export const on = { event: async () => "module" };');
    const module = test.define('module', '', { code, handler: 'src/api.on.event' });
    expect(await invoke(module)).toEqual({ payload: 'module' });
    const callback = test.define(
      'callback',
      'exports.handler = (event, context, done) => setTimeout(() => done(null, "called"), 5);',
    );
    expect(await invoke(callback)).toEqual({ payload: 'called' });
  });

  it('runs a runtime client of its own', async () => {
    const code = join(test.dir, 'assets', 'own');
    await mkdir(code, { recursive: true });
    const client = `#!${process.execPath}
const api = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
(async () => { for (;;) {
  const next = await fetch(api + 'next');
  const id = next.headers.get('lambda-runtime-aws-request-id');
  await next.text();
  await fetch(api + id + '/response', { method: 'POST', body: JSON.stringify({ by: process.env._HANDLER }) });
} })();`;
    await writeFile(join(code, 'bootstrap'), client, { mode: 0o755 });
    const own = test.define('own', '', { code, handler: 'any', runtime: 'provided.al2023' });
    expect(await invoke(own)).toEqual({ payload: { by: 'any' } });
  });
});

describe('many invocations at once', () => {
  const program =
    'exports.handler = async () => { await new Promise((r) => setTimeout(r, 150)); return process.pid; };';

  it('run in a few processes, and wait for one', async () => {
    const busy = test.define('busy', program);
    const answers = await Promise.all(Array.from({ length: 9 }, () => invoke(busy)));
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(4);
  });

  it('are throttled beyond the reserved concurrency', async () => {
    const reserved = test.define('reserved', program, { concurrency: 1 });
    const first = invoke(reserved);
    await expect(invoke(reserved)).rejects.toMatchObject({ status: 429, code: 'TooManyRequestsException' });
    await first;
    const off = test.define('off', program, { concurrency: 0 });
    await expect(invoke(off)).rejects.toMatchObject({ status: 429 });
  });

  it('end as they began when the function is changed', async () => {
    const changed = test.define(
      'changed',
      'exports.handler = async () => { await new Promise((r) => setTimeout(r, 300)); return 1; };',
    );
    const first = invoke(changed);
    await vi.waitFor(() => expect(test.functions.pidsOf(changed)).toHaveLength(1));
    test.define('changed', 'exports.handler = async () => 2;');
    expect(await invoke(changed)).toEqual({ payload: 2 });
    expect(await first).toEqual({ payload: 1 });
  });
});

it('ends all processes when it closes', async () => {
  const echo = test.define('echo', 'exports.handler = async (event) => event;');
  await invoke(echo);
  await test.functions.close();
  expect(test.ledger.entries()).toEqual([]);
  await expect(invoke(echo)).rejects.toMatchObject({ status: 404 });
});

describe('a permission', () => {
  it('is needed for another service', async () => {
    const echo = test.define('echo', 'exports.handler = async (event) => event;');
    const source = 'arn:aws:execute-api:eu-central-1:000000000000:api1/$default/GET/colors';
    const call = () => test.functions.invokeAs('apigateway.amazonaws.com', source, echo, '{}');
    await expect(call()).rejects.toMatchObject({ status: 403 });
    test.functions.permissions.set('one', {
      target: echo,
      action: 'lambda:InvokeFunction',
      principal: 'apigateway.amazonaws.com',
      sourceArn: 'arn:aws:execute-api:eu-central-1:000000000000:api1/*/*/colors',
    });
    expect(await call()).toEqual({ payload: '{}' });
  });
});
