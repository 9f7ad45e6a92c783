/** What the library reads of the events of API Gateway: HTTP APIs with payload 2.0, and REST APIs. */
export interface HttpEvent {
  routeKey?: string;
  rawPath?: string;
  path?: string;
  httpMethod?: string;
  headers?: Record<string, string | undefined> | null;
  queryStringParameters?: Record<string, string | undefined> | null;
  pathParameters?: Record<string, string | undefined> | null;
  body?: string | null;
  isBase64Encoded?: boolean;
  requestContext?: {
    requestId?: string;
    domainName?: string;
    http?: { method?: string; path?: string };
    authorizer?: unknown;
  };
}

/** The answer to such an event. */
export interface HttpResult {
  statusCode: number;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

export interface LambdaContext {
  awsRequestId?: string;
  functionName?: string;
}

export const methodOf = (event: HttpEvent): string =>
  (event.requestContext?.http?.method ?? event.httpMethod ?? '').toUpperCase();

export const pathOf = (event: HttpEvent): string =>
  event.rawPath ?? event.requestContext?.http?.path ?? event.path ?? '/';
