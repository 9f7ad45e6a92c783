import { appOutputs, stackNames } from '@console/core/configuration/names';
import { apiClient } from '../console/api.ts';
import { managementAccount } from './accounts.ts';
import type { Installation } from './installation.ts';

interface Outputs {
  Stacks: { StackStatus: string; Outputs: { OutputKey: string; OutputValue: string }[] }[];
}

const password = 'Emulated-only-1';

/** The outputs of a stack of the management account. */
export async function outputsOf({ aws }: Installation, stack: string): Promise<Record<string, string>> {
  const { Stacks } = await aws<Outputs>(managementAccount, `cloudformation describe-stacks --stack-name ${stack}`);
  return Object.fromEntries(Stacks[0]?.Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]) ?? []);
}

/** Signs in as the first admin. Returns a client of the API behind its gateway. */
export async function openConsole(installation: Installation) {
  const { aws, emulator } = installation;
  const outputs = await outputsOf(installation, stackNames.app);
  const pool = `--user-pool-id ${outputs[appOutputs.userPool]}`;
  const client = `--client-id ${outputs[appOutputs.userPoolClient]}`;
  const user = 'admin@example.com';
  await aws(
    managementAccount,
    `cognito-idp admin-set-user-password ${pool} --username ${user} --password ${password} --permanent`,
  );
  const { AuthenticationResult: signedIn } = await aws<{ AuthenticationResult: { AccessToken: string } }>(
    managementAccount,
    `cognito-idp admin-initiate-auth ${pool} ${client} --auth-flow ADMIN_USER_PASSWORD_AUTH --auth-parameters USERNAME=${user},PASSWORD=${password}`,
  );
  const api = new URL(outputs[appOutputs.api] ?? '').hostname.split('.')[0];
  return apiClient(`${emulator.endpoint}/_aws/execute-api/${api}/$default`, signedIn.AccessToken);
}

export type Console = Awaited<ReturnType<typeof openConsole>>;
