import { actionsByRole, resource, resources, trustByRole } from '@console/cdk-constructs/testing/resources';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { createApp } from './create-app.ts';
import { RegionStack } from './region-stack.ts';
import { regionProps } from './testing/samples.ts';
import { regionTemplate } from './testing/templates.ts';

describe('the stack of a region', () => {
  const template = regionTemplate({ shards: 3, natGateways: 2 });

  it('spans two zones, with as many NAT gateways as asked for', () => {
    template.resourceCountIs('AWS::EC2::Subnet', 4);
    template.allResourcesProperties('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false });
    template.resourceCountIs('AWS::EC2::NatGateway', 2);
    regionTemplate({ natGateways: 1 }).resourceCountIs('AWS::EC2::NatGateway', 1);
  });

  it('reaches S3 without the NAT gateways', () => {
    template.hasResourceProperties('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' });
  });

  it('has the load balancers asked for, which log and drop invalid headers', () => {
    template.resourceCountIs('AWS::ElasticLoadBalancingV2::LoadBalancer', 3);
    template.allResourcesProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Scheme: 'internet-facing',
      LoadBalancerAttributes: Match.arrayWith([
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
      ]),
    });
  });

  it('redirects HTTP, and responds with 404 for hosts that no customer has', () => {
    const listeners = Object.values(resources(template, 'AWS::ElasticLoadBalancingV2::Listener'));
    const http = listeners.filter((listener) => listener.Properties.Port === 80);
    const https = listeners.filter((listener) => listener.Properties.Port === 443);
    expect(http).toHaveLength(3);
    expect(https).toHaveLength(3);
    for (const { Properties } of http) {
      expect(Properties.DefaultActions).toMatchObject([{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } }]);
    }
    for (const { Properties } of https) {
      expect(Properties.DefaultActions).toMatchObject([
        { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } },
      ]);
      expect(Properties.SslPolicy).toMatch(/^ELBSecurityPolicy-TLS13-1-2-Res/);
    }
  });

  it('has one wildcard certificate, validated through the zone of the domain', () => {
    template.resourceCountIs('AWS::CertificateManager::Certificate', 1);
    template.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: '*.example.com',
      DomainValidationOptions: [{ DomainName: '*.example.com', HostedZoneId: 'Z0123456789' }],
    });
  });

  it("keeps each load balancer's security group at a constant number of rules", () => {
    const groups = Object.values(resources(template, 'AWS::EC2::SecurityGroup')).filter(({ Properties }) =>
      String(Properties.GroupDescription).startsWith('Shared load balancer'),
    );
    expect(groups).toHaveLength(3);
    for (const { Properties } of groups) {
      expect(Properties.SecurityGroupEgress).toHaveLength(1);
      expect(Properties.SecurityGroupIngress).toMatchObject([
        { FromPort: 80, ToPort: 80 },
        { FromPort: 443, ToPort: 443 },
      ]);
    }
  });

  it('keeps access logs encrypted, private and for a limited time', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 90, Status: 'Enabled' })] },
      },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it("lets the account's alarms, and nobody without TLS, publish to the topic", () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          }),
        ]),
      },
    });
  });

  it('can be made for a domain of one word', () => {
    const local = regionTemplate({ account: '000000000000', domainName: 'localhost', hostedZoneId: 'local' });
    local.hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: '*.localhost' });
  });

  it('forwards events about the alarms of customers, and no others, by a role with the boundary', () => {
    const { Properties } = resource(template, 'AWS::Events::Rule');
    expect(Properties.EventPattern).toEqual({
      source: ['aws.cloudwatch'],
      'detail-type': ['CloudWatch Alarm State Change'],
      detail: { alarmName: [{ prefix: 'customer-' }] },
    });
    expect(Properties.Targets).toMatchObject([{ Arn: expect.stringContaining(':event-bus/deployment-console') }]);
    template.allResourcesProperties('AWS::IAM::Role', {
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/deployment-console-application-boundary',
    });
    expect([...new Set(Object.values(actionsByRole(template)).flat())]).toEqual(['events:PutEvents']);
    expect(Object.values(trustByRole(template))).toEqual([[{ Service: 'events.amazonaws.com' }]]);
  });

  it('forwards nothing when no management account is named', () => {
    const { eventBusArn: _, ...alone } = regionProps;
    const stack = new RegionStack(createApp(), alone);
    Template.fromStack(stack).resourceCountIs('AWS::Events::Rule', 0);
  });

  it('encrypts its topic with a key that alarms may use', () => {
    expect(resource(template, 'AWS::SNS::Topic').Properties.KmsMasterKeyId).toEqual({
      'Fn::GetAtt': [resource(template, 'AWS::KMS::Key').id, 'Arn'],
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          }),
        ]),
      },
    });
  });

  it('logs the traffic that the network rejected', () => {
    template.hasResourceProperties('AWS::EC2::FlowLog', { TrafficType: 'REJECT', LogDestinationType: 's3' });
  });
});

describe('the file system of a region', () => {
  const template = regionTemplate();

  it('is encrypted, backed up daily, and kept when the region is removed', () => {
    template.hasResource('AWS::EFS::FileSystem', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { Encrypted: true, BackupPolicy: { Status: 'ENABLED' }, ThroughputMode: 'elastic' },
    });
  });

  it('can be mounted in each private subnet, from the network of the region', () => {
    template.resourceCountIs('AWS::EFS::MountTarget', 2);
    template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: 'File system: tasks in, nothing out',
      SecurityGroupIngress: [{ FromPort: 2049, ToPort: 2049, IpProtocol: 'tcp' }],
    });
  });

  it('refuses clients without encryption, and those that do not come through an access point', () => {
    const { FileSystemPolicy } = resource(template, 'AWS::EFS::FileSystem').Properties;
    expect(FileSystemPolicy).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        { Effect: 'Deny', Condition: { Null: { 'elasticfilesystem:AccessPointArn': 'true' } } },
      ],
    });
  });
});

it('waits for an answer as long as any product may allow', () => {
  regionTemplate().hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerAttributes: Match.arrayWith([{ Key: 'idle_timeout.timeout_seconds', Value: '900' }]),
  });
});
