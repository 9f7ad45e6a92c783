import type { Credentials } from './installation.ts';

/** Under the names that the AWS SDK reads. An environment is for the eyes of the process's user only, unlike arguments. */
export const credentialVariables = ({ accessKeyId, secretAccessKey }: Credentials) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
});

/** @throws Error when they are not there: a server without them would take what anybody signs */
export function givenCredentials(environment: NodeJS.ProcessEnv): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!accessKeyId || !secretAccessKey) throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set.');
  return { accessKeyId, secretAccessKey };
}
