import { basename } from 'node:path';
import { z } from 'zod';
import type { AssetStore } from '../assets/asset-store.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import { type RoleCredentials, reservedVariables } from '../functions/environment.ts';
import type { Functions } from '../functions/functions.ts';
import type { Properties } from '../template/model.ts';
import { arn, randomHex } from './names.ts';

const functionProperties = z.object({
  Runtime: z.string(),
  Handler: z.string(),
  Role: z.string(),
  Code: z.union([z.object({ S3Key: z.string() }), z.object({ ZipFile: z.string() })]),
  MemorySize: z.coerce.number().int().min(128).max(10_240).default(128),
  Timeout: z.coerce.number().int().min(1).max(900).default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
  ReservedConcurrentExecutions: z.coerce.number().int().min(0).optional(),
  LoggingConfig: z.object({ LogGroup: z.string().optional() }).default({}),
});

const longestName = 64;
const mostVariableBytes = 4096;

/** `AWS::Lambda::Function`: processes that start with the first invocation. */
export function lambdaFunction(
  functions: Functions,
  assets: AssetStore,
  credentials: RoleCredentials,
): ResourceHandler {
  const put = async (request: ResourceRequest) => {
    const definition = definitionOf(request, assets);
    credentials.issueFor(definition.role, definition.name);
    functions.set(definition);
    return { attributes: { Arn: definition.arn } };
  };
  return {
    immutable: ['FunctionName', 'PackageType'],
    check: checkFunction,
    physicalId: ({ properties, stack, logicalId }) =>
      String(
        properties.FunctionName ??
          `${`${stack.name}-${logicalId}`.slice(0, longestName - 13)}-${randomHex(12).toUpperCase()}`,
      ),
    async create(request) {
      const taken = functions.definition(functionArn(request));
      const { stack } = request;
      if (taken && (taken.stack.name !== stack.name || taken.stack.region !== stack.region)) {
        throw new Error(`${request.physicalId} already exists in stack ${taken.stack.name}`);
      }
      return put(request);
    },
    update: put,
    restore: async (request) => functions.set(definitionOf(request, assets)),
    remove: async (request) => functions.remove(functionArn(request)),
  };
}

const functionArn = ({ stack, physicalId }: Pick<ResourceRequest, 'stack' | 'physicalId'>): string =>
  arn('lambda', stack, `function:${physicalId}`);

function checkFunction({ PackageType, Layers, Runtime }: Properties): string | undefined {
  if (PackageType === 'Image') return 'Functions from images are not supported: use a zip package';
  if (Array.isArray(Layers) && Layers.length > 0) return 'Layers are not supported: bundle what the function needs';
  if (typeof Runtime === 'string' && !/^(nodejs|provided)/.test(Runtime)) {
    return `The runtime ${Runtime} is not supported: use Node.js, or a runtime of your own with an executable bootstrap`;
  }
  return undefined;
}

function definitionOf(request: ResourceRequest, assets: AssetStore): FunctionDefinition {
  const parsed = functionProperties.safeParse(request.properties);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { Runtime, Handler, Role, Code, MemorySize, Timeout, Environment, LoggingConfig, ...rest } = parsed.data;
  const { Variables: environment } = Environment;
  checkVariables(environment);
  const { stack, physicalId: name } = request;
  return {
    arn: functionArn(request),
    name,
    stack: { region: stack.region, name: stack.name },
    version: '$LATEST',
    runtime: Runtime,
    handler: Handler,
    memoryMiB: MemorySize,
    timeoutMs: Timeout * 1000,
    environment,
    role: Role,
    logGroup: LoggingConfig.LogGroup ?? `/aws/lambda/${name}`,
    code: 'ZipFile' in Code ? assets.inline('index.js', Code.ZipFile) : assets.folder(basename(Code.S3Key)),
    concurrency: rest.ReservedConcurrentExecutions,
  };
}

function checkVariables(variables: Record<string, string>): void {
  const reserved = Object.keys(variables).filter((name) => reservedVariables.has(name));
  if (reserved.length > 0) {
    throw new Error(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
    );
  }
  if (Buffer.byteLength(JSON.stringify(variables)) > mostVariableBytes) {
    throw new Error(
      'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit',
    );
  }
}
