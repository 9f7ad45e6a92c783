import { ProblemError } from '../api/problem-error.ts';
import { accessToken } from './auth.ts';

/** The token for a request; undefined when the person has to sign in. @throws ProblemError when Cognito is out of reach */
export async function requestToken(refresh?: boolean): Promise<string | undefined> {
  try {
    return await accessToken(refresh);
  } catch (error) {
    if (error instanceof Error && /network/i.test(error.name)) {
      throw new ProblemError({ status: 0, code: 'unreachable', title: 'unreachable', detail: '' }, error);
    }
    return undefined;
  }
}
