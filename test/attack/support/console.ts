import { signIn } from '../../console/api.ts';
import { type Installation, prepareInstallation } from '../../console/installation.ts';
import type { RunningConsole } from '../../console/running-console.ts';

export interface AttackedConsole {
  installation: Installation;
  running: RunningConsole;
  api: Awaited<ReturnType<Installation['start']>>['api'];
  tokens: { viewer: string; operator: string; admin: string };
  stop(): Promise<void>;
}

/** A console for the attacks of one file, and a token of each role. */
export async function attackedConsole(env: Record<string, string> = {}): Promise<AttackedConsole> {
  const installation = await prepareInstallation(env);
  const { running, api, token } = await installation.start();
  const [viewer, operator] = await Promise.all(
    ['viewer', 'operator'].map((name) => signIn(running.url, `${name}@example.com`)),
  );
  return {
    installation,
    running,
    api,
    tokens: { viewer: viewer ?? '', operator: operator ?? '', admin: token },
    async stop() {
      await running.stop();
      installation.remove();
    },
  };
}
