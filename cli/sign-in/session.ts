import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { refresh } from './cognito.ts';
import { SignInRefused } from './cognito-request.ts';
import { type Credentials, loadCredentials, saveCredentials } from './credentials.ts';
import { readOutputs } from './outputs.ts';
import { signIn } from './sign-in.ts';

export interface ConnectOptions {
  url?: string | undefined;
  token?: string | undefined;
  as?: string | undefined;
}

export interface Session {
  apiUrl: string;
  token: string;
}

/** The people that a console on one machine begins with all have this password; it is no secret. */
const localPassword = 'Local-only-1';
const localAdmin = 'admin@example.com';

/** So long before its end a token is not used any more. */
const expiryMargin = 60_000;

export function consoleUrl({ url }: ConnectOptions, { env }: Io): string {
  const text = url ?? env.CONSOLE_URL ?? `http://localhost:${env.PORT || 4000}`;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Failure(`"${text}" is not the URL of a console, such as http://localhost:4000`);
  }
  return new URL(text).origin;
}

async function renewed(io: Io, url: string, saved: Credentials): Promise<Session> {
  if (Date.parse(saved.expiresAt) - Date.now() > expiryMargin) {
    return { apiUrl: saved.apiUrl, token: saved.accessToken };
  }
  if (!saved.refreshToken) throw new Failure(`You are signed out of ${url}: run login --email ${saved.email}`);
  try {
    const tokens = await refresh(await readOutputs(url, io), saved.refreshToken, io);
    await saveCredentials(io, url, { ...saved, ...tokens });
    return { apiUrl: saved.apiUrl, token: tokens.accessToken };
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    throw new Failure(`You are signed out of ${url}: run login --email ${saved.email}`, { cause: error });
  }
}

/** A token of a console on one machine, where everybody's first password is known. @throws Failure */
export async function localSession(io: Io, url: string, email: string = localAdmin): Promise<Session> {
  const outputs = await readOutputs(url, io);
  if (!outputs.local) throw new Failure(`You are not signed in to ${url}: run login --email <email>`);
  const password = io.env.CONSOLE_PASSWORD ?? localPassword;
  return { apiUrl: outputs.apiUrl, token: (await signIn(outputs, email, password, io)).accessToken };
}

/** Where the API of the console at `url` is; one that publishes no settings has it beside its pages. */
async function apiUrlOf(io: Io, url: string): Promise<string> {
  const beside = `${url}/api`;
  if (isLoopback(new URL(url).hostname)) return beside;
  try {
    return (await readOutputs(url, io)).apiUrl;
  } catch (error) {
    if (error instanceof Failure) return beside;
    throw error;
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/** A given token, else the person named by `as`, else who signed in, else the administrator of one machine. */
export async function openSession(options: ConnectOptions, io: Io): Promise<Session> {
  const url = consoleUrl(options, io);
  const token = options.token ?? io.env.CONSOLE_TOKEN;
  if (token) return { apiUrl: await apiUrlOf(io, url), token };
  if (options.as) return localSession(io, url, options.as);
  const saved = await loadCredentials(io, url);
  return saved ? renewed(io, url, saved) : localSession(io, url);
}
