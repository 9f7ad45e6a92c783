import type { Lists } from '../../step00-single-tenant/lists/model.ts';
import type { MemberList } from '../../step02-pool/lists/lists-of-person.ts';
import { invitationsOf } from './invitations.ts';
import type { SharedLists, Sharer } from './model.ts';
import type { People } from './people.ts';
import { sharedList } from './shared-list.ts';

/** The lists of the step before, which others can have too. */
export const sharedLists = (lists: Lists<MemberList>, me: Sharer, people: People): SharedLists => ({
  ...lists,
  open: async (id) => sharedList(await lists.open(id), me, people),
  ...invitationsOf(me, people),
});
