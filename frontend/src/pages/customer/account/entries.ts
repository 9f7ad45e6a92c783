import type { Account, ChangeAccount } from '@console/core/contract/account';

/** What an account has several of; each is changed as a whole list. */
export type EntryList = 'addresses' | 'licenses';

/** `choice`: on or off. */
export interface EntryField {
  name: string;
  kind: 'text' | 'number' | 'choice';
  /** Left out of the request when it is empty. */
  optional?: boolean;
}

export type Draft = Readonly<Record<string, string | boolean>>;

export const addressFields = ['type', 'street', 'postalCode', 'city', 'state', 'country'] as const;

export const fieldsOf = {
  addresses: addressFields.map((name) => ({ name, kind: 'text', optional: true })),
  licenses: [
    { name: 'serviceId', kind: 'text' },
    { name: 'productId', kind: 'text' },
    { name: 'enterpriseId', kind: 'text' },
    { name: 'startDate', kind: 'text' },
    { name: 'endDate', kind: 'text' },
    { name: 'numberOfUsers', kind: 'number', optional: true },
    { name: 'renewalNotify', kind: 'choice' },
    { name: 'noticeDays', kind: 'number' },
    { name: 'contactFullName', kind: 'text' },
    { name: 'contactEmail', kind: 'text' },
  ],
} as const satisfies Record<EntryList, readonly EntryField[]>;

const initial: Draft = { renewalNotify: true, noticeDays: '30' };

/** What the form begins with: the entry at `index`, or one that is new. */
export function draftOf(account: Account, list: EntryList, index: number): Draft {
  const entry: Record<string, unknown> = account[list][index] ?? initial;
  return Object.fromEntries(
    fieldsOf[list].map(({ name, kind }) => [
      name,
      kind === 'choice' ? entry[name] === true : String(entry[name] ?? ''),
    ]),
  );
}

/** The request that puts the draft at `index`. What the entry has besides the fields of the form stays. */
export function withEntry(account: Account, list: EntryList, index: number, draft: Draft): ChangeAccount {
  const entry: Record<string, unknown> = { ...account[list][index] };
  for (const { name, kind, optional = false } of fieldsOf[list] as readonly EntryField[]) {
    const value = draft[name];
    const text = String(value ?? '').trim();
    if (kind === 'choice') entry[name] = value === true;
    else if (optional && text === '') delete entry[name];
    // What is no number is sent as it is typed, and refused.
    else entry[name] = kind === 'number' && /^-?\d+$/.test(text) ? Number(text) : text;
  }
  return { [list]: account[list].toSpliced(index, 1, entry as never) };
}

/** The request that removes the entry at `index`. */
export const withoutEntry = (account: Account, list: EntryList, index: number): ChangeAccount => ({
  [list]: account[list].toSpliced(index, 1),
});
