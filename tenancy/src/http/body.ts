import type { HttpEvent } from '../context/events.ts';
import { TenancyError } from '../errors.ts';

export function textBody(event: HttpEvent): string {
  if (!event.body) return '';
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
}

/** The body as a JSON object. @throws TenancyError INVALID_INPUT */
export function jsonBody(event: HttpEvent): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(textBody(event));
  } catch (cause) {
    throw new TenancyError('INVALID_INPUT', 'The body must be JSON.', { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TenancyError('INVALID_INPUT', 'The body must be a JSON object.');
}
