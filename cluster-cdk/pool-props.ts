import { z } from 'zod';
import { deployment, problemsOf, userPoolReference } from './pool/deployment-props.ts';
import { stackProps } from './stack-props.ts';

export const poolStackProps = stackProps
  .extend({
    ...deployment,
    /** The label below the domain: tenants are at `<code>.<host>.<domain>`. */
    host: z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a subdomain such as palette'),
    /** User pools of private tenants, whose tokens are valid too. */
    userPools: z.array(userPoolReference).default([]),
  })
  .superRefine((props, context) => {
    const problems = problemsOf(props);
    if (props.product.tenancy !== 'pool')
      problems.push({ path: ['product', 'tenancy'], message: `${props.product.id} is no product for pools` });
    for (const { path, message } of problems) context.addIssue({ code: 'custom', path, message });
  });

export type PoolStackProps = z.input<typeof poolStackProps>;
export type ValidPool = z.output<typeof poolStackProps>;
