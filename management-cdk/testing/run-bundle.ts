import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What the stack gives every function. */
export const functionEnvironment: Readonly<Record<string, string>> = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_LAMBDA_FUNCTION_NAME: 'under-test',
  POWERTOOLS_SERVICE_NAME: 'under-test',
  POWERTOOLS_METRICS_NAMESPACE: 'DeploymentConsole',
  // Here there is nothing to reach.
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_MAX_ATTEMPTS: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * Loads a bundle in a process of its own that has nothing but this environment, and answers what `expression` makes of
 * its `handler`, through JSON. Rejects with what the process has written when it failed.
 */
export async function runBundle(file: string, environment: Record<string, string>, expression: string) {
  const program = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const context = { getRemainingTimeInMillis: () => 1000, awsRequestId: 'request', functionName: 'under-test' };
    const answer = await (${expression});
    // A pipe takes a long answer in parts: to exit before the last one would cut it off.
    process.stdout.write('\\n' + JSON.stringify(answer ?? null), () => process.exit(0));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...functionEnvironment, ...environment },
    cwd: '/',
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as unknown;
}
