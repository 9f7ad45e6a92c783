/** A synthesised template, as far as the tests here read it. */
export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}
export interface Template {
  Resources: Record<string, Resource>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
}

/** Where a stack is deployed. */
export interface Environment {
  account: string;
  region: string;
}

/** Values of SSM parameters, by name. */
export type Values = Readonly<Record<string, string>>;

/** The ends of the ARNs of a type. Logical ids stand for generated names. */
const arnEnds: Record<string, (id: string) => string> = {
  'AWS::CodeBuild::Project': (id) => `codebuild:{environment}:project/${id}`,
  'AWS::DynamoDB::Table': (id) => `dynamodb:{environment}:table/${id}`,
  'AWS::Events::EventBus': (id) => `events:{environment}:event-bus/${id}`,
  'AWS::Events::Rule': (id) => `events:{environment}:rule/${id}`,
  'AWS::KMS::Key': (id) => `kms:{environment}:key/${id}`,
  'AWS::Lambda::Function': (id) => `lambda:{environment}:function:${id}`,
  'AWS::Logs::LogGroup': (id) => `logs:{environment}:log-group:${id}:*`,
  'AWS::SNS::Topic': (id) => `sns:{environment}:${id}`,
  'AWS::SQS::Queue': (id) => `sqs:{environment}:${id}`,
  'AWS::SecretsManager::Secret': (id) => `secretsmanager:{environment}:secret:${id}`,
  'AWS::Cognito::UserPool': (id) => `cognito-idp:{environment}:userpool/${id}`,
  'AWS::S3::Bucket': (id) => `s3:::${id.toLowerCase()}`,
  'AWS::IAM::Role': (id) => `iam::{account}:role/${id}`,
};

/** The property with the name of types whose resources are named. */
const namedBy: Record<string, string> = { 'AWS::Events::EventBus': 'Name', 'AWS::IAM::Role': 'RoleName' };

/** Types whose `Ref` is an ARN. */
const refersByArn = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret']);

/** The ARN that a resource of a template is assumed to have. */
export function arnOf(template: Template, id: string, { account, region }: Environment): string {
  const { Type: type, Properties = {} } = template.Resources[id] ?? { Type: 'nothing' };
  const end = arnEnds[type];
  if (!end) throw new Error(`${id} is of type ${type}, whose ARN format is unknown here: add it to arnEnds`);
  const name = namedBy[type] ? Properties[namedBy[type]] : undefined;
  const ending = end(typeof name === 'string' ? name : id);
  return `arn:aws:${ending.replace('{environment}', `${region}:${account}`).replace('{account}', account)}`;
}

/** `value` with its intrinsic functions resolved. */
export function resolve(value: unknown, template: Template, environment: Environment, values: Values = {}): unknown {
  const again = (inner: unknown) => resolve(inner, template, environment, values);
  if (Array.isArray(value)) return value.map(again);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? ['', undefined];
  if (entries.length !== 1 || !/^(Ref|Fn::)/.test(name)) {
    return Object.fromEntries(entries.map(([key, inner]) => [key, again(inner)]));
  }
  return call(name, argument, { template, environment, values, again });
}

interface Scope {
  template: Template;
  environment: Environment;
  values: Values;
  again(value: unknown): unknown;
}

function call(name: string, argument: unknown, { template, environment, values, again }: Scope): unknown {
  if (name === 'Ref') return refer(String(argument), template, environment, values);
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = argument as [string, string];
    return /arn$/i.test(attribute) ? arnOf(template, id, environment) : `${id}.${attribute}`;
  }
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(again).join(separator);
  }
  throw new Error(`The function ${name} is not supported here: ${JSON.stringify(argument)}`);
}

function refer(id: string, template: Template, environment: Environment, values: Values): string {
  const pseudo: Values = {
    'AWS::AccountId': environment.account,
    'AWS::Region': environment.region,
    'AWS::Partition': 'aws',
  };
  const parameter = template.Parameters?.[id];
  if (pseudo[id] !== undefined) return pseudo[id];
  if (parameter?.Type.startsWith('AWS::SSM::')) {
    const value = values[String(parameter.Default)];
    if (value === undefined) throw new Error(`No stack makes the SSM parameter ${String(parameter.Default)}`);
    return value;
  }
  if (parameter) return String(parameter.Default);
  if (template.Resources[id]?.Type === 'AWS::S3::Bucket') return id.toLowerCase();
  return refersByArn.has(template.Resources[id]?.Type ?? '') ? arnOf(template, id, environment) : id;
}
