import type { Configuration } from '@console/core/configuration/model';

/** What the stack of the cluster account must know of the installation. */
export type AccountStackProps = Pick<
  Configuration,
  'managementAccount' | 'managementRegion' | 'clusterAccount' | 'hostedZoneId'
>;
