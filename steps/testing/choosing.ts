import type { Person } from '../ladder/step.ts';
import type { OpenStep } from './open-step.ts';

/**
 * A step whose requests below the path of a list are sent with a token for that list, as the page does it. Requests with
 * other tokens than those of `people` are sent as they are.
 */
export function choosing(step: OpenStep, people: readonly Person[]): OpenStep {
  const tokens = new Map<string, string>();
  async function tokenFor(person: Person, list: string): Promise<string> {
    const key = `${person.email} ${list}`;
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const chosen = await step.send('POST', '/choice', { list }, person.token);
    if (chosen.status !== 204) return person.token;
    const { token } = await person.renewed();
    tokens.set(key, token);
    return token;
  }
  return {
    ...step,
    async send(method, path, body, token) {
      const person = people.find((one) => one.token === token);
      const [, list] = /^\/lists\/([0-9A-Z]{26})(?:\/|$)/.exec(path) ?? [];
      return step.send(method, path, body, person && list ? await tokenFor(person, list) : token);
    },
  };
}
