import type { StackRef } from '@console/core/ports/stacks';

export interface Cors {
  origins: readonly string[];
  methods: readonly string[];
  headers: readonly string[];
  exposed: readonly string[];
  credentials: boolean;
  maxAgeSeconds?: number | undefined;
}

export interface HttpApi {
  id: string;
  stack: StackRef;
  cors?: Cors | undefined;
  /** Whether it is only served under domain names. */
  endpointDisabled: boolean;
}

export interface Route {
  api: string;
  /** `METHOD /path` or `$default`. */
  key: string;
  /** Id of the integration. */
  integration: string;
  authorizer?: string | undefined;
  scopes: readonly string[];
}

export interface Integration {
  api: string;
  /** ARN of the function. */
  target: string;
  timeoutMs: number;
}

export type Authorizer =
  | {
      kind: 'request';
      api: string;
      target: string;
      identitySources: readonly string[];
      ttlSeconds: number;
      simpleResponses: boolean;
    }
  | { kind: 'jwt'; api: string; identitySources: readonly string[]; issuer: string; audiences: readonly string[] };

export interface Throttle {
  perSecond?: number | undefined;
  burst?: number | undefined;
}

export interface Stage {
  api: string;
  name: string;
  variables: Readonly<Record<string, string>>;
  throttle: Throttle;
  /** By route key. */
  routeThrottles: Readonly<Record<string, Throttle>>;
  accessLog?: { group: string; format: string } | undefined;
}

export interface Mapping {
  domain: string;
  api: string;
  stage: string;
  /** First segments of the path; empty for all. */
  key: string;
}

/** Where a request arrives. */
export interface Endpoint {
  api: HttpApi;
  stage: Stage;
  /** The part of the path that routes do not have. */
  prefix: string;
}
