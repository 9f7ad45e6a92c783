import { customerStackName } from '@console/core/stack-names';
import { EventBus, type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { EventBus as EventBusTarget } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';

/** Not the alarms by which autoscaling works: one of those is in ALARM whenever an application is idle. */
const alarmsOfCustomers: EventPattern = {
  source: ['aws.cloudwatch'],
  detailType: ['CloudWatch Alarm State Change'],
  detail: { alarmName: [{ prefix: customerStackName('') }] },
};

/** Forwards the alarms of a region's customers to the event bus of the management account. */
export class EventForwarding extends Construct {
  constructor(scope: Construct, id: string, eventBusArn: string) {
    super(scope, id);
    const bus = EventBus.fromEventBusArn(this, 'Bus', eventBusArn) as IEventBus;
    new Rule(this, 'Alarms', { eventPattern: alarmsOfCustomers, targets: [new EventBusTarget(bus)] });
  }
}
