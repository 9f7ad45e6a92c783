import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

/** Asked again whenever what it gave is about to expire. */
export type CredentialProvider = () => Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}>;

export interface RoleToAssume {
  roleArn: string;
  externalId: string;
  /** Shown in the trail of the other account. */
  sessionName: string;
  /** Region whose STS is asked. */
  region: string;
}

/** What follows is not allowed in the name of a session. */
const notAllowed = /[^\w+=,.@-]/g;

/**
 * Credentials of a role in the other account. A provider, not a set of credentials: roles that are assumed from another
 * role end after an hour, and clients ask again before.
 */
export const assumedRole = ({ roleArn, externalId, sessionName, region }: RoleToAssume): CredentialProvider =>
  fromTemporaryCredentials({
    params: {
      RoleArn: roleArn,
      ExternalId: externalId,
      RoleSessionName: sessionName.replace(notAllowed, '-').slice(0, 64),
    },
    clientConfig: { region },
  });
