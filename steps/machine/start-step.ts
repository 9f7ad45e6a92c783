import { join } from 'node:path';
import { type LocalCluster, startCluster } from '@console/local/cluster/start-cluster';
import { openLedger } from '@console/local/processes/ledger';
import { killLeftovers } from '@console/local/processes/leftovers';
import { prepareDataDir } from '@console/local/settings/data-dir';
import { takeInstanceLock } from '@console/local/settings/instance-lock';
import type { Machine, Person, Step } from '../ladder/step.ts';
import { askAt } from './ask.ts';
import { forgetHalf, hasSample, noteSample } from './sample-mark.ts';
import { startUserPools, type Tokens, type UserPools } from './user-pools.ts';

export interface StepOptions {
  dataDir: string;
  /** Where the application is served. */
  port: number;
  /** Folder of the cloud assembly. */
  assembly: string;
  log: (message: string) => void;
}

export interface RunningStep {
  machine: Machine;
  cluster: LocalCluster;
  outputs: Readonly<Record<string, string>>;
  userPools: UserPools | undefined;
  /** What the sample has to tell; empty when there was one already. */
  notes: readonly string[];
  stop: () => Promise<void>;
}

const region = 'eu-central-1';

/** Deploys a step into a local cluster of its own. @throws Error with the reason, and leaves nothing running */
export async function startStep(step: Step, options: StepOptions): Promise<RunningStep> {
  const { dataDir, log } = options;
  prepareDataDir(dataDir);
  const releaseLock = await takeInstanceLock(dataDir);
  const ledger = await openLedger(join(dataDir, 'run'));
  const cleanUp = async () => {
    while ((await killLeftovers(ledger, 1_000)).length > 0);
    releaseLock();
  };
  try {
    await killLeftovers(ledger);
    const isNew = !hasSample(dataDir);
    if (isNew) forgetHalf(dataDir);
    const userPools = step.users ? await startUserPools({ ...options, ledger }) : undefined;
    const cluster = await startCluster({
      dataDir,
      appsPort: options.port,
      ledger,
      log,
      images: { resolve: async (image) => ({ missing: `The image ${image} is not on this machine.` }) },
      ...(userPools && { userPools: userPools.server }),
    });
    const stop = async () => {
      await cluster.close();
      await userPools?.stop();
      await cleanUp();
    };
    await cluster.restored;
    const { failure, outputs } = await cluster.stacks.deploy({ region, name: step.name }, options.assembly);
    if (failure) throw new Error(`${step.name} cannot be deployed: ${failure.reason}`);
    const url = outputs.Url ?? '';
    const machine: Machine = {
      url,
      ask: askAt(url),
      async signUp(email) {
        if (!userPools) throw new Error('Nobody signs in here.');
        const pool = poolOf(outputs);
        const personWith = (tokens: Tokens): Person => ({
          email,
          ...tokens,
          ask: askAt(url, tokens.token),
          renewed: async () => personWith(await userPools.signIn(email, pool.clientId)),
        });
        return personWith(await userPools.signUp({ email, ...pool }));
      },
    };
    const notes = isNew ? await step.sample(machine) : [];
    noteSample(dataDir);
    return { machine, cluster, outputs, userPools, notes, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

const poolOf = ({ UserPoolId = '', UserPoolClientId = '' }: Readonly<Record<string, string>>) => ({
  userPoolId: UserPoolId,
  clientId: UserPoolClientId,
});
