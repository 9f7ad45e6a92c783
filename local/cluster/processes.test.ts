import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CustomerOptions, customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

let test: TestCluster;
let listenerArn: string;
const region = 'eu-north-1';
const health: string[] = [];
const priorities: string[] = [];

const target = (code: string) => ({ region, stack: `customer-${code}` });
function deploy(code: string, options: Partial<CustomerOptions> = {}) {
  if (!priorities.includes(code)) priorities.push(code);
  const template = customerTemplate({ code, listenerArn, priority: priorities.indexOf(code) + 1, ...options });
  return test.deploy({ region, name: `customer-${code}` }, template);
}
const node = (script: string) => ['node', '-e', script];
const steady = node("console.log('works'); setInterval(() => {}, 1e6);");
const texts = async (code: string) => (await test.cluster.fleet.logs(target(code))).lines.map(({ text }) => text);

beforeAll(async () => {
  test = await TestCluster.open({
    sampleEveryMs: 200,
    onHealth: ({ name }, is) => void health.push(`${name} ${is}`),
  });
  const result = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = result.outputs[listenerOutput] ?? '';
});

afterAll(() => test.close());

describe('a process beside the one that serves requests', () => {
  it('is part of the health, and named in the log', async () => {
    const result = await deploy('acme', { processes: { worker: steady } });
    expect(result).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(await test.cluster.fleet.health(target('acme'))).toBe('healthy');
    await expect.poll(() => texts('acme')).toContain('[worker] works');
    expect((await texts('acme')).filter((text) => text.startsWith('starting'))).toHaveLength(1);
    expect(await test.cluster.fleet.problem(target('acme'))).toBeUndefined();
  });

  it('counts among the tasks, and not among the hosts', async () => {
    const latest = async () => {
      const { series } = await test.cluster.fleet.metrics(target('acme'));
      return Object.fromEntries(series.map(({ id, points }) => [id, points.at(-1)?.value]));
    };
    await expect.poll(latest).toMatchObject({ runningTasks: 2, healthyHosts: 1 });
  });

  it('runs again when it ends', async () => {
    const script = "console.log('pid ' + process.pid); setInterval(() => {}, 1e6);";
    await deploy('killed', { processes: { worker: node(script) } });
    const pids = async () => (await texts('killed')).flatMap((text) => /^\[worker\] pid (\d+)$/.exec(text)?.[1] ?? []);
    await expect.poll(pids).toHaveLength(1);
    process.kill(Number((await pids())[0]), 'SIGKILL');
    await expect.poll(pids, { timeout: 5_000 }).toHaveLength(2);
    await expect.poll(() => test.cluster.fleet.health(target('killed')), { timeout: 5_000 }).toBe('healthy');
  });

  it('that keeps ending degrades the application, and says why', async () => {
    const script = "console.error('no queue'); setTimeout(() => process.exit(3), 1300);";
    const result = await deploy('looping', { processes: { worker: node(script) } });
    expect(result.status).toBe('CREATE_COMPLETE');
    await expect.poll(() => health.at(-1), { timeout: 10_000 }).toBe('customer-looping degraded');
    await expect
      .poll(() => test.cluster.fleet.problem(target('looping')), { timeout: 10_000 })
      .toEqual({ process: 'worker', reason: expect.stringMatching(/^Task exited with code 3 .* lines:\nno queue$/s) });
    const ends = async () => (await texts('looping')).filter((text) => text === '[worker] no queue').length;
    await expect.poll(ends, { timeout: 10_000 }).toBeGreaterThan(3);
    const since = health.length;
    const seen = await ends();
    await expect.poll(ends, { timeout: 20_000 }).toBeGreaterThan(seen + 1);
    expect(health.slice(since).filter((line) => line.includes('looping'))).toEqual([]);
    expect((await test.get('looping.localhost')).status).toBe(200);
  });

  it('does not keep the application up when nothing serves requests', async () => {
    await test.get('acme.localhost', '/sicken');
    await expect.poll(() => health, { timeout: 10_000 }).toContain('customer-acme down');
    await expect.poll(() => test.cluster.fleet.health(target('acme')), { timeout: 15_000 }).toBe('healthy');
  });

  it('that cannot start fails the deployment', async () => {
    const result = await deploy('broken', { processes: { worker: node('process.exit(1)') } });
    expect(result).toMatchObject({ status: 'ROLLBACK_COMPLETE', failure: { resource: 'ProcessworkerService' } });
  });
});
