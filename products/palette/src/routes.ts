import { json, jsonBody, peopleRoutes, type TenantApi, type TenantHandler } from '@console/tenancy';
import { choose, colorOf, firstNameOf, list } from './colours.ts';
import { openapi } from './openapi.ts';
import { signIn } from './sign-in.ts';

const getColors: TenantHandler = ({ queryStringParameters }, { table }) => {
  const { firstName, cursor } = queryStringParameters ?? {};
  return list(table, firstName === undefined ? undefined : firstNameOf(firstName), cursor);
};

const postColors: TenantHandler = async (event, { table, tenant, events, count }) => {
  const body = jsonBody(event);
  const wanted = { firstName: firstNameOf(body.firstName), color: colorOf(body.color), userId: tenant.userId };
  const choice = await choose(table, wanted);
  await events.publish('ColourChosen', { ...choice });
  count('ColoursChosen');
  return json(201, choice);
};

export const api: Pick<TenantApi, 'routes' | 'open'> = {
  routes: { 'GET /colors': getColors, 'POST /colors': postColors, ...peopleRoutes() },
  open: {
    'GET /health': () => ({ status: 'ok' }),
    'GET /openapi.json': () => openapi,
    'GET /sign-in.json': () => signIn(),
  },
};
