/** The keys of an issuer, which its OpenID configuration names. @throws Error */
export async function fetchKeys(issuer: string): Promise<unknown> {
  const { jwks_uri: address } = (await json(`${issuer}/.well-known/openid-configuration`)) as { jwks_uri?: string };
  return json(address ?? `${issuer}/.well-known/jwks.json`);
}

const longestMs = 3_000;

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(longestMs) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}
