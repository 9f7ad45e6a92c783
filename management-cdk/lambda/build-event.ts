import { ulid } from '@console/core/contract/text';
import { z } from 'zod';

const buildEvent = z.object({
  detail: z.object({
    'build-id': z
      .string()
      .regex(/^arn:[^:]+:codebuild:[^:]+:\d{12}:build\/[^/:]+:[^/:]+$/, 'must be the ARN of a build'),
    'additional-information': z.object({
      environment: z.object({
        'environment-variables': z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    }),
  }),
});

/**
 * The job that CodeBuild's event `Build State Change` is about. Its id is the one that StartBuild returned:
 * `<project>:<uuid>`, the end of the ARN in the event.
 * @throws Error that names what the event lacks
 */
export function jobOfBuild(event: unknown): { operationId: string; jobId: string } {
  const result = buildEvent.safeParse(event);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`This is not an event of a build: ${wrong.join('; ')}`);
  }
  const { 'build-id': arn, 'additional-information': information } = result.data.detail;
  const variables = information.environment['environment-variables'];
  const operationId = ulid.safeParse(variables.find(({ name }) => name === 'OPERATION_ID')?.value);
  if (!operationId.success) throw new Error(`The build ${arn} has no OPERATION_ID: it was not started by the console.`);
  return { operationId: operationId.data, jobId: arn.slice(arn.indexOf(':build/') + ':build/'.length) };
}
