import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsContract } from '@console/adapters/contract/commands-contract';
import { createLocalClusterCommands } from '@console/adapters/local-cluster/commands';
import type { Command } from '@console/core/ports/commands';
import { afterAll, describe, expect, it } from 'vitest';
import { procStat } from '../processes/identity.ts';
import { openLedger } from '../processes/ledger.ts';
import { openKeptProduct } from './testing/kept-product.ts';
import { statefulCustomer } from './testing/stateful-customer.ts';
import { listenerOutput, regionTemplate } from './testing/templates.ts';

const region = 'eu-west-1';
const stack = { region, name: 'customer-acme' };
const shop = await openKeptProduct();
afterAll(() => shop.close());
await shop.write("'shop'");
const { outputs } = await shop.test.deploy({ region, name: 'console-region' }, regionTemplate());
const deploy = async (more: object = {}) => {
  const template = statefulCustomer('acme', outputs[listenerOutput] ?? '', await shop.keep());
  const { failure } = await shop.test.deploy(stack, { ...template, ...more });
  expect(failure).toBeUndefined();
};
await deploy();

const node = (program: string) => ['node', '-e', program];
const lasting = node("console.log('first'); setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(7))");
const commands = () => createLocalClusterCommands({ url: shop.test.cluster.url, token: shop.test.cluster.token });

async function run(program: string[], more: Partial<Command> = {}, signal = new AbortController().signal) {
  const lines: string[] = [];
  const key = program.join(' ').slice(0, 100);
  const command = { stack, command: program, name: 'setup', timeoutSeconds: 60, key, ...more } as const;
  const end = await commands().run(command, (line) => lines.push(line), signal);
  return { end, lines };
}

commandsContract(async () => ({
  commands: commands(),
  stack,
  programs: {
    ending: (exitCode) => node(`console.log('first'); console.log(process.pid); process.exitCode = ${exitCode}`),
    lasting,
  },
}));

describe('a command in the application of a customer', () => {
  it('has the user, folders, files, environment and secrets of its tasks', async () => {
    const about = "const fs = require('fs'); const { DATA, CONF, DB_NAME, PORT, HOME } = process.env;";
    const { lines } = await run(
      node(`${about} fs.writeFileSync(DATA + '/setup', 'done');
        console.log(JSON.stringify([process.getuid(), process.cwd(), typeof DB_NAME, PORT, HOME, fs.existsSync('server.js')]));
        console.log(fs.readFileSync(CONF, 'utf8')); console.log(process.env.DB_PASSWORD)`),
    );
    const [uid, cwd, name, port, home, hasProgram] = JSON.parse(lines[0] ?? '');
    if (process.getuid?.() === 0) expect(uid).toBeGreaterThan(1_000_000);
    expect([cwd, home]).toEqual([
      expect.stringMatching(/customer-acme\/work$/),
      expect.stringMatching(/customer-acme$/),
    ]);
    expect([name, hasProgram]).toEqual(['string', true]);
    expect(lines.slice(1)).toEqual(['mode = fast', 'password = ***', `port = ${port}`, '***']);
    const stored = join(shop.test.dir, 'cluster/folders', `${region}--customer-acme`, 'storage/data/setup');
    expect(readFileSync(stored, 'utf8')).toBe('done');
  });

  it('may print a hundred megabytes: the first lines and the last ones are kept', async () => {
    const text =
      "const line = 'x'.repeat(99); for (let n = 0; n < 1e6; n += 1e3) fs.writeSync(1, (line + '\\n').repeat(1e3));";
    const before = process.memoryUsage().rss;
    const { end, lines } = await run(node(`const fs = require('fs'); ${text} console.log('the end')`));
    expect(end).toEqual({ exitCode: 0 });
    expect(lines.at(-1)).toBe('the end');
    expect(lines.join('\n').length).toBeLessThan(1_100_000);
    expect(lines.find((line) => line.includes('left out'))).toMatch(
      /^The output is too long: \d{6} lines are left out here\.$/,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('is stopped with all that it has started', async () => {
    const controller = new AbortController();
    const started =
      "const child = require('child_process').spawn('sleep', ['600'], { stdio: 'ignore' }); console.log(child.pid);";
    const lines: string[] = [];
    const running = commands().run(
      {
        stack,
        command: node(`${started} setInterval(() => {}, 1e3)`),
        name: 'command',
        timeoutSeconds: 60,
        key: 'group',
      },
      (line) => {
        lines.push(line);
        controller.abort();
      },
      controller.signal,
    );
    expect(await running).toEqual({ reason: 'It was stopped.' });
    // Where orphans are not reaped, it stays as a zombie.
    expect(procStat(Number(lines[0]))?.state ?? 'Z').toBe('Z');
  });

  it('is in the ledger while it runs, so that the next console ends it', async () => {
    const ledger = await openLedger(join(shop.test.dir, 'run'));
    const names = () => ledger.entries().map(({ name }) => name);
    const controller = new AbortController();
    const running = run(lasting, { key: 'ledger' }, controller.signal);
    await expect.poll(names).toContain('setup of customer-acme');
    controller.abort();
    await running;
    expect(names()).not.toContain('setup of customer-acme');
  });

  it('tells how it was killed, and that a program does not exist', async () => {
    expect((await run(node("process.kill(process.pid, 'SIGKILL')"))).end).toEqual({
      reason: 'It was killed by SIGKILL.',
    });
    const { end, lines } = await run(['no-such-program']);
    expect(JSON.stringify([end, lines])).toContain('no-such-program');
  });

  it('runs the version that is to take over, before its tasks do', async () => {
    const first = await run(['node', '-p', 'require("fs").readFileSync("server.js", "utf8").includes("second")']);
    expect(first.lines).toEqual(['false']);
    await shop.write("'second'");
    const { Resources } = statefulCustomer('acme', '', await shop.keep()) as { Resources: Record<string, object> };
    await shop.write("'shop'");
    const before = statefulCustomer('acme', outputs[listenerOutput] ?? '', await shop.keep());
    await deploy({
      Resources: { ...before.Resources, Next: Resources.Task },
      Outputs: { TaskDefinitionArn: { Value: { Ref: 'Task' } }, UpgradeTaskDefinitionArn: { Value: { Ref: 'Next' } } },
    });
    const program = ['node', '-p', 'require("fs").readFileSync("server.js", "utf8").includes("second") '];
    expect((await run(program, { task: 'upgrade' })).lines).toEqual(['true']);
    expect((await run(program, { key: 'not upgrading' })).lines).toEqual(['false']);
  });
});
