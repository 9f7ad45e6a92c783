import { z } from 'zod';
import { role } from './session.ts';
import { displayName, timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

/** Days that a token may live. */
export const tokenDays = { min: 1, default: 90, max: 365 } as const;

/** How many products a token may name. */
const maxProducts = 20;

/** What every token begins with, so that scanners for leaked secrets find it. */
export const tokenPrefix = 'dct_';

/** A token with which a program uses the API in the name of a person. */
export const apiToken = z.object({
  id: ulid,
  name: z.string(),
  owner: z.string().describe('E-mail address of the person who created it'),
  role: role.describe('It can do no more, and no more than its owner can by now'),
  products: z
    .array(z.string())
    .nullable()
    .describe('Ids of the products whose customers it can view and change; null: everything'),
  readOnly: z.boolean().describe('It changes nothing'),
  createdAt: timestamp,
  expiresAt: timestamp,
  lastUsedAt: timestamp.nullable().describe('To the minute; null: never used'),
});
export type ApiToken = z.infer<typeof apiToken>;

const dayRange = { min: tokenDays.min, max: tokenDays.max };

export const createTokenInput = z.strictObject({
  name: displayName,
  role,
  products: z
    .array(z.string(ruleMessage('not-text')).min(1, ruleMessage('empty')))
    .min(1, ruleMessage('empty'))
    .max(maxProducts, ruleMessage('too-many', { max: maxProducts }))
    .nullable()
    .default(null)
    .describe('Ids of products; null: everything that the role allows'),
  readOnly: z.boolean(ruleMessage('not-a-boolean')).default(false),
  expiresInDays: z
    .number(ruleMessage('not-a-number', dayRange))
    .int(ruleMessage('not-whole', dayRange))
    .min(tokenDays.min, ruleMessage('out-of-range', dayRange))
    .max(tokenDays.max, ruleMessage('out-of-range', dayRange))
    .default(tokenDays.default),
});
export type CreateToken = z.input<typeof createTokenInput>;
export type ParsedCreateToken = z.output<typeof createTokenInput>;

export interface CreatedToken {
  token: ApiToken;
  /** The token itself. It is given once, and absent when the request is repeated. */
  secret?: string;
}
