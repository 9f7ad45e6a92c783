import { validation } from '../aws-error.ts';

const form = /^\/?[a-zA-Z0-9_.-]+(\/[a-zA-Z0-9_.-]+)*$/;
const mostLevels = 15;
const longestName = 1_011;
/** Of a part between two slashes: it is the name of a file here. */
const longestPart = 240;

/** @throws AwsError when no parameter can have the name */
export function assertName(name: string): void {
  if (!form.test(name) || name.length > longestName || name.endsWith('.new')) {
    throw validation(
      'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
    );
  }
  const parts = name.split('/').filter((part) => part !== '');
  if (/^(aws|ssm)/i.test(parts[0] ?? '')) throw validation('Parameter name: can\'t be prefixed with "aws" or "ssm".');
  if (parts.length > mostLevels) throw validation(`Parameter name: at most ${mostLevels} levels are possible.`);
  if (parts.some((part) => part.length > longestPart)) {
    throw validation(`Parameter name: a part of it has more than ${longestPart} characters.`);
  }
}

/** The name in `name`, `name:3` or an ARN, and the version that is asked for. */
export function parseReference(text: string): { name: string; version?: number } {
  const short = text.replace(/^arn:aws:ssm:[^:]*:\d*:parameter(?=\/)/, '');
  const [, name = short, version] = /^(.+):(\d+)$/.exec(short) ?? [];
  return version === undefined ? { name } : { name, version: Number(version) };
}
