import { assumptions } from '@console/core/costs/assumptions';
import { hoursPerMonth } from '@console/core/costs/prices';
import type { Rule } from './rule.ts';
import type { Resources } from './template.ts';

/** Runs in a month of a rule such as `rate(2 minutes)`. */
function runs(schedule: string): number {
  const [, minutes] = /^rate\((\d+) minutes?\)$/.exec(schedule) ?? [];
  if (!minutes) throw new Error(`no rule for the schedule ${schedule}`);
  return (hoursPerMonth * 60) / Number(minutes);
}

function scheduledGbSeconds(schedule: string, targets: { Arn: unknown }[], resources: Resources): number {
  const memoryMiB = targets.map(({ Arn }) => resources.at(Arn).MemorySize as number);
  const gigabytes = memoryMiB.reduce((sum, mib) => sum + mib / 1024, 0);
  return runs(schedule) * assumptions.reconcilerSeconds * gigabytes;
}

/** What the stacks of the management account consist of. */
export const consoleRules: Readonly<Record<string, Rule>> = {
  'AWS::Events::Rule': ({ ScheduleExpression: schedule, Targets }, resources) =>
    schedule ? { lambdaGbSecond: scheduledGbSeconds(String(schedule), Targets as { Arn: unknown }[], resources) } : {},
  'AWS::CloudWatch::Dashboard': () => ({ dashboardMonth: 1 }),
  'AWS::Cognito::UserPool': ({ UserPoolTier: tier }) => {
    if (tier !== 'PLUS') throw new Error(`no price for the tier ${tier}`);
    return { userMonth: assumptions.users };
  },
  'AWS::CodeBuild::Project': ({ Environment }) => {
    const { Type, ComputeType } = Environment as Record<string, string>;
    if (`${Type} ${ComputeType}` !== 'ARM_CONTAINER BUILD_GENERAL1_SMALL')
      throw new Error(`no price for ${ComputeType}`);
    return {};
  },
  'AWS::DynamoDB::Table': ({ BillingMode }) => {
    if (BillingMode !== 'PAY_PER_REQUEST') throw new Error(`no price for ${BillingMode}`);
    return {};
  },
  'AWS::Lambda::Function': { nothing: 'billed by use; only what runs on a schedule is counted' },
  'AWS::Lambda::EventInvokeConfig': { nothing: 'free' },
  'AWS::Lambda::EventSourceMapping': { nothing: 'free' },
  'AWS::Lambda::Permission': { nothing: 'free' },
  'AWS::SQS::Queue': { nothing: 'holds only what could not be delivered' },
  'AWS::SQS::QueuePolicy': { nothing: 'free' },
  'AWS::SNS::Subscription': { nothing: 'free; a thousand e-mails cost 2 cents' },
  'AWS::Events::EventBus': { nothing: 'a million events cost 1 USD' },
  'AWS::Events::EventBusPolicy': { nothing: 'free' },
  'AWS::SSM::Parameter': ({ Tier }) => {
    if (Tier && Tier !== 'Standard') throw new Error(`no price for the tier ${Tier}`);
    return {};
  },
  'AWS::Cognito::UserPoolClient': { nothing: 'free' },
  'AWS::Cognito::UserPoolGroup': { nothing: 'free' },
  'AWS::ApiGatewayV2::Api': { nothing: 'a million requests cost 1 USD' },
  'AWS::ApiGatewayV2::Integration': { nothing: 'free' },
  'AWS::ApiGatewayV2::Route': { nothing: 'free' },
  'AWS::ApiGatewayV2::Authorizer': { nothing: 'free' },
  'AWS::ApiGatewayV2::Stage': { nothing: 'free' },
  'AWS::Amplify::App': { nothing: 'billed by traffic and storage; the pages are a few MB' },
  'AWS::Amplify::Branch': { nothing: 'not built by Amplify' },
};
