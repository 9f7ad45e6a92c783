import { problem } from '@console/core/contract/problem';
import { Failure } from '../failure.ts';

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** The API's problem in words, with what is wrong at each field. */
export async function problemFailure(response: Response): Promise<Failure> {
  const parsed = problem.safeParse(await bodyOf(response));
  if (!parsed.success) return new Failure(`${response.url} answered ${response.status} ${response.statusText}`.trim());
  const { detail, code, errors = [], operationId } = parsed.data;
  const fields = errors.map(({ path, message }) => `  ${path || 'request'}: ${message}`);
  // The detail of a validation only joins what the fields say.
  const headline = code === 'validation' && fields.length > 0 ? 'The request is not valid' : detail;
  const lines = [`${headline} (${code})`, ...fields];
  if (operationId) lines.push(`  operation: ${operationId}`);
  if (response.status === 401) lines.push('  Sign in again with: login --email <email>');
  return new Failure(lines.join('\n'));
}
