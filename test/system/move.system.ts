import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from '@console/core/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { tenantBrowser } from '../console/tenant.ts';

const patience = 120_000;
const people = 40;

interface Choices {
  items: { firstName: string; color: string }[];
}

/** The file that Parameter Store keeps where the data of a tenant is in. */
function routeFile(dataDir: string, tenantId: string): string {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  const name = files.find((file) => file.endsWith(join(`d_${tenantId}`, 'p_table-name')));
  if (name === undefined) throw new Error('There is no parameter of the tenant');
  return join(dataDir, name);
}

/** What the log of a move says in each of its phases. */
const phases = [
  ['announced', /^The functions of pool .* serve acme/],
  ['copying', /^Copied /],
  ['taking over changes', /^Took over /],
  ['compared', /^\d+ and \d+ items/],
  ['switched', /^Requests use table /],
] as const;

describe.sequential('a move of a tenant on one machine', () => {
  let installation: Installation;
  let running: RunningConsole;
  let api: ApiClient;
  let acme: ReturnType<typeof tenantBrowser>;
  const expected: string[] = [];

  beforeAll(async () => {
    installation = await prepareInstallation();
    ({ running, api } = await installation.start());
    await api.runOperation('POST', '/regions', frankfurt);
    const acmeIn = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'palette', cloudType: 'public' };
    expect(await api.runOperation('POST', '/customers', acmeIn, patience)).toMatchObject({ error: null });
    const { body } = await api.call<{ user: string; password: string }>('GET', '/customers/acme/sign-in');
    acme = tenantBrowser(installation.appsPort, 'acme.palette');
    await acme.signIn(body.user, body.password, 'Of-acme-only-1!');
    for (let n = 0; n < people; n += 1) await choose(`person-${n}`, 'red');
  }, 2 * patience);
  afterAll(async () => {
    await running?.stop();
    installation?.remove();
  });

  /** Keeps a colour; tries again while the application is not there, as what was not answered may not count. */
  async function choose(firstName: string, color: string): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      const status = await acme.send('POST', '/colors', { firstName, color }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 201) {
        expected.push(`${firstName} ${color}`);
        return;
      }
      await sleep(100);
    }
    throw new Error('The application does not answer');
  }
  const chosen = async () => {
    const { status, body } = await acme.send<Choices>('GET', '/colors');
    if (status !== 200) throw new Error(`status ${status}`);
    return [...new Set(body.items.map(({ firstName, color }) => `${firstName} ${color}`))];
  };
  const sum = (lines: readonly string[]) =>
    createHash('sha256')
      .update([...lines].sort().join('\n'))
      .digest('hex');

  const seen = async (id: string, wanted: RegExp): Promise<Operation | undefined> => {
    for (;;) {
      const [lines, operation] = [await api.log(id), await api.operation(id)];
      if (operation.finishedAt || lines.some((line) => wanted.test(line))) return operation;
      await sleep(20);
    }
  };

  it.each(phases.map(([name, line], n) => ({ name, line, to: n % 2 === 0 ? 'private' : 'public' })))(
    'goes on where everything was killed when it was $name, with all that was written',
    async ({ name, line, to }) => {
      const { id } = await api.startOperation('POST', '/customers/acme/move', { cloudType: to });
      await choose(name, 'before');
      await seen(id, line);
      await running.kill();
      ({ running, api } = await installation.start());
      await choose(name, 'after');
      const ended = await api.finished(id, patience);
      expect(ended).toMatchObject({ status: 'succeeded', error: null });
      await choose(name, 'later');
      const found = await chosen();
      expect(sum(found)).toBe(sum([...new Set(expected)]));
      expect(await api.customer('acme')).toMatchObject({ cloudType: to, status: 'online' });
      const { body: routing } = await api.call('GET', '/customers/acme/routing');
      expect(routing).toMatchObject({ agrees: true });
    },
    patience,
  );

  it('refuses requests while it cannot be told where the data is, and takes no other table', async () => {
    const file = routeFile(join(installation.dataDir), (await api.customer('acme')).id);
    const route = readFileSync(file, 'utf8');
    const before = await chosen();
    const naming = (table: string) => JSON.stringify({ ...JSON.parse(route), value: table });
    const broken: [string, () => void][] = [
      ['missing', () => rmSync(file)],
      ['failing', () => writeFileSync(file, 'damaged')],
      [
        'naming a table of somebody else',
        () => writeFileSync(file, naming('tenant-palette-01JD0000000000000000000001')),
      ],
    ];
    for (const [, break_] of broken) {
      break_();
      const refused = { status: 503, body: { errorType: 'ROUTING_UNAVAILABLE' } };
      await expect.poll(() => acme.send('GET', '/colors'), { timeout: 10_000 }).toMatchObject(refused);
      expect(await acme.send('POST', '/colors', { firstName: 'lost', color: 'red' })).toMatchObject(refused);
      writeFileSync(file, route);
      await expect.poll(chosen, { timeout: 10_000 }).toEqual(before);
    }
  });

  it(
    'deletes the earlier table when somebody asks for that, and nothing that is used',
    async () => {
      const discarded = await api.runOperation('POST', '/customers/acme/discard', undefined, patience);
      expect(discarded).toMatchObject({ status: 'succeeded', error: null });
      expect(Number(discarded.result?.items)).toBeGreaterThan(people);
      expect(sum(await chosen())).toBe(sum([...new Set(expected)]));
      const { body: again } = await api.call<{ operation: Operation }>('POST', '/customers/acme/discard');
      expect(await api.finished(again.operation.id, patience)).toMatchObject({ result: { items: 0 } });
    },
    patience,
  );
});
