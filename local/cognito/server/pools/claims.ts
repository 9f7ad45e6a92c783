import { z } from 'zod';

const claims = z.record(z.string(), z.unknown()).nullish();
const suppressed = z.array(z.string()).nullish();
const groups = z.object({ groupsToOverride: z.array(z.string()).nullish() }).nullish();

const firstVersion = z.object({
  claimsOverrideDetails: z
    .object({
      claimsToAddOrOverride: z.record(z.string(), z.string()).nullish(),
      claimsToSuppress: suppressed,
      groupOverrideDetails: groups,
    })
    .nullish(),
});

const secondVersion = z.object({
  claimsAndScopeOverrideDetails: z
    .object({
      idTokenGeneration: z.object({ claimsToAddOrOverride: claims, claimsToSuppress: suppressed }).nullish(),
      accessTokenGeneration: z
        .object({
          claimsToAddOrOverride: claims,
          claimsToSuppress: suppressed,
          scopesToAdd: z.array(z.string()).nullish(),
          scopesToSuppress: z.array(z.string()).nullish(),
        })
        .nullish(),
      groupOverrideDetails: groups,
    })
    .nullish(),
});

export interface TokenClaims {
  access: Record<string, unknown>;
  id: Record<string, unknown>;
}

/** Claims that are Cognito's own. */
const reserved: ReadonlySet<string> = new Set([
  'acr',
  'amr',
  'at_hash',
  'aud',
  'auth_time',
  'azp',
  'client_id',
  'cognito:groups',
  'cognito:username',
  'device_key',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'scope',
  'sub',
  'token_use',
  'username',
]);

/** The claims as the answer of a trigger changes them. @throws ZodError when the answer is malformed */
export function changeClaims({ access, id }: TokenClaims, version: 'V1_0' | 'V2_0', response: unknown): TokenClaims {
  if (version === 'V1_0') {
    const { claimsOverrideDetails: details } = firstVersion.parse(response ?? {});
    return {
      access: withGroups(access, details?.groupOverrideDetails),
      id: withGroups(applied(id, details), details?.groupOverrideDetails),
    };
  }
  const { claimsAndScopeOverrideDetails: details } = secondVersion.parse(response ?? {});
  const forAccess = details?.accessTokenGeneration;
  const scopes = [...String(access.scope ?? '').split(' '), ...(forAccess?.scopesToAdd ?? [])].filter(
    (scope) => scope !== '' && !forAccess?.scopesToSuppress?.includes(scope),
  );
  return {
    access: withGroups(
      { ...applied(access, forAccess), scope: [...new Set(scopes)].join(' ') },
      details?.groupOverrideDetails,
    ),
    id: withGroups(applied(id, details?.idTokenGeneration), details?.groupOverrideDetails),
  };
}

interface Changes {
  claimsToAddOrOverride?: Record<string, unknown> | null | undefined;
  claimsToSuppress?: string[] | null | undefined;
}

function applied(token: Record<string, unknown>, changes: Changes | null | undefined): Record<string, unknown> {
  const added = Object.entries(changes?.claimsToAddOrOverride ?? {}).filter(([name]) => !reserved.has(name));
  const left = Object.entries(token).filter(
    ([name]) => reserved.has(name) || !changes?.claimsToSuppress?.includes(name),
  );
  return Object.fromEntries([...left, ...added]);
}

function withGroups(token: Record<string, unknown>, details: z.output<typeof groups>): Record<string, unknown> {
  const { groupsToOverride } = details ?? {};
  return groupsToOverride ? { ...token, 'cognito:groups': groupsToOverride } : token;
}
