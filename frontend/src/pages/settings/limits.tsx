import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { useMessages } from '../../i18n/messages.ts';

export function Limits({ limits }: Pick<Settings, 'limits'>) {
  const { settings } = useMessages();
  return (
    <Container header={<Header variant="h2">{settings.limits}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={180}
        items={[
          { label: settings.maxConcurrentJobs, value: limits.concurrentJobs },
          { label: settings.capacity, value: limits.customersPerRegion },
          { label: settings.shards, value: limits.loadBalancersPerRegion },
          { label: settings.shardSize, value: limits.customersPerLoadBalancer },
          { label: settings.clusterQuota, value: limits.databasesPerRegion ?? settings.unlimited },
        ]}
      />
    </Container>
  );
}
