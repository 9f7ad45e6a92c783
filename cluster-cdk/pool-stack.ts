import { Alarms } from '@console/cdk-constructs/alarms';
import { poolStackName, tenancyPrefix, tenantTablePrefix } from '@console/core/stack-names';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { applyFunctionsBoundary } from './permissions-boundary.ts';
import { applicationAlarms } from './pool/alarms.ts';
import { FunctionsApplication } from './pool/application.ts';
import { addDashboard } from './pool/dashboard.ts';
import { pagesOf } from './pool/deployment-props.ts';
import { addApplicationOutputs } from './pool/outputs.ts';
import type { ValidPool } from './pool-props.ts';

/** A functions product in one region, whose customers are tenants in it. */
export class PoolStack extends Stack {
  constructor(scope: Construct, props: ValidPool) {
    const { account, region, product, host, domainName, shared } = props;
    super(scope, poolStackName(product.id), {
      tags: { 'deployment-console:product': product.id },
      description: `${product.id} for the tenants of a region`,
      env: { account, region },
    });
    Tags.of(this).add('deployment-console:product', product.id);
    applyFunctionsBoundary(this);
    const hasPrivate = product.cloudTypes.includes('private');
    const application = new FunctionsApplication(this, 'Application', {
      ...props,
      pages: pagesOf(props),
      hostedZoneId: shared.hostedZoneId,
      host: `*.${host}.${domainName}`,
      hostId: host,
      prefix: tenancyPrefix(`${product.id}.${region}`),
      ownTables: hasPrivate ? tenantTablePrefix(product.id) : undefined,
      tenant: undefined,
      // A tenant that can be moved to another table is moved by its changes.
      stream: product.table?.stream === true || product.cloudTypes.length > 1,
      suspended: false,
    });
    const definitions = applicationAlarms(poolStackName(product.id), product, application);
    new Alarms(this, 'Alarms', { definitions, topic: Topic.fromTopicArn(this, 'AlarmTopic', shared.alarmTopicArn) });
    addDashboard(this, 'Dashboard', product, application);
    // Any label leads to the API; this one is no customer's.
    addApplicationOutputs(this, `https://www.${host}.${domainName}/`, application);
  }
}
