/** A synthesised template, with as much of its shape as the tests here rely on. */
export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
}
export interface Template {
  Resources: Record<string, Resource>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
}

export interface Place {
  account: string;
  region: string;
}

/** Values of SSM parameters, by name. */
export type Values = Readonly<Record<string, string>>;

/** How ARNs of a type end; made-up names are the logical ids. */
const arnEnds: Record<string, (id: string) => string> = {
  'AWS::CodeBuild::Project': (id) => `codebuild:{place}:project/${id}`,
  'AWS::DynamoDB::Table': (id) => `dynamodb:{place}:table/${id}`,
  'AWS::Events::EventBus': (id) => `events:{place}:event-bus/${id}`,
  'AWS::Events::Rule': (id) => `events:{place}:rule/${id}`,
  'AWS::KMS::Key': (id) => `kms:{place}:key/${id}`,
  'AWS::Lambda::Function': (id) => `lambda:{place}:function:${id}`,
  'AWS::Logs::LogGroup': (id) => `logs:{place}:log-group:${id}:*`,
  'AWS::SNS::Topic': (id) => `sns:{place}:${id}`,
  'AWS::SQS::Queue': (id) => `sqs:{place}:${id}`,
  'AWS::SecretsManager::Secret': (id) => `secretsmanager:{place}:secret:${id}`,
  'AWS::Cognito::UserPool': (id) => `cognito-idp:{place}:userpool/${id}`,
  'AWS::S3::Bucket': (id) => `s3:::${id.toLowerCase()}`,
  'AWS::IAM::Role': (id) => `iam::{account}:role/${id}`,
};

/** The property with the name of those that are given one. */
const namedBy: Record<string, string> = { 'AWS::Events::EventBus': 'Name', 'AWS::IAM::Role': 'RoleName' };

/** Types whose `Ref` is an ARN. */
const refersByArn = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret']);

/** The ARN that a resource of a template is taken to have. */
export function arnOf(template: Template, id: string, { account, region }: Place): string {
  const { Type: type, Properties = {} } = template.Resources[id] ?? { Type: 'nothing' };
  const end = arnEnds[type];
  if (!end) throw new Error(`${id} is of type ${type}, whose ARN these tests do not know: add it to arnEnds`);
  const name = namedBy[type] ? Properties[namedBy[type]] : undefined;
  const ending = end(typeof name === 'string' ? name : id);
  return `arn:aws:${ending.replace('{place}', `${region}:${account}`).replace('{account}', account)}`;
}

/** `value` with the functions of CloudFormation worked out. */
export function resolve(value: unknown, template: Template, place: Place, values: Values = {}): unknown {
  const again = (inner: unknown) => resolve(inner, template, place, values);
  if (Array.isArray(value)) return value.map(again);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? ['', undefined];
  if (entries.length !== 1 || !/^(Ref|Fn::)/.test(name)) {
    return Object.fromEntries(entries.map(([key, inner]) => [key, again(inner)]));
  }
  return call(name, argument, { template, place, values, again });
}

interface Scope {
  template: Template;
  place: Place;
  values: Values;
  again(value: unknown): unknown;
}

function call(name: string, argument: unknown, { template, place, values, again }: Scope): unknown {
  if (name === 'Ref') return refer(String(argument), template, place, values);
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = argument as [string, string];
    return /arn$/i.test(attribute) ? arnOf(template, id, place) : `${id}.${attribute}`;
  }
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(again).join(separator);
  }
  throw new Error(`These tests do not know ${name}: ${JSON.stringify(argument)}`);
}

function refer(id: string, template: Template, place: Place, values: Values): string {
  const pseudo: Values = { 'AWS::AccountId': place.account, 'AWS::Region': place.region, 'AWS::Partition': 'aws' };
  const parameter = template.Parameters?.[id];
  if (pseudo[id] !== undefined) return pseudo[id];
  if (parameter?.Type.startsWith('AWS::SSM::')) {
    const value = values[String(parameter.Default)];
    if (value === undefined) throw new Error(`No stack makes the SSM parameter ${String(parameter.Default)}`);
    return value;
  }
  if (parameter) return String(parameter.Default);
  return refersByArn.has(template.Resources[id]?.Type ?? '') ? arnOf(template, id, place) : id;
}
