import { z } from 'zod';

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const policyDocument = z.object({
  Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMany, Resource: oneOrMany }).strict()),
});

/** What an authorizer answers that does not use simple responses. */
export const policyResponse = z.object({
  principalId: z.string().optional(),
  policyDocument: policyDocument.loose(),
  context: z.record(z.string(), z.unknown()).nullish(),
});

export function policyAllows({ Statement }: z.output<typeof policyDocument>, routeArn: string): boolean {
  const matching = Statement.filter(
    ({ Action, Resource }) =>
      Action.some((action) => like(action).test('execute-api:Invoke')) &&
      Resource.some((resource) => like(resource).test(routeArn)),
  );
  return matching.length > 0 && matching.every(({ Effect }) => Effect === 'Allow');
}

const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
