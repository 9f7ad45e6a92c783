import { quotaId } from '@console/core/contract/quota';
import { quotas } from '@console/core/quotas/table';

export const documentFile = new URL('../../docs/deploying.md', import.meta.url);

const number = (value: number) => value.toLocaleString('en-US');

const defaultText = (value: number, byRegion: Readonly<Record<string, number>> = {}) =>
  [number(value), ...Object.entries(byRegion).map(([region, other]) => `${number(other)} in ${region}`)].join('; ');

const rows = () =>
  quotaId.options.map((id) => {
    const { name, service, code, default: value, byRegion, per, adjustable, source } = quotas[id];
    const where = code ? `${service} ${code}` : service;
    return `| \`${id}\` | [${name}](${source}) | ${where} | ${defaultText(value, byRegion)} | ${per} | ${adjustable ? 'yes' : 'no'} |`;
  });

const section = /(<!-- quotas: [^>]* -->\n).*(<!-- end of quotas -->)/s;

/** The text with the table of quotas in its place. */
export function withQuotas(text: string): string {
  if (!section.test(text)) throw new Error('The document has no place for the quotas');
  const header = [
    '| name in `QUOTAS` | quota | service and code | default | for each | adjustable |',
    '|---|---|---|---|---|---|',
  ];
  return text.replace(section, (_, begin: string, end: string) =>
    [`${begin}`, ...header, ...rows(), '', end].join('\n'),
  );
}
