import { ulid } from '@console/core/contract/text';
import { product } from '@console/core/products/model';
import { placeProduct } from '@console/core/products/place';
import { secretReference } from '@console/core/records/secret-reference';
import { z } from 'zod';
import type { RegionOutputs } from './shared-outputs.ts';
import { stackProps } from './stack-props.ts';

/** Text that becomes part of a template. CloudFormation and the CDK would resolve these anywhere in it. */
const literal = z.string().refine((text) => !/\{\{resolve:|\$\{Token\[/.test(text), {
  error: 'must not contain {{resolve: or ${Token[, which have a meaning to CloudFormation',
});

export const customerStackProps = stackProps
  .extend({
    customer: z.object({
      id: ulid,
      code: z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a subdomain such as acme'),
      name: literal,
      url: literal,
      adminEmail: literal,
    }),
    product,
    /** Where the application runs: what the definition says of this place counts. */
    place: z.enum(['aws', 'local']).default('aws'),
    version: z.string(),
    size: z.string(),
    /** Without a service, with a paused database and a notice at the address. */
    suspended: z.boolean(),
    /**
     * `initial`: as many tasks as the size has at least, for a service that is new or changes its size. `unchanged`: as
     * many as it was scaled to.
     */
    taskCount: z.enum(['initial', 'unchanged']).default('initial'),
    /** Values of the product's options; those of secret options are references. */
    options: z.record(z.string(), z.union([literal, secretReference])).default({}),
    /** How often each generated value was made anew. */
    generations: z.record(z.string(), z.int().min(1)).default({}),
    /** Commands that have to run first: until then nothing serves requests, and the address shows a notice. */
    waitsFor: z.enum(['setup', 'upgrade']).optional(),
    /** The definition that commands run with before it takes over, beside that of the tasks. */
    upgradeTo: z
      .object({
        product,
        version: z.string(),
        options: z.record(z.string(), z.union([literal, secretReference])).default({}),
      })
      .optional(),
    /** The snapshot that the database is made from, and its owner. It must stay the same: else the database is replaced. */
    restoredFrom: z.object({ snapshot: literal, username: z.string() }).optional(),
    /** A new value replaces all tasks. */
    release: ulid,
    /** Position on one of the region's load balancers. */
    slot: z.object({ shard: z.int().min(1), priority: z.int().min(1).max(25_000) }),
    /** The result of `parseRegionOutputs`. */
    shared: z.custom<RegionOutputs>((value) => typeof value === 'object' && value !== null, 'must be the outputs'),
    /**
     * While true, AWS refuses to delete the database. Turn it off in an update before the stack is deleted, and turn
     * it on only once the stack exists: a failed creation could not be rolled back.
     */
    deletionProtection: z.boolean().default(true),
    /** Whether deleting the stack creates a final snapshot of the database. */
    finalSnapshot: z.boolean().default(true),
  })
  .superRefine((props, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const versions = props.product.versions.map((v) => v.version);
    if (!versions.includes(props.version)) {
      issue(['version'], `"${props.version}" is not a version of ${props.product.id}: it has ${versions.join(', ')}`);
    }
    const sizes = Object.keys(props.product.sizes);
    if (!sizes.includes(props.size)) {
      issue(['size'], `"${props.size}" is not a size of ${props.product.id}: it has ${sizes.join(', ')}`);
    }
    if (!props.shared.shards[props.slot.shard]) {
      issue(
        ['slot', 'shard'],
        `the region has no load balancer ${props.slot.shard}: deploy the region with more shards`,
      );
    }
  })
  .transform((props) => ({ ...props, product: placeProduct(props.product, props.place) }));

export type CustomerStackProps = z.input<typeof customerStackProps>;
/** Validated props: version, size and load balancer exist, and the definition is that of the place. */
export type ValidCustomer = z.output<typeof customerStackProps>;
