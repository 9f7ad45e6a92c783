import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Settings } from '@console/core/contract/settings';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

export function Limits({ limits }: Pick<Settings, 'limits'>) {
  const t = useTexts(texts);
  return (
    <Container header={<Header variant="h2">{t.limits}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={180}
        items={[
          { label: t.maxConcurrentJobs, value: limits.concurrentJobs },
          { label: t.capacity, value: limits.customersPerRegion },
          { label: t.shards, value: limits.loadBalancersPerRegion },
          { label: t.shardSize, value: limits.customersPerLoadBalancer },
          { label: t.clusterQuota, value: limits.databasesPerRegion ?? t.unlimited },
        ]}
      />
    </Container>
  );
}
