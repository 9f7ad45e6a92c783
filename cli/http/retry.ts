import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** Milliseconds before each further attempt: a console that is started anew answers again within this time. */
const pauses = [200, 500, 1_000, 2_000, 4_000];
const requestTimeout = 30_000;
const passing = [429, 502, 503, 504];

const longestRetryAfter = 10;

function pauseBefore(response: Response | undefined, usual: number): number {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestRetryAfter) * 1_000 : usual;
}

function unreachable(url: URL, error: unknown): Failure {
  const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : '';
  if (code === 'ECONNREFUSED') {
    return new Failure(
      `The console is not running at ${url.origin}: start it with npm start, or name another by --url`,
    );
  }
  const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : error;
  return new Failure(`The console at ${url.origin} cannot be reached: ${reason}`, { cause: error });
}

/** One request, without a second attempt. @throws Failure when there is no answer */
export async function fetchOnce(url: URL, init: RequestInit, io: Io): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.any([io.signal, AbortSignal.timeout(requestTimeout)]) });
  } catch (error) {
    io.signal.throwIfAborted();
    throw unreachable(url, error);
  }
}

/** The same request again, after an error of the network or an answer that says to come back. */
export async function fetchPatiently(url: URL, init: RequestInit, io: Io): Promise<Response> {
  for (const usual of pauses) {
    let response: Response | undefined;
    try {
      response = await fetchOnce(url, init, io);
      if (!passing.includes(response.status)) return response;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    await response?.body?.cancel();
    await io.pause(pauseBefore(response, usual));
  }
  return fetchOnce(url, init, io);
}
