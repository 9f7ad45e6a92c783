import { startAwsServer } from '../../aws/testing/aws-server.ts';
import { createCloudFormationStacks } from '../stacks.ts';
import { createCloudFormationService } from './cloudformation-service.ts';

export const region = 'eu-central-1';

/** The adapter, with the real SDK and toolkit, on a CloudFormation of this process. */
export async function openStacks() {
  const service = createCloudFormationService();
  const server = await startAwsServer(service);
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  const open = () =>
    createCloudFormationStacks({
      credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
      pollMs: 5,
    });
  return { service, stacks: open(), openAnother: open, close: server.close };
}
