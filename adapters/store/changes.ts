import type { Change, Kind, RecordOf } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';

/** DynamoDB accepts 100; a transaction of more than 25 records is a mistake of the caller. */
export const maxChanges = 25;

const keyTexts: { [K in Kind]: (key: KeyOf[K]) => string } = {
  customer: ({ code }) => code,
  region: ({ code }) => code,
  pool: ({ id }) => id,
  operation: ({ id }) => id,
  deployment: ({ id }) => id,
  queue: ({ id }) => id,
  claim: ({ kind, key }) => `${kind}#${key}`,
  alert: ({ id }) => id,
  alarm: ({ id }) => id,
  lease: ({ id }) => id,
  audit: ({ id }) => id,
  snapshot: ({ id }) => id,
  batch: ({ id }) => id,
  batchMembers: ({ batch, chunk }) => `${batch}#${chunk}`,
  costs: ({ id }) => id,
  token: ({ id }) => id,
  idempotency: ({ actor, key }) => JSON.stringify([actor, key]),
};

/** The key as a text that is unique within its kind. */
export const keyText = <K extends Kind>(kind: K, key: KeyOf[K]): string => keyTexts[kind](key);

const keyOfChange = <K extends Kind>(kind: K, record: RecordOf[K]): string =>
  keyText(kind, record as unknown as KeyOf[K]);

export const changeKey = (change: Change): string => keyOfChange(change.kind, change.record);

/** @throws Error when the changes cannot be one transaction */
export function assertOneTransaction(changes: Change[]): void {
  if (changes.length === 0 || changes.length > maxChanges) {
    throw new Error(`A commit takes 1 to ${maxChanges} changes, not ${changes.length}: write fewer records at once.`);
  }
  const seen = new Set<string>();
  for (const change of changes) {
    const key = `${change.kind} ${changeKey(change)}`;
    if (seen.has(key)) throw new Error(`Two changes of one commit concern the ${key}: make them one.`);
    seen.add(key);
  }
}
