import { randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/caller.ts';
import type { Identity } from '../../identity/identity.ts';
import { account } from '../../template/scope.ts';
import { stsNamespace } from '../answer.ts';
import { AwsError } from '../aws-error.ts';
import type { EndpointService } from '../service.ts';
import { document, type XmlValue } from '../xml.ts';
import { assumeRole } from './assume-role.ts';
import { packedSize } from './tags.ts';

type Form = Readonly<Record<string, string>>;
type Action = (identity: Identity, caller: Caller, form: Form) => XmlValue;

const actions: Readonly<Record<string, Action>> = {
  AssumeRole(identity, caller, form) {
    const { role, name, credentials, tags, policy } = assumeRole(identity, caller, form);
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials;
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration,
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROA${role.name.slice(-12)}:${name}`,
        Arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${name}`,
      },
      PackedPolicySize: packedSize(tags, policy),
    };
  },
  GetCallerIdentity: (_, { arn, userId }) => ({ Arn: arn, UserId: userId, Account: account }),
};

/** STS: sessions of roles. */
export const sts = (identity: Identity): EndpointService => ({
  service: 'sts',
  async handle({ action, caller, body }) {
    const perform = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!perform) throw new AwsError('InvalidAction', `Could not find operation ${action}`, 400);
    const result = perform(identity, caller, body as Form);
    const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: randomUUID() } };
    return { status: 200, body: document(`${action}Response`, stsNamespace, content) };
  },
});
