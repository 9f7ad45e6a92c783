import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyDefinitions } from './bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deployment-console-definitions-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('deploys the products of PRODUCTS_DIR, and no others', async () => {
  const own = join(folder, 'own');
  mkdirSync(join(own, 'notes'), { recursive: true });
  writeFileSync(join(own, 'notes', 'product.json'), '{}');
  vi.stubEnv('PRODUCTS_DIR', own);
  await copyDefinitions(folder);
  expect(existsSync(join(folder, 'products/notes/product.json'))).toBe(true);
  expect(existsSync(join(folder, 'products/todo/product.json'))).toBe(false);
});

it('deploys the products of the repository without it', async () => {
  vi.stubEnv('PRODUCTS_DIR', '');
  await copyDefinitions(folder);
  expect(existsSync(join(folder, 'products/todo/product.json'))).toBe(true);
});
