import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScheduleRun } from './start-cluster.ts';
import { customerTemplate, listenerOutput, regionTemplate, type ScheduleOptions } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

let test: TestCluster;
let listenerArn: string;
let now = Date.parse('2026-06-10T00:59:58.500Z');
const region = 'eu-north-1';
const runs: ScheduleRun[] = [];
const codes: string[] = [];

const target = (code: string) => ({ region, stack: `customer-${code}` });
const node = (script: string) => ['node', '-e', script];
function deploy(code: string, schedules: Record<string, ScheduleOptions>) {
  if (!codes.includes(code)) codes.push(code);
  const template = customerTemplate({ code, listenerArn, priority: codes.indexOf(code) + 1, schedules });
  return test.deploy({ region, name: `customer-${code}` }, template);
}
const texts = async (code: string) => (await test.cluster.fleet.logs(target(code))).lines.map(({ text }) => text);
const schedule = async (code: string) => (await test.cluster.fleet.schedules(target(code)))[0];
/** The clock goes on from just before a time. */
const setClock = (time: string) => {
  const started = Date.now();
  now = Date.parse(time);
  clock = () => now + Date.now() - started;
};
let clock = () => now;

beforeAll(async () => {
  test = await TestCluster.open({ now: () => clock(), onRun: (run) => void runs.push(run) });
  const result = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = result.outputs[listenerOutput] ?? '';
});

afterAll(() => test.close());

describe('a schedule', () => {
  it('runs its command as a task of the application, at its time in its time zone', async () => {
    const command = node("console.log('as ' + process.env.RELEASE + ' ' + process.env.DB_NAME)");
    setClock('2026-06-10T00:59:50Z');
    const result = await deploy('acme', { nightly: { expression: 'cron(0 3 * * ? *)', command } });
    expect(result).toMatchObject({ status: 'CREATE_COMPLETE' });
    setClock('2026-06-10T00:59:58Z');
    await deploy('acme', { nightly: { expression: 'cron(0 3 * * ? *)', command: [...command, 'again'] } });
    expect(await schedule('acme')).toEqual({
      name: 'nightly',
      cron: '0 3 * * *',
      timeZone: 'Europe/Berlin',
      lastRun: null,
      nextRun: '2026-06-10T01:00:00.000Z',
    });
    await expect.poll(() => texts('acme'), { timeout: 10_000 }).toContain('[nightly] It ended with exit code 0.');
    expect(await texts('acme')).toContain('[nightly] as 1 ***');
    expect(await schedule('acme')).toMatchObject({
      lastRun: { startedAt: expect.stringMatching(/^2026-06-10T01:00:0/), finishedAt: expect.any(String), exitCode: 0 },
      nextRun: '2026-06-11T01:00:00.000Z',
    });
    expect(runs).toEqual([{ stack: { region, name: 'customer-acme' }, schedule: 'nightly', failure: undefined }]);
  });

  it('keeps its last run over a restart, and catches nothing up', async () => {
    const { lastRun } = (await schedule('acme')) ?? {};
    await test.stop();
    setClock('2026-06-13T05:00:00Z');
    await test.start();
    expect(await schedule('acme')).toMatchObject({ lastRun, nextRun: '2026-06-14T01:00:00.000Z' });
    expect(runs).toHaveLength(1);
  });

  it('tells how a run failed', async () => {
    const command = node("console.error('no disk'); process.exit(3)");
    setClock('2026-06-15T00:00:57Z');
    await deploy('failing', { sync: { expression: 'cron(* * * * ? *)', command } });
    await expect.poll(() => runs.at(-1)?.schedule, { timeout: 10_000 }).toBe('sync');
    expect(runs.at(-1)?.failure).toMatch(/^Task exited with code 3 after .* Last lines:\nno disk$/s);
    expect((await schedule('failing'))?.lastRun).toMatchObject({ exitCode: 3 });
  });

  it('does not run again while it runs, and is stopped when it is removed', async () => {
    setClock('2026-06-15T00:00:57Z');
    const command = node("console.log('pid ' + process.pid); setInterval(() => {}, 1e6)");
    await deploy('long', { endless: { expression: 'cron(* * * * ? *)', command } });
    const pids = async () => (await texts('long')).flatMap((text) => /^\[endless\] pid (\d+)$/.exec(text)?.[1] ?? []);
    await expect.poll(pids, { timeout: 10_000 }).toHaveLength(1);
    expect((await schedule('long'))?.lastRun).toMatchObject({ finishedAt: null });
    setClock('2026-06-15T00:01:58Z');
    await deploy('long', { endless: { expression: 'cron(* * * * ? *)', command: [...command, 'again'] } });
    const refused = '[endless] It is not started, because the run before it is not finished.';
    await expect.poll(() => texts('long'), { timeout: 10_000 }).toContain(refused);
    const [pid] = await pids();
    const seen = runs.length;
    await deploy('long', {});
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    expect(await test.cluster.fleet.schedules(target('long'))).toEqual([]);
    expect(runs.slice(seen).map(({ failure }) => failure)).toEqual([undefined]);
  });

  it('is stopped when it takes too long', async () => {
    setClock('2026-06-15T00:00:58Z');
    const command = node('setInterval(() => {}, 1e6)');
    await deploy('late', { slow: { expression: 'cron(* * * * ? *)', command, timeoutMinutes: '0.02' } });
    await expect.poll(() => runs.at(-1)?.failure, { timeout: 10_000 }).toBe('It took longer than 0.02 minutes.');
  });

  it.each([
    [{ expression: 'cron(0 3 * * * *)' }, 'Invalid Schedule Expression'],
    [{ expression: 'cron(0 3 * * ? *)', timeZone: 'Mars/Olympus' }, 'Mars/Olympus'],
  ])('that AWS refuses is refused: %j', async (options, reason) => {
    const { failure } = await deploy('refused', { wrong: { command: ['true'], ...options } });
    expect(failure).toMatchObject({ resource: 'Schedulewrong', reason: expect.stringContaining(reason) });
    await test.cluster.stacks.remove({ region, name: 'customer-refused' }, { finalSnapshot: false });
  });
});
