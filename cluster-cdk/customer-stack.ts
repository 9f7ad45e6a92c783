import { Alarms } from '@console/cdk-constructs/alarms';
import { customerStackName, customerTag, productTag } from '@console/core/stack-names';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { applicationAlarms, databaseAlarms, processAlarms } from './customer/alarms.ts';
import { Application } from './customer/application.ts';
import { addCommandOutputs } from './customer/command-outputs.ts';
import { Database } from './customer/database.ts';
import { contentsOf, productsOf } from './customer/definitions.ts';
import { addCustomerOutputs } from './customer/outputs.ts';
import { portsOf } from './customer/ports.ts';
import { resolveSpec } from './customer/resolved-spec.ts';
import { Route } from './customer/route.ts';
import { Schedules } from './customer/schedules.ts';
import { Storage } from './customer/storage.ts';
import type { ValidCustomer } from './customer-props.ts';
import { applyPermissionsBoundary } from './permissions-boundary.ts';

/** The application of one customer, with its database, folders, address and alarms. */
export class CustomerStack extends Stack {
  constructor(scope: Construct, props: ValidCustomer) {
    const { account, region, customer, product, shared } = props;
    const tags = { [customerTag]: customer.code, [productTag]: product.id };
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
    const products = productsOf(props);
    const ports = portsOf(this, products);
    const database = products.some((one) => one.database)
      ? new Database(this, 'Database', { vpc, props, capacity: spec.capacity })
      : undefined;
    const contents = contentsOf(this, props, { ports, database });
    const application = new Application(this, 'Application', {
      vpc,
      props,
      spec,
      ports,
      database,
      storage: new Storage(this, 'Storage', props, products),
      contents: contents.present,
      upgrade: contents.upgrade,
    });
    if (database) application.connectTo(database);
    const route = new Route(this, 'Route', { vpc, props, spec, ports, application });
    if (spec.runs) new Schedules(this, 'Schedules', { vpc, props, contents: contents.present, application });
    new Alarms(this, 'Alarms', {
      definitions: [
        ...applicationAlarms(props, spec, route.targetGroup),
        ...processAlarms(props, application.processes),
        ...(database ? databaseAlarms(props, spec, database.cluster) : []),
      ],
      topic: Topic.fromTopicArn(this, 'AlarmTopic', shared.alarmTopicArn),
      ...(application.service && { after: application.service }),
    });
    const commanded = contents.upgrade ?? contents.present;
    addCommandOutputs(this, commanded.product, commanded.values);
    addCustomerOutputs(this, { props, application, route, database, generated: contents.generated });
  }
}
