import { expect, it } from 'vitest';
import { composedSecrets, storedSecret } from './secrets.ts';

const options = [
  { name: 'smtpPassword', label: 'Password', type: 'secret' as const, required: false },
  { name: 'language', label: 'Language', type: 'text' as const, required: false },
];

it.each([
  ['${database.password}', 'database.password'],
  ['${generated.ADMIN_PASSWORD}', 'generated.ADMIN_PASSWORD'],
  ['${option.smtpPassword}', 'option.smtpPassword'],
  ['${mail.password}', 'mail.password'],
  ['${option.language}', undefined],
  ['${database.url}', undefined],
  ['${generated.A}${generated.B}', undefined],
  ['$${generated.A}', undefined],
  [' ${database.password}', undefined],
  ['plain', undefined],
  ['', undefined],
])('%j is stored as it is: %s', (text, placeholder) => {
  expect(storedSecret(text, { options })).toBe(placeholder);
});

it('a secret that is one stored value alone needs none of its own', () => {
  const secrets = {
    PASSWORD: '${database.password}',
    ADMIN: '${generated.ADMIN}',
    SMTP: '${option.smtpPassword}',
    URL: '${database.url}',
    DSN: 'password=${database.password}',
    PLAIN: 'text',
  };
  expect(composedSecrets({ secrets, options })).toEqual(['URL', 'DSN', 'PLAIN']);
});

it('a file is a secret when it holds one beside other text', () => {
  const files = {
    '/etc/app/plain.conf': 'language = ${option.language}',
    '/etc/app/secret.conf': 'password = ${database.password}',
    '/etc/app/key': '${option.smtpPassword}',
  };
  expect(composedSecrets({ secrets: {}, files, options })).toEqual(['/etc/app/secret.conf']);
});
