import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { signal } from '@console/local/processes/signal';
import { type ApiClient, apiClient, signIn } from '../console/api.ts';
import { type RunningConsole, startConsole } from '../console/running-console.ts';
import { chance } from '../convergence/unreliable-store.ts';
import { addTodo, readTodos } from './todo-list.ts';
import { findVictim, type VictimKind } from './victims.ts';

export interface ChaosOptions {
  dataDir: string;
  port: number;
  appsPort: number;
  minutes: number;
  customers: number;
  seed: number;
  say(line: string): void;
}

const kinds: VictimKind[] = ['console', 'job', 'PostgreSQL', 'application', 'application', 'job', 'dynoxide'];
/** Frozen instead of killed, now and then: whoever watches them must find out by their silence. */
const mayHang = new Set<VictimKind>(['job', 'application']);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const recoveryMs = 120_000;

/** Customers at work, while parts of their console are killed. */
export function createChaos(options: ChaosOptions) {
  const { dataDir, port, appsPort, say } = options;
  const luck = chance(options.seed);
  const codes = Array.from({ length: options.customers }, (_, n) => `shop-${n + 1}`);
  const confirmed = new Map<string, string[]>(codes.map((code) => [code, []]));
  const kills = new Map<VictimKind, number>();
  let running: RunningConsole;
  let token = '';
  let entries = 0;
  let asked = 0;

  const start = async () => {
    running = await startConsole({ dataDir, port, appsPort });
    token = await signIn(running.url);
  };
  const api = (): ApiClient => apiClient(running.url, token);

  async function prepare() {
    await start();
    const { body } = await api().call<{ operation: Operation }>('POST', '/regions', {
      code: 'eu-central-1',
      name: 'Frankfurt',
    });
    await api().finished(body.operation.id);
    for (const code of codes) {
      await api().call('POST', '/customers', { code, name: code, region: 'eu-central-1', product: 'todo' });
    }
    say(`${codes.length} customers were asked for; seed ${options.seed}`);
  }

  /** Entries that an application has confirmed must be there at the end. */
  async function work() {
    const code = codes[luck.next(codes.length)] ?? '';
    const title = `entry ${++entries}`;
    if (await addTodo(appsPort, code, title)) confirmed.get(code)?.push(title);
  }

  async function operate() {
    const code = codes[luck.next(codes.length)] ?? '';
    const verb = ['restart', 'redeploy'][luck.next(2)];
    const answer = await api()
      .call('POST', `/customers/${code}/${verb}`)
      .catch(() => undefined);
    if (answer?.status === 202) asked++;
  }

  async function strike() {
    const kind = kinds[luck.next(kinds.length)] ?? 'console';
    if (kind === 'console') {
      await running.kill();
      kills.set(kind, (kills.get(kind) ?? 0) + 1);
      await start();
      return say(`killed the console; it was ready again after ${(running.readyAfterMs / 1000).toFixed(1)} s`);
    }
    const victim = findVictim(dataDir, kind, luck.next(100));
    if (!victim) return;
    const hangs = mayHang.has(kind) && luck.next(3) === 0;
    // It may have ended by itself since it was found.
    if (!(hangs ? signal(-victim.pid, 'SIGSTOP') : signal(victim.pid, 'SIGKILL'))) return;
    kills.set(kind, (kills.get(kind) ?? 0) + 1);
    say(`${hangs ? 'froze' : 'killed'} ${victim.name}`);
  }

  async function list<T>(path: string): Promise<T[]> {
    const { status, body } = await api().call<{ items: T[] }>('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status} ${JSON.stringify(body)}`);
    return body.items;
  }

  async function retryFailed(): Promise<string[]> {
    for (const { id, type, customer, error } of await list<Operation>('/operations?status=failed&limit=100')) {
      say(`failed: ${type} ${customer} ${id}: ${error?.message}`);
      await api().call('POST', `/operations/${id}/retry`);
    }
    return [];
  }

  async function settled(): Promise<string[]> {
    const operations = await list<Operation>('/operations?limit=100');
    const customers = await list<Customer>('/customers?limit=100');
    const problems = operations
      .filter((operation) => !operation.finishedAt || operation.status === 'failed')
      .map(({ id, status, error }) => `operation ${id} is ${status} ${error?.message ?? ''}`);
    const found = new Map(customers.map((customer) => [customer.code, customer]));
    for (const code of codes) {
      const customer = found.get(code);
      if (customer?.status !== 'online') problems.push(`${code} is ${customer?.status ?? 'gone'}`);
      const titles = new Set(await readTodos(appsPort, code));
      const lost = (confirmed.get(code) ?? []).filter((title) => !titles.has(title));
      if (lost.length > 0) problems.push(`${code} lost ${lost.length} of ${confirmed.get(code)?.length} entries`);
    }
    return problems;
  }

  /** The problems that are left when there are none, or when time is up. What is being killed may not answer. */
  async function untilClear(look: () => Promise<string[]>, limit: number): Promise<string[]> {
    for (;;) {
      const problems = await look().catch((error: Error) => [error.message]);
      if (problems.length === 0 || Date.now() > limit) return problems;
      await pause(500);
    }
  }

  return {
    /** Answers what is wrong at the end; nothing when all is well. */
    async run(): Promise<string[]> {
      await prepare();
      const end = Date.now() + options.minutes * 60_000;
      while (Date.now() < end) {
        await strike();
        const next = Date.now() + 2_000 + luck.next(6_000);
        while (Date.now() < next) {
          await work();
          if (luck.next(10) === 0) await operate();
          await pause(100);
        }
      }
      say(
        `kills: ${[...kills].map(([kind, count]) => `${kind} ${count}`).join(', ')}; ${entries} entries, ${asked} operations`,
      );
      const limit = Date.now() + recoveryMs;
      await untilClear(retryFailed, limit);
      const problems = await untilClear(settled, limit);
      if (problems.length === 0)
        say(`every customer is online with all of its ${[...confirmed.values()].flat().length} entries`);
      await running.stop();
      return problems;
    },
  };
}
