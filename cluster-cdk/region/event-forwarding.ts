import { EventBus, type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { EventBus as EventBusTarget } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';

/** Events that the management account receives. */
const patterns: Record<string, EventPattern> = {
  Alarms: { source: ['aws.cloudwatch'], detailType: ['CloudWatch Alarm State Change'] },
  Services: { source: ['aws.ecs'], detailType: ['ECS Service Action', 'ECS Deployment State Change'] },
  Stacks: { source: ['aws.cloudformation'], detailType: ['CloudFormation Stack Status Change'] },
};

/** Forwards events of a region to the event bus of the management account. */
export class EventForwarding extends Construct {
  constructor(scope: Construct, id: string, eventBusArn: string) {
    super(scope, id);
    const bus = EventBus.fromEventBusArn(this, 'Bus', eventBusArn) as IEventBus;
    const target = new EventBusTarget(bus);
    for (const [name, eventPattern] of Object.entries(patterns)) {
      new Rule(this, name, { eventPattern, targets: [target] });
    }
  }
}
