import { answering } from '../../step00-single-tenant/lists/answering.ts';
import { routes } from '../../step00-single-tenant/lists/routes.ts';
import { personOf } from '../../step01-sign-in/handlers/person.ts';
import { signIn } from '../../step01-sign-in/handlers/sign-in.ts';
import { listsOfPerson } from '../lists/lists-of-person.ts';
import { memberships, services } from './services.ts';

export const handler = answering(
  routes,
  (event) => listsOfPerson({ memberships, services, person: personOf(event).id }),
  { 'GET /sign-in.json': signIn },
);
