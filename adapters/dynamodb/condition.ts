import type { RevisionChange } from '@console/core/ports/store';

export interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
  /** The failure contains the stored item, so that a commit can recognise what it wrote itself. */
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD';
}

/** There is no record with this key. */
const doesNotExist = (): Condition => ({
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});

/** The stored record is still the one that was read. */
const isAtRevision = (rev: number): Condition => ({
  ConditionExpression: '#rev = :rev',
  ExpressionAttributeNames: { '#rev': 'rev' },
  ExpressionAttributeValues: { ':rev': rev },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});

export const conditionOf = ({ write, record }: RevisionChange): Condition =>
  write === 'create' ? doesNotExist() : isAtRevision(record.rev);
