import type { CredentialProvider } from '@console/adapters/aws/credentials';

export const managementAccount = '111111111111';
export const clusterAccount = '222222222222';
export const region = 'eu-central-1';
/** Where customers live. Not the console's own region, so that it has to be bootstrapped first. */
export const hosting = 'eu-west-1';

/** The credentials of an account: the emulator takes the access key id as the account. */
export const keysOf = (account: string) => ({ accessKeyId: account, secretAccessKey: 'emulated' });

export const credentialsOf =
  (account: string): CredentialProvider =>
  async () =>
    keysOf(account);

/** Makes the AWS SDK in this process send all requests to the emulator. */
export function useEmulator({ endpoint }: { endpoint: string }): void {
  process.env.AWS_ENDPOINT_URL = endpoint;
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
}
