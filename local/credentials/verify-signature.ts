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

/** What a request says of its signature. */
export interface Signature {
  accessKeyId: string;
  /** As `20260131`. */
  day: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

export function signatureIn(header: string | undefined): Signature | undefined {
  const [found, accessKeyId = '', day = '', region = '', service = '', names = '', signature = ''] =
    form.exec(header ?? '') ?? [];
  return found === undefined
    ? undefined
    : { accessKeyId, day, region, service, signedHeaders: names.split(';'), signature };
}

/** Headers without which a signature could be used for another request, where the request has them. */
const required = ['host', 'x-amz-date', 'x-amz-target', 'x-amz-security-token'];
/** As AWS allows clocks to differ. */
const longestMs = 15 * 60 * 1_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Whether a request to `/` is signed with the credentials (AWS Signature Version 4), now. */
export function isSigned(request: SignedRequest, credentials: Credentials, now: number = Date.now()): boolean {
  const signature = signatureIn(request.headers.authorization);
  if (signature?.accessKeyId !== credentials.accessKeyId || request.url !== '/') return false;
  if (!signature.signedHeaders.includes('x-amz-target')) return false;
  return signedInTime(request, signature, now) && isSignedWith(request, signature, credentials.secretAccessKey);
}

/** Whether a request was signed as recently as AWS asks for. */
export function signedInTime(request: SignedRequest, { day }: Signature, now: number = Date.now()): boolean {
  const time = String(request.headers['x-amz-date']);
  return time.startsWith(day) && Math.abs(now - momentOf(time)) <= longestMs;
}

/** Whether a request to a service, other than S3, is signed with the secret. */
export function isSignedWith(request: SignedRequest, signature: Signature, secretAccessKey: string): boolean {
  const { signedHeaders } = signature;
  const unsigned = required.filter((name) => request.headers[name] !== undefined && !signedHeaders.includes(name));
  if (unsigned.length > 0) return false;
  return timingSafeEqual(signatureOf(request, signature, secretAccessKey), Buffer.from(signature.signature, 'hex'));
}

/** The signature that a request to a service, other than S3, has with the secret. */
export function signatureOf(
  request: SignedRequest,
  { day, region, service, signedHeaders }: Omit<Signature, 'accessKeyId' | 'signature'>,
  secretAccessKey: string,
): Buffer {
  const [path = '/', query = ''] = request.url.split('?', 2);
  const headers = signedHeaders.map((name) => `${name}:${headerValue(request.headers[name])}\n`).join('');
  const canonical = [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    headers,
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', String(request.headers['x-amz-date']), scope, sha256(canonical)].join('\n');
  const ofDay = hmac(`AWS4${secretAccessKey}`, day);
  const signingKey = hmac(hmac(hmac(ofDay, region), service), 'aws4_request');
  return hmac(signingKey, toSign);
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path is encoded already, and once more for the signature. */
const canonicalPath = (path: string): string => path.split('/').map(encoded).join('/');

const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');

const headerValue = (header: string | string[] | undefined): string =>
  String(header ?? '')
    .trim()
    .replace(/ +/g, ' ');

/** `20260131T093000Z` in ms; NaN when it is another format. */
const momentOf = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
