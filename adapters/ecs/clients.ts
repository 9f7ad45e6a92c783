import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { CredentialProvider } from '../aws/credentials.ts';

export interface FleetClients {
  cloudFormation: CloudFormationClient;
  cloudWatch: CloudWatchClient;
  logs: CloudWatchLogsClient;
  ecs: ECSClient;
  loadBalancing: ElasticLoadBalancingV2Client;
}

/** Clients for each region, created on first use. */
export function clientsByRegion(credentials: CredentialProvider): (region: string) => FleetClients {
  const made = new Map<string, FleetClients>();
  return (region) => {
    const known = made.get(region);
    if (known) return known;
    const settings = { region, credentials };
    const clients = {
      cloudFormation: new CloudFormationClient(settings),
      cloudWatch: new CloudWatchClient(settings),
      logs: new CloudWatchLogsClient(settings),
      ecs: new ECSClient(settings),
      loadBalancing: new ElasticLoadBalancingV2Client(settings),
    };
    made.set(region, clients);
    return clients;
  };
}
