import { z } from 'zod';

/** What a client gets. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  cookies: readonly string[];
  body: Buffer;
}

const messages = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** What API Gateway itself answers. */
export const gatewayAnswer = (status: keyof typeof messages, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message: messages[status] })),
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const proxyResponse = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(scalar)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** What a function's answer means to API Gateway; undefined when it is malformed. */
export function answerOf(payload: string): Answer | undefined {
  const result: unknown = JSON.parse(payload);
  if (!isObject(result) || !Object.hasOwn(result, 'statusCode')) {
    const text = typeof result === 'string' ? result : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(text) };
  }
  const parsed = proxyResponse.safeParse(result);
  if (!parsed.success) return undefined;
  const { statusCode, headers, multiValueHeaders, cookies, body, isBase64Encoded } = parsed.data;
  const all = [
    ...Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
    ...Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [name.toLowerCase(), values.join(',')] as const),
  ].filter(([name]) => !fixedHeaders.has(name));
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(all) },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}

const fixedHeaders = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
