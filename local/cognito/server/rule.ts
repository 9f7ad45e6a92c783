import type { Services } from 'cognito-local/lib/services/index.js';

/** Carries out a request of the Cognito user pools API, such as `AdminGetUser`. */
export type Call = (target: string, request: object) => Promise<unknown>;

/** Does what cognito-local leaves out before and after it carries a request out. */
export type Rule = (services: Services, request: object, carryOut: Call) => Promise<unknown>;
