import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, on } from '../statement.ts';

/** The network of a region, its load balancers and certificate, and the addresses of customers. */
export const networkStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Network',
    actions: on('ec2', 'Describe*', 'CreateTags', 'DeleteTags', '*Address', '*Vpc', '*VpcAttribute')
      .concat(on('ec2', '*Subnet', '*SubnetAttribute', '*InternetGateway', '*NatGateway'))
      .concat(on('ec2', '*Route', '*RouteTable', '*RouteTableAssociation', '*VpcEndpoint', '*VpcEndpoints'))
      .concat(on('ec2', '*SecurityGroup', '*SecurityGroupIngress', '*SecurityGroupEgress'))
      .concat(on('ec2', '*SecurityGroupRuleDescriptions*', '*FlowLogs')),
  }),
  allow({
    sid: 'Balancers',
    actions: on('elasticloadbalancing', 'Create*', 'Delete*', 'Modify*', 'Set*', 'Describe*', '*Tags', '*Targets'),
  }),
  allow({
    sid: 'Certificates',
    actions: on('acm', 'RequestCertificate', 'DeleteCertificate', 'DescribeCertificate', 'UpdateCertificateOptions')
      // The verbs of tags: AddTagsTo, RemoveTagsFrom, ListTagsFor.
      .concat(on('acm', '*TagsToCertificate', '*TagsFromCertificate', '*TagsForCertificate')),
  }),
  ...addressStatements(arns),
];

/** Only names below the domain: not the domain itself, and none of the types that delegate or prove ownership of it. */
export const addressStatements = ({ hostedZone, domainName }: Arns): PolicyStatement[] => [
  allow({
    sid: 'Addresses',
    actions: on('route53', 'ChangeResourceRecordSets'),
    resources: hostedZone,
    conditions: {
      // ForAllValues is true for a request without the key, hence Null.
      'ForAllValues:StringLike': { [NAMES]: `*.${domainName}` },
      'ForAllValues:StringEquals': { [TYPES]: ['A', 'AAAA', 'CNAME'] },
      Null: { [NAMES]: 'false', [TYPES]: 'false' },
    },
  }),
  allow({
    sid: 'Zone',
    actions: on('route53', 'ListResourceRecordSets', 'GetHostedZone', 'GetChange'),
    resources: [hostedZone, 'arn:aws:route53:::change/*'],
  }),
  allow({ sid: 'Zones', actions: on('route53', 'ListHostedZones') }),
];

const NAMES = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';
const TYPES = 'route53:ChangeResourceRecordSetsRecordTypes';
