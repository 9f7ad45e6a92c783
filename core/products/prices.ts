/** List prices in USD, us-east-1, on demand, without free tiers, as of November 2026. `costs/sources.ts` names the sources. */
export const prices = {
  hoursPerMonth: 730,
  fargateVcpuHour: 0.03238,
  fargateGbHour: 0.00356,
  auroraAcuHour: 0.12,
  auroraGbMonth: 0.1,
  loadBalancerHour: 0.0225,
  natGatewayHour: 0.045,
  publicAddressHour: 0.005,
  hostedZoneMonth: 0.5,
  secretMonth: 0.4,
  alarmMonth: 0.1,
  logGbIngested: 0.5,
  encryptionKeyMonth: 1,
} as const;

/**
 * What a customer is taken to use. Traffic, snapshots and load above the fewest tasks come on top.
 * A pausing database is awake for about 4 hours a day at half an Aurora capacity unit.
 */
export const assumptions = {
  acuHoursOfUse: 60,
  databaseGb: 2,
  logGbPerMonth: 0.5,
  /** Fewer watch an application that is meant not to run. */
  alarms: { application: 3, applicationParked: 2, database: 2 },
  secretsPerDatabase: 1,
  /** One load balancer (two addresses), one NAT gateway (one address), the zone and a key carry this many. */
  customersPerShard: 80,
} as const;

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
