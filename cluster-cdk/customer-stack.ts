import { Alarms } from '@console/cdk-constructs/alarms';
import { addOutputs } from '@console/cdk-constructs/outputs';
import { placeProduct } from '@console/core/products/place';
import { customerStackName, customerTag } from '@console/core/stack-names';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CfnParameter, Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { applicationAlarms, databaseAlarms } from './customer/alarms.ts';
import { Application } from './customer/application.ts';
import { addCommandOutputs } from './customer/command-outputs.ts';
import { Database } from './customer/database.ts';
import { publicValues } from './customer/placeholder-values.ts';
import { resolveSpec } from './customer/resolved-spec.ts';
import { Route } from './customer/route.ts';
import { containerSecrets } from './customer/secrets.ts';
import type { ValidCustomer } from './customer-props.ts';
import { applyPermissionsBoundary } from './permissions-boundary.ts';

/** The application of one customer, with its database, address and alarms. */
export class CustomerStack extends Stack {
  constructor(scope: Construct, props: ValidCustomer) {
    const { account, region, customer, product, shared } = props;
    const tags = { [customerTag]: customer.code, 'deployment-console:product': product.id };
    super(scope, customerStackName(customer.code), {
      tags,
      description: `${product.id} for the customer ${customer.code}`,
      env: { account, region },
    });
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    applyPermissionsBoundary(this);

    const spec = resolveSpec(props);
    const vpc = Vpc.fromVpcAttributes(this, 'Vpc', {
      vpcId: shared.vpcId,
      availabilityZones: shared.availabilityZones,
      privateSubnetIds: shared.privateSubnetIds,
    });
    // Parameters, so that the local cluster can give every stack a port and a database name of its own.
    const port = new CfnParameter(this, 'ContainerPort', { type: 'Number', default: product.port });
    const database = product.database && new Database(this, 'Database', { vpc, props, capacity: spec.capacity });

    const values = publicValues({ props, port: port.valueAsString, database });
    const application = new Application(this, 'Application', {
      vpc,
      props,
      spec,
      port: port.valueAsNumber,
      values,
      secrets: containerSecrets(this, product.secrets, values, database),
    });
    if (database) application.connectTo(database);
    const route = new Route(this, 'Route', {
      vpc,
      props,
      spec,
      port: port.valueAsNumber,
      service: application.service,
    });
    new Alarms(this, 'Alarms', {
      definitions: [
        ...applicationAlarms(props, spec, route.targetGroup),
        ...(database ? databaseAlarms(props, spec, database.cluster) : []),
      ],
      topic: Topic.fromTopicArn(this, 'AlarmTopic', shared.alarmTopicArn),
      ...(application.service && { after: application.service }),
    });

    addCommandOutputs(this, props.upgradeTo ? placeProduct(props.upgradeTo.product, props.place) : product, values);
    addOutputs(this, {
      Url: customer.url,
      ClusterName: shared.clusterName,
      TaskFamily: application.task.family,
      LogGroupName: application.logGroup.logGroupName,
      TargetGroupArn: route.targetGroup.targetGroupArn,
    });
    if (application.service) addOutputs(this, { ServiceName: application.service.serviceName });
    if (database) addOutputs(this, { DatabaseClusterId: database.cluster.clusterIdentifier });
  }
}
