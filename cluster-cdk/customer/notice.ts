import { ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/** What the address of a suspended customer shows: the load balancer answers by itself, with 503 and a line of text. */
export const suspendedNotice = ListenerAction.fixedResponse(503, {
  contentType: 'text/plain',
  messageBody: 'This application is suspended. Please contact your provider.',
});
