const domain = 'apps.example.com';

/** What all services share: a cluster, a load balancer that answers 404 by itself, and a hosted zone. */
export const networkTemplate = () => ({
  Resources: {
    Cluster: { Type: 'AWS::ECS::Cluster', Properties: { ClusterName: 'apps' } },
    Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: domain } },
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Name: 'apps', Type: 'application' } },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: { Ref: 'Balancer' },
        Port: 443,
        Protocol: 'HTTPS',
        DefaultActions: [
          { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain' } },
        ],
      },
    },
  },
  Outputs: {
    Listener: { Value: { Ref: 'Listener' } },
    Address: { Value: { 'Fn::GetAtt': ['Balancer', 'DNSName'] } },
    BalancerZone: { Value: { 'Fn::GetAtt': ['Balancer', 'CanonicalHostedZoneID'] } },
    Zone: { Value: { Ref: 'Zone' } },
  },
});

export interface ServiceOptions {
  image: string;
  /** Left out of the template by default. */
  count?: number;
}

/** A service with its address, as the stack of a customer has it. */
export const containerTemplate = (
  code: string,
  priority: number,
  network: Record<string, string>,
  { image, count }: ServiceOptions,
) => ({
  Resources: {
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: `/${code}` } },
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      DependsOn: 'Logs',
      Properties: {
        Family: code,
        Cpu: '256',
        Memory: '512',
        ContainerDefinitions: [
          {
            Name: 'app',
            Image: image,
            PortMappings: [{ ContainerPort: 3000 }],
            Environment: [{ Name: 'PORT', Value: '3000' }],
            LogConfiguration: {
              LogDriver: 'awslogs',
              Options: {
                'awslogs-group': `/${code}`,
                'awslogs-stream-prefix': 'app',
                'awslogs-region': 'eu-central-1',
              },
            },
          },
        ],
      },
    },
    Targets: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: {
        Port: 3000,
        Protocol: 'HTTP',
        TargetType: 'ip',
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 10,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: '200-399' },
        TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }],
      },
    },
    Rule: {
      Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
      Properties: {
        ListenerArn: network.Listener,
        Priority: priority,
        Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [`${code}.${domain}`] } }],
        Actions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }],
      },
    },
    Record: {
      Type: 'AWS::Route53::RecordSet',
      Properties: {
        HostedZoneId: network.Zone,
        Name: `${code}.${domain}`,
        Type: 'A',
        AliasTarget: { DNSName: network.Address, HostedZoneId: network.BalancerZone },
      },
    },
    Service: {
      Type: 'AWS::ECS::Service',
      DependsOn: ['Rule', 'Record'],
      Properties: {
        Cluster: 'apps',
        TaskDefinition: { Ref: 'Task' },
        ...(count !== undefined && { DesiredCount: count }),
        HealthCheckGracePeriodSeconds: 20,
        DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
        LoadBalancers: [{ ContainerName: 'app', ContainerPort: 3000, TargetGroupArn: { Ref: 'Targets' } }],
      },
    },
  },
});
