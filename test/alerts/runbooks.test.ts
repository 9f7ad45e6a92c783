import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runbooks } from '@console/core/alerts/known-alarms';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8');
const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-'),
);

/** What the alarms of the stacks name in their definitions. */
function named(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .flatMap((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(/runbook: '([^']+)'/g)])
    .map(([, runbook = '']) => runbook);
}

it.each([...new Set([...runbooks, ...['cluster-cdk', 'management-cdk', 'amplify', 'core/alerts'].flatMap(named)])])(
  'docs/operating.md says what to do about %s',
  (runbook) => {
    expect(anchors).toContain(runbook);
  },
);

it('every link of the guide leads to a heading of it', () => {
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});
