import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesizeSample } from './synthesize-sample.ts';

it('synthesizes a customer with an application and a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  expect(synthesizeSample(folder).resources).toBeGreaterThan(15);
  rmSync(folder, { recursive: true });
});
