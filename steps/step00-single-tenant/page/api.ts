/** Asks the API. @throws Refused with what the API says, Offline when it cannot be reached */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

export class Offline extends Error {}

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** @param headers for a path, such as the token of whoever is signed in */
export const createAsk =
  (headers: (path: string) => Promise<Record<string, string>> = async () => ({})): Ask =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const more = { ...(body && { 'content-type': 'application/json' }), ...(await headers(path)) };
    const response = await fetch(path, { ...init, headers: more }).catch(() => {
      throw new Offline('You are offline.');
    });
    if (response.status === 204) return undefined as T;
    const answer = (await response.json().catch(() => ({}))) as T & { message?: string };
    if (!response.ok)
      throw new Refused(response.status, answer.message ?? `The request has failed: ${response.status}`);
    return answer;
  };
