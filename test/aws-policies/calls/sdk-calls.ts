import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';
import type { ReachableFile } from './reachable-code.ts';

/** An operation that a source file calls through the SDK. */
export interface SdkCall {
  /** Prefix of the service's actions in IAM. */
  service: string;
  /** As in the API of the service, such as `DescribeStacks`. */
  operation: string;
  file: string;
}

const imports = /import \{([^}]*)\} from "(@aws-sdk\/(?:client-[\w-]+|lib-dynamodb|credential-providers))"/g;
const notCalls = /(Client|Exception|Fault|NotFound)$/;

/** The calls in the reachable code of a program. */
export const sdkCalls = (files: readonly ReachableFile[]): SdkCall[] => files.flatMap(callsOf);

const callsOf = ({ file, code }: ReachableFile): SdkCall[] =>
  [...code.matchAll(imports)].flatMap(([, names = '', packageName = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as ')[0] ?? '')
      .filter((name) => name !== '' && !notCalls.test(name))
      .map((name) => ({ ...called(name, packageName, file), file })),
  );

function called(name: string, packageName: string, file: string): Omit<SdkCall, 'file'> {
  if (name === 'fromTemporaryCredentials') return { service: 'sts', operation: 'AssumeRole' };
  const operation = /^(?:paginate(\w+)|(\w+)Command)$/.exec(name)?.slice(1).find(Boolean);
  if (operation === undefined) {
    throw new Error(`${file} imports ${name} of ${packageName}: which calls it makes is unknown here. Use commands.`);
  }
  return { service: servicePrefix(packageName), operation };
}

/** Where a service signs requests with another name than the prefix of its actions. */
const signingNames: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

function servicePrefix(packageName: string): string {
  if (packageName === '@aws-sdk/lib-dynamodb') return 'dynamodb';
  const schemes = join(root, 'node_modules', packageName, 'dist-es/auth/httpAuthSchemeProvider.js');
  const name = /signingProperties: \{\s*name: "([\w-]+)"/.exec(readFileSync(schemes, 'utf8'))?.[1];
  if (name === undefined) throw new Error(`${schemes} does not say how ${packageName} signs its requests`);
  return signingNames[name] ?? name;
}
