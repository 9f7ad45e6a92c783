import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintTexts } from '@console/core/contract/texts/hints';
import { reasonTexts } from '@console/core/contract/texts/reasons';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { snapshotUsage } from '@console/core/costs/database';
import { hoursPerMonth, prices } from '@console/core/costs/prices';
import { regionMonthlyUsd } from '@console/core/costs/region';
import { usdOf } from '@console/core/costs/usage';
import { describe, expect, it } from 'vitest';
import { ownProducts } from '../costs/own-products.ts';

const root = new URL('../..', import.meta.url).pathname;
const page = readFileSync(join(root, 'docs/rehearsal.md'), 'utf8');

const scripts = readdirSync(join(root, 'deployment'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.sh') && !file.startsWith('testing'))
  .map((file) => readFileSync(join(root, 'deployment', file), 'utf8'));

/** What the scripts and the console can say. */
const texts = [...scripts.flatMap((script) => script.split('\n')), ...Object.values({ ...hintTexts, ...reasonTexts })];

/** The fixed parts of a quoted message; `…` stands for a value. */
const fixedParts = (quote: string): string[] =>
  quote
    .split('…')
    .map((part) => part.trim().replace(/^[,;:]\s*/, ''))
    .filter((part) => /[a-z]{2}/i.test(part));

const isSaid = (quote: string): boolean => texts.some((text) => fixedParts(quote).every((part) => text.includes(part)));

const quotes = [...page.matchAll(/^> (.+)$/gm)].map(([, quote = '']) => quote);
const files = [
  ...page.matchAll(/`([a-z0-9-]+\/[a-zA-Z0-9./-]+\.(?:ts|tsx|sh|json|md)|[a-z-]+\/[a-z/]+Dockerfile)`/g),
].map(([, file = '']) => file);
const commands = [...page.matchAll(/^(deployment\/\S+)/gm)].map(([, file = '']) => file);

const region = 'us-east-1';
const smallTodo = (suspended: boolean): number => {
  const product = ownProducts().find(({ id }) => id === 'todo');
  return (product && customerMonthlyUsd(product, 'small', region, { suspended })) ?? Number.NaN;
};
const regionHour = (shards: number, natGateways: number): string =>
  (regionMonthlyUsd({ code: region, shards, natGateways }) / hoursPerMonth).toFixed(2);

/** Sentences of the page with a price. */
const figures = [
  `such as ${smallTodo(false)} USD a month for a small Todo in us-east-1`,
  `a suspended small Todo costs ${smallTodo(true)} USD a month`,
  `${regionHour(1, 1)} to ${regionHour(2, 2)} USD an hour, depending on load balancers and NAT gateways`,
  `a final snapshot costs ${usdOf(snapshotUsage, region)} USD a month`,
  `The job costs ${prices.buildMinute} USD a minute`,
  `${prices.userMonth} USD a month for each person who signs in`,
  `${prices.hostedZoneMonth.toFixed(2)} USD a month for the hosted zone`,
];

describe('docs/rehearsal.md', () => {
  it.each(figures)('has the figure that the code computes: %s', (figure) => {
    expect(page.replaceAll(/\s+/g, ' ')).toContain(figure);
  });

  it.each([...new Set([...files, ...commands])])('names a file that exists: %s', (file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });

  it.each(quotes)('quotes what the code says: %s', (quote) => {
    expect(fixedParts(quote)).not.toEqual([]);
    expect(isSaid(quote)).toBe(true);
  });

  it('finds quotes and files to check', () => {
    expect(quotes.length).toBeGreaterThan(10);
    expect(files.length).toBeGreaterThan(15);
  });

  it('a message that nobody says would be found', () => {
    expect(isSaid('The credentials are for planet …, but this script changes account …')).toBe(false);
  });
});
