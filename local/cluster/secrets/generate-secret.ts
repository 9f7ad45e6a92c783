import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../template/model.ts';

const options = z.object({
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
  PasswordLength: z.coerce.number().int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludePunctuation: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
});

/** A value as Secrets Manager makes it from `GenerateSecretString`. */
export function generateSecret(input: Json): string {
  const { SecretStringTemplate, GenerateStringKey, ...rules } = options.parse(input ?? {});
  const password = generatePassword(rules);
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return password;
  return JSON.stringify({ ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: password });
}

type Rules = Omit<z.output<typeof options>, 'SecretStringTemplate' | 'GenerateStringKey'>;

function generatePassword(rules: Rules): string {
  const kinds = [
    rules.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    rules.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    rules.ExcludeNumbers ? '' : '0123456789',
    rules.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    rules.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !rules.ExcludeCharacters.includes(character)))
    .filter((kind) => kind.length > 0);
  if (kinds.length === 0) throw new Error('GenerateSecretString excludes all characters');
  const characters = kinds.flat();
  const required = rules.RequireEachIncludedType ? kinds.slice(0, rules.PasswordLength).map(pick) : [];
  const rest = Array.from({ length: rules.PasswordLength - required.length }, () => pick(characters));
  return shuffle([...required, ...rest]).join('');
}

const pick = (characters: readonly string[]): string => characters[randomInt(characters.length)] ?? '';

function shuffle(characters: string[]): string[] {
  const left = [...characters];
  return characters.map(() => left.splice(randomInt(left.length), 1)[0] ?? '');
}
