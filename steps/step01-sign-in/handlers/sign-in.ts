import type { OpenHandler } from '@console/tenancy';

/** Tells the page where people sign in. Nothing of it is secret. */
export const signIn: OpenHandler = () => {
  const [, endpoint = '', userPoolId = ''] = /^(.+\/)([^/]+)$/.exec(process.env.USER_POOL_URL ?? '') ?? [];
  return { endpoint, userPoolId, clientId: process.env.USER_POOL_CLIENT_ID };
};
