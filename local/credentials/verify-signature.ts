import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Credentials } from './installation.ts';

export interface SignedRequest {
  method: string;
  /** Path and query, as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;

/** Headers without which a signature could be used for another request. */
const required = ['host', 'x-amz-date', 'x-amz-target'];
/** As AWS allows clocks to differ. */
const longestMs = 15 * 60 * 1_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Whether a request to `/` is signed with the credentials (AWS Signature Version 4), now. */
export function isSigned(request: SignedRequest, credentials: Credentials, now: number = Date.now()): boolean {
  const [, key, day = '', region = '', service = '', names = '', signature = ''] =
    form.exec(request.headers.authorization ?? '') ?? [];
  const time = String(request.headers['x-amz-date']);
  const signed = names.split(';');
  if (key !== credentials.accessKeyId || request.url !== '/' || !time.startsWith(day)) return false;
  if (!required.every((name) => signed.includes(name))) return false;
  if (!(Math.abs(now - momentOf(time)) <= longestMs)) return false;

  const headers = signed.map((name) => `${name}:${headerValue(request.headers[name])}\n`).join('');
  const canonical = [request.method, '/', '', headers, names, sha256(request.body)].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const ofDay = hmac(`AWS4${credentials.secretAccessKey}`, day);
  const signingKey = hmac(hmac(hmac(ofDay, region), service), 'aws4_request');
  return timingSafeEqual(hmac(signingKey, toSign), Buffer.from(signature, 'hex'));
}

const headerValue = (header: string | string[] | undefined): string =>
  String(header ?? '')
    .trim()
    .replace(/ +/g, ' ');

/** `20260131T093000Z` in ms; NaN when it is another format. */
const momentOf = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
