import { problem } from '@console/core/contract/problem';
import { Failure } from '../failure.ts';

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

const signInAgain = '  Sign in again with: login --email <email>';

/** Such as from API Gateway, which on AWS refuses a token that has lapsed before the API sees it. */
function withoutProblem({ url, status, statusText }: Response): Failure {
  if (status === 401) return new Failure(`The token has expired or is not valid (unauthenticated)\n${signInAgain}`);
  return new Failure(`${url} answered ${status} ${statusText}`.trim());
}

/** The API's problem in words, with what is wrong at each field. */
export async function problemFailure(response: Response): Promise<Failure> {
  const parsed = problem.safeParse(await bodyOf(response));
  if (!parsed.success) return withoutProblem(response);
  const { detail, code, errors = [], operationId } = parsed.data;
  const fields = errors.map(({ path, message }) => `  ${path || 'request'}: ${message}`);
  // The detail of a validation only joins what the fields say.
  const headline = code === 'validation' && fields.length > 0 ? 'The request is not valid' : detail;
  const lines = [`${headline} (${code})`, ...fields];
  if (operationId) lines.push(`  operation: ${operationId}`);
  if (response.status === 401) lines.push(signInAgain);
  return new Failure(lines.join('\n'));
}
