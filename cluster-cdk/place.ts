import { z } from 'zod';

/** Where a stack goes, and the domain whose subdomains it serves. */
export const place = z.object({
  account: z.string().regex(/^\d{12}$/, 'must be an AWS account: 12 digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as eu-central-1'),
  domainName: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, 'must be a domain such as example.com'),
});
