import { resource } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { customerTemplate } from '../testing/templates.ts';

const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

describe("a customer's route", () => {
  const small = customerTemplate();

  it("leads from the customer's own host name to its tasks, on its load balancer", () => {
    const { Properties } = resource(small, RULE);
    expect(Properties).toMatchObject({
      Priority: 20_014,
      ListenerArn: expect.stringContaining('app/s1/'),
      Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['acme-north.example.com'] } }],
      Actions: [{ Type: 'forward' }],
    });
    expect(resource(small, 'AWS::Route53::RecordSet').Properties).toMatchObject({
      Name: 'acme-north.example.com.',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z215JYRZR1TBD5' },
    });
    const elsewhere = customerTemplate({ slot: { shard: 2, priority: 1 } });
    expect(resource(elsewhere, RULE).Properties.ListenerArn).toContain('app/s2/');
  });

  it('leads only to tasks that pass the health check of the product, and lets requests finish', () => {
    expect(resource(small, 'AWS::ElasticLoadBalancingV2::TargetGroup').Properties).toMatchObject({
      TargetType: 'ip',
      Protocol: 'HTTP',
      HealthCheckPath: '/web/health',
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 3,
      Matcher: { HttpCode: '200-399' },
      TargetGroupAttributes: expect.arrayContaining([{ Key: 'deregistration_delay.timeout_seconds', Value: '20' }]),
    });
  });

  it('shows a notice while the customer is suspended, by the same rule: the rules of a load balancer are scarce', () => {
    const suspended = customerTemplate({ suspended: true });
    suspended.resourceCountIs(RULE, 1);
    const [notice, route] = [resource(suspended, RULE), resource(small, RULE)];
    expect(notice.id).toBe(route.id);
    expect(notice.Properties).toEqual({
      ...route.Properties,
      Actions: [
        {
          Type: 'fixed-response',
          FixedResponseConfig: {
            StatusCode: '503',
            ContentType: 'text/plain',
            MessageBody: expect.stringContaining('suspended'),
          },
        },
      ],
    });
  });
});
