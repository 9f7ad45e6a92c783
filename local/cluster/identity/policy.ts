import { z } from 'zod';

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const scalars = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .or(z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)))
  .transform((values) => (Array.isArray(values) ? values : [values]));
const principals = z.union([
  z.literal('*').transform((everybody): Record<string, string[]> => ({ AWS: [everybody] })),
  z.record(z.string(), texts),
]);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: principals.optional(),
  Action: texts.optional(),
  NotAction: texts.optional(),
  Resource: texts.optional(),
  NotResource: texts.optional(),
  /** Operator → condition key → values. */
  Condition: z.record(z.string(), z.record(z.string(), scalars)).default({}),
});
export type Statement = z.output<typeof statement>;

const policyDocument = z.object({
  Version: z.string().optional(),
  Statement: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
});

export interface Policy {
  /** Policy variables are texts like any other before the version 2012-10-17. */
  variables: boolean;
  statements: Statement[];
  /** What is wrong with statements that are not understood: nothing is allowed where a policy has one. */
  unknown: string[];
}

/** Who a policy belongs to: a role whose rights it is, or a role that it lets others assume. */
type Kind = 'identity' | 'trust';

const isWhole = ({ Action, NotAction, Resource, NotResource, Principal }: Statement, kind: Kind): boolean =>
  !Action !== !NotAction &&
  (kind === 'trust' ? !!Principal && !Resource && !NotResource : !Principal && !Resource !== !NotResource);

/** Reads a policy document. Statements that are not understood are told in `unknown`. */
export function parsePolicy(input: unknown, kind: Kind): Policy {
  const document = policyDocument.safeParse(input);
  if (!document.success) return { variables: false, statements: [], unknown: ['it is not a policy document'] };
  const policy: Policy = { variables: document.data.Version === '2012-10-17', statements: [], unknown: [] };
  for (const one of document.data.Statement) {
    const parsed = statement.safeParse(one);
    if (!parsed.success) policy.unknown.push(z.prettifyError(parsed.error).replaceAll('\n', ' '));
    else if (isWhole(parsed.data, kind)) policy.statements.push(parsed.data);
    else
      policy.unknown.push(`a statement of ${kind === 'trust' ? 'a trust policy' : 'a policy'} that lacks an element`);
  }
  return policy;
}
