import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { openDatabasePort } from '../engine/placement.ts';
import type { Json, Properties } from '../template/model.ts';
import type { StackIdentity } from '../template/scope.ts';
import { arn, generatedName, randomHex } from './names.ts';

type Identify = Parameters<ResourceHandler['physicalId']>[0];
type Attribute = Json | ((resource: ResourceRequest) => Json);

interface RecordedType {
  physicalId: (resource: Identify) => string;
  attributes?: Record<string, Attribute>;
}

const ref: Attribute = ({ physicalId }) => physicalId;
const arnOf =
  (service: string, prefix = ''): Attribute =>
  ({ stack, physicalId }) =>
    arn(service, stack, prefix + physicalId);
const property =
  (name: string): Attribute =>
  ({ properties }) =>
    properties[name] ?? '';

const ec2 = (prefix: string, attributes: Record<string, Attribute> = {}): RecordedType => ({
  physicalId: () => `${prefix}-${randomHex(17)}`,
  attributes,
});
const named = (attributes: Record<string, Attribute> = {}, nameProperty?: string): RecordedType => ({
  physicalId: (resource) => String((nameProperty && resource.properties[nameProperty]) || generatedName(resource)),
  attributes,
});
const byArn = (
  make: (stack: StackIdentity, name: string) => string,
  attributes: Record<string, Attribute> = {},
): RecordedType => ({
  physicalId: (resource) => make(resource.stack, generatedName(resource)),
  attributes,
});
const lastPart: Attribute = ({ physicalId }) => physicalId.split(/[:/]/).at(-1) ?? '';

/**
 * Types without a meaning on one machine. They are only recorded, with references like those of AWS. A type that is
 * neither here nor has a handler is rejected.
 */
export const recordedTypes: Readonly<Record<string, RecordedType>> = {
  'AWS::CDK::Metadata': named(),
  'AWS::ApplicationAutoScaling::ScalableTarget': named({ Id: ref }),
  'AWS::ApplicationAutoScaling::ScalingPolicy': byArn(
    (stack, name) => arn('autoscaling', stack, `scalingPolicy:${name}`),
    { Arn: ref },
  ),
  'AWS::CertificateManager::Certificate': byArn((stack, name) => arn('acm', stack, `certificate/${name}`)),
  'AWS::ApiGatewayV2::Deployment': named({ DeploymentId: ref }),
  'AWS::CloudWatch::Dashboard': named({}, 'DashboardName'),
  'AWS::Cognito::UserPoolDomain': named({ CloudFrontDistribution: 'localhost' }, 'Domain'),
  'AWS::EC2::EIP': ec2('eipalloc', { AllocationId: ref, PublicIp: '192.0.2.1' }),
  'AWS::EC2::InternetGateway': ec2('igw', { InternetGatewayId: ref }),
  'AWS::EC2::NatGateway': ec2('nat', { NatGatewayId: ref }),
  'AWS::EC2::Route': ec2('rt', { CidrBlock: property('DestinationCidrBlock') }),
  'AWS::EC2::RouteTable': ec2('rtb', { RouteTableId: ref }),
  'AWS::EC2::SecurityGroup': ec2('sg', { GroupId: ref, Id: ref, VpcId: property('VpcId') }),
  'AWS::EC2::SecurityGroupEgress': ec2('sgr', { Id: ref }),
  'AWS::EC2::SecurityGroupIngress': ec2('sgr', { Id: ref }),
  'AWS::EC2::Subnet': ec2('subnet', {
    SubnetId: ref,
    AvailabilityZone: property('AvailabilityZone'),
    CidrBlock: property('CidrBlock'),
    VpcId: property('VpcId'),
  }),
  'AWS::EC2::SubnetRouteTableAssociation': ec2('rtbassoc', { Id: ref }),
  'AWS::EC2::VPC': ec2('vpc', {
    VpcId: ref,
    CidrBlock: property('CidrBlock'),
    DefaultSecurityGroup: ({ physicalId }) => physicalId.replace('vpc', 'sg'),
    DefaultNetworkAcl: ({ physicalId }) => physicalId.replace('vpc', 'acl'),
  }),
  'AWS::EC2::VPCEndpoint': ec2('vpce', { Id: ref }),
  'AWS::EC2::VPCGatewayAttachment': ec2('attach'),
  'AWS::EC2::FlowLog': ec2('fl', { Id: ref }),
  'AWS::ECS::Cluster': named({ Arn: arnOf('ecs', 'cluster/') }, 'ClusterName'),
  'AWS::ECS::ClusterCapacityProviderAssociations': named(),
  'AWS::EFS::AccessPoint': ec2('fsap', {
    AccessPointId: ref,
    Arn: arnOf('elasticfilesystem', 'access-point/'),
  }),
  'AWS::EFS::FileSystem': ec2('fs', { FileSystemId: ref, Arn: arnOf('elasticfilesystem', 'file-system/') }),
  'AWS::EFS::MountTarget': ec2('fsmt', { Id: ref, IpAddress: '127.0.0.1' }),
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': named(),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': byArn(
    (stack, name) => arn('elasticloadbalancing', stack, `loadbalancer/app/${name.slice(0, 32)}/${randomHex(16)}`),
    {
      LoadBalancerArn: ref,
      LoadBalancerFullName: ({ physicalId }) => physicalId.split('loadbalancer/')[1] ?? '',
      LoadBalancerName: ({ physicalId }) => physicalId.split('/')[2] ?? '',
      DNSName: 'localhost',
      CanonicalHostedZoneID: 'Z000000000LOCAL',
      SecurityGroups: property('SecurityGroups'),
    },
  ),
  'AWS::Events::EventBusPolicy': named(),
  'AWS::KMS::Alias': named({}, 'AliasName'),
  'AWS::KMS::Key': named({ Arn: arnOf('kms', 'key/'), KeyId: ref }),
  'AWS::RDS::DBClusterParameterGroup': named({}, 'DBClusterParameterGroupName'),
  'AWS::RDS::DBParameterGroup': named({}, 'DBParameterGroupName'),
  'AWS::RDS::DBSubnetGroup': named({}, 'DBSubnetGroupName'),
  'AWS::RDS::DBInstance': named({
    'Endpoint.Address': '127.0.0.1',
    'Endpoint.Port': openDatabasePort,
    DBInstanceArn: arnOf('rds', 'db:'),
  }),
  'AWS::Route53::HostedZone': { physicalId: () => `Z${randomHex(20).toUpperCase()}`, attributes: { Id: ref } },
  'AWS::Route53::RecordSet': named({}, 'Name'),
  'AWS::S3::Bucket': {
    physicalId: (resource) => String(resource.properties.BucketName ?? generatedName(resource)).toLowerCase(),
    attributes: {
      Arn: ({ physicalId }) => `arn:aws:s3:::${physicalId}`,
      DomainName: ({ physicalId }) => `${physicalId}.s3.amazonaws.com`,
      RegionalDomainName: ({ physicalId, stack }) => `${physicalId}.s3.${stack.region}.amazonaws.com`,
    },
  },
  'AWS::S3::BucketPolicy': named(),
  'AWS::SecretsManager::ResourcePolicy': named(),
  'AWS::SNS::Subscription': byArn((stack, name) => arn('sns', stack, name), { Arn: ref }),
  'AWS::SNS::Topic': byArn((stack, name) => arn('sns', stack, name), { TopicArn: ref, TopicName: lastPart }),
  'AWS::SNS::TopicPolicy': named({ Id: ref }),
  'AWS::SQS::QueuePolicy': named({ Id: ref }),
};

/** Records a resource and does nothing else. */
export function recorded(type: RecordedType): ResourceHandler {
  const attributes = async (request: ResourceRequest) => ({
    attributes: Object.fromEntries(
      Object.entries(type.attributes ?? {}).map(([name, value]) => [
        name,
        typeof value === 'function' ? value(request) : value,
      ]),
    ) satisfies Properties,
  });
  return { physicalId: type.physicalId, create: attributes, update: attributes, remove: async () => {} };
}
