import { TenancyError } from '@console/tenancy';
import type { SharedLists } from '../../step03-sharing/lists/model.ts';
import type { Choices } from './choices.ts';

export interface TokenLists extends SharedLists {
  /** Makes the next token one for this list. */
  choose(list: string): Promise<void>;
}

interface Token {
  person: string;
  /** The list that the token is for. */
  list: unknown;
}

/**
 * The lists of a person, of which a token opens one. Who has no membership is told that there is no such list, whatever
 * the token says: a claim adds to the record and replaces nothing.
 */
export const listsOfToken = (lists: SharedLists, token: Token, choices: Choices): TokenLists => ({
  ...lists,
  async open(id) {
    const list = await lists.open(id);
    if (token.list !== id)
      throw new TenancyError('UNAUTHORIZED_ACCESS', 'This token is for another list: choose this one, and renew it.');
    return list;
  },
  async choose(id) {
    await lists.open(id);
    await choices.choose(token.person, id);
  },
});
