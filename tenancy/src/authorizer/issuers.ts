import { TenancyError } from '../errors.ts';

/** A user pool whose tokens are accepted. */
export interface Issuer {
  /** Such as `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Example`. */
  issuer: string;
  clientIds: string[];
  /** @default `<issuer>/.well-known/jwks.json` */
  jwksUri?: string;
  /** The one tenant whose people it holds; without it they can be of any tenant. */
  tenantId?: string;
}

const invalid = (cause?: unknown) =>
  new TenancyError('ROUTING_UNAVAILABLE', 'The list of issuers cannot be read.', { cause });

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');

function issuerOf(value: unknown): Issuer {
  const { issuer, clientId, clientIds = [clientId], jwksUri, tenantId } = (value ?? {}) as Record<string, unknown>;
  if (typeof issuer !== 'string' || !isTexts(clientIds)) throw invalid();
  return {
    issuer,
    clientIds,
    ...(typeof jwksUri === 'string' && { jwksUri }),
    ...(typeof tenantId === 'string' && { tenantId }),
  };
}

/** Reads the parameter `issuers`, a list in JSON: `[{"issuer": …, "clientId": …}]`. @throws TenancyError ROUTING_UNAVAILABLE */
export function issuersFrom(text: string): Issuer[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (cause) {
    throw invalid(cause);
  }
  if (!Array.isArray(list) || list.length === 0) throw invalid();
  return list.map(issuerOf);
}
