import { z } from 'zod';
import type { QuotaNumbers } from '../contract/quota.ts';
import { emailAddress } from '../contract/text.ts';
import { type Brand, brand } from '../notices/brand.ts';
import { readQuotas } from './quotas.ts';

const account = z.string().regex(/^\d{12}$/, 'must be an AWS account number: 12 digits');

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be the code of an AWS region such as eu-central-1');

const domainName = z
  .string()
  .max(200, 'must be at most 200 characters')
  .regex(
    /^(?=.*\.)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/,
    'must be a domain in lower case such as apps.example.com',
  );

const hostedZoneId = z
  .string()
  .regex(/^Z[A-Z0-9]{4,31}$/, 'must be the id of a Route 53 hosted zone such as Z0123456789ABCDEFGHIJ');

const wholeNumber = (least: number, most: number, advice: string) => {
  const message = `must be a whole number from ${least} to ${most}${advice}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};

/** What CloudWatch Logs offers, up to two years. */
const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731];

const logRetentionDays = z
  .string()
  .refine((text) => retentions.some((days) => String(days) === text), `must be one of ${retentions.join(', ')}`)
  .transform(Number);

const auroraClusters = z
  .string()
  .optional()
  .transform((text) => text || undefined)
  .pipe(wholeNumber(1, 2_000, '; leave it empty to use what AWS tells').optional());

const quotas = z
  .string()
  .optional()
  .transform((text, context) => {
    const read = readQuotas(text ?? '');
    if ('quotas' in read) return read.quotas;
    context.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  });

const accountParameters = z
  .string()
  .optional()
  .transform((text) => text || 'all')
  .pipe(z.enum(['all', 'private'], 'must be all or private; leave it empty for all'));

const emailAddresses = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .pipe(z.array(emailAddress))
  .transform((addresses) => [...new Set(addresses)]);

const brandField = (field: keyof Brand) =>
  z
    .string()
    .optional()
    .transform((text) => text || undefined)
    .pipe(brand.shape[field]);

/** The settings of an installation, by the keys of `.config`. */
export const settings = z
  .object({
    MANAGEMENT_ACCOUNT: account,
    MANAGEMENT_REGION: region,
    CLUSTER_ACCOUNT: account,
    DOMAIN_NAME: domainName,
    HOSTED_ZONE_ID: hostedZoneId,
    ALERT_EMAILS: emailAddresses,
    ADMIN_EMAIL: emailAddress,
    MAX_CONCURRENT_JOBS: wholeNumber(1, 50, '; 5 is a good start'),
    NAT_GATEWAYS: wholeNumber(1, 2, '; 1 is cheaper, 2 outlive the loss of an availability zone'),
    LOG_RETENTION_DAYS: logRetentionDays,
    AURORA_CLUSTERS_PER_REGION: auroraClusters,
    QUOTAS: quotas,
    BRAND_NAME: brandField('name'),
    BRAND_COLOR: brandField('color'),
    BRAND_LOGO: brandField('logo'),
    ACCOUNT_PARAMETERS: accountParameters,
  })
  .transform((read) => ({
    managementAccount: read.MANAGEMENT_ACCOUNT,
    managementRegion: read.MANAGEMENT_REGION,
    clusterAccount: read.CLUSTER_ACCOUNT,
    domainName: read.DOMAIN_NAME,
    hostedZoneId: read.HOSTED_ZONE_ID,
    alertEmails: read.ALERT_EMAILS,
    adminEmail: read.ADMIN_EMAIL,
    maxConcurrentJobs: read.MAX_CONCURRENT_JOBS,
    natGateways: read.NAT_GATEWAYS,
    /** How the provider shows itself where no application answers. */
    brand: {
      ...(read.BRAND_NAME && { name: read.BRAND_NAME }),
      ...(read.BRAND_COLOR && { color: read.BRAND_COLOR }),
      ...(read.BRAND_LOGO && { logo: read.BRAND_LOGO }),
    } satisfies Brand,
    logRetentionDays: read.LOG_RETENTION_DAYS,
    /** Whose tree of parameters is written. */
    accountParameters: read.ACCOUNT_PARAMETERS,
    /** Count before what AWS tells of its quotas. */
    quotas: {
      ...(read.AURORA_CLUSTERS_PER_REGION && { 'rds-clusters': read.AURORA_CLUSTERS_PER_REGION }),
      ...read.QUOTAS,
    } satisfies QuotaNumbers,
  }));

/** An installation of the console, as its `.config` describes it. */
export type Configuration = z.output<typeof settings>;
