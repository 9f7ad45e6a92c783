import {
  ApplicationListenerRule,
  type IApplicationListener,
  ListenerAction,
  type ListenerCondition,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Construct } from 'constructs';

export interface SuspendedNoticeProps {
  listener: IApplicationListener;
  /** Lower than that of the rule that forwards requests, so that the notice comes first. */
  priority: number;
  conditions: ListenerCondition[];
}

/** What the address of a suspended customer shows: the load balancer answers by itself, with 503 and a line of text. */
export class SuspendedNotice extends ApplicationListenerRule {
  constructor(scope: Construct, id: string, props: SuspendedNoticeProps) {
    super(scope, id, {
      ...props,
      action: ListenerAction.fixedResponse(503, {
        contentType: 'text/plain',
        messageBody: 'This application is suspended. Please contact your provider.',
      }),
    });
  }
}
