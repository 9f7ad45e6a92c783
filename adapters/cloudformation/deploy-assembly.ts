import type { StackEvent as AwsStackEvent } from '@aws-sdk/client-cloudformation';
import type { StackWork } from '@console/core/ports/stacks';
import type { CredentialProvider } from '../aws/credentials.ts';
import { eventOf } from './events.ts';

export interface ToolkitOptions {
  region: string;
  credentials: CredentialProvider;
  pollMs: number;
}

/** What the toolkit's message about a stack event carries. */
interface StackActivity {
  event: AwsStackEvent;
}

type ToolkitMessage = { code?: string | undefined; data?: unknown };

const stackActivity = 'CDK_TOOLKIT_I5502';

/** Passes the toolkit's stack events on to `work`. */
export function forwardEvent(work: StackWork, { code, data }: ToolkitMessage): void {
  if (code !== stackActivity) return;
  work.onEvent?.(eventOf((data as StackActivity).event));
}

/** A toolkit without prompts. It takes 100 MB of memory, so it is loaded only when it is needed. */
export async function createToolkit({ credentials, region }: ToolkitOptions, work: StackWork) {
  const library = await import('@aws-cdk/toolkit-lib');
  const toolkit = new library.Toolkit({
    color: false,
    emojis: false,
    ioHost: {
      notify: async (message) => forwardEvent(work, message),
      requestResponse: async (request) => request.defaultResponse,
    },
    sdkConfig: { baseCredentials: library.BaseCredentials.custom({ provider: credentials, region }) },
  });
  return { library, toolkit };
}

/** Deploys the stack of a cloud assembly. Throws what the toolkit throws, also when only the stack failed. */
export async function deployAssembly(options: ToolkitOptions, assembly: string, work: StackWork): Promise<void> {
  const { library, toolkit } = await createToolkit(options, work);
  const source = await toolkit.fromAssemblyDirectory(assembly, { failOnMissingContext: true });
  await toolkit.deploy(source, {
    stacks: { strategy: library.StackSelectionStrategy.ALL_STACKS },
    deploymentMethod: { method: 'direct' },
    // Parameters take the template's defaults, and not their earlier values.
    parameters: library.StackParameters.exactly({}),
    stackEventPollingInterval: options.pollMs,
  });
}
