import { readFileSync } from 'node:fs';
import { containersFields } from '@console/core/products/containers-fields';
import { product } from '@console/core/products/model';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/container-image-to-product.md', import.meta.url), 'utf8');
const definitions = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it('shows a definition of an image that the console accepts', () => {
  expect(definitions).toHaveLength(1);
  expect(product.safeParse(JSON.parse(definitions[0] ?? '')).error?.issues ?? []).toEqual([]);
});

it('has a field of the definition for each question of its checklist', () => {
  const [, rows = ''] = /## Checklist\n\n\| question .*\n\|[-|]+\n((?:\|.*\n)+)/.exec(page) ?? [];
  const named = rows.split('\n').flatMap((row) => [...(row.split('|')[3] ?? '').matchAll(/`([a-zA-Z]+)[^`]*`/g)]);
  const known = [...Object.keys(containersFields.shape), 'acu', 'signIn', 'downtime'];
  expect(named.length).toBeGreaterThan(20);
  expect(named.map(([, field]) => field).filter((field) => !known.includes(field ?? ''))).toEqual([]);
});
