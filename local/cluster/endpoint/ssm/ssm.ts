import type { Identity } from '../../identity/identity.ts';
import { authorize } from '../authorize.ts';
import { AwsError, validation } from '../aws-error.ts';
import type { EndpointService } from '../service.ts';
import { actions, arnOf } from './actions.ts';
import type { ParameterStore } from './parameter-store.ts';

/** Parameter Store. */
export const ssm = (identity: Identity, store: ParameterStore): EndpointService => ({
  service: 'ssm',
  async handle({ action, body, caller, region }) {
    const found = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!found) throw new AwsError('UnknownOperationException', `${action} is not supported on this machine.`);
    const input = found.input.safeParse(body);
    if (!input.success) {
      throw validation(input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    }
    const answer = await found.perform(input.data, {
      store,
      region,
      authorize: (name) =>
        authorize(identity, caller, `ssm:${action}`, arnOf(region, name), { 'aws:RequestedRegion': region }),
    });
    return { status: 200, body: JSON.stringify(answer) };
  },
});
