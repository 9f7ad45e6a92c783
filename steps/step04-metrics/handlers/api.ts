import { answering } from '../../step00-single-tenant/lists/answering.ts';
import { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { personOf } from '../../step01-sign-in/handlers/person.ts';
import { signIn } from '../../step01-sign-in/handlers/sign-in.ts';
import { own, services } from '../../step02-pool/handlers/services.ts';
import { listsOfPerson } from '../../step02-pool/lists/lists-of-person.ts';
import { people } from '../../step03-sharing/handlers/services.ts';
import { sharerOf } from '../../step03-sharing/handlers/sharer.ts';
import { sharedLists } from '../../step03-sharing/lists/shared-lists.ts';
import { Choices } from '../lists/choices.ts';
import { listsOfToken } from '../lists/lists-of-token.ts';
import { allMetered } from '../lists/metered.ts';
import { routesWith } from '../lists/routes.ts';
import { UsageOfLists } from '../lists/usage-of-lists.ts';

const choices = new Choices(new TableOfItems(own, process.env.TABLE_NAME ?? ''));
const usage = new UsageOfLists(new TableOfItems(own, process.env.METER_TABLE_NAME ?? ''));
const meter = () => services().meter;
// What cannot be written stays in the meter, which tells of it when it is due.
const settle = async () =>
  void (await meter()
    ?.flush()
    .catch(() => undefined));
const measured = () => ({ ...services(), onCapacity: (list: string, units: object) => meter()?.add(list, units) });

export const handler = answering(
  allMetered(routesWith(usage, settle), meter),
  (event) => {
    const person = personOf(event);
    const me = sharerOf(person);
    const lists = listsOfPerson({ memberships: people.membershipsOf(me), services: measured, person: me.id });
    return listsOfToken(sharedLists(lists, me, people), { person: me.id, list: person.claims.list }, choices);
  },
  { 'GET /sign-in.json': signIn },
);
