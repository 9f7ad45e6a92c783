import { answering } from '../../step00-single-tenant/lists/answering.ts';
import { personOf } from '../../step01-sign-in/handlers/person.ts';
import { signIn } from '../../step01-sign-in/handlers/sign-in.ts';
import { services } from '../../step02-pool/handlers/services.ts';
import { listsOfPerson } from '../../step02-pool/lists/lists-of-person.ts';
import { sharingRoutes } from '../lists/routes.ts';
import { sharedLists } from '../lists/shared-lists.ts';
import { people } from './services.ts';
import { sharerOf } from './sharer.ts';

export const handler = answering(
  sharingRoutes,
  (event) => {
    const me = sharerOf(personOf(event));
    const lists = listsOfPerson({ memberships: people.membershipsOf(me), services, person: me.id });
    return sharedLists(lists, me, people);
  },
  { 'GET /sign-in.json': signIn },
);
