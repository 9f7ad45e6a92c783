import { type HttpEvent, json, jsonBody } from '@console/tenancy';
import { type ListRoute, parameter, routes, within } from '../../step00-single-tenant/lists/routes.ts';
import { addressOf, invitationOf, roleOf } from './invitation-input.ts';
import type { SharedList, SharedLists } from './model.ts';

const inList = (route: (event: HttpEvent, list: SharedList) => Promise<unknown>) => within<SharedList>(route);

/** The routes of the steps before, and those for sharing. */
export const sharingRoutes = {
  ...routes,
  'GET /lists/{list}/people': inList((_, list) => list.people()),
  'PATCH /lists/{list}/people/{person}': inList(async (event, list) =>
    list.giveRole(parameter(event, 'person'), roleOf(jsonBody(event))),
  ),
  'DELETE /lists/{list}/people/{person}': inList((event, list) => list.takeAccess(parameter(event, 'person'))),
  'POST /lists/{list}/invitations': inList(async (event, list) =>
    json(201, await list.invite(invitationOf(jsonBody(event)))),
  ),
  'DELETE /lists/{list}/invitations/{email}': inList(async (event, list) =>
    list.withdraw(addressOf(parameter(event, 'email'))),
  ),
  'GET /invitations': async (_, lists) => ({ items: await lists.invitations() }),
  'POST /invitations/{list}': async (event, lists) => json(201, await lists.accept(parameter(event, 'list'))),
  'DELETE /invitations/{list}': (event, lists) => lists.decline(parameter(event, 'list')),
} satisfies Record<string, ListRoute<SharedLists>>;
