import type { ApiEvent } from './event.ts';

/** The values of expressions such as `$request.header.Authorization`; undefined when one of them is missing. */
export function identityOf(event: ApiEvent, sources: readonly string[]): string[] | undefined {
  const values = sources.map((source) => sourceValue(event, source));
  return values.every((value) => value !== undefined && value !== '') ? (values as string[]) : undefined;
}

/** What is wrong with an expression. */
export function checkIdentitySource(source: string): string | undefined {
  return /^\$(request\.(header|querystring)\.\S+|stageVariables\.\S+|context\.\S+)$/.test(source)
    ? undefined
    : `Invalid identity source: ${source}`;
}

function sourceValue(event: ApiEvent, source: string): string | undefined {
  const [, kind = '', name = ''] =
    /^\$(request\.header|request\.querystring|stageVariables|context)\.(.+)$/.exec(source) ?? [];
  switch (kind) {
    case 'request.header':
      return event.headers[name.toLowerCase()];
    case 'request.querystring':
      return event.queryStringParameters?.[name];
    case 'stageVariables':
      return event.stageVariables?.[name];
    default:
      return contextValue(event, name);
  }
}

function contextValue({ requestContext }: ApiEvent, name: string): string | undefined {
  const { http, ...rest } = requestContext;
  const values: Record<string, unknown> = {
    ...rest,
    httpMethod: http.method,
    path: http.path,
    'identity.sourceIp': http.sourceIp,
    'identity.userAgent': http.userAgent,
  };
  const value = values[name];
  return value === undefined ? undefined : String(value);
}
