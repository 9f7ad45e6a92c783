import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { firstIdOf } from '@console/core/time';
import { briefFields } from '../store/customer-search/brief.ts';
import { customers } from './customer.ts';
import { only } from './tally-query.ts';

const read = [...briefFields, 'spec', 'deployed'];

/** Codes begin with a letter, and `~` sorts behind all that they consist of. */
const ranges = [
  ['a', 'd'],
  ['e', 'h'],
  ['i', 'l'],
  ['m', 'p'],
  ['q', 't'],
  ['u', 'z'],
] as const;

/** Queries that together read the briefs of all customers, and can run at the same time. */
export const briefQueries = (table: string): QueryCommandInput[] =>
  ranges.map(([first, last]) =>
    only(
      customers.query
        .byCode({})
        .between({ code: first }, { code: `${last}~` })
        .params<QueryCommandInput>({ table, consistent: true }),
      read,
    ),
  );

/** Reads the briefs of those that were written since. */
export const changedBriefQuery = (table: string, since: Date): QueryCommandInput =>
  only(
    customers.query
      .byCommit({})
      .gte({ commitId: firstIdOf(since) })
      .params<QueryCommandInput>({ table }),
    read,
  );
