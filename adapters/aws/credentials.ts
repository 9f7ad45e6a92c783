import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';

/** Called again whenever its credentials are about to expire. */
export type CredentialProvider = () => Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}>;

export interface RoleToAssume {
  roleArn: string;
  externalId: string;
  /** Shown in CloudTrail of the other account. */
  sessionName: string;
  /** Region of STS. */
  region: string;
}

/** Characters that the name of a session may not have. */
const notAllowed = /[^\w+=,.@-]/g;

/**
 * Credentials of a role in the other account. A provider and not a set of credentials: a role that is assumed from
 * another role ends after an hour, and clients refresh before that.
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
