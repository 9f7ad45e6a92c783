import { setTimeout as pause } from 'node:timers/promises';
import type { Alert } from '@console/core/contract/alert';
import type { Operation } from '@console/core/contract/operation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frankfurt } from '../console/api.ts';
import { requestApplication } from '../console/application.ts';
import { type AttackedConsole, attackedConsole } from './support/console.ts';

let attacked: AttackedConsole;
beforeAll(async () => {
  attacked = await attackedConsole();
  await attacked.api.runOperation('POST', '/regions', frankfurt);
});
afterAll(() => attacked?.stop());

/** From the request until the application runs it takes one to two seconds: these hit each step of it. */
const delays = [0, 150, 300, 400, 450, 500, 550, 600, 650, 700, 750, 800, 850, 900, 950, 1_000, 1_100, 1_200, 1_400];

it.each(delays)('a creation that is cancelled after %i ms leaves nothing, and is no failure', async (delay) => {
  const { api, installation } = attacked;
  const code = `cancel-${delay}`;
  const { id } = await api.startOperation('POST', '/customers', {
    code,
    name: code,
    region: frankfurt.code,
    product: 'todo',
  });
  await pause(delay);
  const answer = await api.call<{ operation: Operation }>('POST', `/operations/${id}/cancel`);
  const ended = await api.finished(id);
  if (answer.status !== 202) return expect(ended.status).toBe('succeeded');
  expect(ended).toMatchObject({ status: 'cancelled', error: null });
  expect((await requestApplication(installation.appsPort, code)).status).not.toBe(200);
  const { body } = await api.call<{ items: Alert[] }>('GET', '/alerts?state=active');
  expect(body.items).toEqual([]);
});
