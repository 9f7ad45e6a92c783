import { assumptions } from '@console/core/costs/assumptions';
import { hoursPerMonth } from '@console/core/costs/prices';
import type { Rule } from './rule.ts';

/** What the stack of a region consists of. */
export const regionRules: Readonly<Record<string, Rule>> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ Type, Scheme, Subnets }) => {
    if (Type !== 'application') throw new Error(`no price for a load balancer of type ${Type}`);
    const addresses = Scheme === 'internet-facing' ? (Subnets as unknown[]).length : 0;
    return { loadBalancerHour: hoursPerMonth, publicAddressHour: addresses * hoursPerMonth };
  },
  'AWS::ElasticLoadBalancingV2::Listener': { nothing: 'free' },
  'AWS::EC2::NatGateway': () => ({ natGatewayHour: hoursPerMonth }),
  'AWS::EC2::EIP': () => ({ publicAddressHour: hoursPerMonth }),
  'AWS::EC2::FlowLog': () => ({ flowLogGb: assumptions.flowLogGb }),
  'AWS::EC2::VPCEndpoint': ({ VpcEndpointType }) => {
    if (VpcEndpointType !== 'Gateway') throw new Error(`no price for an endpoint of type ${VpcEndpointType}`);
    return {};
  },
  'AWS::S3::Bucket': () => ({ s3GbMonth: assumptions.storedLogGb }),
  'AWS::S3::BucketPolicy': { nothing: 'free' },
  'AWS::EFS::FileSystem': ({ ThroughputMode: mode }) => {
    if (mode === 'provisioned') throw new Error('no price for provisioned throughput');
    return {};
  },
  'AWS::EFS::MountTarget': { nothing: 'free; files are counted with the customers' },
  'AWS::ECS::Cluster': ({ ClusterSettings }) => {
    if (JSON.stringify(ClusterSettings ?? '').match(/"enabled"|"enhanced"/))
      throw new Error('Container Insights costs');
    return {};
  },
  'AWS::ECR::Repository': { nothing: 'its images are billed by size' },
  'AWS::ECR::PullThroughCacheRule': { nothing: 'its images are billed by size' },
  'AWS::ECR::RepositoryCreationTemplate': { nothing: 'free' },
  'AWS::RDS::DBSubnetGroup': { nothing: 'free' },
  'AWS::CertificateManager::Certificate': { nothing: 'public certificates are free' },
  'AWS::EC2::VPC': { nothing: 'free' },
  'AWS::EC2::Subnet': { nothing: 'free' },
  'AWS::EC2::RouteTable': { nothing: 'free' },
  'AWS::EC2::SubnetRouteTableAssociation': { nothing: 'free' },
  'AWS::EC2::Route': { nothing: 'free' },
  'AWS::EC2::InternetGateway': { nothing: 'free; traffic is counted with the tasks' },
  'AWS::EC2::VPCGatewayAttachment': { nothing: 'free' },
};
