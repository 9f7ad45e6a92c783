import { CognitoError } from 'cognito-local/lib/errors.js';
import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js';
import type { TokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import { attributesToRecord } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';
import { context } from '../services.ts';
import { changeClaims, type TokenClaims } from './claims.ts';
import type { InvokeTrigger } from './invoke-trigger.ts';

type Generation = Parameters<TokenGenerator['generate']>;

const lambdaConfig = z.object({
  PreTokenGeneration: z.string().optional(),
  PreTokenGenerationConfig: z
    .object({ LambdaArn: z.string(), LambdaVersion: z.enum(['V1_0', 'V2_0']).default('V1_0') })
    .optional(),
});

export type ChangeClaims = (generation: Generation, claims: TokenClaims) => Promise<TokenClaims>;

/** Lets the trigger of the pool change the claims of tokens. */
export const preToken =
  (cognito: CognitoService, invoke: InvokeTrigger): ChangeClaims =>
  async ([, user, groups, client, clientMetadata, source], claims) => {
    const { options: pool } = await cognito.getUserPool(context, client.UserPoolId);
    const { PreTokenGeneration, PreTokenGenerationConfig } = lambdaConfig.parse(pool.LambdaConfig ?? {});
    const target = PreTokenGenerationConfig?.LambdaArn ?? PreTokenGeneration;
    if (target === undefined) return claims;
    const version = PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
    const event = {
      version: version === 'V1_0' ? '1' : '2',
      triggerSource: `TokenGeneration_${source}`,
      region: pool.Id.split('_')[0],
      userPoolId: pool.Id,
      userName: user.Username,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.ClientId },
      request: {
        userAttributes: { ...attributesToRecord(user.Attributes), 'cognito:user_status': user.UserStatus },
        groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
        ...(clientMetadata && { clientMetadata }),
        ...(version === 'V2_0' && { scopes: String(claims.access.scope ?? '').split(' ') }),
      },
      response: version === 'V1_0' ? { claimsOverrideDetails: null } : { claimsAndScopeOverrideDetails: null },
    };
    const answer = await invoke({ name: 'PreTokenGeneration', target, source: pool.Arn ?? '', event });
    try {
      return changeClaims(claims, version, z.object({ response: z.unknown() }).parse(answer).response);
    } catch (error) {
      throw new CognitoError('InvalidLambdaResponseException', `Unrecognizable lambda output: ${String(error)}`);
    }
  };
