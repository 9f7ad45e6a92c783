/** The actions with which CloudFormation creates, reads and deletes each type in the stacks of regions and customers. */
export const actionsOfType: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': [
    'application-autoscaling:RegisterScalableTarget',
    'application-autoscaling:DeregisterScalableTarget',
  ],
  'AWS::ApplicationAutoScaling::ScalingPolicy': [
    'application-autoscaling:PutScalingPolicy',
    'application-autoscaling:DeleteScalingPolicy',
  ],
  'AWS::CertificateManager::Certificate': [
    'acm:RequestCertificate',
    'acm:DescribeCertificate',
    'acm:DeleteCertificate',
  ],
  'AWS::CloudWatch::Alarm': ['cloudwatch:PutMetricAlarm', 'cloudwatch:DeleteAlarms'],
  'AWS::EC2::EIP': ['ec2:AllocateAddress', 'ec2:ReleaseAddress'],
  'AWS::EC2::FlowLog': ['ec2:CreateFlowLogs', 'ec2:DeleteFlowLogs', 'logs:CreateLogDelivery', 'logs:DeleteLogDelivery'],
  'AWS::EC2::InternetGateway': ['ec2:CreateInternetGateway', 'ec2:DeleteInternetGateway'],
  'AWS::EC2::NatGateway': ['ec2:CreateNatGateway', 'ec2:DeleteNatGateway'],
  'AWS::EC2::Route': ['ec2:CreateRoute', 'ec2:ReplaceRoute', 'ec2:DeleteRoute'],
  'AWS::EC2::RouteTable': ['ec2:CreateRouteTable', 'ec2:DeleteRouteTable'],
  'AWS::EC2::SecurityGroup': [
    'ec2:CreateSecurityGroup',
    'ec2:DeleteSecurityGroup',
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:RevokeSecurityGroupEgress',
  ],
  'AWS::EC2::SecurityGroupIngress': ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
  'AWS::EC2::Subnet': ['ec2:CreateSubnet', 'ec2:ModifySubnetAttribute', 'ec2:DeleteSubnet'],
  'AWS::EC2::SubnetRouteTableAssociation': ['ec2:AssociateRouteTable', 'ec2:DisassociateRouteTable'],
  'AWS::EC2::VPC': ['ec2:CreateVpc', 'ec2:ModifyVpcAttribute', 'ec2:DeleteVpc', 'ec2:DescribeVpcs', 'ec2:CreateTags'],
  'AWS::EC2::VPCEndpoint': ['ec2:CreateVpcEndpoint', 'ec2:ModifyVpcEndpoint', 'ec2:DeleteVpcEndpoints'],
  'AWS::EC2::VPCGatewayAttachment': ['ec2:AttachInternetGateway', 'ec2:DetachInternetGateway'],
  'AWS::ECS::Cluster': ['ecs:CreateCluster', 'ecs:UpdateClusterSettings', 'ecs:DeleteCluster', 'ecs:DescribeClusters'],
  'AWS::ECS::Service': ['ecs:CreateService', 'ecs:UpdateService', 'ecs:DeleteService', 'ecs:DescribeServices'],
  'AWS::ECS::TaskDefinition': ['ecs:RegisterTaskDefinition', 'ecs:DeregisterTaskDefinition', 'ecs:TagResource'],
  'AWS::ElasticLoadBalancingV2::Listener': [
    'elasticloadbalancing:CreateListener',
    'elasticloadbalancing:ModifyListener',
    'elasticloadbalancing:DeleteListener',
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': [
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:SetRulePriorities',
    'elasticloadbalancing:DeleteRule',
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    'elasticloadbalancing:CreateLoadBalancer',
    'elasticloadbalancing:ModifyLoadBalancerAttributes',
    'elasticloadbalancing:DeleteLoadBalancer',
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    'elasticloadbalancing:CreateTargetGroup',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:DeleteTargetGroup',
    'elasticloadbalancing:AddTags',
  ],
  'AWS::Events::Rule': ['events:PutRule', 'events:PutTargets', 'events:RemoveTargets', 'events:DeleteRule'],
  'AWS::IAM::Policy': ['iam:PutRolePolicy', 'iam:DeleteRolePolicy', 'iam:GetRolePolicy'],
  'AWS::IAM::Role': ['iam:CreateRole', 'iam:GetRole', 'iam:DeleteRole', 'iam:TagRole'],
  'AWS::KMS::Key': ['kms:CreateKey', 'kms:PutKeyPolicy', 'kms:EnableKeyRotation', 'kms:ScheduleKeyDeletion'],
  'AWS::Logs::LogGroup': ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'logs:DeleteLogGroup', 'logs:TagResource'],
  'AWS::RDS::DBCluster': ['rds:CreateDBCluster', 'rds:ModifyDBCluster', 'rds:DeleteDBCluster', 'rds:AddTagsToResource'],
  'AWS::RDS::DBInstance': ['rds:CreateDBInstance', 'rds:ModifyDBInstance', 'rds:DeleteDBInstance'],
  'AWS::RDS::DBSubnetGroup': ['rds:CreateDBSubnetGroup', 'rds:ModifyDBSubnetGroup', 'rds:DeleteDBSubnetGroup'],
  'AWS::Route53::RecordSet': ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets'],
  'AWS::S3::Bucket': [
    's3:CreateBucket',
    's3:PutEncryptionConfiguration',
    's3:PutLifecycleConfiguration',
    's3:PutBucketPublicAccessBlock',
    's3:PutBucketTagging',
    's3:DeleteBucket',
  ],
  'AWS::S3::BucketPolicy': ['s3:PutBucketPolicy', 's3:GetBucketPolicy', 's3:DeleteBucketPolicy'],
  'AWS::SNS::Topic': ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:GetTopicAttributes', 'sns:DeleteTopic'],
  'AWS::SNS::TopicPolicy': ['sns:SetTopicAttributes', 'sns:GetTopicAttributes'],
  'AWS::SecretsManager::Secret': [
    'secretsmanager:CreateSecret',
    'secretsmanager:GetRandomPassword',
    'secretsmanager:UpdateSecret',
    'secretsmanager:DescribeSecret',
    'secretsmanager:TagResource',
    'secretsmanager:DeleteSecret',
  ],
  'AWS::SecretsManager::SecretTargetAttachment': ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
};

const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:222222222222:${rest}`;

/** A resource with a generated name, for each service whose actions have resource-level permissions. */
export const resourceOf: Readonly<Record<string, string>> = {
  cloudwatch: arn('cloudwatch', 'alarm:customer-acme-AlarmsTooFewTasks'),
  events: arn('events', 'rule/console-region-EventsAlarms'),
  iam: 'arn:aws:iam::222222222222:role/customer-acme-ApplicationTaskExecutionRole',
  kms: arn('kms', 'key/11111111-2222-3333-4444-555555555555'),
  logs: arn('logs', 'log-group:customer-acme-ApplicationLogs'),
  rds: arn('rds', 'cluster:customer-acme-databasecluster'),
  route53: 'arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ',
  s3: 'arn:aws:s3:::console-region-accesslogs8b620eca',
  secretsmanager: arn('secretsmanager', 'secret:DatabaseCredentials-AbCdEf'),
  sns: arn('sns', 'console-region-Alarms'),
};

/** Actions on another resource than the usual one of their service. */
export const exceptions: Readonly<Record<string, string>> = {
  'kms:CreateKey': '*',
  'logs:CreateLogDelivery': '*',
  'logs:DeleteLogDelivery': '*',
  'secretsmanager:GetRandomPassword': '*',
  'rds:CreateDBInstance': arn('rds', 'db:customer-acme-databasewriter'),
  'rds:ModifyDBInstance': arn('rds', 'db:customer-acme-databasewriter'),
  'rds:DeleteDBInstance': arn('rds', 'db:customer-acme-databasewriter'),
  'rds:CreateDBSubnetGroup': arn('rds', 'subgrp:console-region-databasesubnets'),
  'rds:ModifyDBSubnetGroup': arn('rds', 'subgrp:console-region-databasesubnets'),
  'rds:DeleteDBSubnetGroup': arn('rds', 'subgrp:console-region-databasesubnets'),
};
