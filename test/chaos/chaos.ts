import { setTimeout as pause } from 'node:timers/promises';
import { signal } from '@console/local/processes/signal';
import { frankfurt } from '../console/api.ts';
import type { Installation } from '../console/installation.ts';
import { chance } from '../convergence/unreliable-store.ts';
import { findProblems, retryFailed } from './outcome.ts';
import { processesOf, type Target } from './processes.ts';
import { addTodo } from './todo-list.ts';

export interface ChaosOptions {
  installation: Installation;
  minutes: number;
  customers: number;
  seed: number;
  log(line: string): void;
}

const targets: Target[] = ['console', 'job', 'PostgreSQL', 'application', 'application', 'job', 'dynoxide'];
/** Sometimes these are suspended instead of killed: the console has to notice that they do not respond. */
const canHang = new Set<Target>(['job', 'application']);
const recoveryMs = 120_000;

/** Uses a console with customers while parts of it are killed. Returns the problems that are left at the end. */
export async function runChaos({ installation, minutes, customers, seed, log }: ChaosOptions): Promise<string[]> {
  const { dataDir, appsPort } = installation;
  const random = chance(seed);
  const codes = Array.from({ length: customers }, (_, n) => `shop-${n + 1}`);
  const confirmed = new Map<string, string[]>(codes.map((code) => [code, []]));
  const kills = new Map<Target, number>();
  let { running, api } = await installation.start();
  let entries = 0;
  let operations = 0;

  const anyCode = () => codes[random.next(codes.length)] ?? '';
  const count = (target: Target) => kills.set(target, (kills.get(target) ?? 0) + 1);

  async function createCustomers() {
    await api.runOperation('POST', '/regions', frankfurt);
    for (const code of codes) {
      await api.startOperation('POST', '/customers', { code, name: code, region: frankfurt.code, product: 'todo' });
    }
    log(`Creating ${codes.length} customers. Seed: ${seed}`);
  }

  async function addEntry() {
    const code = anyCode();
    const title = `entry ${++entries}`;
    if (await addTodo(appsPort, code, title)) confirmed.get(code)?.push(title);
  }

  async function startOperation() {
    const verb = ['restart', 'redeploy'][random.next(2)];
    const response = await api.call('POST', `/customers/${anyCode()}/${verb}`).catch(() => undefined);
    if (response?.status === 202) operations++;
  }

  async function killConsole() {
    await running.kill();
    count('console');
    ({ running, api } = await installation.start());
    log(`Killed the console. It was ready again after ${(running.readyAfterMs / 1000).toFixed(1)} s.`);
  }

  async function killProcess(target: Exclude<Target, 'console'>) {
    const found = await processesOf(dataDir, target);
    const chosen = found[random.next(100) % Math.max(1, found.length)];
    if (!chosen) return;
    const hang = canHang.has(target) && random.next(3) === 0;
    // It may have ended since it was found.
    if (!(hang ? signal(-chosen.pid, 'SIGSTOP') : signal(chosen.pid, 'SIGKILL'))) return;
    count(target);
    log(`${hang ? 'Suspended' : 'Killed'} ${chosen.name}.`);
  }

  async function disturb(deadline: number) {
    while (Date.now() < deadline) {
      const target = targets[random.next(targets.length)] ?? 'console';
      await (target === 'console' ? killConsole() : killProcess(target));
      const next = Date.now() + 2_000 + random.next(6_000);
      while (Date.now() < next) {
        await addEntry();
        if (random.next(10) === 0) await startOperation();
        await pause(100);
      }
    }
  }

  await createCustomers();
  await disturb(Date.now() + minutes * 60_000);
  const killed = [...kills].map(([target, times]) => `${target} ${times}`).join(', ');
  log(`Kills: ${killed}. Entries: ${entries}. Operations: ${operations}.`);
  const deadline = Date.now() + recoveryMs;
  await untilNone(() => retryFailed(api, log), deadline);
  const problems = await untilNone(() => findProblems({ api, appsPort, confirmed }), deadline);
  if (problems.length === 0) log(`All customers are online with all ${[...confirmed.values()].flat().length} entries.`);
  await running.stop();
  return problems;
}

/** The problems that are left when there are none, or at the deadline. Until then requests may fail. */
async function untilNone(check: () => Promise<string[]>, deadline: number): Promise<string[]> {
  for (;;) {
    const problems = await check().catch((error: Error) => [error.message]);
    if (problems.length === 0 || Date.now() > deadline) return problems;
    await pause(500);
  }
}
