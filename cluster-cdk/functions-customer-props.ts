import { ulid } from '@console/core/contract/text';
import { z } from 'zod';
import { deployment, problemsOf } from './pool/deployment-props.ts';
import { stackProps } from './stack-props.ts';

export const functionsCustomerProps = stackProps
  .extend({
    ...deployment,
    customer: z.object({
      id: ulid,
      code: z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a subdomain such as acme'),
    }),
    /** The plan. */
    size: z.string(),
    /** Only a notice is served, and no event or change is handled. */
    suspended: z.boolean(),
  })
  .superRefine((props, context) => {
    const { product, size } = props;
    const problems = problemsOf(props);
    const plans = Object.keys(product.limits);
    if (product.tenancy !== 'silo')
      problems.push({ path: ['product', 'tenancy'], message: `${product.id} runs in pools` });
    if (!plans.includes(size))
      problems.push({
        path: ['size'],
        message: `"${size}" is not a size of ${product.id}: it has ${plans.join(', ')}`,
      });
    for (const { path, message } of problems) context.addIssue({ code: 'custom', path, message });
  });

export type FunctionsCustomerProps = z.input<typeof functionsCustomerProps>;
export type ValidFunctionsCustomer = z.output<typeof functionsCustomerProps>;
