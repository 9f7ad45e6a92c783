import { invalid } from '@console/core/errors';
import { brand } from '@console/core/notices/brand';
import { z } from 'zod';

/** Where a stack is deployed, the domain whose subdomains it serves, and who provides them. */
export const stackProps = z.object({
  account: z.string().regex(/^\d{12}$/, 'must be an AWS account: 12 digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as eu-central-1'),
  domainName: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, 'must be a domain such as example.com'),
  /** How the provider shows itself where no application answers. */
  brand: brand.default({}),
});

/** `input`, validated by `schema`. @throws DomainError that names every invalid field */
export function parseProps<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}
