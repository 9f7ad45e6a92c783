import { authorize } from '../endpoint/authorize.ts';
import { AwsError } from '../endpoint/aws-error.ts';
import type { EndpointService } from '../endpoint/service.ts';
import type { Deliveries } from '../events/deliveries.ts';
import type { Identity } from '../identity/identity.ts';
import { account } from '../template/scope.ts';
import type { Functions } from './functions.ts';
import { InvokeRefused } from './invocation.ts';

/** Lambda, as far as functions are invoked. */
export const lambda = (
  identity: Identity,
  functions: Functions,
  deliveries: Pick<Deliveries, 'add'>,
): EndpointService => ({
  service: 'lambda',
  async handle({ method, url, headers, body, caller, region }) {
    const [, name] = /^\/2015-03-31\/functions\/([^/?]+)\/invocations(?:\?.*)?$/.exec(url) ?? [];
    if (method !== 'POST' || name === undefined) {
      throw new AwsError('UnknownOperationException', 'Functions can only be invoked on this machine.');
    }
    const given = decodeURIComponent(name);
    const arn = given.startsWith('arn:') ? given : `arn:aws:lambda:${region}:${account}:function:${given}`;
    authorize(identity, caller, 'lambda:InvokeFunction', arn, { 'aws:RequestedRegion': region });
    const payload = JSON.stringify(body);
    const type = headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (!functions.definition(arn)) throw new AwsError('ResourceNotFoundException', `Function not found: ${arn}`, 404);
    if (type === 'DryRun') return { status: 204, body: '' };
    if (type === 'Event') {
      deliveries.add({ target: arn, payload });
      return { status: 202, body: '' };
    }
    try {
      const result = await functions.invoke(arn, payload);
      return {
        status: 200,
        body: result.payload,
        headers: {
          'x-amz-executed-version': '$LATEST',
          ...(result.functionError && { 'x-amz-function-error': result.functionError }),
        },
      };
    } catch (error) {
      if (error instanceof InvokeRefused) throw new AwsError(error.code, error.message, error.status);
      throw error;
    }
  },
});
