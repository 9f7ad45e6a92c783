import type { ApiEvent } from './event.ts';

interface Outcome {
  status: number;
  responseLength: number;
  latencyMs: number;
}

/** A line of the access log, by a format with variables such as `$context.requestId`. */
export function accessLine(format: string, event: ApiEvent, { status, responseLength, latencyMs }: Outcome): string {
  const { http, ...rest } = event.requestContext;
  const values: Record<string, unknown> = {
    ...rest,
    requestTime: rest.time,
    requestTimeEpoch: rest.timeEpoch,
    httpMethod: http.method,
    path: http.path,
    protocol: http.protocol,
    'identity.sourceIp': http.sourceIp,
    'identity.userAgent': http.userAgent,
    status,
    responseLength,
    responseLatency: Math.round(latencyMs),
  };
  return format.replaceAll(/\$context\.([A-Za-z.]+)/g, (_, name: string) => String(values[name] ?? '-'));
}
