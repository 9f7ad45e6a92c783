import { resource, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { shopProps } from '../testing/samples.ts';
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
            ContentType: 'text/html',
            MessageBody: expect.stringMatching(/is suspended.*ist angehalten/),
          },
        },
      ],
    });
  });

  it('leads paths to other ports, by rules that come first', () => {
    const template = customerTemplate({ ...shopProps, slot: { shard: 1, priority: 80 } });
    const rules = Object.values(resources(template, RULE)).map(({ Properties }) => Properties);
    const host = { Field: 'host-header', HostHeaderConfig: { Values: ['acme-north.example.com'] } };
    expect(rules.map(({ Priority }) => Priority)).toEqual([20_160, 1800, 1801]);
    expect(rules[1]?.Conditions).toEqual([
      host,
      { Field: 'path-pattern', PathPatternConfig: { Values: ['/websocket*'] } },
    ]);
    const groups = resources(template, 'AWS::ElasticLoadBalancingV2::TargetGroup');
    expect(Object.values(groups).map(({ Properties }) => Properties.Port)).toEqual([
      { Ref: 'ContainerPort' },
      { Ref: 'ContainerPort8072' },
    ]);
    expect(JSON.stringify(rules[1]?.Actions)).toContain('RouteTargets8072');
  });

  it('keeps a browser on one task for a day, if the product asks for it', () => {
    const attributes = (change: Parameters<typeof customerTemplate>[0]) =>
      Object.values(resources(customerTemplate(change), 'AWS::ElasticLoadBalancingV2::TargetGroup'))[0]?.Properties
        .TargetGroupAttributes;
    expect(attributes(shopProps)).toEqual(
      expect.arrayContaining([
        { Key: 'stickiness.enabled', Value: 'true' },
        { Key: 'stickiness.type', Value: 'lb_cookie' },
        { Key: 'stickiness.lb_cookie.duration_seconds', Value: '86400' },
      ]),
    );
    expect(attributes({})).not.toContainEqual({ Key: 'stickiness.enabled', Value: 'true' });
  });
});
