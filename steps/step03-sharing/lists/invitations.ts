import { TenancyError } from '@console/tenancy';
import type { Membership } from '../../step02-pool/lists/memberships.ts';
import type { Sharer } from './model.ts';
import { invitedTo, type People } from './people.ts';

export const noInvitation = () => new TenancyError('NOT_FOUND', 'There is no such invitation.');

export const isOver = ({ endsAt }: { endsAt: string }): boolean => Date.parse(endsAt) <= Date.now();

/** The invitations of somebody, found by the address that the sign-in has confirmed. */
export function invitationsOf(me: Sharer, people: People) {
  const received = () => people.invitationsTo(me.email);
  async function find(list: string) {
    const found = (await received()).find((one) => one.list === list);
    if (!found) throw noInvitation();
    return found;
  }
  return {
    invitations: async () => (await received()).filter((one) => !isOver(one)),
    /** Uses it up and joins, both or neither. */
    async accept(list: string): Promise<Membership> {
      const found = await find(list);
      const { name, role, endsAt } = found;
      if (isOver(found))
        throw new TenancyError('CONFLICT', `This invitation has ended at ${endsAt}. Ask for another one.`);
      const membership = { id: list, name, role };
      await people.join(me, membership, { remove: invitedTo(me.email, list), expect: { role, endsAt } });
      return membership;
    },
    async decline(list: string): Promise<void> {
      const { endsAt } = await find(list);
      await people.records.write({ remove: invitedTo(me.email, list), expect: { endsAt } });
    },
  };
}
