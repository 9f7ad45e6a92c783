import { z } from 'zod';
import { displayName, emailAddress, timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

/** What other systems see of the life of an account. Derived from the customer and its operation. */
export const provisioningStatus = z.enum(['pending', 'creating', 'active', 'failed', 'deleting']);
export type ProvisioningStatus = z.infer<typeof provisioningStatus>;

const limits = { addresses: 50, licenses: 50, text: 200 };

const word = z
  .string(ruleMessage('not-text'))
  .trim()
  .min(1, ruleMessage('empty'))
  .max(64, ruleMessage('too-long', { max: 64 }));
const line = z
  .string(ruleMessage('not-text'))
  .trim()
  .max(limits.text, ruleMessage('too-long', { max: limits.text }));

/** The fields that most systems have; others are kept as they come. */
export const accountAddress = z
  .object({
    type: line.optional(),
    street: line.optional(),
    postalCode: line.optional(),
    city: line.optional(),
    state: line.optional(),
    country: line.optional(),
  })
  .catchall(line);

export const technicalUser = z.strictObject({
  email: emailAddress.describe('Is told how to sign in'),
  name: displayName.optional(),
  firstName: displayName.optional(),
  lastName: displayName.optional(),
  phone: line.optional(),
});

const day = z
  .string(ruleMessage('not-text'))
  .refine(
    (text) => z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success,
    ruleMessage('not-a-time'),
  );

export const license = z
  .strictObject({
    enterpriseId: word,
    productId: word,
    serviceId: word,
    startDate: day,
    endDate: day.describe('The last day, or the moment at which it ends'),
    numberOfUsers: z
      .int(ruleMessage('not-whole', { min: 1, max: 10_000_000 }))
      .min(1, ruleMessage('not-whole', { min: 1, max: 10_000_000 }))
      .max(10_000_000, ruleMessage('not-whole', { min: 1, max: 10_000_000 }))
      .optional(),
    renewalNotify: z.boolean(ruleMessage('not-a-boolean')).default(true).describe('Whether to tell before its end'),
    noticeDays: z
      .int(ruleMessage('not-whole', { min: 0, max: 365 }))
      .min(0, ruleMessage('not-whole', { min: 0, max: 365 }))
      .max(365, ruleMessage('not-whole', { min: 0, max: 365 }))
      .default(30)
      .describe('How many days before its end to tell'),
    contactFullName: displayName,
    contactEmail: emailAddress,
  })
  .refine(({ startDate, endDate }) => !(Date.parse(endDate) < Date.parse(startDate)), {
    path: ['endDate'],
    error: ruleMessage('ends-before-start'),
  });
export type License = z.infer<typeof license>;

/** What an account has besides its customer. */
export const accountDetails = z.object({
  masterAccountId: ulid.nullable(),
  addresses: z.array(accountAddress),
  technicalUser: technicalUser.nullable(),
  licenses: z.array(license),
});
export type AccountDetails = z.infer<typeof accountDetails>;

export const account = z.object({
  id: ulid,
  name: z.string(),
  code: z.string().describe('The code of the customer, which is the same record'),
  url: z.url(),
  product: z.string(),
  region: z.string(),
  cloudType: z.enum(['private', 'public']),
  tableName: z.string().nullable().describe('The table that its data is in; null where there is none yet'),
  provisioningStatus,
  error: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why it failed'),
  operationId: ulid.describe('The last operation'),
  monthlyUsd: z.number().nullable().describe('Estimated cost in USD per month, as of the customer'),
  masterAccountName: z.string().nullable(),
  ...accountDetails.shape,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Account = z.infer<typeof account>;

export const accountStatus = account.pick({
  id: true,
  name: true,
  cloudType: true,
  tableName: true,
  provisioningStatus: true,
  error: true,
  operationId: true,
});

const addresses = z
  .array(accountAddress, ruleMessage('not-a-list'))
  .max(limits.addresses, ruleMessage('too-many', { max: limits.addresses }));
const licenses = z
  .array(license, ruleMessage('not-a-list'))
  .max(limits.licenses, ruleMessage('too-many', { max: limits.licenses }));

export const createAccountInput = z.strictObject({
  name: displayName.describe('Name of the account; the code is made from it'),
  masterAccountName: displayName.optional().describe('Name, code or id of the account that owns it'),
  cloudType: z
    .enum(['private', 'public'], ruleMessage('not-an-option', { options: 'private, public' }))
    .describe('public: in the shared table of a pool; private: in a table of its own'),
  product: word.optional().describe('Id of the product; the only one with pools if left out'),
  region: word.optional().describe('Region; the only one that is ready if left out'),
  addresses: addresses.default([]),
  technicalUser: technicalUser.describe('The first person who signs in'),
  licenses: licenses.default([]),
});
export type CreateAccount = z.output<typeof createAccountInput>;

export const changeAccountInput = z
  .strictObject({
    name: displayName,
    masterAccountName: displayName.nullable().describe('null: no account owns it'),
    addresses,
    technicalUser,
    licenses,
  })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: ruleMessage('nothing-named', { fields: 'name, masterAccountName, addresses, technicalUser, licenses' }),
  });
export type ChangeAccount = z.infer<typeof changeAccountInput>;

export const deleteAccountInput = z.strictObject({
  confirm: z
    .string(ruleMessage('not-text'))
    .optional()
    .describe('The id or the code of the account, again; optional, as the address names the account already'),
  finalSnapshot: z.boolean(ruleMessage('not-a-boolean')).default(true).describe('Keep a last copy of its data'),
});
