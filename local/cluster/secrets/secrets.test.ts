import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { redactor } from '../../processes/redact.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { generateSecret } from './generate-secret.ts';
import { readValueFrom, resolveSecrets } from './secret-reference.ts';
import { openSecretStore, type SecretStore } from './secret-store.ts';

const arn = 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:stack-Credentials-AB12-cd34ef';
let dir: string;
let store: SecretStore;

beforeEach(async () => {
  dir = await temporaryFolder();
  store = await openSecretStore(join(dir, 'secrets'));
  await store.write(arn, JSON.stringify({ username: 'app', password: 'p{{w}}d', port: 5432 }));
});

describe('references', () => {
  it.each([
    [`{{resolve:secretsmanager:${arn}:SecretString:password::}}`, 'p{{w}}d'],
    [`{{resolve:secretsmanager:${arn}:SecretString:port}}`, '5432'],
    [
      `postgres://{{resolve:secretsmanager:${arn}:SecretString:username::}}:{{resolve:secretsmanager:${arn}:SecretString:password::}}@h`,
      'postgres://app:p{{w}}d@h',
    ],
    ['nothing to see', 'nothing to see'],
  ])('%s is resolved', async (text, expected) => {
    expect(await resolveSecrets(text, store)).toBe(expected);
  });

  it('of a container name a key, or the whole secret', async () => {
    expect(await readValueFrom(`${arn}:username::`, store)).toBe('app');
    expect(JSON.parse(await readValueFrom(arn, store))).toHaveProperty('password');
  });

  it('name what is missing, and never a value', async () => {
    await expect(readValueFrom(`${arn}:colour::`, store)).rejects.toThrow(`${arn} has no key "colour"`);
    await expect(readValueFrom(`${arn}x:colour::`, store)).rejects.toThrow('There is no secret');
    await store.write(arn, 'not json');
    await expect(readValueFrom(`${arn}:a::`, store)).rejects.toThrow(/^The secret \S+ is not a JSON object$/);
  });
});

it('keeps each secret in a file that only its owner can read', async () => {
  const [file = ''] = await readdir(join(dir, 'secrets'));
  expect((await stat(join(dir, 'secrets', file))).mode & 0o777).toBe(0o600);
  await store.remove(arn);
  expect(await store.find(arn)).toBeUndefined();
});

describe('a damaged file', () => {
  const damage = async (...versions: string[]) => {
    const [file = ''] = (await readdir(join(dir, 'secrets'))).filter((name) => !name.includes('.'));
    for (const version of versions) await writeFile(join(dir, 'secrets', `${file}${version}`), '');
    return join(dir, 'secrets', file);
  };

  it('is replaced by the version before it', async () => {
    await store.write(arn, 'second');
    await damage('');
    expect(await store.read(arn)).toContain('"username":"app"');
  });

  it('is named, with what to do, when there is none', async () => {
    const file = await damage('', '.earlier');
    await expect(store.read(arn)).rejects.toThrow(
      `The file ${file} of the secret ${arn} is damaged (it is empty): restore`,
    );
  });
});

describe('generated secrets', () => {
  it('are different each time, and follow the rules', () => {
    const rules = { PasswordLength: 40, ExcludePunctuation: true, ExcludeCharacters: 'abc' };
    const made = Array.from({ length: 50 }, () => generateSecret(rules));
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Zd-z0-9]{40}$/);
  });

  it('can be part of a template', () => {
    const text = generateSecret({ SecretStringTemplate: '{"username":"app"}', GenerateStringKey: 'password' });
    expect(JSON.parse(text)).toEqual({ username: 'app', password: expect.stringMatching(/^.{32}$/) });
  });

  it('need some characters', () => {
    const nothing = { ExcludeUppercase: true, ExcludeLowercase: true, ExcludeNumbers: true, ExcludePunctuation: true };
    expect(() => generateSecret(nothing)).toThrow('excludes all characters');
  });
});

it('hides secrets in lines, the longer ones first, but none that are too short', () => {
  const lines = ['url postgres://app:secret@h, password secret, port 5', 'fine'];
  expect(lines.map(redactor(['secret', 'postgres://app:secret@h', '5', '']).redact)).toEqual([
    'url ***, password ***, port 5',
    'fine',
  ]);
});
