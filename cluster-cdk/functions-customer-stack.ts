import { Alarms } from '@console/cdk-constructs/alarms';
import { customerStackName, customerTag, tenancyPrefix } from '@console/core/stack-names';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ValidFunctionsCustomer } from './functions-customer-props.ts';
import { applyFunctionsBoundary } from './permissions-boundary.ts';
import { applicationAlarms } from './pool/alarms.ts';
import { FunctionsApplication } from './pool/application.ts';
import { pagesOf } from './pool/deployment-props.ts';
import { addApplicationOutputs } from './pool/outputs.ts';

/** A functions product for one customer alone. Inside it the customer is a tenant, the only one. */
export class FunctionsCustomerStack extends Stack {
  constructor(scope: Construct, props: ValidFunctionsCustomer) {
    const { account, region, customer, product, size, suspended, domainName, shared } = props;
    const stackName = customerStackName(customer.code);
    const tags = { [customerTag]: customer.code, 'deployment-console:product': product.id };
    super(scope, stackName, {
      tags,
      description: `${product.id} for the customer ${customer.code}`,
      env: { account, region },
    });
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    applyFunctionsBoundary(this);
    const host = `${customer.code}.${domainName}`;
    const application = new FunctionsApplication(this, 'Application', {
      ...props,
      pages: pagesOf(props),
      hostedZoneId: shared.hostedZoneId,
      host,
      hostId: customer.code,
      prefix: tenancyPrefix(stackName),
      ownTables: undefined,
      userPools: [],
      tenant: { ...customer, plan: size, status: suspended ? 'suspended' : 'active' },
      stream: product.table?.stream === true,
    });
    const definitions = applicationAlarms(customer.code, product, application);
    new Alarms(this, 'Alarms', { definitions, topic: Topic.fromTopicArn(this, 'AlarmTopic', shared.alarmTopicArn) });
    addApplicationOutputs(this, `https://${host}/`, application);
  }
}
