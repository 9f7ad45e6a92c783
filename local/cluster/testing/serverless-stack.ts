import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServerlessStack {
  /** Host of its applications without the label of the tenant. */
  host: string;
  /** Programs by the names of functions; each exports `handler`. */
  functions: Record<string, string>;
  /** The function of each route. */
  routes: Record<string, string>;
  /** Routes that need no token. */
  open?: string[];
  /** The function that is the authorizer. */
  authorizer?: string;
  /** More properties of functions, stage, API and authorizer. */
  functionProperties?: Record<string, unknown>;
  stageProperties?: Record<string, unknown>;
  apiProperties?: Record<string, unknown>;
  authorizerProperties?: Record<string, unknown>;
  /** Without it, API Gateway may not invoke the functions. @default true */
  permitted?: boolean;
  resources?: Record<string, unknown>;
}

const get = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });
const ref = (id: string) => ({ Ref: id });

const hashOf = (program: string): string => createHash('sha256').update(program).digest('hex');

/** A template with the resources that a serverless application has. */
export function serverlessTemplate(stack: ServerlessStack) {
  const { functions, routes, open = [], authorizer, permitted = true } = stack;
  const names = Object.keys(functions);
  return {
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
          },
        },
      },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: {} },
      Api: {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: { Name: 'api', ProtocolType: 'HTTP', ...stack.apiProperties },
      },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { ApiId: ref('Api'), StageName: '$default', AutoDeploy: true, ...stack.stageProperties },
      },
      Domain: { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainName: `*.${stack.host}` } },
      Mapping: {
        Type: 'AWS::ApiGatewayV2::ApiMapping',
        DependsOn: ['Stage'],
        Properties: { DomainName: ref('Domain'), ApiId: ref('Api'), Stage: ref('Stage') },
      },
      ...Object.fromEntries(names.flatMap((name) => functionResources(stack, name, permitted))),
      ...(authorizer && {
        Authorizer: {
          Type: 'AWS::ApiGatewayV2::Authorizer',
          Properties: {
            ApiId: ref('Api'),
            AuthorizerType: 'REQUEST',
            Name: 'tokens',
            AuthorizerPayloadFormatVersion: '2.0',
            EnableSimpleResponses: true,
            AuthorizerResultTtlInSeconds: 60,
            IdentitySource: ['$request.header.Authorization', '$context.domainName'],
            AuthorizerUri: {
              'Fn::Sub': [
                'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations',
                { Arn: get(authorizer) },
              ],
            },
            ...stack.authorizerProperties,
          },
        },
      }),
      ...Object.fromEntries(
        Object.entries(routes).map(([key, name], index) => [
          `Route${index}`,
          {
            Type: 'AWS::ApiGatewayV2::Route',
            Properties: {
              ApiId: ref('Api'),
              RouteKey: key,
              Target: { 'Fn::Join': ['/', ['integrations', ref(`${name}Integration`)]] },
              ...(authorizer &&
                !open.includes(key) && { AuthorizationType: 'CUSTOM', AuthorizerId: ref('Authorizer') }),
            },
          },
        ]),
      ),
      ...stack.resources,
    },
    Outputs: { ApiUrl: { Value: get('Api', 'ApiEndpoint') } },
  };
}

function functionResources(stack: ServerlessStack, name: string, permitted: boolean): [string, unknown][] {
  return [
    [
      name,
      {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Runtime: 'nodejs22.x',
          Handler: 'index.handler',
          Role: get('Role'),
          Code: { S3Bucket: 'assets', S3Key: `${hashOf(stack.functions[name] ?? '')}.zip` },
          MemorySize: 256,
          Timeout: 5,
          LoggingConfig: { LogGroup: ref('Logs') },
          ...stack.functionProperties,
        },
      },
    ],
    [
      `${name}Integration`,
      {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: ref('Api'),
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: get(name),
          PayloadFormatVersion: '2.0',
        },
      },
    ],
    ...(permitted
      ? ([
          [
            `${name}Permission`,
            {
              Type: 'AWS::Lambda::Permission',
              Properties: {
                Action: 'lambda:InvokeFunction',
                FunctionName: get(name),
                Principal: 'apigateway.amazonaws.com',
                SourceArn: {
                  'Fn::Sub': 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*',
                },
              },
            },
          ],
        ] as [string, unknown][])
      : []),
  ];
}

/** Writes the programs as assets of a cloud assembly. */
export async function writeAssets(assembly: string, functions: Record<string, string>): Promise<void> {
  const files: Record<string, unknown> = {};
  for (const [name, program] of Object.entries(functions)) {
    const hash = hashOf(program);
    const folder = join(assembly, `asset.${hash}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.js'), program);
    files[name] = {
      source: { path: `asset.${hash}`, packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: `${hash}.zip` } },
    };
  }
  await writeFile(join(assembly, 'Stack.assets.json'), JSON.stringify({ version: '48.0.0', files }));
}
