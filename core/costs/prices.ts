export const hoursPerMonth = 730;

/** List prices in USD, us-east-1, on demand, without free tiers, as of November 2026. `test/costs/sources.ts` names the sources. */
export const prices = {
  fargateVcpuHour: 0.03238,
  fargateGbHour: 0.00356,
  auroraAcuHour: 0.12,
  auroraGbMonth: 0.1,
  auroraMillionRequests: 0.2,
  auroraBackupGbMonth: 0.021,
  efsGbMonth: 0.3,
  efsBackupGbMonth: 0.05,
  loadBalancerHour: 0.0225,
  loadBalancerUnitHour: 0.008,
  natGatewayHour: 0.045,
  natGb: 0.045,
  publicAddressHour: 0.005,
  transferOutGb: 0.09,
  hostedZoneMonth: 0.5,
  secretMonth: 0.4,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  customMetricMonth: 0.3,
  logGbIngested: 0.5,
  logGbMonth: 0.03,
  flowLogGb: 0.25,
  s3GbMonth: 0.023,
  encryptionKeyMonth: 1,
  tableReadUnitHour: 0.00013,
  tableWriteUnitHour: 0.00065,
  tableMillionReads: 0.125,
  tableMillionWrites: 0.625,
  lambdaGbSecond: 0.0000133334,
  lambdaMillionRequests: 0.2,
  apiMillionRequests: 1,
  millionEvents: 1,
  buildMinute: 0.0034,
  userMonth: 0.02,
} as const;
export type PriceName = keyof typeof prices;

/**
 * Prices of a region as a multiple of us-east-1: by the Fargate vCPU-hour on ARM, rounded to 0.05. Others count as 1.
 * Taken for all services alike, which other services' own prices do not quite follow.
 */
export const regionFactors: Readonly<Record<string, number>> = {
  'ap-northeast-1': 1.25,
  'ap-south-1': 1.05,
  'ap-southeast-1': 1.25,
  'ap-southeast-2': 1.2,
  'ca-central-1': 1.1,
  'eu-central-1': 1.15,
  'eu-north-1': 1.1,
  'eu-west-1': 1,
  'eu-west-2': 1.15,
  'eu-west-3': 1.2,
  'sa-east-1': 1.7,
  'us-east-1': 1,
  'us-east-2': 1,
  'us-west-1': 1.15,
  'us-west-2': 1,
};
