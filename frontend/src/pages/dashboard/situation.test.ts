import type { CustomerMap } from '@console/core/contract/customer-map';
import type { Summary } from '@console/core/contract/summary';
import { expect, test } from 'vitest';
import { issueText } from './issue-text.ts';
import { issuesOf } from './situation.ts';
import { situationTexts } from './situation-texts.ts';

const square = (name: string, state: CustomerMap['items'][number]['state'], region = 'eu-central-1') => ({
  code: name.toLowerCase(),
  name,
  region,
  state,
});
const mapOf = (...items: CustomerMap['items']): CustomerMap => ({ total: items.length, items, groups: [] });
const summary = (open = 0, regions: { name: string; status: string }[] = []) =>
  ({ regions, alerts: { open, acknowledged: 0, bySeverity: {} } }) as unknown as Summary;

const told = (...args: Parameters<typeof issuesOf>) =>
  issuesOf(...args).map((issue) => [issueText(issue, situationTexts.en, 'en'), issue.href]);

test('nothing is wrong where customers are healthy, suspended or being changed', () => {
  expect(told(summary(), mapOf(square('A', 'healthy'), square('B', 'suspended'), square('C', 'changing')))).toEqual([]);
});

test('a few are named, the worst first, one by a link to itself', () => {
  const map = mapOf(square('Ada', 'degraded'), square('Bob', 'down'), square('Cy', 'down'));
  expect(told(summary(5), map)).toEqual([
    ['Bob and Cy are down', '/customers?filter=health%3Ddown'],
    ['Ada is degraded', '/customers/ada'],
  ]);
});

test('many are counted, with their regions', () => {
  const map = mapOf(...['A', 'B', 'C', 'D'].map((name, n) => square(name, 'failed', n ? 'us-east-1' : 'eu-west-1')));
  expect(told(summary(), map)).toEqual([
    ['4 customers (eu-west-1 and us-east-1) failed', '/customers?filter=status%3Dfailed'],
  ]);
});

test('so are those of groups', () => {
  const states = { down: 1, failed: 0, degraded: 0, unknown: 0, changing: 0, suspended: 0, healthy: 999 };
  const map = { total: 1000, items: [], groups: [{ product: 'todo', region: 'eu-west-1', total: 1000, states }] };
  expect(told(summary(), map)).toEqual([['1 customer (eu-west-1) is down', '/customers?filter=health%3Ddown']]);
});

test('regions that failed are named, and alerts told where nothing else is', () => {
  const failed = [{ name: 'Frankfurt', status: 'failed' }];
  expect(told(summary(2, failed), mapOf())).toEqual([['region Frankfurt failed', '/regions']]);
  expect(told(summary(2), mapOf())).toEqual([['2 alerts are open', '/alerts?state=open']]);
});
