import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signInTheme } from './sign-in-theme.ts';

const packageOf = (file: string) => join(createRequire(import.meta.url).resolve(file), '..');
const names = (css: string, pattern: RegExp) => [...css.matchAll(pattern)].map(([, name]) => name);

test('the theme takes variables that Cloudscape gives, and gives variables that Amplify UI takes', () => {
  const cloudscape = packageOf('@cloudscape-design/components/package.json');
  const given = names(
    readFileSync(join(cloudscape, 'internal/base-theme/styles.scoped.css'), 'utf8'),
    /(--[\w-]+)\s*:/g,
  );
  const taken = names(JSON.stringify(signInTheme), /var\((--[\w-]+)/g);
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.filter((name) => !given.includes(name))).toEqual([]);

  const amplify = readFileSync(join(packageOf('@aws-amplify/ui/package.json'), 'dist/theme.css'), 'utf8');
  const known = names(amplify, /(--amplify-[\w-]+)\s*:/g);
  expect(Object.keys(signInTheme).filter((name) => !known.includes(name))).toEqual([]);
});
