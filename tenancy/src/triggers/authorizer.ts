import { type AuthorizerContext, createAuthorize } from '../authorizer/authorize.ts';
import type { HttpEvent } from '../context/events.ts';
import { environmentOf } from '../environment.ts';
import { TenancyError } from '../errors.ts';
import { createLogger } from '../observability/logger.ts';
import { Parameters, readFromParameterStore } from '../parameters.ts';

/** Of user pools, hosts and plans. */
const keptMs = 30_000;
/** A suspended tenant is refused after so long at the latest, beside what API Gateway keeps. */
const statusKeptMs = 2_500;

export interface SimpleResponse {
  isAuthorized: boolean;
  context?: AuthorizerContext;
}

type Authorize = ReturnType<typeof createAuthorize>;

const authorizeHere = (() => {
  let authorize: Authorize | undefined;
  return () => {
    const { prefix } = environmentOf();
    if (authorize) return authorize;
    const read = readFromParameterStore();
    authorize = createAuthorize(
      new Parameters({ prefix, read, keptMs }),
      new Parameters({ prefix, read, keptMs: statusKeptMs }),
    );
    return authorize;
  };
})();

const headerOf = (event: HttpEvent, name: string): string | undefined =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

/** An authorizer of an HTTP API: type REQUEST, payload 2.0, simple responses. What cannot be told now is an error, not a refusal. */
export const createAuthorizer =
  (authorize: () => Authorize) =>
  async (event: HttpEvent): Promise<SimpleResponse> => {
    try {
      const context = await authorize()({
        authorization: headerOf(event, 'authorization'),
        host: event.requestContext?.domainName ?? headerOf(event, 'host'),
      });
      return { isAuthorized: true, context };
    } catch (error) {
      if (!(error instanceof TenancyError) || error.statusCode >= 500) throw error;
      createLogger(undefined).info('A request was refused.', { errorType: error.errorType, reason: error.message });
      return { isAuthorized: false };
    }
  };

export const handler = createAuthorizer(authorizeHere);
