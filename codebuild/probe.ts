import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { limits } from './limits.ts';

/** Names under `localhost` mean this machine (RFC 6761), whatever the system's resolver says. */
const lookup: LookupFunction = (hostname, options, callback) => {
  if (!hostname.endsWith('.localhost')) return systemLookup(hostname, options, callback);
  if (options.all) return callback(null, [{ address: '127.0.0.1', family: 4 }]);
  return callback(null, '127.0.0.1', 4);
};

class NoAnswer extends Error {}

/** The status code of one GET, or why there was none. */
function get(url: URL, answerSeconds: number, signal: AbortSignal): Promise<number> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, { lookup, signal, timeout: answerSeconds * 1_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('timeout', () => sent.destroy(new NoAnswer(`no answer within ${answerSeconds} s`)));
    sent.on('error', reject);
    sent.end();
  });
}

export type ProbeResult =
  | { healthy: true; status: number }
  | { healthy: false; status: number }
  | { healthy: false; silentSeconds: number }
  | { healthy: false; reason: string };

/** Asks `url` until it answers with 200 to 399 or `seconds` have passed. @param answerSeconds for one answer */
export async function probe(
  url: string,
  seconds: number,
  signal: AbortSignal,
  answerSeconds: number = limits.probeAnswerSeconds,
): Promise<ProbeResult> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const outcome = await get(new URL(url), answerSeconds, signal).catch((error: Error) => error);
    if (typeof outcome === 'number' && outcome >= 200 && outcome < 400) return { healthy: true, status: outcome };
    if (Date.now() >= end || signal.aborted) {
      if (typeof outcome === 'number') return { healthy: false, status: outcome };
      if (outcome instanceof NoAnswer) return { healthy: false, silentSeconds: answerSeconds };
      return { healthy: false, reason: outcome.message };
    }
    await new Promise((resolve) => setTimeout(resolve, limits.probePauseMs));
  }
}
