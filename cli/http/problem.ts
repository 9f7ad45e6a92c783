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
  const { title, detail, code, errors = [], operationId } = parsed.data;
  const fields = errors.map(({ path, message }) => `  ${path || 'request'}: ${message}`);
  const lines = [fields.length > 0 ? `${title} (${code})` : `${detail} (${code})`, ...fields];
  if (operationId) lines.push(`  operation: ${operationId}`);
  if (response.status === 401) lines.push('  Sign in again with: login --email <email>');
  return new Failure(lines.join('\n'));
}
