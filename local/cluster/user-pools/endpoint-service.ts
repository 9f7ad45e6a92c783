import { z } from 'zod';
import { applicationActions } from '../../cognito/actions.ts';
import { authorize } from '../endpoint/authorize.ts';
import { AwsError } from '../endpoint/aws-error.ts';
import type { EndpointService } from '../endpoint/service.ts';
import type { Identity } from '../identity/identity.ts';
import type { UserPools } from './user-pools.ts';

const ofPool = z.object({ UserPoolId: z.string() });

/** What functions and jobs ask of the user pools of stacks, never of the console's own. */
export const cognitoIdp = (identity: Identity, pools: UserPools): EndpointService => ({
  service: 'cognito-idp',
  async handle({ action, body, caller, region }) {
    if (!applicationActions.includes(action)) {
      throw new AwsError('UnknownOperationException', `${action} is not supported on this machine.`);
    }
    const { data } = ofPool.safeParse(body);
    if (!data) throw new AwsError('InvalidParameterException', 'UserPoolId is required.');
    const arn = pools.arnOf(data.UserPoolId);
    const wanted = arn ?? `arn:aws:cognito-idp:${region}:000000000000:userpool/${data.UserPoolId}`;
    authorize(identity, caller, `cognito-idp:${action}`, wanted, { 'aws:RequestedRegion': region });
    if (arn === undefined) {
      throw new AwsError('ResourceNotFoundException', `User pool ${data.UserPoolId} does not exist.`);
    }
    return pools.send(action, JSON.stringify(body));
  },
});
