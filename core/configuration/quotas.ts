import { type QuotaId, type QuotaNumbers, quotaId } from '../contract/quota.ts';

const known = quotaId.options.join(', ');

const isQuotaId = (text: string): text is QuotaId => quotaId.options.some((id) => id === text);

/** Reads `rds-clusters=100,fargate-vcpu=50`, or says what is wrong with it. */
export function readQuotas(text: string): { quotas: QuotaNumbers } | { problem: string } {
  const quotas: QuotaNumbers = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, id = '', value = ''] = /^([a-z-]+)\s*=\s*(\d{1,7})$/.exec(part) ?? [];
    if (!isQuotaId(id)) return { problem: `must be NAME=NUMBER, separated by commas; names are ${known}` };
    if (Number(value) < 1) return { problem: `must be at least 1 for ${id}` };
    if (quotas[id] !== undefined) return { problem: `must name ${id} only once` };
    quotas[id] = Number(value);
  }
  return { quotas };
}

/** As `readQuotas` reads it. */
export const formatQuotas = (quotas: QuotaNumbers): string =>
  Object.entries(quotas)
    .map(([id, value]) => `${id}=${value}`)
    .join(',');
