import type { StackEvent as AwsStackEvent } from '@aws-sdk/client-cloudformation';
import type { StackWork } from '@console/core/ports/stacks';
import type { CredentialProvider } from '../aws/credentials.ts';
import { eventOf } from './events.ts';

export interface ToolkitPlace {
  region: string;
  credentials: CredentialProvider;
  pollMs: number;
}

/** What the toolkit's message about a stack event carries. */
interface StackActivity {
  event: AwsStackEvent;
}

type Note = { code?: string | undefined; data?: unknown };

const stackActivity = 'CDK_TOOLKIT_I5502';

/** Passes what the toolkit tells of stacks on to `work`. */
export function tell(work: StackWork, { code, data }: Note): void {
  if (code !== stackActivity) return;
  work.onEvent?.(eventOf((data as StackActivity).event));
}

/** A toolkit that asks nobody anything. It weighs 100 MB, so it is loaded where it is needed. */
export async function createToolkit({ credentials, region }: ToolkitPlace, work: StackWork) {
  const library = await import('@aws-cdk/toolkit-lib');
  const toolkit = new library.Toolkit({
    color: false,
    emojis: false,
    ioHost: {
      notify: async (message) => tell(work, message),
      requestResponse: async (request) => request.defaultResponse,
    },
    sdkConfig: { baseCredentials: library.BaseCredentials.custom({ provider: credentials, region }) },
  });
  return { library, toolkit };
}

/** Deploys the stack of a cloud assembly. Throws whatever the toolkit throws, also when only the stack failed. */
export async function deployAssembly(place: ToolkitPlace, assembly: string, work: StackWork): Promise<void> {
  const { library, toolkit } = await createToolkit(place, work);
  const source = await toolkit.fromAssemblyDirectory(assembly, { failOnMissingContext: true });
  await toolkit.deploy(source, {
    stacks: { strategy: library.StackSelectionStrategy.ALL_STACKS },
    deploymentMethod: { method: 'direct' },
    // The template's defaults count, whatever an earlier version of it said.
    parameters: library.StackParameters.exactly({}),
    stackEventPollingInterval: place.pollMs,
  });
}
