import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentFile, withQuotas } from './document.ts';

it('docs/deploying.md lists the quotas as they are; npx tsx test/quotas/main.ts writes them again', () => {
  const text = readFileSync(documentFile, 'utf8');
  expect(text).toBe(withQuotas(text));
});
