const notLinked = 'deploy-cluster-account.sh creates the service-linked roles, so no handler has to.';
const notIam = 'No action of IAM: an API that another permission of the same handler stands for.';
const notRedshift = 'The secrets are attached to Aurora clusters only.';
const notManagedPassword = 'The password is in a secret of the template, not one that RDS manages.';
const notCognito = 'No rule or listener signs people in.';
const notProvisioned = 'The target is an ECS service, not a Lambda function.';
const notPeople = 'The policies are attached to roles, not to users or groups.';
const notReplicated = 'Secrets are not replicated to other regions.';
const notRestored = 'Databases are created empty, not from a snapshot or a backup.';
const noRoleOfDatabase = 'Databases have no role for features such as imports from S3.';
const notSimulated =
  'The simulation knows no path of an HTTP API. functions.policies.ts compares them with the policy.';
const notEncryptedByUs = 'Encrypted with a key that AWS owns or manages, whose policy allows it.';
const notReplicatedTable = 'The table has no replicas.';
const notImported = 'The table is created empty, not from an import.';
const notToKinesis = 'Changes are read from the stream of the table, not sent to Kinesis.';
const notSigned = 'Code is not signed: it comes from the bucket of the CDK.';
const notGlobal = 'The cluster belongs to no global cluster.';

/**
 * Permissions that handlers declare and CloudFormation lacks, by type: why no template makes CloudFormation call them.
 * `*` stands for any characters.
 */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApiGatewayV2::Api': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::ApiMapping': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::Authorizer': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::DomainName': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::Integration': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::Route': { 'apigateway:*': notSimulated },
  'AWS::ApiGatewayV2::Stage': { 'apigateway:*': notSimulated },
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    'application-autoscaling:*ScheduledAction': 'No target has scheduled actions.',
    'iam:CreateServiceLinkedRole': notLinked,
    'lambda:*ProvisionedConcurrencyConfig': notProvisioned,
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    'cloudwatch:GetMetricData': 'For predictive scaling only; these policies track a target.',
  },
  'AWS::CertificateManager::Certificate': {
    'acm-pca:*': 'The certificates are public, not of a private authority.',
  },
  'AWS::Cognito::UserPool': { 'iam:CreateServiceLinkedRole': 'For e-mail by SES only.', 'kms:*': notEncryptedByUs },
  'AWS::Cognito::UserPoolClient': {
    'iam:*': 'For Pinpoint only, to which no client sends its analytics.',
  },
  'AWS::DynamoDB::Table': {
    'dynamodb:*ContributorInsights': 'No table has contributor insights.',
    'dynamodb:*Item': notReplicatedTable,
    'dynamodb:*KinesisStreamingDestination': notToKinesis,
    'dynamodb:*Replica': notReplicatedTable,
    'dynamodb:*Import*': notImported,
    'dynamodb:*ResourcePolicy': 'No table has a policy of its own.',
    'dynamodb:Query': notReplicatedTable,
    'dynamodb:Scan': notReplicatedTable,
    'iam:CreateServiceLinkedRole': notLinked,
    'kinesis:*': notToKinesis,
    'kms:*': notEncryptedByUs,
    'logs:*': notImported,
    's3:*': notImported,
  },
  'AWS::EC2::EIP': { 'ec2:AcceptAddressTransfer': 'Addresses are allocated, not transferred from another account.' },
  'AWS::EC2::FlowLog': {
    'autoscaling:DescribeTags': 'The tags are those of the template.',
    'iam:CreateServiceLinkedRole': notLinked,
  },
  'AWS::EC2::Subnet': { 'ec2:*SubnetCidrBlock': 'For IPv6 addresses only; the network has none.' },
  'AWS::EC2::VPC': {
    'ec2:CreateVpcEncryptionControl': 'The network has no encryption control.',
    'ec2:ModifyVpcTenancy': 'The tenancy is never changed.',
  },
  'AWS::EC2::VPCEndpoint': {
    'vpc-lattice:*': 'A gateway endpoint for S3, not one of VPC Lattice.',
    'vpce:AllowMultiRegion': 'The endpoint is for S3 in the same region.',
  },
  'AWS::EC2::VPCGatewayAttachment': { 'ec2:*VpnGateway': 'An internet gateway is attached, no VPN gateway.' },
  'AWS::ECS::Cluster': {
    'ecs:PutAccountSetting*': 'No setting of the account is changed.',
    'iam:CreateServiceLinkedRole': notLinked,
  },
  'AWS::EFS::FileSystem': {
    'elasticfilesystem:*ReplicationConfiguration': 'The file system is not replicated.',
    'elasticfilesystem:DeleteTags': 'The earlier name of UntagResource.',
    'iam:CreateServiceLinkedRole': notLinked,
    'kms:GenerateDataKeyWithoutPlaintext': 'The policy of the key that AWS manages for EFS allows it.',
  },
  'AWS::ElasticLoadBalancingV2::Listener': { 'cognito-idp:DescribeUserPoolClient': notCognito },
  'AWS::Events::EventBus': {
    'events:*Permission': 'No bus has a policy: only its own account sends to it.',
    'kms:*': notEncryptedByUs,
  },
  'AWS::IAM::Policy': { 'iam:*UserPolicy': notPeople, 'iam:*GroupPolicy': notPeople },
  'AWS::IAM::Role': {
    'iam:AttachRolePolicy': 'Roles have inline policies only.',
    'iam:DetachRolePolicy': 'Roles have inline policies only.',
    'iam:DeleteRolePermissionsBoundary': 'Every role keeps its boundary; this is denied.',
  },
  'AWS::KMS::Key': {
    'kms:DisableKey': 'Keys are enabled from the start and deleted, never disabled.',
    'kms:EnableKey': 'Keys are enabled from the start and deleted, never disabled.',
  },
  'AWS::Lambda::EventSourceMapping': { 'kms:*': notEncryptedByUs },
  'AWS::Lambda::Function': {
    'kms:*': notEncryptedByUs,
    'lambda:*CodeSigningConfig': notSigned,
    'lambda:AssociateRuntimeAlias': notIam,
    'lambda:GetLayerVersion': 'No function has layers.',
    'lambda:PassCapacityProvider': 'Functions run on the capacity of Lambda.',
    'lambda:PublishVersion': 'No version is published.',
    'lambda:PutFunctionScalingConfig': 'Functions run on the capacity of Lambda.',
    's3files:*': 'No function mounts a file system.',
  },
  'AWS::Logs::LogGroup': {
    'firehose:TagDeliveryStream': 'No log is delivered to Firehose.',
    'logs:*DataProtectionPolicy': 'No log has a data protection policy.',
    'logs:*IndexPolicy': 'No log has a field index.',
    'logs:*ResourcePolicy': 'No log has a resource policy.',
    'logs:*sociateKmsKey': 'Logs are encrypted with the key of CloudWatch Logs.',
    'logs:PutBearerTokenAuthentication': 'No log is written with a bearer token.',
    'logs:PutLogGroupDeletionProtection': 'A log group is deleted with its stack.',
    's3:REST.PUT.OBJECT': notIam,
  },
  'AWS::RDS::DBCluster': {
    'iam:CreateServiceLinkedRole': notLinked,
    'rds:*HttpEndpoint': 'The Data API is not enabled.',
    'rds:*RoleToDBCluster': noRoleOfDatabase,
    'rds:*RoleFromDBCluster': noRoleOfDatabase,
    'rds:RemoveFromGlobalCluster': notGlobal,
    'rds:RestoreDBCluster*': notRestored,
    'secretsmanager:*': notManagedPassword,
  },
  'AWS::RDS::DBInstance': {
    'iam:CreateServiceLinkedRole': notLinked,
    'iam:ListRoles': 'For enhanced monitoring only, which is not enabled.',
    'rds:*AutomatedBackupsReplication': 'Backups are not replicated to other regions.',
    'rds:*ReadReplica': 'The instances belong to an Aurora cluster.',
    'rds:*RoleFromDBInstance': noRoleOfDatabase,
    'rds:*RoleToDBInstance': noRoleOfDatabase,
    'rds:CreateDBSnapshot': 'The snapshot is one of the cluster.',
    'rds:RebootDBInstance': 'For static parameters only; the parameter groups are the default ones.',
    'rds:RestoreDBInstance*': notRestored,
    'secretsmanager:*': notManagedPassword,
  },
  'AWS::RDS::DBSubnetGroup': { 'iam:CreateServiceLinkedRole': notLinked },
  'AWS::S3::Bucket': {
    's3:DeleteBucket*': notIam,
    's3:DeleteObject': 'Only an empty bucket is deleted.',
    's3:PutBucketReplication': notIam,
    's3:PutObjectAcl': 'Access is by the policy of the bucket.',
    's3:PutObjectLockConfiguration': notIam,
    's3tables:*': 'The bucket has no metadata tables.',
  },
  'AWS::SNS::Topic': {
    'sns:PutDataProtectionPolicy': 'The topic has no data protection policy.',
    'sns:Subscribe': 'The template has no subscriptions.',
    'sns:Unsubscribe': 'The template has no subscriptions.',
  },
  'AWS::SecretsManager::Secret': {
    'secretsmanager:RemoveRegionsFromReplication': notReplicated,
    'secretsmanager:ReplicateSecretToRegions': notReplicated,
  },
  'AWS::SecretsManager::SecretTargetAttachment': {
    'docdb-elastic:GetCluster': notRedshift,
    'redshift*': notRedshift,
  },
};

const matches = (pattern: string, permission: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^$()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(permission);

/** The exception to a permission of a type; undefined when there is none. */
export const exceptionTo = (type: string, permission: string): string | undefined =>
  Object.keys(exceptions[type] ?? {}).find((pattern) => matches(pattern, permission));
