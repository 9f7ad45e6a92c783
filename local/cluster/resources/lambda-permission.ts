import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Functions } from '../functions/functions.ts';
import type { StackIdentity } from '../template/scope.ts';
import { arn, generatedName } from './names.ts';

const permissionProperties = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.coerce.string().optional(),
});

/** `AWS::Lambda::Permission`: without it, no other service invokes a function. */
export function lambdaPermission({ permissions }: Pick<Functions, 'permissions'>): ResourceHandler {
  const put = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const { FunctionName, Action, Principal, SourceArn, SourceAccount } = permissionProperties.parse(properties);
    permissions.set(`${stack.arn}/${physicalId}`, {
      target: fullArn(FunctionName, stack),
      action: Action,
      principal: Principal,
      sourceArn: SourceArn,
      sourceAccount: SourceAccount,
    });
    return { attributes: { Id: physicalId } };
  };
  return {
    immutable: 'all',
    physicalId: generatedName,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ stack, physicalId }) => permissions.remove(`${stack.arn}/${physicalId}`),
  };
}

/** A function can be named by its name or its ARN. */
export const fullArn = (name: string, stack: StackIdentity): string =>
  name.startsWith('arn:') ? name : arn('lambda', stack, `function:${name}`);
