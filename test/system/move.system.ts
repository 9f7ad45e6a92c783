import { createHash } from 'node:crypto';
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
});
