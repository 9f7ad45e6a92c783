/** What is taken out of the template, to show that a test depends on it. */
export interface PoolOptions {
  /** Conditions of the tenants' role; absent: those that a pool has. */
  withoutNull?: boolean;
  withoutLeadingKeys?: boolean;
  /** `TENANT#<tenant>*` in place of `TENANT#<tenant>` and `TENANT#<tenant>#*`. */
  openEnded?: boolean;
  withScan?: boolean;
  withoutTagSession?: boolean;
  withoutTagKeys?: boolean;
  withoutRequiredTag?: boolean;
  table?: object;
  /** The name of the parameter with the name of the table. */
  parameter?: string;
  more?: object;
}

const tenant = '${aws:PrincipalTag/tenantId}';
const arnOf = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });

const keyOf = (type: 'HASH' | 'RANGE', name: string) => ({ AttributeName: name, KeyType: type });
export const indexNamed = (name: string) => ({
  IndexName: name,
  KeySchema: [keyOf('HASH', `${name}PK`), keyOf('RANGE', `${name}SK`)],
  Projection: { ProjectionType: 'ALL' },
});
export const attributesOf = (...indexes: string[]) =>
  ['PK', 'SK', ...indexes.flatMap((name) => [`${name}PK`, `${name}SK`])].map((name) => ({
    AttributeName: name,
    AttributeType: 'S',
  }));

/** A table as pools have it. */
export const tableProperties = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: attributesOf('GSI1', 'GSI2', 'GSI3'),
  KeySchema: [keyOf('HASH', 'PK'), keyOf('RANGE', 'SK')],
  GlobalSecondaryIndexes: ['GSI1', 'GSI2', 'GSI3'].map(indexNamed),
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
};

/** A shared table, a function's role without rights on it, and the role that gives one tenant its items. */
export const poolTemplate = (options: PoolOptions = {}) => ({
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { ...tableProperties, ...options.table } },
    FunctionRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    },
    TenantRole: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trustStatement(options)] } },
    },
    TenantPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'tenant',
        Roles: [{ Ref: 'TenantRole' }],
        PolicyDocument: { Version: '2012-10-17', Statement: tenantStatements(options) },
      },
    },
    TableName: {
      Type: 'AWS::SSM::Parameter',
      Properties: {
        Name: options.parameter ?? '/tenancy/test/shared-table-name',
        Type: 'String',
        Value: { Ref: 'Table' },
      },
    },
    ...options.more,
  },
  Outputs: {
    TableName: { Value: { Ref: 'Table' } },
    TableArn: { Value: arnOf('Table') },
    TableStreamArn: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
    FunctionRoleArn: { Value: arnOf('FunctionRole') },
    TenantRoleArn: { Value: arnOf('TenantRole') },
  },
});

const trustStatement = ({ withoutTagSession, withoutTagKeys, withoutRequiredTag }: PoolOptions) => ({
  Effect: 'Allow',
  Principal: { AWS: arnOf('FunctionRole') },
  Action: ['sts:AssumeRole', ...(withoutTagSession ? [] : ['sts:TagSession'])],
  Condition: {
    ...(!withoutRequiredTag && { StringLike: { 'aws:RequestTag/tenantId': '?*' } }),
    ...(!withoutTagKeys && { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] } }),
  },
});

const tenantStatements = ({ withoutNull, withoutLeadingKeys, openEnded, withScan }: PoolOptions) => [
  {
    Effect: 'Allow',
    Action: [
      ...['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchGetItem', 'BatchWriteItem'],
      ...['ConditionCheckItem', ...(withScan ? ['Scan'] : [])],
    ].map((action) => `dynamodb:${action}`),
    Resource: [arnOf('Table'), { 'Fn::Sub': '${Table.Arn}/index/*' }],
    Condition: {
      ...(!withoutLeadingKeys && {
        'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': openEnded ? [`TENANT#${tenant}*`] : [`TENANT#${tenant}`, `TENANT#${tenant}#*`],
        },
      }),
      ...(!withoutNull && { Null: { 'dynamodb:LeadingKeys': 'false' } }),
    },
  },
  {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    Resource: {
      'Fn::Sub': `arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/tenant-\${!aws:PrincipalTag/tenantId}`,
    },
  },
];
