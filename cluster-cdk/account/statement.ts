import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

type Conditions = Record<string, Record<string, string | string[]>>;

export interface Rule {
  /** The purpose, in CamelCase. */
  sid: string;
  actions: string[];
  /** @default `*`, for actions without resource-level permissions */
  resources?: string | string[];
  conditions?: Conditions;
}

const statement = (effect: Effect, { sid, actions, resources = '*', conditions = {} }: Rule) =>
  new PolicyStatement({ sid, effect, actions, resources: [resources].flat(), conditions });

export const allow = (rule: Rule): PolicyStatement => statement(Effect.ALLOW, rule);
export const deny = (rule: Rule): PolicyStatement => statement(Effect.DENY, rule);

/** Actions of one service. */
export const on = (service: string, ...actions: string[]): string[] => actions.map((action) => `${service}:${action}`);
