import { z } from 'zod';

const numeric = z.coerce.number();

const forward = z.object({
  Type: z.literal('forward'),
  TargetGroupArn: z.string().optional(),
  ForwardConfig: z.object({ TargetGroups: z.array(z.object({ TargetGroupArn: z.string() })) }).optional(),
});
const fixedResponse = z.object({
  Type: z.literal('fixed-response'),
  FixedResponseConfig: z.object({
    StatusCode: numeric.refine((status) => /^[245]\d\d$/.test(String(status)), 'must be 2XX, 4XX or 5XX'),
    ContentType: z
      .enum(['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'])
      .default('text/plain'),
    MessageBody: z
      .string()
      .refine((body) => Buffer.byteLength(body) <= 1_024, 'must be at most 1024 bytes')
      .default(''),
  }),
});
const redirect = z.object({
  Type: z.literal('redirect'),
  RedirectConfig: z.object({
    Protocol: z.string().default('#{protocol}'),
    Host: z.string().default('#{host}'),
    Port: z.string().default('#{port}'),
    Path: z.string().default('/#{path}'),
    Query: z.string().default('#{query}'),
    StatusCode: z.enum(['HTTP_301', 'HTTP_302']),
  }),
});
export const action = z.discriminatedUnion('Type', [forward, fixedResponse, redirect]);
export type Action = z.output<typeof action>;

export const condition = z
  .object({
    Field: z.enum(['host-header', 'path-pattern']),
    Values: z.array(z.string()).optional(),
    HostHeaderConfig: z.object({ Values: z.array(z.string()) }).optional(),
    PathPatternConfig: z.object({ Values: z.array(z.string()) }).optional(),
  })
  .transform(({ Field, Values, HostHeaderConfig, PathPatternConfig }) => ({
    field: Field,
    values: Values ?? HostHeaderConfig?.Values ?? PathPatternConfig?.Values ?? [],
  }));
export type Condition = z.output<typeof condition>;

export const listenerProperties = z.object({
  LoadBalancerArn: z.string(),
  Port: numeric,
  Protocol: z.string(),
  DefaultActions: z.array(action).min(1),
});

const mostValues = 5;
const mostPriority = 50_000;
const pathPattern = /^[\w\-.$/~"'@:+&*?]{1,128}$/;

export const ruleProperties = z.object({
  ListenerArn: z.string(),
  Priority: numeric
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(mostPriority, `must be at most ${mostPriority}`),
  Conditions: z
    .array(condition)
    .min(1)
    .refine(
      (conditions) => conditions.reduce((sum, { values }) => sum + values.length, 0) <= mostValues,
      `must not have more than ${mostValues} values in all`,
    )
    .refine(
      (conditions) =>
        conditions.every(
          ({ field, values }) => field !== 'path-pattern' || values.every((path) => pathPattern.test(path)),
        ),
      'must have path patterns of at most 128 letters, digits and _-.$/~"\'@:+&*?',
    ),
  Actions: z.array(action).min(1),
});

export interface Rule {
  listener: string;
  priority: number;
  conditions: readonly Condition[];
  action: Action;
}

export const targetGroupProperties = z.object({
  HealthCheckPath: z.string().default('/'),
  HealthCheckIntervalSeconds: numeric.default(30),
  HealthCheckTimeoutSeconds: numeric.default(5),
  UnhealthyThresholdCount: numeric.default(2),
  Matcher: z.object({ HttpCode: z.string().default('200') }).default({ HttpCode: '200' }),
  TargetGroupAttributes: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
});
