import { type Parameters, sharedServices, TenancyError } from '@console/tenancy';

/** What a page needs to sign people in: where the user pool is, and as which client. */
export async function signIn(settings: Pick<Parameters, 'get'> = sharedServices().parameters) {
  const issuers = JSON.parse(await settings.get('issuers')) as { issuer: string }[];
  const { USER_POOL_ID: pool, USER_POOL_CLIENT_ID: clientId } = process.env;
  const issuer = issuers.map((one) => one.issuer).find((one) => one.endsWith(`/${pool}`));
  if (issuer === undefined) throw new TenancyError('ROUTING_UNAVAILABLE', 'The user pool is not one of the issuers.');
  return { endpoint: issuer.slice(0, issuer.lastIndexOf('/') + 1), clientId };
}
