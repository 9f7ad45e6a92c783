import { account } from '../../template/scope.ts';

/** Regions share one database here: a table's name in it begins with the region. */
export const storedName = (region: string, table: string): string => `${region}.${table}`;

export const tableArn = (region: string, table: string): string =>
  `arn:aws:dynamodb:${region}:${account}:table/${table}`;

const ownArn = /arn:aws:dynamodb:dynoxide:\d{12}:table\/([a-z0-9-]+)\.([^/"\s]+)/g;
const publicArn = /^arn:aws:dynamodb:([a-z0-9-]+):(\d{12}):table\/([^/]+)(.*)$/;

/** A text of dynoxide with the ARNs and names that AWS would have. */
export const publicText = (text: string, region: string): string =>
  text
    .replaceAll(ownArn, (_, of: string, table: string) => tableArn(of, table))
    .replaceAll(new RegExp(`(?<![\\w.-])${region.replaceAll('.', '\\.')}\\.(?=[\\w.-]{3,})`, 'g'), '');

/** The ARN of a stream in dynoxide. */
export const storedArn = (arn: string): string =>
  arn.replace(
    publicArn,
    (_, region: string, owner: string, table: string, rest: string) =>
      `arn:aws:dynamodb:dynoxide:${owner}:table/${storedName(region, table)}${rest}`,
  );

/** The name of a table that may be given as an ARN; undefined when that is of another region or account. */
export function nameOfTable(given: string, region: string): string | undefined {
  const [, of, owner, table, rest] = publicArn.exec(given) ?? [];
  if (table === undefined) return given;
  return of === region && owner === account && rest === '' ? table : undefined;
}
