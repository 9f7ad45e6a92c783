import type { ResourceHandler } from '../engine/handler.ts';
import type { Serverless } from '../serverless.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaPermission } from './lambda-permission.ts';
import { lambdaAlias, lambdaVersion } from './lambda-version.ts';

/** The handlers of the types that serverless applications are made of. */
export function serverlessHandlers({ functions, assets }: Serverless): [string, ResourceHandler][] {
  return [
    ['AWS::Lambda::Alias', lambdaAlias(functions)],
    ['AWS::Lambda::Function', lambdaFunction(functions, assets)],
    ['AWS::Lambda::Permission', lambdaPermission(functions)],
    ['AWS::Lambda::Version', lambdaVersion(functions, assets)],
  ];
}
