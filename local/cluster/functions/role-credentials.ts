import type { Identity } from '../identity/identity.ts';
import type { RoleCredentials } from './environment.ts';

/** Credentials of the roles of functions, as Lambda gets them. */
export const credentialsFor = (identity: Identity): RoleCredentials => ({
  issueFor(roleArn, sessionName) {
    if (!identity.trustsService(roleArn, 'lambda.amazonaws.com')) {
      throw new Error('The role defined for the function cannot be assumed by Lambda.');
    }
    return identity.issueFor(roleArn, sessionName);
  },
});
