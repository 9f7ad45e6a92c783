import { ulid } from '@console/core/contract/text';
import { z } from 'zod';
import type { FunctionsProduct } from './pool/definition.ts';
import { stackProps } from './stack-props.ts';

export const tenantTableStackProps = stackProps
  .extend({
    customer: z.object({
      id: ulid,
      code: z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a subdomain such as acme'),
    }),
    product: z.custom<FunctionsProduct>(
      (value) => typeof value === 'object' && value !== null && 'functions' in value,
      'must be the definition of a functions product',
    ),
    /** The outputs of the pool's stack. */
    pool: z.record(z.string(), z.string()),
    shared: z.object({ alarmTopicArn: z.string().min(1) }),
    /** Whether somebody is told when the table refuses requests. */
    alarms: z.boolean().default(false),
    /** False while the tenant is suspended or moved: its functions handle no changes. */
    handlesChanges: z.boolean().default(true),
    /** While true, AWS refuses to delete the table. Turn it on only once the stack exists. */
    deletionProtection: z.boolean().default(true),
    /** Whether the table outlives the stack. */
    kept: z.boolean().default(true),
  })
  .superRefine(({ product }, context) => {
    const problem = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (!product.cloudTypes.includes('private'))
      problem(['product', 'cloudTypes'], `${product.id} offers no table of a tenant's own`);
    if (!product.table) problem(['product', 'table'], `${product.id} has no table`);
  });

export type TenantTableStackProps = z.input<typeof tenantTableStackProps>;
export type ValidTenantTable = z.output<typeof tenantTableStackProps>;
