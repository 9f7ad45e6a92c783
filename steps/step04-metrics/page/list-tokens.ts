import { fetchAuthSession } from 'aws-amplify/auth';
import { Offline, Refused } from '../../step00-single-tenant/page/api.ts';

interface Token {
  text: string;
  list: unknown;
  /** Milliseconds since 1970. */
  endsAt: number;
}

const kept = new Map<string, Token>();
const spareMs = 60_000;

async function tokenOfSession(forceRefresh: boolean): Promise<Token | undefined> {
  const session = await fetchAuthSession({ forceRefresh }).catch(() => {
    throw new Offline('You are offline.');
  });
  const token = session.tokens?.accessToken;
  return token && { text: token.toString(), list: token.payload.list, endsAt: (token.payload.exp ?? 0) * 1_000 };
}

/** One after the other: what is chosen holds for the next token, whoever asks for it. */
let latest: Promise<unknown> = Promise.resolve();

/** A token for one list: one of before, or a new one after `choose` has told the API which list it is for. */
export function tokenFor(list: string, choose: (list: string) => Promise<unknown>): Promise<string> {
  const next = latest.then(async () => {
    const known = kept.get(list) ?? (await tokenOfSession(false));
    if (known?.list === list && known.endsAt - spareMs > Date.now()) return keep(list, known);
    // Another tab can choose another list between the choice and the token.
    for (let attempt = 0; attempt < 3; attempt++) {
      await choose(list);
      const token = await tokenOfSession(true);
      if (token?.list === list) return keep(list, token);
    }
    throw new Refused(403, 'There is no token for this list right now. Try again.');
  });
  latest = next.catch(() => undefined);
  return next;
}

function keep(list: string, token: Token): string {
  kept.set(list, token);
  return token.text;
}
