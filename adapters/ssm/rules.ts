import { type FieldError, invalid } from '@console/core/errors';

/** What Parameter Store takes as a standard parameter. */
const name = /^(\/[a-zA-Z0-9_.-]+){1,15}$/;
const longestName = 1011;
const mostBytes = 4_096;
const reserved = /^\/?(aws|ssm)/i;

function problemOf(key: string, value: string): string | undefined {
  if (!name.test(key) || key.length > longestName || reserved.test(key)) return 'is not a name of a parameter';
  if (value === '') return 'has no value, and a parameter needs one';
  const bytes = Buffer.byteLength(value);
  if (bytes > mostBytes) return `has ${bytes} bytes, and a standard parameter holds ${mostBytes}`;
  return undefined;
}

/** @throws DomainError validation */
export function demandParameters(values: Readonly<Record<string, string>>): void {
  const errors = Object.entries(values).flatMap(([path, value]): FieldError[] => {
    const message = problemOf(path, value);
    return message === undefined ? [] : [{ path, message }];
  });
  if (errors.length > 0) throw invalid(errors);
}
