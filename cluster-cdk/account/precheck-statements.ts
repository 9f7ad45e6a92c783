import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** What the job looks up before it creates the stack of a region. */
export const precheckStatements = ({ hostedZone }: Arns): PolicyStatement[] => [
  allow({ sid: 'NameServersOfTheDomain', actions: ['route53:GetHostedZone'], resources: hostedZone }),
  allow({ sid: 'ZonesOfARegion', actions: ['ec2:DescribeAvailabilityZones'] }),
];
